package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values are stored after what goes with them, or not at all. */
class ParameterFileTest {

    @TempDir
    private Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void newValuesAreWrittenWholeBeforeTheTablesAndNamedAfterThem() throws IOException {
        Path file = Files.writeString(folder.resolve("parameters.csv"), "old");
        ParameterFile.replace(file, "new", () -> {
            assertThat(file).hasContent("old");
            assertThat(files()).hasSize(2).allSatisfy(name -> assertThat(name).contains("parameters.csv"));
            String draft = files().stream().filter(name -> name.startsWith(".")).findFirst().orElseThrow();
            assertThat(folder.resolve(draft)).hasContent("new");
        });
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly("parameters.csv");
    }

    @Test
    void whereTablesCannotBeWrittenValuesStay() throws IOException {
        Path file = Files.writeString(folder.resolve("parameters.csv"), "old");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ParameterFile.replace(file, "new", () -> {
            throw new IOException("the disk is full");
        })).withMessage("the disk is full");
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("parameters.csv");
    }
}
