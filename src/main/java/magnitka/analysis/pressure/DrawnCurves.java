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
    private static final double HIGH = 0.9;

    private final ParameterDraws draws;
    private final DrawnChanges changes;
    private final List<Outcome> outcomes = new ArrayList<>();

    private DrawnCurves(ParameterDraws draws, DrawnChanges changes) {
        this.draws = draws;
        this.changes = changes;
    }

    /**
     * The curve of one output at one draw.
     *
     * @param draw number of the draw, from 1
     * @param output real, good or reported
     * @param peak where it is highest
     * @param rise mean at the peak over that at the lowest level, less 1
     * @param fall mean at the highest level over that at the peak, less 1, turned round
     * @param invertedU true if the peak lies inside and either end lies below it by more than chance
     */
    record Outcome(int draw, String output, Peak peak, double rise, double fall, boolean invertedU) {}

    private static double[] levels(PressureQuestion question) {
        double[] all = question.levels().all();
        return all.length <= LEVELS ? all : Levels.of(all[0], all[all.length - 1], LEVELS).all();
    }

    private static int replications(RunSettings settings) {
        return Math.min(settings.replications(), REPLICATIONS);
    }

    /** Replications that the draws of a question take. */
    static int runs(PressureQuestion question, RunSettings settings) {
        DrawPlan plan = new DrawPlan(question.model(), UnaryOperator.identity(), levels(question), question.variants());
        return question.draws() * plan.cases() * replications(settings);
    }

    static DrawnCurves of(PressureQuestion question, RunSettings settings, PressureStudy study) {
        ParameterDraws draws = ParameterDraws.of(question.model(), question.draws(), settings.seed());
        DrawnCurves drawn = new DrawnCurves(draws, new DrawnChanges(draws, question.product()));
        for (int first = 0; first < question.draws(); first += BATCH) {
            drawn.run(first, Math.min(first + BATCH, question.draws()), question, replications(settings), study);
        }
        return drawn;
    }

    private void run(int first, int end, PressureQuestion question, int replications, PressureStudy study) {
        List<DrawPlan> plans = new ArrayList<>();
        List<PressureStudy.Task> tasks = new ArrayList<>();
        for (int d = first; d < end; d++) {
            int draw = d;
            plans.add(new DrawPlan(question.model(), model -> draws.at(model, draw), levels(question), question.variants()));
            tasks.addAll(plans.get(d - first).tasks());
        }
        List<PressureCurve> curves = study.run(tasks, replications);
        int next = 0;
        for (int d = first; d < end; d++) {
            DrawPlan plan = plans.get(d - first);
            List<PressureCurve> own = curves.subList(next, next + plan.tasks().size());
            next += own.size();
            take(d + 1, own.get(0), question.product());
            plan.give(d + 1, own, changes);
        }
    }

    private void take(int draw, PressureCurve curve, String product) {
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

    ParameterDraws draws() {
        return draws;
    }

    /** What mechanisms and policies change at the draws. */
    DrawnChanges changes() {
        return changes;
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    List<Outcome> outcomes(String output) {
        return outcomes.stream().filter(outcome -> outcome.output().equals(output)).toList();
    }

    /** What the draws leave of one output's curve. */
    PressureFindings.Spread spread(String output) {
        List<Outcome> all = outcomes(output);
        double[] peaks = all.stream().mapToDouble(o -> o.peak().pressure()).filter(Double::isFinite).toArray();
        return new PressureFindings.Spread(output, all.size(), share(output, Outcome::invertedU), quantile(peaks, LOW),
                quantile(peaks, 1.0 / 2), quantile(peaks, HIGH));
    }

    /** Share of the draws of which something holds. */
    double share(String output, Predicate<Outcome> holds) {
        List<Outcome> all = outcomes(output);
        return all.stream().filter(holds).count() / (double) all.size();
    }

    private static double quantile(double[] figures, double share) {
        return figures.length == 0 ? Double.NaN : Distribution.of(figures).quantile(share);
    }
}
