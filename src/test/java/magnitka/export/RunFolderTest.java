package magnitka.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path temp;

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsSeenBeforeItIsFinished() throws IOException {
        Path folder = temp.resolve("deep/run");
        try (RunFolder files = RunFolder.at(folder)) {
            files.write("a.csv", "a\n");
            assertThat(folder).doesNotExist();
            files.finish();
        }
        assertThat(names(folder)).containsExactly("a.csv");
        assertThat(names(temp.resolve("deep"))).containsExactly("run");
    }

    @Test
    void aFailureLeavesNothingBehind() throws IOException {
        assertThatIOException().isThrownBy(() -> {
            try (RunFolder files = RunFolder.at(temp.resolve("run"))) {
                files.write("a.csv", "a\n");
                files.write("b.csv", out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                });
                files.finish();
            }
        }).withMessage("No space left on device");
        assertThat(names(temp)).isEmpty();
    }

    @Test
    void aFolderWithFilesIsRefusedAndUntouched() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("run"));
        Files.writeString(folder.resolve("manifest.json"), "{}");
        assertThatExceptionOfType(CannotCreateException.class)
                .isThrownBy(() -> RunFolder.at(folder))
                .withMessageContaining("the folder holds files");
        assertThat(names(temp)).containsExactly("run");
        assertThat(names(folder)).containsExactly("manifest.json");
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("run"));
        try (RunFolder files = RunFolder.at(folder)) {
            files.write("a.csv", "a\n");
            files.finish();
        }
        assertThat(names(folder)).containsExactly("a.csv");
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("run"), "mine");
        assertThatExceptionOfType(CannotCreateException.class).isThrownBy(() -> RunFolder.at(file));
        assertThatExceptionOfType(CannotCreateException.class).isThrownBy(() -> RunFolder.at(file.resolve("below")));
        assertThat(file).hasContent("mine");
    }

    @Test
    void filesThatCameMeanwhileAreNotReplaced() throws IOException {
        Path folder = temp.resolve("run");
        assertThatExceptionOfType(CannotCreateException.class).isThrownBy(() -> {
            try (RunFolder files = RunFolder.at(folder)) {
                files.write("a.csv", "a\n");
                Files.createDirectory(folder);
                Files.writeString(folder.resolve("other.csv"), "b\n");
                files.finish();
            }
        });
        assertThat(names(folder)).containsExactly("other.csv");
        assertThat(names(temp)).containsExactly("run");
    }

    @Test
    void aFolderClosedFromOutsideTakesNothingMore() throws IOException {
        RunFolder files = RunFolder.at(temp.resolve("run"));
        files.write("a.csv", "a\n");
        files.close();
        assertThatIOException().isThrownBy(() -> files.write("b.csv", "b\n"));
        assertThatIOException().isThrownBy(files::finish);
        assertThat(names(temp)).isEmpty();
    }

    @Test
    void theNextFreeNumberIsTaken() throws IOException {
        assertThat(RunFolder.next(temp, "m")).isEqualTo(temp.resolve("m-1"));
        Files.createDirectory(temp.resolve("m-1"));
        assertThat(RunFolder.next(temp, "m")).isEqualTo(temp.resolve("m-2"));
    }
}
