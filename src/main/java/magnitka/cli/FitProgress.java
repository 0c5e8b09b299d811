package magnitka.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.LongSupplier;
import magnitka.calibration.Descent;
import magnitka.calibration.Watch;
import magnitka.result.Decimals;

/** Says every few seconds how far a calibration has got, and remembers finished searches in a journal. */
final class FitProgress implements Watch, AutoCloseable {

    private static final long PAUSE_NANOS = 10_000_000_000L;
    private static final double NANOS_A_SECOND = 1e9;
    private static final int SECONDS_A_MINUTE = 60;

    private final Optional<PrintWriter> err;
    private final LongSupplier nanos;
    private final Journal journal;
    private final Thread atTheEnd;
    private long begun;
    private long last;
    private long tried;
    private long doneOfStep;
    private long leftAtStep;
    private double best = Double.NaN;
    private String step = "";

    /** @param err where to speak; nobody listens if there is none */
    FitProgress(Optional<PrintWriter> err, LongSupplier nanos, Journal journal) {
        this.err = err;
        this.nanos = nanos;
        this.journal = journal;
        begun = nanos.getAsLong();
        last = begun;
        atTheEnd = new Thread(this::sayWhereItIsKept);
    }

    void begin() {
        if (journal.size() > 0) {
            say("Going on from " + journal.size() + " finished searches in " + journal.file());
        }
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    private void sayWhereItIsKept() {
        if (journal.size() > 0) {
            say("Stopped. " + journal.size() + " finished searches are kept in " + journal.file() + "; the same command goes on from there.");
        }
    }

    @Override
    public synchronized void begins(String newStep, long evaluationsLeft) {
        step = newStep;
        leftAtStep = evaluationsLeft;
        doneOfStep = 0;
    }

    @Override
    public synchronized void tried() {
        tried++;
        doneOfStep++;
        long now = nanos.getAsLong();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            say(line(now));
        }
    }

    private String line(long now) {
        long left = Math.max(0, leftAtStep - doneOfStep);
        double seconds = (now - begun) / NANOS_A_SECOND * left / tried;
        return step + ": " + tried + " evaluations, at most " + left + " left"
                + (Double.isNaN(best) ? "" : ", best error " + Decimals.fixed(best, 2) + " %") + ", about " + time(seconds) + " left";
    }

    private static String time(double seconds) {
        return seconds < 2 * SECONDS_A_MINUTE ? Decimals.fixed(seconds, 0) + " s" : Decimals.fixed(seconds / SECONDS_A_MINUTE, 0) + " min";
    }

    @Override
    public synchronized void spared(int evaluations) {
        doneOfStep += evaluations;
    }

    @Override
    public synchronized void best(double percent) {
        best = percent;
    }

    @Override
    public void finished(Descent descent) {
        journal.add(descent);
    }

    @Override
    public Optional<Descent> remembered(String id) {
        return journal.find(id);
    }

    private void say(String text) {
        err.ifPresent(writer -> {
            writer.println(text);
            writer.flush();
        });
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // the program is ending already
        }
    }
}
