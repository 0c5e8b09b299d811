package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;

/** An output could not be created. */
final class CannotCreateException extends IOException {

    private static final long serialVersionUID = 1;

    CannotCreateException(Path path, IOException cause) {
        super("Cannot create " + path + ": " + Failures.reason(cause), cause);
    }
}
