package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.analysis.planning.PlanReach;
import magnitka.run.Progress;
import magnitka.run.RunSettings;

/** What a study of pressure found. */
public final class PressureResult {

    /** Replications with which mechanisms are weighed when no curve of their own was asked for. */
    private static final int WEIGHING_REPLICATIONS = 50;

    private static final double NORMAL_PRESSURE = 1;

    private final PressureQuestion question;
    private final RunSettings settings;
    private final List<PressureCurve> curves;
    private final List<PressureCurve> weighed;
    private final Peaks peaks;
    private final Optional<DrawnCurves> drawn;
    private final PlanReach reach;

    private PressureResult(PressureQuestion question, RunSettings settings, List<PressureCurve> curves, List<PressureCurve> weighed,
            Peaks peaks, Optional<DrawnCurves> drawn, PlanReach reach) {
        this.question = question;
        this.settings = settings;
        this.curves = List.copyOf(curves);
        this.weighed = List.copyOf(weighed);
        this.peaks = peaks;
        this.drawn = drawn;
        this.reach = reach;
    }

    /**
     * Runs a study.
     *
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     * @throws magnitka.engine.SimulationException if a replication could not go on
     * @throws NoDrawNearException if draws are wanted and none comes near enough to the archive
     */
    public static PressureResult of(PressureQuestion question, RunSettings settings, Progress progress) {
        double[] levels = question.levels().all();
        PlanReach reach = PlanReach.of(question.model(), levels, settings.threads());
        int few = Math.min(settings.replications(), WEIGHING_REPLICATIONS);
        List<PressureStudy.Task> tasks = new ArrayList<>(List.of(new PressureStudy.Task(Variant.BASE, levels)));
        question.variants().forEach(variant -> tasks.add(new PressureStudy.Task(variant, levels)));
        int plain = tasks.size() * levels.length * settings.replications()
                + (question.weighsMechanisms() ? 2 * few * (1 + Variant.mechanismNames().size()) : 0);
        PressureStudy study = new PressureStudy(question.model(), settings, plain, progress);
        // first, so that nothing is run in vain where no draw comes near enough
        Optional<DrawSearch.Found> found = found(question, settings, study, plain);
        study.expect(plain + found.map(draws -> DrawnCurves.runs(question, settings, draws.kept().size())).orElse(0));
        List<PressureCurve> curves = study.run(tasks, settings.replications());
        List<double[][]> outputs = new ArrayList<>();
        curves.forEach(curve -> keys(question).forEach(key -> outputs.add(curve.byReplication(curve.indexOf(key.product(), key.output())))));
        Peaks peaks = new Peaks(levels, outputs, settings.seed());
        List<PressureCurve> weighed = question.weighsMechanisms() ? weigh(study, few, best(question, peaks)) : List.of();
        Optional<DrawnCurves> drawn = found.map(draws -> DrawnCurves.of(question, draws, settings, study));
        study.finish();
        return new PressureResult(question, settings, curves, weighed, peaks, drawn, reach);
    }

    private static Optional<DrawSearch.Found> found(PressureQuestion question, RunSettings settings, PressureStudy study, int plain) {
        DrawsWanted wanted = question.draws();
        if (wanted.count() == 0) {
            return Optional.empty();
        }
        DrawSearch.Found found = DrawSearch.of(question, settings, study, plain + DrawnCurves.runs(question, settings, wanted.count()));
        if (found.kept().isEmpty()) {
            throw new NoDrawNearException(wanted, found.tried(), found.nearestPercent());
        }
        return Optional.of(found);
    }

    /** One output of one product. */
    record Key(String product, String output) {}

    /** All outputs of all products, in the order of the peaks of each curve. */
    private static List<Key> keys(PressureQuestion question) {
        List<Key> keys = new ArrayList<>();
        question.model().chain().table().keySet().forEach(product ->
                PressureMeasure.OUTPUTS.forEach(output -> keys.add(new Key(product, output))));
        return keys;
    }

    private static Peak best(PressureQuestion question, Peaks peaks) {
        return peaks.peak(keys(question).indexOf(new Key(question.product(), PressureMeasure.REAL)));
    }

    /** The model as it is and without each mechanism, at normal pressure and at the best level. */
    private static List<PressureCurve> weigh(PressureStudy study, int replications, Peak best) {
        double[] at = best.place() == Peak.Place.FLAT || best.level() == NORMAL_PRESSURE
                ? new double[] {NORMAL_PRESSURE}
                : new double[] {Math.min(NORMAL_PRESSURE, best.level()), Math.max(NORMAL_PRESSURE, best.level())};
        List<PressureStudy.Task> tasks = new ArrayList<>(List.of(new PressureStudy.Task(Variant.BASE, at)));
        Variant.eachMechanismOff().forEach(variant -> tasks.add(new PressureStudy.Task(variant, at)));
        return study.run(tasks, replications);
    }

    public PressureQuestion question() {
        return question;
    }

    public RunSettings settings() {
        return settings;
    }

    /** The curve of the model as it is. */
    PressureCurve base() {
        return curves.get(0);
    }

    /** The curves of the variants asked for. */
    List<PressureCurve> variants() {
        return curves.subList(1, curves.size());
    }

    /** Curves without a mechanism, each with the curve of the model as it is under the same luck. */
    List<Pair> mechanisms() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < weighed.size(); i++) {
            pairs.add(new Pair(weighed.get(0), weighed.get(i)));
        }
        pairs.addAll(pairs(Variant.Kind.OFF));
        return pairs;
    }

    /** Curves under other policies, each with the curve of the model as it is. */
    List<Pair> policies() {
        return pairs(Variant.Kind.POLICY);
    }

    private List<Pair> pairs(Variant.Kind kind) {
        return variants().stream().filter(curve -> curve.variant().kind() == kind).map(curve -> new Pair(base(), curve)).toList();
    }

    /** Two curves of the same levels and replications. */
    record Pair(PressureCurve base, PressureCurve changed) {}

    /** All curves over all levels, with the model as it is first. */
    List<PressureCurve> curves() {
        return curves;
    }

    Peaks peaks() {
        return peaks;
    }

    List<Key> keys() {
        return keys(question);
    }

    /** Place among the peaks of an output of the product in question, or of another, on the curve of that number. */
    int placeOfPeak(int curve, Key key) {
        return curve * keys().size() + keys().indexOf(key);
    }

    /** At which levels the plan of each year is out of reach, for the model as it is. */
    public PlanReach reach() {
        return reach;
    }

    Optional<DrawnCurves> drawn() {
        return drawn;
    }
}
