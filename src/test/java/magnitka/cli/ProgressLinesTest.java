package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    @Test
    void itSpeaksEveryThreeSecondsAndNotAtTheEnd() {
        StringWriter said = new StringWriter();
        AtomicLong nanos = new AtomicLong();
        ProgressLines progress = new ProgressLines(new PrintWriter(said), nanos::get);
        for (int done = 8; done <= 40; done += 8) {
            nanos.addAndGet(1_600_000_000L);
            progress.reached(done, 40);
        }
        assertThat(said.toString().lines()).containsExactly("16 of 40 replications", "32 of 40 replications");
    }
}
