package magnitka.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A single file that appears whole or not at all: it is written under a hidden name beside its place and renamed when all of
 * it is there. A file that it replaces leaves its permissions to it.
 */
public final class DraftFile implements Closeable {

    private final Path file;
    private final Path draft;
    private final boolean replace;
    private boolean closed;

    private DraftFile(Path file, Path draft, boolean replace) {
        this.file = file;
        this.draft = draft;
        this.replace = replace;
    }

    /** Refuses a place that is taken or must not be written. */
    public static void refuseUnusable(Path file, boolean replace) throws CannotCreateException {
        if (Files.isDirectory(file)) {
            throw new CannotCreateException(file, "a folder of that name is in the way");
        }
        if (Files.isSymbolicLink(file) && Files.notExists(file)) {
            throw new CannotCreateException(file, "it is a link to a file that is not there");
        }
        if (Files.exists(file) && !replace) {
            throw new CannotCreateException(file, "there is such a file already; --force writes over it");
        }
        Path there = file.toAbsolutePath().normalize().getParent();
        if (there == null || !Files.isDirectory(there)) {
            throw new CannotCreateException(file, "there is no folder " + there);
        }
        if (!Files.isWritable(there)) {
            throw new CannotCreateException(file, "there is no writing in " + there);
        }
    }

    /**
     * Starts a file.
     *
     * @param replace true if it may take the place of a file that is there
     */
    public static DraftFile at(Path file, boolean replace) throws CannotCreateException {
        refuseUnusable(file, replace);
        try {
            // the file that a link points to is replaced, and not the link
            Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
            refuseUnusable(whole, replace);
            for (int n = 0; ; n++) {
                Path draft = whole.resolveSibling("." + whole.getFileName() + ".draft-" + n);
                if (!Files.exists(draft)) {
                    return new DraftFile(whole, Files.createFile(draft), replace);
                }
            }
        } catch (IOException e) {
            throw new CannotCreateException(file, e);
        }
    }

    /** Writes the file and gives it its name. */
    public synchronized void write(RunFolder.Content content) throws IOException {
        fill(content);
        finish();
    }

    /** Writes the content, under the hidden name. */
    public synchronized void fill(RunFolder.Content content) throws IOException {
        refuseClosed();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
            content.writeTo(out);
        }
        refuseUnusable(file, replace);
        keepMode();
    }

    /** Gives it its name. */
    public synchronized void finish() throws IOException {
        refuseClosed();
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        closed = true;
    }

    private void refuseClosed() throws IOException {
        if (closed) {
            throw new IOException("the file " + file + " is closed");
        }
    }

    /** Whoever may read and write the file that is replaced may read and write the new one. */
    private void keepMode() throws IOException {
        if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
        }
    }

    /** Removes what was written, unless it is finished. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            Files.deleteIfExists(draft);
        }
    }
}
