package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    @Test
    void everyCallIsDoneAndNothingIsLeftBehind(@TempDir Path place) throws IOException {
        List<Path> before = results();
        Rehearsal.through(place);
        assertThat(results()).isEqualTo(before);
        assertThat(place).isEmptyDirectory();
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
