package magnitka.plan;

/**
 * Shops of a works differ in what effort costs them: lognormally, with median 1. Each of them stands for an equal part of the
 * distribution, and where in it changes from month to month.
 */
final class Shops {

    /** Places within a part that are told apart. */
    private static final int PLACES = 16;

    private final double spread;

    /** Number of shops. */
    final int count;

    /** Cost over the median, by place and shop. */
    private final double[][] cost;

    /**
     * Shops of a works.
     *
     * @param spread standard deviation of the logarithm of their cost, from 0; at 0 they are all one
     */
    Shops(double spread, int count) {
        this.spread = spread;
        this.count = spread > 0 ? count : 1;
        cost = new double[spread > 0 ? PLACES : 1][this.count];
        for (int place = 0; place < cost.length; place++) {
            for (int c = 0; c < this.count; c++) {
                double share = (c + (place + 0.5) / cost.length) / this.count;
                cost[place][c] = spread > 0 ? StrictMath.exp(spread * Normal.quantile(share)) : 1;
            }
        }
    }

    /** Costs of the shops over the median, rising; {@code at} from 0 to 1 is where they stand in their parts. */
    double[] cost(double at) {
        return cost[(int) (at * cost.length)];
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
