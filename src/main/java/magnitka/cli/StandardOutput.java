package magnitka.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Passes bytes on and remembers the first failure, which the writers in front of it would swallow. */
final class StandardOutput extends OutputStream {

    private static final String NOBODY_READS = "Broken pipe";
    private static final Path DESCRIPTOR = Path.of("/dev/fd/1");
    private static final int KIND = 0xf000;
    private static final Set<Integer> PIPES = Set.of(0x1000, 0xc000);

    private final OutputStream target;
    private final BooleanSupplier pipe;
    private IOException failure;

    /** @param pipe whether a program reads at the other end; asked for when something failed */
    StandardOutput(OutputStream target, BooleanSupplier pipe) {
        this.target = target;
        this.pipe = pipe;
    }

    /** Standard output of this process. */
    static StandardOutput ofThisProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out), StandardOutput::isPipe);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            return;
        }
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        if (failure != null) {
            return;
        }
        try {
            target.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** What went wrong first, if anything did. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * True if the reader of a pipe left, as {@code head} does: nobody is there to be told. Nothing else goes wrong with a pipe,
     * and the words of the failure are in the language of the system.
     */
    boolean nobodyReads() {
        return failure != null && (NOBODY_READS.equals(failure.getMessage()) || pipe.getAsBoolean());
    }

    /** True for a pipe or a socket; false where the system does not tell. */
    static boolean isPipe() {
        try {
            return PIPES.contains((Integer) Files.getAttribute(DESCRIPTOR, "unix:mode") & KIND);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
