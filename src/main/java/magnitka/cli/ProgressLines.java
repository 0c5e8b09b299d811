package magnitka.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import magnitka.run.Progress;

/** Says every few seconds how many replications are done; a short run says nothing. */
final class ProgressLines implements Progress {

    private static final long PAUSE_NANOS = 3_000_000_000L;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private long last;

    ProgressLines(PrintWriter err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        last = nanos.getAsLong();
    }

    @Override
    public void reached(int done, int total) {
        long now = nanos.getAsLong();
        if (now - last >= PAUSE_NANOS && done < total) {
            last = now;
            err.println(done + " of " + total + " replications");
            err.flush();
        }
    }
}
