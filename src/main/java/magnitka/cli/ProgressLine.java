package magnitka.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import magnitka.run.Progress;

/**
 * One line on standard error that says how far something has got: share done, rate, time left. It appears after a second
 * and is gone when the work is done.
 */
final class ProgressLine {

    /** How the line appears. */
    enum Manner {
        SILENT,
        /** On a terminal: written over and over in its place. */
        REWRITTEN,
        /** In a file: a new line now and then. */
        LOGGED
    }

    private static final double NANOS_A_SECOND = 1e9;
    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long PAUSE_NANOS = 100_000_000L;
    private static final long LOG_PAUSE_NANOS = 10_000_000_000L;
    private static final int WIDTH = 79;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int FEW = 10;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private Manner manner = Manner.SILENT;
    private long begun;
    private long last;
    private int shown;
    private String counted = "";
    private long doneBefore;

    ProgressLine(PrintWriter err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
    }

    /** Starts the clock. */
    synchronized void appearAs(Manner wanted) {
        manner = wanted;
        begun = nanos.getAsLong();
        last = begun;
        counted = "";
        doneBefore = 0;
    }

    /** Hears of a run's replications. */
    Progress ofReplications() {
        return (done, total) -> tell(done, total, "replications");
    }

    /** Says how far it has got. */
    void tell(long done, long total, String things) {
        tell(done, total, things, "");
    }

    /**
     * Says how far it has got, if it is time to.
     *
     * @param things what is counted
     * @param note something worth knowing at the end of the line, or nothing
     */
    synchronized void tell(long done, long total, String things, String note) {
        if (manner == Manner.SILENT) {
            return;
        }
        long now = nanos.getAsLong();
        if (!counted.isEmpty() && !counted.equals(things)) {
            begun = now;
            doneBefore = done;
        }
        counted = things;
        long pause = manner == Manner.LOGGED ? LOG_PAUSE_NANOS : PAUSE_NANOS;
        if (done >= total) {
            clear();
        } else if (now - begun >= PATIENCE_NANOS && now - last >= pause) {
            last = now;
            write(text(done, total, things, (now - begun) / NANOS_A_SECOND) + (note.isEmpty() ? "" : "; " + note));
        }
    }

    private String text(long done, long total, String things, double seconds) {
        double rate = (done - doneBefore) / seconds;
        return String.format(Locale.ROOT, "%3d %%  %,d of %,d %s, %s left", 100 * done / total, done, total, things,
                rate <= 0 ? "unknown time" : pace(rate) + ", " + time((total - done) / rate));
    }

    private static String pace(double rate) {
        return rate >= FEW ? String.format(Locale.ROOT, "%,.0f a second", rate)
                : rate >= 1 ? String.format(Locale.ROOT, "%.1f a second", rate) : String.format(Locale.ROOT, "%.1f s each", 1 / rate);
    }

    private static String time(double seconds) {
        long whole = (long) StrictMath.ceil(seconds);
        if (whole < 2 * SECONDS_A_MINUTE) {
            return whole + " s";
        }
        long minutes = whole / SECONDS_A_MINUTE;
        return minutes < 2 * MINUTES_AN_HOUR ? minutes + " min" : minutes / MINUTES_AN_HOUR + " h " + minutes % MINUTES_AN_HOUR + " min";
    }

    private void write(String text) {
        if (manner == Manner.LOGGED) {
            err.println(text.strip());
        } else {
            String line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
            err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
            shown = line.length();
        }
        err.flush();
    }

    /** Takes the line away, so that something else can be said. */
    synchronized void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
