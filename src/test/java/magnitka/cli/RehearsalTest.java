package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void rehearsingLeavesNothingBehind() throws IOException {
        List<Path> before = results();
        Rehearsal.main(new String[0]);
        assertThat(results()).isEqualTo(before);
    }

    private static List<Path> results() throws IOException {
        if (!Files.exists(Path.of("results"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of("results"))) {
            return files.sorted().toList();
        }
    }
}
