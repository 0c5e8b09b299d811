package magnitka.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of a folder of results as strict UTF-8. */
final class FolderText {

    private FolderText() {}

    /** Name of a file as messages show it, the same on every system. */
    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** The text, with its byte-order mark if it has one; or nothing and a problem. */
    static Optional<String> read(Path file, FolderProblems problems, String cure) {
        String where = shown(file);
        if (Files.isDirectory(file)) {
            problems.add(where, "must be a file", "a folder", cure);
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
        } catch (CharacterCodingException e) {
            problems.add(where, "must be UTF-8 text", "other bytes", cure);
        } catch (NoSuchFileException e) {
            problems.add(where, "must exist", "no such file", cure);
        } catch (IOException e) {
            problems.add(where, "must be readable", e.getClass().getSimpleName(), cure);
        }
        return Optional.empty();
    }
}
