package magnitka.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

    private static void results(Path folder, String... files) throws IOException {
        try (RunFolder made = RunFolder.at(folder)) {
            StringBuilder listed = new StringBuilder();
            for (String file : files) {
                made.write(file, "old");
                listed.append(listed.isEmpty() ? "" : ", ").append("{\"path\": \"").append(file).append("\"}");
            }
            made.write("datapackage.json", "{\"resources\": [" + listed + "]}");
            made.finish();
        }
    }

    @Test
    void oldResultsGoWhenTheNewOnesHaveTheirPlace() throws IOException {
        Path folder = temp.resolve("run");
        results(folder, "a.csv", "b.csv");
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        try (RunFolder files = RunFolder.inPlaceOf(link)) {
            files.write("a.csv", "new");
            assertThat(folder.resolve("a.csv")).hasContent("old");
            files.finish();
        }
        assertThat(names(folder)).containsExactly("a.csv");
        assertThat(folder.resolve("a.csv")).hasContent("new");
        assertThat(names(temp)).containsExactly("link", "run");
    }

    @Test
    void oldResultsStayIfTheNewOnesAreNotFinished() throws IOException {
        Path folder = temp.resolve("run");
        results(folder, "a.csv");
        try (RunFolder files = RunFolder.inPlaceOf(folder)) {
            files.write("a.csv", "new");
        }
        assertThat(folder.resolve("a.csv")).hasContent("old");
        assertThat(names(temp)).containsExactly("run");
    }

    @Test
    void filesOfTheUserAreNeverReplaced() throws IOException {
        Path folder = temp.resolve("run");
        results(folder, "a.csv");
        try (RunFolder files = RunFolder.inPlaceOf(folder)) {
            files.write("a.csv", "new");
            Files.writeString(folder.resolve("notes.txt"), "mine");
            assertThatExceptionOfType(CannotCreateException.class).isThrownBy(files::finish).withMessageContaining("notes.txt");
        }
        assertThatExceptionOfType(CannotCreateException.class).isThrownBy(() -> RunFolder.inPlaceOf(folder)).withMessageContaining("notes.txt");
        assertThat(names(folder)).containsExactly("a.csv", "datapackage.json", "notes.txt");
        assertThat(names(temp)).containsExactly("run");
    }

    /** What is left where a program was stopped by force between two renames is whole, and nobody's to delete. */
    @Test
    void aWholeLeftoverIsKept() throws IOException {
        results(temp.resolve(".run.draft-0"), "a.csv");
        try (RunFolder files = RunFolder.inPlaceOf(temp.resolve("run"))) {
            files.write("a.csv", "new");
            files.finish();
        }
        assertThat(names(temp)).containsExactly(".run.draft-0", "run");
    }

    @Test
    void anEmptyFolderInWhichSomebodyStandsIsFilledAndStaysTheSame() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("run"));
        Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        try (RunFolder files = RunFolder.at(folder)) {
            files.write("deep/a.csv", "a\n");
            files.write("b.csv", "b\n");
            files.finishInside();
        }
        assertThat(folder.resolve("deep/a.csv")).hasContent("a");
        assertThat(names(folder)).containsExactly("b.csv", "deep");
        assertThat(Files.readAttributes(folder, BasicFileAttributes.class).fileKey()).isEqualTo(key);
        assertThat(names(temp)).containsExactly("run");
    }
}
