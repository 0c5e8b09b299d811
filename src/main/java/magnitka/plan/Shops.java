package magnitka.plan;

/** Shops differ in what effort costs them: lognormally, with median 1. */
final class Shops {

    /** Cost below which all shops, or above which none, could lie. */
    private static final int OCTAVES = 20;

    private static final int STEPS = 64;
    private static final int MANTISSA_BITS = 52 - 6;
    private static final double LEAST = StrictMath.pow(2, -OCTAVES);
    private static final double MOST = StrictMath.pow(2, OCTAVES);
    private static final long FIRST = Double.doubleToRawLongBits(LEAST) >>> MANTISSA_BITS;

    private final double spread;
    private final double[] below;

    /**
     * Shops of a works.
     *
     * @param spread standard deviation of the logarithm of their cost, from 0
     */
    Shops(double spread) {
        this.spread = spread;
        below = new double[2 * OCTAVES * STEPS + 2];
        for (int i = 0; i < below.length && spread > 0; i++) {
            double cost = Double.longBitsToDouble((FIRST + i) << MANTISSA_BITS);
            below[i] = Normal.exactShare(StrictMath.log(cost) / spread);
        }
    }

    /** Share of the shops with a cost below one, over the median. */
    double shareBelow(double cost) {
        if (spread == 0) {
            return cost >= 1 ? 1 : 0;
        }
        if (!(cost > LEAST)) {
            return 0;
        }
        if (cost >= MOST) {
            return 1;
        }
        long bits = Double.doubleToRawLongBits(cost);
        int i = (int) ((bits >>> MANTISSA_BITS) - FIRST);
        double part = (bits & ((1L << MANTISSA_BITS) - 1)) / (double) (1L << MANTISSA_BITS);
        return below[i] + part * (below[i + 1] - below[i]);
    }

    /**
     * Mean of what lies below a bound, of figures that differ as the shops do, with mean 1: {@code E[x; x <= bound] =
     * P((ln bound - s^2/2) / s)}.
     */
    double meanBelow(double bound) {
        if (!(bound > 0)) {
            return 0;
        }
        if (spread == 0) {
            return bound >= 1 ? 1 : 0;
        }
        return Normal.exactShare((StrictMath.log(bound) - spread * spread / 2) / spread);
    }
}
