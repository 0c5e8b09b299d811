package magnitka.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import magnitka.analysis.planning.NoAnswerException;
import magnitka.engine.SimulationException;
import magnitka.export.CannotCreateException;
import magnitka.export.DamagedRunException;
import magnitka.model.ModelException;
import magnitka.model.Words;

/** Turns whatever went wrong into a message for the user and an exit code. */
final class Failures {

    /** Failures to make a file or folder, as against failures to read or write one. */
    private static final List<Class<? extends IOException>> CANNOT_CREATE = List.of(
            CannotCreateException.class,
            FileAlreadyExistsException.class,
            DirectoryNotEmptyException.class,
            NotDirectoryException.class,
            AccessDeniedException.class);

    private final Voice voice;
    private final PrintWriter err;

    Failures(Voice voice) {
        this.voice = voice;
        err = voice.err();
    }

    /** Tells the user what went wrong, unless the program was told to end; returns the exit code. */
    int tell(Throwable failure) {
        if (Undoing.isEnding()) {
            // the signal decides the exit code, and its sender knows why
            return Exit.OUTPUT_FAILED;
        }
        int code = explain(failure);
        if (voice.debug()) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private int explain(Throwable failure) {
        if (failure instanceof ModelException model) {
            int count = model.problems().size();
            err.println(model.getMessage());
            err.println(count == 1 ? "1 problem in the model." : count + " problems in the model.");
            return Exit.BAD_MODEL;
        }
        if (failure instanceof DamagedRunException folder) {
            String nearest = Words.maybe(folder.name(), folder.beside());
            err.println(folder.getMessage() + (nearest.isEmpty() ? "" : System.lineSeparator() + "  " + nearest));
            return Exit.BAD_MODEL;
        }
        if (failure instanceof SimulationException) {
            err.println("The run failed: " + failure.getMessage());
            return Exit.RUN_FAILED;
        }
        if (failure instanceof NoAnswerException) {
            err.println("The largest plan could not be worked out: " + failure.getMessage() + ".");
            return Exit.RUN_FAILED;
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return explain(unchecked.getCause());
        }
        if (failure instanceof IOException io) {
            boolean creating = CANNOT_CREATE.stream().anyMatch(kind -> kind.isInstance(io));
            err.println(reason(io));
            return creating ? Exit.CANNOT_CREATE : Exit.OUTPUT_FAILED;
        }
        if (failure instanceof OutOfMemoryError) {
            err.println("Out of memory. Give Java more of it: JAVA_OPTS=-Xmx4g " + voice.program() + " ...");
            return Exit.RUN_FAILED;
        }
        err.println("This is a bug in magnitka, please report it: " + failure);
        if (!voice.debug()) {
            err.println("--debug shows where it happened.");
        }
        return Exit.BUG;
    }

    private static String reason(IOException failure) {
        if (!(failure instanceof FileSystemException file)) {
            boolean named = failure instanceof FileNotFoundException;
            return (named ? "" : "Input or output failed: ") + failure.getMessage();
        }
        String why = file.getReason();
        if (file instanceof FileAlreadyExistsException) {
            why = why == null ? "it exists already" : why;
        } else if (file instanceof DirectoryNotEmptyException) {
            why = "the folder is not empty";
        } else if (file instanceof AccessDeniedException) {
            why = "permission denied";
        } else if (file instanceof NoSuchFileException) {
            why = "no such file or folder";
        } else if (file instanceof NotDirectoryException) {
            why = "it is not a folder";
        }
        return file.getFile() + ": " + (why == null ? "input or output failed" : why);
    }
}
