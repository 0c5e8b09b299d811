package magnitka.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Output cannot be made where it was asked for: the place is taken, or must not be written. */
public final class CannotCreateException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    public CannotCreateException(Path place, String reason) {
        super(place.toString(), null, reason);
    }

    public CannotCreateException(Path place, IOException cause) {
        this(place, reason(cause));
        initCause(cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        return cause instanceof FileSystemException known && known.getReason() != null ? known.getReason() : cause.getMessage();
    }
}
