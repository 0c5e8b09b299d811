package magnitka.cli;

import java.util.Optional;
import magnitka.calibration.Descent;
import magnitka.calibration.Watch;
import magnitka.result.Decimals;

/** Says how far a calibration has got, and remembers finished searches in a journal. */
final class FitProgress implements Watch, AutoCloseable {

    private final Voice voice;
    private final Journal journal;
    private final Thread atTheEnd;
    private final ProgressLine line;
    private long tried;
    private long doneOfStep;
    private long leftAtStep;
    private double best = Double.NaN;
    private String step = "";

    FitProgress(Voice voice, Journal journal) {
        this.voice = voice;
        this.journal = journal;
        line = voice.progress();
        atTheEnd = new Thread(this::sayWhereItIsKept);
    }

    void begin() {
        if (journal.size() > 0) {
            voice.say("Going on from " + journal.size() + " finished searches in " + journal.file());
        }
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    private void sayWhereItIsKept() {
        if (journal.size() > 0) {
            voice.say("Stopped. " + journal.size() + " finished searches are kept in " + journal.file() + "; the same command goes on from there.");
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
        long left = Math.max(0, leftAtStep - doneOfStep);
        line.tell(tried, tried + left, "evaluations", step + (Double.isNaN(best) ? "" : ", best error " + Decimals.fixed(best, 2) + " %"));
    }

    @Override
    public synchronized void replicated(int done, int total) {
        line.tell(done, total, "replications", step);
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

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // the program is ending already
        }
    }
}
