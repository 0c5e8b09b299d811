package magnitka.plan;

/**
 * The standard normal distribution: density, distribution, and mean excess {@code E max(0, X + z) = z P(z) + p(z)}; from
 * tables with straight lines between their points where speed matters (error below 1e-5; nothing beyond 6).
 */
final class Normal {

    private static final int REACH = 6;
    private static final int STEPS = 64;
    private static final double[] SHARE = new double[2 * REACH * STEPS + 2];
    private static final double[] EXCESS = new double[SHARE.length];
    private static final double WIDEST = 8;
    private static final double ROOT = 0.3989422804014326779;

    static {
        for (int i = 0; i < SHARE.length; i++) {
            double z = i / (double) STEPS - REACH;
            SHARE[i] = exactShare(z);
            EXCESS[i] = z * SHARE[i] + density(z);
        }
    }

    private Normal() {}

    static double density(double z) {
        return ROOT * StrictMath.exp(-z * z / 2);
    }

    /** Share below z. */
    static double share(double z) {
        return isNear(z) ? shareAt(place(z)) : z > 0 ? 1 : 0;
    }

    /** Mean of what a standard normal number exceeds -z by. */
    static double excess(double z) {
        return isNear(z) ? excessAt(place(z)) : z > 0 ? z : 0;
    }

    /** True where the tables reach. */
    static boolean isNear(double z) {
        return z > -REACH && z < REACH;
    }

    /** Place of z in the tables, if it is near. */
    static double place(double z) {
        return (z + REACH) * STEPS;
    }

    static double shareAt(double place) {
        int i = (int) place;
        return SHARE[i] + (place - i) * (SHARE[i + 1] - SHARE[i]);
    }

    static double excessAt(double place) {
        int i = (int) place;
        return EXCESS[i] + (place - i) * (EXCESS[i + 1] - EXCESS[i]);
    }

    /** Share below z by the series z + z^3/3 + z^5/15 + ... (Marsaglia 2004), or by a continued fraction in the tails. */
    static double exactShare(double z) {
        double size = z < 0 ? -z : z;
        if (size > 5) {
            double fraction = 0;
            for (int k = 60; k > 0; k--) {
                fraction = k / (size + fraction);
            }
            double tail = density(size) / (size + fraction);
            return z < 0 ? tail : 1 - tail;
        }
        double sum = z;
        double term = z;
        for (int k = 3; sum + term != sum; k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }

    /** Number below which a share lies, by halving; for shares from 1e-9 to 1 - 1e-9. */
    static double quantile(double share) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (exactShare(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
