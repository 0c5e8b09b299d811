package magnitka.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Passes bytes on and remembers the first failure, which the writers in front of it would swallow. */
final class StandardOutput extends OutputStream {

    private static final String NOBODY_READS = "Broken pipe";

    private final OutputStream target;
    private IOException failure;

    StandardOutput(OutputStream target) {
        this.target = target;
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

    /** True if the reader of a pipe left, as {@code head} does: nobody is there to be told. */
    static boolean nobodyReads(IOException failure) {
        return NOBODY_READS.equals(failure.getMessage());
    }
}
