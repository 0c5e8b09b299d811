package magnitka.engine;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Statistical verdicts at the level that all tests of chance share: a sound rule fails one test in a thousand. */
final class Chance {

    /** Seed of every test of chance. */
    static final long SEED = 19_310_131;

    /** Two-sided bound of a standard normal number at 99.9 %. */
    static final double Z = 3.2905;

    /** Bound of the Kolmogorov distribution at 99.9 %: P(sqrt(n) D > 1.9495) = 0.001. */
    static final double KOLMOGOROV = 1.9495;

    private Chance() {}

    /** Bound of chi-square with n degrees of freedom at the normal quantile z (Wilson and Hilferty). */
    static double chiSquare(int n, double z) {
        double c = 2.0 / (9 * n);
        return n * Math.pow(1 - c + z * Math.sqrt(c), 3);
    }

    /** sqrt(n) times the largest gap between the empirical and the stated distribution function; sorts the sample. */
    static double kolmogorov(double[] sample, DoubleUnaryOperator distribution) {
        Arrays.sort(sample);
        int n = sample.length;
        double gap = 0;
        for (int i = 0; i < n; i++) {
            double p = distribution.applyAsDouble(sample[i]);
            gap = Math.max(gap, Math.max(p - i / (double) n, (i + 1) / (double) n - p));
        }
        return Math.sqrt(n) * gap;
    }

    /** Sample correlation of two rows of figures. */
    static double correlation(double[] a, double[] b) {
        double n = a.length;
        double meanA = Arrays.stream(a).sum() / n;
        double meanB = Arrays.stream(b).sum() / n;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
