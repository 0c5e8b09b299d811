package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.analysis.Interval;
import magnitka.analysis.pressure.PressureResult.Key;
import magnitka.analysis.pressure.PressureResult.Pair;

/** What a study of pressure says of the product in question, for readers. */
public final class PressureFindings {

    private final PressureResult result;
    private final String product;

    public PressureFindings(PressureResult result) {
        this.result = result;
        product = result.question().product();
    }

    /**
     * Where an output is highest.
     *
     * @param variant the variant, as files name it
     * @param output real, good or reported
     * @param pressure pressure of the peak; NaN where pressure makes no difference
     * @param low lower end of its interval, no nearer than half of what levels lie apart; NaN where nothing can be said
     * @param high upper end of its interval, likewise
     * @param level level tried at which it is highest; NaN likewise
     * @param tons mean output at that level
     * @param place inside, lowest, highest or flat
     */
    public record Optimum(String variant, String output, double pressure, double low, double high, double level, double tons, String place) {}

    /**
     * What a change of the model changes, pair by pair.
     *
     * @param name mechanism that is off, or policy in force
     * @param policy true for a policy
     * @param pressure level of pressure
     * @param measure what is measured of the product
     * @param base mean of the model as it is
     * @param difference mean with the change, less that
     * @param low lower end of its 95 % interval, or NaN
     * @param high upper end of its 95 % interval, or NaN
     * @param pairs number of pairs of replications
     */
    public record Change(
            String name, boolean policy, double pressure, String measure, double base, double difference, double low, double high, int pairs) {}

    /**
     * What draws of the parameters of plan, people and answers to load leave of a curve.
     *
     * @param output real, good or reported
     * @param draws number of draws
     * @param invertedShare share in which it goes up and comes down again; NaN without any draw
     * @param lowestShare share in which it is highest at the lowest level
     * @param highestShare share in which it is highest at the highest level
     * @param low 10 % of the peaks lie at or below this pressure; NaN without any
     * @param median median pressure of the peaks
     * @param high 90 % of the peaks lie at or below this pressure
     */
    public record Spread(
            String output, int draws, double invertedShare, double lowestShare, double highestShare, double low, double median, double high) {}

    /**
     * What draws of the parameters of plan, people and answers to load leave of what a change changes, at pressure 1.
     *
     * @param name mechanism that is off, or policy in force
     * @param policy true for a policy
     * @param measure what is measured of the product
     * @param draws number of draws at which there is something to compare
     * @param low 10 % of the changes lie at or below this, a share of the model's tons at the draw
     * @param median median change
     * @param high 90 % of the changes lie at or below this
     * @param more share of draws with more, by more than 2 standard errors
     * @param less share of draws with less, by more than 2 standard errors
     */
    public record DrawnChange(
            String name, boolean policy, String measure, int draws, double low, double median, double high, double more, double less) {}

    /**
     * How draws were found, where they were held against an archive.
     *
     * @param wanted draws that were asked for
     * @param tried draws that were tried
     * @param kept draws that came near enough
     * @param nearPercent the bound, per cent; infinite where there was none
     * @param replications replications with which each was held against the archive
     */
    public record Search(int wanted, int tried, int kept, double nearPercent, int replications) {}

    /**
     * What draws that come near to the archive leave of the answers.
     *
     * @param withinPercent largest mean absolute error against the archive; infinite for all draws
     * @param spreads of real, good and reported output
     * @param changes what mechanisms and policies change; empty if none was weighed
     */
    public record Near(double withinPercent, List<Spread> spreads, List<DrawnChange> changes) {}

    /** Outputs that are told apart: real, good, reported. */
    public static List<String> outputs() {
        return PressureMeasure.OUTPUTS;
    }

    /** Measures of success at making the product, and the share of its first grade. */
    public List<String> successes() {
        return PressureMeasure.SUCCESSES.stream().filter(measure -> result.base().has(product, measure)).toList();
    }

    /** Levels of pressure. */
    public double[] levels() {
        return result.base().levels();
    }

    /** Mean of a measure of the product at a level; NaN where there is none. */
    public double mean(int level, String measure) {
        return result.base().mean(level, product, measure);
    }

    /** True if the product is asked for in shapes, so that there is a fulfilment by assortment. */
    public boolean hasAssortment() {
        return result.base().has(product, PressureMeasure.BY_ASSORTMENT);
    }

