package magnitka.engine;

import java.util.function.DoubleUnaryOperator;

/**
 * A distribution as a table of quantiles: 4,096 equal bins, straight lines inside them, exact inversion in the outer bins.
 *
 * <p>One draw costs one random long and no transcendental function but for one draw in 128.
 */
final class Quantiles {

    private static final int BINS = 4096;
    private static final int EXACT = 16;
    private static final long FRACTION = (1L << 52) - 1;
    private static final double BELOW_ONE = 1 - 0x1p-53;

    private final double[] edge;
    private final DoubleUnaryOperator inverse;

    private Quantiles(DoubleUnaryOperator inverse) {
        this.inverse = inverse;
        edge = new double[BINS + 1];
        for (int i = EXACT; i <= BINS - EXACT; i++) {
            edge[i] = inverse.applyAsDouble(i / (double) BINS);
        }
    }

    /** Value for 64 random bits. */
    double at(long bits) {
        int bin = (int) (bits >>> 52);
        double fraction = (bits & FRACTION) * 0x1p-52;
        if (bin >= EXACT && bin < BINS - EXACT) {
            double low = edge[bin];
            return low + fraction * (edge[bin + 1] - low);
        }
        // the half step keeps 0 out of the inversion, the bound 1, which the sum may round to
        double p = (bin + fraction + 0x1p-53) / BINS;
        return inverse.applyAsDouble(p < 1 ? p : BELOW_ONE);
    }

    /** Exponential with mean 1. */
    static Quantiles exponential() {
        return new Quantiles(p -> -StrictMath.log1p(-p));
    }

    /** Standard normal. */
    static Quantiles normal() {
        return new Quantiles(Quantiles::normalQuantile);
    }

    /** Lognormal with mean 1 and the given coefficient of variation. */
    static Quantiles lognormal(double cv) {
        double variance = StrictMath.log1p(cv * cv);
        double sigma = StrictMath.sqrt(variance);
        return new Quantiles(p -> StrictMath.exp(sigma * normalQuantile(p) - variance / 2));
    }

    /** Wichura's algorithm AS 241 (1988), relative error about 1e-16. */
    static double normalQuantile(double p) {
        double q = p - 0.5;
        if (StrictMath.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * ratio(r, CENTRE_TOP, CENTRE_BOTTOM);
        }
        double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double z = r <= 5 ? ratio(r - 1.6, MIDDLE_TOP, MIDDLE_BOTTOM) : ratio(r - 5, TAIL_TOP, TAIL_BOTTOM);
        return q < 0 ? -z : z;
    }

    private static double ratio(double r, double[] top, double[] bottom) {
        double numerator = 0;
        double denominator = 0;
        for (int i = top.length - 1; i >= 0; i--) {
            numerator = numerator * r + top[i];
            denominator = denominator * r + bottom[i];
        }
        return numerator / denominator;
    }

    private static final double[] CENTRE_TOP = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] CENTRE_BOTTOM = {
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
    };
    private static final double[] MIDDLE_TOP = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] MIDDLE_BOTTOM = {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] TAIL_TOP = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_BOTTOM = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };
}
