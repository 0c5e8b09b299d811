package magnitka.analysis.comparison;

import java.util.OptionalDouble;
import magnitka.analysis.Interval;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * By how much one run makes more than another, and how sure that is.
 *
 * @param meanA mean of the first run
 * @param meanB mean of the second run
 * @param half half of the interval of {@link #LEVEL} around the difference of the means; none for single figures
 * @param shareHigher share of pairs in which the second run is above the first; none without pairs
 * @param count replications of each run that are compared, or of the one that has fewer
 */
public record Difference(double meanA, double meanB, OptionalDouble half, OptionalDouble shareHigher, int count) {

    /** Share of such intervals that hold the true difference. */
    public static final double LEVEL = Interval.CONFIDENCE;

    /** How replications of two runs are set against each other. */
    public enum Pairing {
        /** Replication k of the one against replication k of the other, which met the same luck. */
        PAIRED,
        /** All of the one against all of the other, since their luck differs. */
        UNPAIRED,
        /** A single figure of each, without chance. */
        SINGLE
    }

    /** Compares two samples; paired ones have the same length. */
    static Difference of(double[] a, double[] b, Pairing pairing) {
        Mean mean = new Mean();
        return switch (pairing) {
            case SINGLE -> new Difference(a[0], b[0], OptionalDouble.empty(), OptionalDouble.empty(), 1);
            case UNPAIRED -> new Difference(mean.evaluate(a), mean.evaluate(b), welch(a, b), OptionalDouble.empty(), Math.min(a.length, b.length));
            case PAIRED -> paired(a, b);
        };
    }

    /** B less A. */
    public double tons() {
        return meanB - meanA;
    }

    /** The difference over A, per cent; not finite where A is zero. */
    public double percent() {
        return 100 * tons() / meanA;
    }

    /** Half-width t(n - 1) s / sqrt(n), s the standard deviation of the n differences. */
    private static Difference paired(double[] a, double[] b) {
        int n = a.length;
        double[] differences = new double[n];
        int higher = 0;
        for (int k = 0; k < n; k++) {
            differences[k] = b[k] - a[k];
            higher += differences[k] > 0 ? 1 : 0;
        }
        OptionalDouble half = n < 2 ? OptionalDouble.empty() : OptionalDouble.of(half(n - 1, new Variance().evaluate(differences) / n));
        return new Difference(new Mean().evaluate(a), new Mean().evaluate(b), half, OptionalDouble.of((double) higher / n), n);
    }

    /** Half-width t(v) sqrt(sa2/na + sb2/nb), with the v degrees of freedom of Welch and Satterthwaite. */
    private static OptionalDouble welch(double[] a, double[] b) {
        if (a.length < 2 || b.length < 2) {
            return OptionalDouble.empty();
        }
        double partA = new Variance().evaluate(a) / a.length;
        double partB = new Variance().evaluate(b) / b.length;
        double sum = partA + partB;
        if (sum == 0) {
            return OptionalDouble.of(0);
        }
        double freedom = sum * sum / (partA * partA / (a.length - 1) + partB * partB / (b.length - 1));
        return OptionalDouble.of(half(freedom, sum));
    }

    private static double half(double freedom, double squaredError) {
        return squaredError == 0 ? 0 : new TDistribution(null, freedom).inverseCumulativeProbability((1 + LEVEL) / 2) * StrictMath.sqrt(squaredError);
    }
}
