package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import magnitka.analysis.Distribution;
import magnitka.analysis.Interval;
import magnitka.model.Parameter;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** What mechanisms and policies change in the product in question at each draw, at normal pressure, and how often which way. */
final class DrawnChanges {

    /** Parameters that are named beside a change. */
    static final int LEADS = 3;

    static final double LOW = 0.1;
    static final double HALF = 0.5;
    static final double HIGH = 0.9;

    /** Of fewer pairs there is no rank correlation worth the name. */
    private static final int FEWEST = 3;

    private final List<Parameter> parameters;
    private final String product;
    private final List<Difference> differences = new ArrayList<>();

    DrawnChanges(List<Parameter> parameters, String product) {
        this.parameters = List.copyOf(parameters);
        this.product = product;
    }

    /**
     * What a change changes in one measure at one draw.
     *
     * @param draw the draw
     * @param variant the change
     * @param measure what is measured of the product
     * @param base mean of the drawn model without the change
     * @param mean mean of the differences with its interval; NaN where there is nothing to compare
     * @param sign 1 for more, -1 for less, by more than chance; 0 for neither
     * @param pairs number of pairs of replications
     */
    record Difference(Draw draw, Variant variant, PressureMeasure measure, double base, Interval mean, int sign, int pairs) {

        /** Of tons a share of the base, of shares their difference; NaN where there is nothing to compare. */
        double size() {
            return measure.isOfTons() ? mean.mean() / base : mean.mean();
        }

        boolean isKnown() {
            return Double.isFinite(size());
        }
    }

    /**
     * A parameter that goes with a change.
     *
     * @param parameter its name
     * @param correlation rank correlation of its value with the size of the change, over the draws
     */
    record Lead(String parameter, double correlation) {}

    /**
     * One change of one measure over the draws at which it is known.
     *
     * @param variant the change
     * @param measure what is measured of the product
     * @param known what it is at each of these draws
     */
    record Spread(Variant variant, PressureMeasure measure, List<Difference> known) {

        double quantile(double share) {
            return known.isEmpty() ? Double.NaN : Distribution.of(known.stream().mapToDouble(Difference::size).toArray()).quantile(share);
        }

        /** Share of the draws with that sign; NaN without any. */
        double share(int sign) {
            return known.stream().filter(difference -> difference.sign() == sign).count() / (double) known.size();
        }
    }

    /** Takes in what one draw came to: a curve with the model as it is and one with the change, each with normal pressure at a level. */
    void take(Draw draw, Variant variant, At base, At changed) {
        Stream.concat(PressureMeasure.OUTPUTS.stream(), PressureMeasure.SUCCESSES.stream()).filter(name -> base.curve().has(product, name)).forEach(name -> {
            int measure = base.curve().indexOf(product, name);
            double[] before = base.figures(measure);
            double[] after = changed.figures(changed.curve().indexOf(product, name));
            differences.add(new Difference(draw, variant, base.curve().measures().get(measure), base.curve().samples().get(base.level()).mean(measure),
                    Interval.ofDifference(after, before), PairedSign.of(after, before), before.length));
        });
    }

    /** One level of a curve. */
    record At(PressureCurve curve, int level) {

        double[] figures(int measure) {
            return curve.samples().get(level).byReplication(measure);
        }
    }

    /** Everything, draw by draw. */
    List<Difference> all() {
        return List.copyOf(differences);
    }

    /** Over the draws: every change of every measure, in the order in which changes were asked for. */
    List<Spread> spreads() {
        return spreads(Double.POSITIVE_INFINITY);
    }

    /** The same over the draws that come as near to the archive. */
    List<Spread> spreads(double withinPercent) {
        List<Difference> first = differences.stream().filter(difference -> difference.draw().number() == differences.get(0).draw().number()).toList();
        return first.stream().map(like -> new Spread(like.variant(), like.measure(), differences.stream().filter(other -> other.variant() == like.variant()
                && other.measure().equals(like.measure()) && other.isKnown() && other.draw().liesWithin(withinPercent)).toList())).toList();
    }

    /** The parameters that go with a change most, the strongest first; none if it is the same at every draw. */
    List<Lead> leads(Spread spread) {
        return parameters.stream().map(Parameter::name)
                .map(parameter -> new Lead(parameter, correlation(parameter, spread.known())))
                .filter(lead -> Double.isFinite(lead.correlation()))
                .sorted(Comparator.comparingDouble(lead -> -StrictMath.abs(lead.correlation())))
                .limit(LEADS)
                .toList();
    }

    private static double correlation(String parameter, List<Difference> known) {
        if (known.size() < FEWEST) {
            return Double.NaN;
        }
        return new SpearmansCorrelation().correlation(known.stream().mapToDouble(difference -> difference.draw().value(parameter)).toArray(),
                known.stream().mapToDouble(Difference::size).toArray());
    }

    /** True if no change was asked for. */
    boolean isEmpty() {
        return differences.isEmpty();
    }
}
