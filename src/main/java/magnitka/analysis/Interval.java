package magnitka.analysis;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over replications and where it would lie in 95 of 100 such studies, by Student's t: mean +/- t x sd / sqrt(n).
 *
 * @param mean the mean
 * @param low lower end; NaN for a single replication
 * @param high upper end; NaN for a single replication
 */
public record Interval(double mean, double low, double high) {

    public static final double CONFIDENCE = 0.95;

    /** Intervals of one number of replications. */
    public static final class Rule {

        private final double halfWidthOfSd;

        /** @param replications number of replications, at least 1 */
        public Rule(int replications) {
            halfWidthOfSd = replications > 1
                    ? new TDistribution(null, replications - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2) / StrictMath.sqrt(replications)
                    : Double.NaN;
        }

        public Interval of(double mean, double sd) {
            return new Interval(mean, mean - halfWidthOfSd * sd, mean + halfWidthOfSd * sd);
        }
    }

    /** Interval of the mean of some figures. */
    public static Interval of(double[] figures) {
        Distribution spread = Distribution.of(figures);
        return new Rule(figures.length).of(spread.mean(), spread.sd());
    }

    /** Interval of the mean of differences, replication by replication. */
    public static Interval ofDifference(double[] figures, double[] less) {
        double[] differences = new double[figures.length];
        for (int k = 0; k < differences.length; k++) {
            differences[k] = figures[k] - less[k];
        }
        return of(differences);
    }
}
