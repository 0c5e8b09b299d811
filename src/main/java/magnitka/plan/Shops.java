package magnitka.plan;

/** Shops of a works differ in what effort costs them: lognormally, with median 1. They stand for equal parts of it. */
final class Shops {

    private final double spread;

    /** Cost of each shop over the median, rising. */
    final double[] cost;

    /**
     * Shops of a works.
     *
     * @param spread standard deviation of the logarithm of their cost, from 0; at 0 they are all one
     * @param count number of shops: the middles of as many equal parts of the distribution
     */
    Shops(double spread, int count) {
        this.spread = spread;
        cost = new double[spread > 0 ? count : 1];
        for (int c = 0; c < cost.length; c++) {
            cost[c] = StrictMath.exp(spread * Normal.quantile((c + 0.5) / cost.length));
        }
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
