package magnitka.model.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a whole text file as strict UTF-8. */
final class TextFile {

    private TextFile() {}

    /** Name of the file as messages show it, the same on every system. */
    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** The file's text without a byte-order mark, or nothing and a problem. */
    static Optional<String> read(Path file, Problems problems) {
        Place whole = Place.of(shown(file));
        if (Files.isDirectory(file)) {
            problems.add(whole, "must be a file", "a folder");
            return Optional.empty();
        }
        try {
            return decoded(whole, Files.readAllBytes(file), problems);
        } catch (NoSuchFileException e) {
            problems.add(whole, "must exist", "no such file");
        } catch (IOException e) {
            problems.add(whole, "must be readable", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(Place whole, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean bad = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (bad) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            problems.add(
                    new Place(whole.file(), line, ""),
                    "must be UTF-8 text",
                    "byte 0x" + Integer.toHexString(bytes[in.position()] & 0xff),
                    "Save the file as UTF-8.");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
