package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values are stored after what goes with them, or not at all. */
class ParameterFileTest {

    @TempDir
    private Path folder;

    @Test
    void valuesAreReplacedAndNothingElse() {
        String text = "\ufeffnote,name,value,unit\r\n\"a, \"\"b\"\"\nc\",x,1.50,t\r\n,y,2,\"t\"\n,z,3,t";
        assertThat(new ParameterFile(text).with(Map.of("x", 0.25, "z", 1e-7)))
                .isEqualTo("\ufeffnote,name,value,unit\r\n\"a, \"\"b\"\"\nc\",x,0.25,t\r\n,y,2,\"t\"\n,z,0.0000001,t");
    }

    @Test
    void aQuoteInsideACellStandsForItself() {
        String text = "name,value,note\nx,1,Coal for a 10\" brick\ny,2,\"a 5\"\" one, too\"\nz,3,6\"\n";
        assertThat(new ParameterFile(text).with(Map.of("x", 1.5, "y", 2.5, "z", 3.5)))
                .isEqualTo("name,value,note\nx,1.5,Coal for a 10\" brick\ny,2.5,\"a 5\"\" one, too\"\nz,3.5,6\"\n");
    }

    @Test
    void aValueWithoutALineIsNotLostInSilence() throws IOException {
        Path file = Files.writeString(folder.resolve("parameters.csv"), "name,value\nx,1\n");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ParameterFile.changed(file, Map.of("x", 2.0, "y", 3.0)))
                .withMessage(file + ": there is no line for y; no value was written");
        assertThat(file).hasContent("name,value\nx,1\n");
    }

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
