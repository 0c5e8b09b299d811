package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter said = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressLine line = new ProgressLine(new PrintWriter(said), nanos::get);

    private void after(double seconds, long done, long total) {
        nanos.addAndGet((long) (seconds * SECOND));
        line.tell(done, total, "replications");
    }

    @Test
    void itAppearsAfterASecondIsWrittenOverAndGoes() {
        line.appearAs(ProgressLine.Manner.REWRITTEN);
        after(0.9, 9, 40);
        assertThat(said.toString()).isEmpty();
        after(1.1, 20, 40);
        assertThat(said.toString()).isEqualTo("\r 50 %  20 of 40 replications, 10 a second, 2 s left");
        after(0.05, 21, 40);
        after(1.95, 32, 40);
        assertThat(said.toString()).endsWith("left\r 80 %  32 of 40 replications, 8.0 a second, 1 s left");
        after(1, 40, 40);
        assertThat(said.toString()).endsWith("\r" + " ".repeat(52) + "\r");
    }

    @Test
    void aRunThatTakesLessThanASecondShowsNothing() {
        line.appearAs(ProgressLine.Manner.REWRITTEN);
        after(0.5, 20, 40);
        after(0.49, 40, 40);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void inAFileItIsALineEveryTenSeconds() {
        line.appearAs(ProgressLine.Manner.LOGGED);
        for (int step = 1; step <= 5; step++) {
            after(6, step * 1_000_000L, 6_000_000);
        }
        line.clear();
        assertThat(said.toString().lines()).containsExactly(
                "33 %  2,000,000 of 6,000,000 replications, 166,667 a second, 24 s left",
                "66 %  4,000,000 of 6,000,000 replications, 166,667 a second, 12 s left");
    }

    @Test
    void longTimesAreMinutesAndHours() {
        line.appearAs(ProgressLine.Manner.LOGGED);
        after(20, 10, 200);
        after(20, 10, 20_000);
        after(20, 0, 20);
        assertThat(said.toString().lines()).map(text -> text.replaceFirst(".*(second|each|replications), ", "")).containsExactly("6 min left", "22 h 12 min left", "unknown time left");
    }

    @Test
    void anotherThingToCountStartsTheClockAnew() {
        line.appearAs(ProgressLine.Manner.LOGGED);
        after(20, 100, 200);
        line.tell(0, 10, "pages");
        nanos.addAndGet(20 * SECOND);
        line.tell(5, 10, "pages");
        line.tell(100, 200, "replications");
        after(20, 150, 200);
        assertThat(said.toString().lines().map(text -> text.replaceFirst(".*?, ", ""))).containsExactly(
                "5.0 a second, 20 s left", "4.0 s each, 20 s left", "2.5 a second, 20 s left");
    }

    @Test
    void itFitsATerminal() {
        line.appearAs(ProgressLine.Manner.REWRITTEN);
        nanos.addAndGet(2 * SECOND);
        line.tell(1, 3, "evaluations", "a long note ".repeat(9));
        assertThat(said.toString()).hasSize(80);
    }

    @Test
    void silenceIsSilence() {
        line.appearAs(ProgressLine.Manner.SILENT);
        after(100, 1, 3);
        assertThat(said.toString()).isEmpty();
    }
}
