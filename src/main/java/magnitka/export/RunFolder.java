package magnitka.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of results that appears whole or not at all.
 *
 * <p>Files are written into a hidden folder beside it, which takes its name when all are there. Closing it before that
 * removes everything; earlier results are never touched. Another thread may close it, between two files, when the program has
 * to end.
 */
public final class RunFolder implements Closeable {

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final Path draft;
    private boolean closed;

    private RunFolder(Path folder, Path draft) {
        this.folder = folder;
        this.draft = draft;
    }

    /** Refuses a place that is taken or must not be written, so that a long run need not end with this news. */
    public static void refuseUnusable(Path folder) throws CannotCreateException {
        if (Files.isDirectory(folder)) {
            refuseUsed(folder);
        } else if (Files.exists(folder)) {
            throw new CannotCreateException(folder, "a file of that name is in the way");
        }
        Path there = folder.toAbsolutePath().normalize().getParent();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new CannotCreateException(folder, "there is no writing in " + there);
        }
    }

    private static void refuseUsed(Path folder) throws CannotCreateException {
        boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        } catch (IOException e) {
            throw new CannotCreateException(folder, e);
        }
        if (!empty) {
            throw new CannotCreateException(folder, "the folder holds files; name a new one");
        }
    }

    /** The first of {@code model-1}, {@code model-2}, ... under a folder that is not there yet. */
    public static Path next(Path results, String model) {
        int n = 1;
        while (Files.exists(results.resolve(model + "-" + n))) {
            n++;
        }
        return results.resolve(model + "-" + n);
    }

    /** Starts a folder. */
    public static RunFolder at(Path folder) throws CannotCreateException {
        refuseUnusable(folder);
        Path whole = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(whole.getParent());
            for (int n = 0; ; n++) {
                Path draft = whole.resolveSibling("." + whole.getFileName() + ".draft-" + n);
                if (!Files.exists(draft)) {
                    return new RunFolder(whole, Files.createDirectory(draft));
                }
            }
        } catch (IOException e) {
            throw new CannotCreateException(folder, e);
        }
    }

    public synchronized void write(String file, Content content) throws IOException {
        refuseClosed();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.resolve(file)), 1 << 16)) {
            content.writeTo(out);
        }
    }

    public void write(String file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where its files are until it is finished. */
    public Path place() {
        return draft;
    }

    /** Gives the folder its name. */
    public synchronized void finish() throws IOException {
        refuseClosed();
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            refuseUnusable(folder);
            throw e;
        }
        closed = true;
    }

    private void refuseClosed() throws IOException {
        if (closed) {
            throw new IOException("the folder " + folder + " is closed");
        }
    }

    /** Removes what was written, unless it is finished. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        List<Path> all;
        try (Stream<Path> tree = Files.walk(draft)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
