package magnitka.export;

import java.io.IOException;
import java.nio.file.Path;

/** Output cannot be made where it was asked for: the place is taken, or must not be written. */
public final class CannotCreateException extends IOException {

    private static final long serialVersionUID = 1L;

    public CannotCreateException(Path place, String reason) {
        super("cannot create " + place + ": " + reason);
    }

    public CannotCreateException(Path place, IOException cause) {
        super("cannot create " + place + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        return switch (cause.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "permission denied";
            case "NoSuchFileException" -> "no such folder";
            case "FileAlreadyExistsException" -> "a file of that name is in the way";
            default -> cause.getMessage();
        };
    }
}
