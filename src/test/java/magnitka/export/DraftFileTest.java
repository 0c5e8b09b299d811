package magnitka.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DraftFileTest {

    @TempDir
    Path temp;

    private static void write(Path file, boolean replace, String text) throws IOException {
        try (DraftFile draft = DraftFile.at(file, replace)) {
            draft.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReplacedFileKeepsItsPermissions() throws IOException {
        for (String mode : new String[] {"rw-r--r--", "rw-rw----", "r--------"}) {
            Path file = Files.writeString(temp.resolve(mode), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            write(file, true, "new");
            assertThat(file).hasContent("new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNothingIsRefusedAndStays() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("dangling"), temp.resolve("nothing"));
        assertThatExceptionOfType(CannotCreateException.class).isThrownBy(() -> write(link, true, "new")).withMessageContaining("a link to a file that is not there");
        assertThat(link).isSymbolicLink();
        assertThat(temp.resolve("nothing")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysOneAndItsFileIsReplaced() throws IOException {
        Path file = Files.writeString(Files.createDirectory(temp.resolve("elsewhere")).resolve("file"), "old");
        Path link = Files.createSymbolicLink(temp.resolve("link"), file);
        write(link, true, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatIsThereStaysUnlessItMayBeReplaced() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "old");
        assertThatExceptionOfType(CannotCreateException.class).isThrownBy(() -> write(file, false, "new"));
        assertThat(file).hasContent("old");
    }
}
