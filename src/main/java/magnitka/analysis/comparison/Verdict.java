package magnitka.analysis.comparison;

import java.util.Locale;
import magnitka.analysis.Distribution;
import magnitka.model.Observation;

/** What a comparison of an observation with a model comes to. */
enum Verdict {
    /** The median is a figure that the source allows. */
    MET,
    /** The median is not, but some figure from p10 to p90 is. */
    INSIDE_BAND,
    /** No figure from p10 to p90 is. */
    NOT_MET;

    /** How far from its value an observation that is only about so may lie, as a share of the value. */
    private static final double ABOUT = 0.1;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    static Verdict of(Observation observation, Distribution simulated) {
        double low = lowest(observation);
        double high = highest(observation);
        if (low <= simulated.median() && simulated.median() <= high) {
            return MET;
        }
        return low <= simulated.quantile(HIGH) && simulated.quantile(LOW) <= high ? INSIDE_BAND : NOT_MET;
    }

    /** Least figure that the source allows. */
    private static double lowest(Observation observation) {
        return switch (observation.relation()) {
            case EXACT, AT_LEAST -> observation.value();
            case AT_MOST -> Double.NEGATIVE_INFINITY;
            case ABOUT -> observation.value() - ABOUT * Math.abs(observation.value());
        };
    }

    /** Greatest figure that the source allows. */
    private static double highest(Observation observation) {
        return switch (observation.relation()) {
            case EXACT, AT_MOST -> observation.value();
            case AT_LEAST -> Double.POSITIVE_INFINITY;
            case ABOUT -> observation.value() + ABOUT * Math.abs(observation.value());
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