    /** Mean of a measure of the whole chain at a level; NaN where there is none. */
    public double meanOfChain(int level, String measure) {
        return result.base().samples().get(level).mean(result.base().indexOf("", measure));
    }

    /** Optima of the product: of the model as it is, then of the variants. */
    public List<Optimum> optima() {
        List<Optimum> optima = new ArrayList<>();
        for (int c = 0; c < result.curves().size(); c++) {
            for (String output : PressureMeasure.OUTPUTS) {
                int place = result.placeOfPeak(c, new Key(product, output));
                Interval at = result.peaks().pressure(place);
                Peak peak = result.peaks().peak(place);
                optima.add(new Optimum(PressureTables.name(result.curves().get(c).variant()), output, at.mean(), at.low(), at.high(),
                        peak.level(), peak.mean(), peak.placeName()));
            }
        }
        return optima;
    }

    /** What mechanisms and policies change in some measures of the product, at every level at which they were tried. */
    public List<Change> changes(List<String> measures) {
        List<Change> changes = new ArrayList<>();
        result.mechanisms().forEach(pair -> addChanges(changes, pair, false, measures));
        result.policies().forEach(pair -> addChanges(changes, pair, true, measures));
        return changes;
    }

    private void addChanges(List<Change> changes, Pair pair, boolean policy, List<String> measures) {
        for (int i = 0; i < pair.base().levels().length; i++) {
            for (String measure : measures) {
                int m = pair.base().indexOf(product, measure);
                double[] base = pair.base().samples().get(i).byReplication(m);
                Interval difference = Interval.ofDifference(pair.changed().samples().get(i).byReplication(m), base);
                changes.add(new Change(pair.changed().variant().name(), policy, pair.base().levels()[i], measure,
                        pair.base().samples().get(i).mean(m), difference.mean(), difference.low(), difference.high(), base.length));
            }
        }
    }

    /** Level at which real output of the product is highest; NaN where pressure makes no difference. */
    public double bestLevel() {
        return result.peaks().peak(result.placeOfPeak(0, new Key(product, PressureMeasure.REAL))).level();
    }

    /** What draws leave of the curve; empty if there were none. */
    public List<Spread> spreads() {
        return result.drawn().map(drawn -> spreads(drawn, Double.POSITIVE_INFINITY)).orElse(List.of());
    }

    private static List<Spread> spreads(DrawnCurves drawn, double withinPercent) {
        return PressureMeasure.OUTPUTS.stream().map(output -> drawn.spread(output, withinPercent)).toList();
    }

    /** What draws leave of what mechanisms and policies change in outputs of the product; empty if none was weighed. */
    public List<DrawnChange> drawnChanges() {
        return result.drawn().map(drawn -> changes(drawn, Double.POSITIVE_INFINITY)).orElse(List.of());
    }

    private static List<DrawnChange> changes(DrawnCurves drawn, double withinPercent) {
        return drawn.changes().spreads(withinPercent).stream()
                .filter(spread -> PressureMeasure.OUTPUTS.contains(spread.measure().name()))
                .map(spread -> new DrawnChange(spread.variant().name(), spread.variant().kind() == Variant.Kind.POLICY, spread.measure().name(),
                        spread.known().size(), spread.quantile(DrawnChanges.LOW), spread.quantile(DrawnChanges.HALF), spread.quantile(DrawnChanges.HIGH),
                        spread.share(1), spread.share(-1)))
                .toList();
    }

    /** How the draws were found; nothing where there are none, or no archive to hold them against. */
    public Optional<Search> search() {
        return result.drawn().map(DrawnCurves::found).filter(DrawSearch.Found::isCompared).map(found -> new Search(result.question().draws().count(),
                found.tried(), found.kept().size(), result.question().draws().nearPercent(), found.replications()));
    }

    /** The answers by how near draws come to the archive, the nearest first, all draws last; empty where they were not compared. */
    public List<Near> near() {
        return result.drawn().filter(drawn -> drawn.found().isCompared()).map(drawn -> NearTables.bounds(drawn).stream()
                .map(within -> new Near(within, spreads(drawn, within), changes(drawn, within))).toList()).orElse(List.of());
    }
}
