package magnitka.plan;

/**
 * How an impatient manager spreads effort over the days left: he discounts later effort at a rate r a day, so that day t of N
 * gets the share {@code exp(rt) (exp(r) - 1) / (exp(rN) - 1)}, and the last third of them {@code (exp(rN) - exp(2rN/3)) /
 * (exp(rN) - 1)}.
 */
final class Storming {

    private final double most;
    private final double[] growth;
    private final double[] perSum;
    private final double[] burden;

    /**
     * A rule for terms of up to {@code days} days.
     *
     * @param impatience rate a day, from 0
     * @param most effort of a day, at most
     */
    Storming(double impatience, double most, int days) {
        this.most = most;
        growth = new double[days + 1];
        perSum = new double[days + 1];
        burden = new double[days + 1];
        burden[0] = 1;
        double sum = 0;
        for (int n = 0; n <= days; n++) {
            growth[n] = StrictMath.exp(impatience * n);
            if (n > 0) {
                sum += growth[n - 1];
                perSum[n] = 1 / sum;
                burden[n] = impatience > 0 ? impatience * n / -StrictMath.expm1(-impatience * n) : 1;
            }
        }
    }

    /**
     * Effort of the first of the days left. What cannot be done on the last days, because there is a most, is done before;
     * so it is every day, and a plan once made is kept.
     *
     * @param left days left, from 1
     * @param total effort to be spent in them
     */
    double first(int left, double total) {
        double rest = total;
        for (int n = left; n > 0; n--) {
            double first = rest * perSum[n];
            if (first * growth[n - 1] <= most) {
                return first > 0 ? first : 0;
            }
            rest -= most;
        }
        return most;
    }

    /** What effort is multiplied by from one day to the next. */
    double growth() {
        return growth[1];
    }

    /** How much dearer effort over the days left is to him than evenly spread, against a bonus paid at their end: rn / (1 - exp(-rn)). */
    double burden(int left) {
        return burden[left];
    }
}
