package magnitka.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of results that appears whole or not at all.
 *
 * <p>Files are written into a hidden folder beside it, which takes its name when all are there. Closing it before that
 * removes everything; earlier results are touched only where they are to be replaced, and then go when the new ones have their
 * place. Another thread may close it, between two files, when the program has to end.
 */
public final class RunFolder implements Closeable {

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final Path draft;
    private final boolean replace;
    private boolean closed;

    private RunFolder(Path folder, Path draft, boolean replace) {
        this.folder = folder;
        this.draft = draft;
        this.replace = replace;
    }

    /** Refuses a place that is taken or must not be written, so that a long run need not end with this news. */
    public static void refuseUnusable(Path folder) throws CannotCreateException {
        if (Files.isDirectory(folder)) {
            refuseUsed(folder);
        }
        refuseImpossible(folder);
    }

    private static void refuseImpossible(Path folder) throws CannotCreateException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
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

    /** Refuses a place where results cannot be replaced: it must not be written, or holds files beside the results. */
    public static void refuseIrreplaceable(Path folder) throws CannotCreateException {
        refuseImpossible(folder);
        if (Files.isDirectory(folder)) {
            List<String> others;
            try (Stream<Path> files = Files.list(folder)) {
                Set<String> written = RunReader.files(folder);
                others = files.map(file -> file.getFileName().toString()).filter(name -> !written.contains(name)).sorted().toList();
            } catch (IOException e) {
                throw new CannotCreateException(folder, e);
            }
            if (!others.isEmpty()) {
                throw new CannotCreateException(folder, "the files there are to be replaced, but its datapackage.json does not list "
                        + String.join(", ", others) + "; move that elsewhere");
            }
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
        return at(folder, false);
    }

    /** Starts a folder that may take the place of earlier results of this program. */
    public static RunFolder inPlaceOf(Path folder) throws CannotCreateException {
        refuseIrreplaceable(folder);
        return at(folder, true);
    }

    private static RunFolder at(Path folder, boolean replace) throws CannotCreateException {
        try {
            // the folder that a link points to is replaced, and not the link
            Path whole = replace && Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
            Files.createDirectories(whole.getParent());
            return new RunFolder(whole, Files.createDirectory(free(whole, "draft")), replace);
        } catch (IOException e) {
            throw new CannotCreateException(folder, e);
        }
    }

    /** A hidden name beside a folder that is not taken. */
    private static Path free(Path folder, String what) {
        int n = 0;
        while (Files.exists(sibling(folder, what, n))) {
            n++;
        }
        return sibling(folder, what, n);
    }

    private static Path sibling(Path folder, String what, int n) {
        return folder.resolveSibling("." + folder.getFileName() + "." + what + "-" + n);
    }

    /** Writes a file; its name may have folders in it. */
    public synchronized void write(String file, Content content) throws IOException {
        refuseClosed();
        Path whole = draft.resolve(file);
        Files.createDirectories(whole.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole), 1 << 16)) {
            content.writeTo(out);
        }
    }

    public void write(String file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Gives the folder its name. */
    public synchronized void finish() throws IOException {
        refuseClosed();
        if (replace && Files.exists(folder)) {
            replace();
        } else {
            moveTo(folder);
        }
        closed = true;
    }

    /** The old results keep a name until the new ones have theirs. */
    private void replace() throws IOException {
        refuseIrreplaceable(folder);
        Path old = free(folder, "old");
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            moveTo(folder);
        } catch (IOException e) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        closed = true;
        delete(old);
    }

    private void moveTo(Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            refuseUnusable(place);
            throw e;
        }
    }

    /** Moves the files into the folder if it is there, empty: a user's shell may stand in it. Otherwise gives it its name. */
    public synchronized void finishInside() throws IOException {
        if (!Files.isDirectory(folder)) {
            finish();
            return;
        }
        refuseClosed();
        refuseUnusable(folder);
        List<Path> moved = new ArrayList<>();
        try {
            for (Path part : listed(draft)) {
                moved.add(Files.move(part, folder.resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE));
            }
        } catch (IOException e) {
            for (Path part : moved) {
                delete(part);
            }
            throw e;
        }
        close();
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
        delete(draft);
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Deletes a file, or a folder and all that is in it. */
    public static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path part : listed(path)) {
                delete(part);
            }
        }
        Files.delete(path);
    }
}
