package magnitka.engine.exact;

/**
 * n equal units, each up with probability A = mtbf / (mtbf + repair) whatever the laws of the up and down times, feed a mill.
 *
 * <pre>
 * no carry-over      output = sum over k of C(n,k) A^k (1-A)^(n-k) min(k rate, mill)
 * unlimited buffer   output = min(n A rate, mill)
 * room B             a FluidQueue over k (exponential laws): output = n A rate - blocked
 * </pre>
 */
public record BinomialShop(int units, double tonsPerDay, double mtbfDays, double repairDays) {

    public double availability() {
        return mtbfDays / (mtbfDays + repairDays);
    }

    /** Probability that k units are up: C(n,k) A^k (1-A)^(n-k). */
    public double probability(int k) {
        double up = availability();
        double ways = 1;
        for (int i = 0; i < k; i++) {
            ways = ways * (units - i) / (i + 1);
        }
        return ways * Math.pow(up, k) * Math.pow(1 - up, units - k);
    }

    /** Output through a mill when nothing can be kept for the next day. */
    public double tonsPerDayWithoutBuffer(double millTonsPerDay) {
        double mean = 0;
        for (int k = 0; k <= units; k++) {
            mean += probability(k) * Math.min(k * tonsPerDay, millTonsPerDay);
        }
        return mean;
    }

    /** Output through a mill behind an unlimited buffer, in the long run. */
    public double tonsPerDayWithUnlimitedBuffer(double millTonsPerDay) {
        return Math.min(units * availability() * tonsPerDay, millTonsPerDay);
    }

    /** Output through a mill behind a buffer; up and down times are exponential. */
    public double tonsPerDayWithBuffer(double millTonsPerDay, double roomTons) {
        double[][] generator = new double[units + 1][units + 1];
        double[] drift = new double[units + 1];
        for (int k = 0; k <= units; k++) {
            drift[k] = k * tonsPerDay - millTonsPerDay;
            double fails = k / mtbfDays;
            double mends = (units - k) / repairDays;
            generator[k][k] = -fails - mends;
            if (k > 0) {
                generator[k][k - 1] = fails;
            }
            if (k < units) {
                generator[k][k + 1] = mends;
            }
        }
        double[] full = FluidQueue.of(generator, drift, roomTons).atFull();
        double blocked = 0;
        for (int k = 0; k <= units; k++) {
            blocked += full[k] * Math.max(0, drift[k]);
        }
        return units * availability() * tonsPerDay - blocked;
    }
}
