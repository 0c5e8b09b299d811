package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import magnitka.analysis.Distribution;
import magnitka.run.RunSettings;

/** Curves of one product at draws of the parameters of plan, people and answers to load: what is left of the curve's shape. */
final class DrawnCurves {

    /** Levels at most and replications at most for each draw: the shape is looked for, not the last digit. */
    static final int LEVELS = 11;

    static final int REPLICATIONS = 16;

    /** Draws that are run together. */
    private static final int BATCH = 8;

    private static final double LOW = 0.1;
    private static final double HALF = 0.5;
    private static final double HIGH = 0.9;

    private final DrawSearch.Found found;
    private final DrawnChanges changes;
    private final List<Outcome> outcomes = new ArrayList<>();

    private DrawnCurves(DrawSearch.Found found, DrawnChanges changes) {
        this.found = found;
        this.changes = changes;
    }

    /**
     * The curve of one output at one draw.
     *
     * @param draw the draw
     * @param output real, good or reported
     * @param peak where it is highest
     * @param rise mean at the peak over that at the lowest level, less 1
     * @param fall mean at the highest level over that at the peak, less 1, turned round
     * @param invertedU true if the peak lies inside and either end lies below it by more than chance
     */
    record Outcome(Draw draw, String output, Peak peak, double rise, double fall, boolean invertedU) {}

    private static double[] levels(PressureQuestion question) {
        double[] all = question.levels().all();
        return all.length <= LEVELS ? all : Levels.of(all[0], all[all.length - 1], LEVELS).all();
    }

    private static int replications(RunSettings settings) {
        return Math.min(settings.replications(), REPLICATIONS);
    }

    /** Replications that so many draws of a question take. */
    static int runs(PressureQuestion question, RunSettings settings, int draws) {
        DrawPlan plan = new DrawPlan(question.model(), UnaryOperator.identity(), levels(question), question.variants());
        return draws * plan.cases() * replications(settings);
    }

    static DrawnCurves of(PressureQuestion question, DrawSearch.Found found, RunSettings settings, PressureStudy study) {
        DrawnCurves drawn = new DrawnCurves(found, new DrawnChanges(found.parameters(), question.product()));
        for (int first = 0; first < found.kept().size(); first += BATCH) {
            drawn.run(found.kept().subList(first, Math.min(first + BATCH, found.kept().size())), question, replications(settings), study);
        }
        return drawn;
    }

    private void run(List<Draw> draws, PressureQuestion question, int replications, PressureStudy study) {
        List<DrawPlan> plans = new ArrayList<>();
        List<PressureStudy.Task> tasks = new ArrayList<>();
        for (Draw draw : draws) {
            DrawPlan plan = new DrawPlan(question.model(), draw::at, levels(question), question.variants());
            plans.add(plan);
            tasks.addAll(plan.tasks());
        }
        List<PressureCurve> curves = study.run(tasks, replications);
        int next = 0;
        for (int d = 0; d < draws.size(); d++) {
            DrawPlan plan = plans.get(d);
            List<PressureCurve> own = curves.subList(next, next + plan.tasks().size());
            next += own.size();
            take(draws.get(d), own.get(0), question.product());
            plan.give(draws.get(d), own, changes);
        }
    }

    private void take(Draw draw, PressureCurve curve, String product) {
        for (String output : PressureMeasure.OUTPUTS) {
            double[][] tons = curve.byReplication(curve.indexOf(product, output));
            double[] means = new double[tons.length];
            for (int i = 0; i < means.length; i++) {
                means[i] = curve.mean(i, product, output);
            }
            Peak peak = Peak.of(curve.levels(), means);
            int best = curve.levelAt(peak.level());
            boolean inverted = peak.isInside() && lies(tons[0], tons[best]) && lies(tons[tons.length - 1], tons[best]);
            outcomes.add(new Outcome(draw, output, peak, peak.mean() / means[0] - 1, 1 - means[means.length - 1] / peak.mean(), inverted));
        }
    }

    /** True if some tons lie below others by more than chance, pair by pair. */
    private static boolean lies(double[] below, double[] above) {
        return PairedSign.of(above, below) > 0;
    }

    /** The draws, and how they were found. */
    DrawSearch.Found found() {
        return found;
    }

    /** What mechanisms and policies change at the draws. */
    DrawnChanges changes() {
        return changes;
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    List<Outcome> outcomes(String output) {
        return outcomes(output, Double.POSITIVE_INFINITY);
    }

    /** Those of the draws that come as near to the archive. */
    List<Outcome> outcomes(String output, double withinPercent) {
        return outcomes.stream().filter(outcome -> outcome.output().equals(output) && outcome.draw().liesWithin(withinPercent)).toList();
    }

    /** What the draws that come as near to the archive leave of one output's curve. */
    PressureFindings.Spread spread(String output, double withinPercent) {
        List<Outcome> all = outcomes(output, withinPercent);
        double[] peaks = all.stream().mapToDouble(o -> o.peak().pressure()).filter(Double::isFinite).toArray();
        return new PressureFindings.Spread(output, all.size(), share(all, Outcome::invertedU), share(all, o -> o.peak().place() == Peak.Place.LOWEST),
                share(all, o -> o.peak().place() == Peak.Place.HIGHEST), quantile(peaks, LOW), quantile(peaks, HALF), quantile(peaks, HIGH));
    }

    /** Share of the draws of which something holds. */
    private static double share(List<Outcome> all, Predicate<Outcome> holds) {
        return all.stream().filter(holds).count() / (double) all.size();
    }

    private static double quantile(double[] figures, double share) {
        return figures.length == 0 ? Double.NaN : Distribution.of(figures).quantile(share);
    }
}
