package magnitka.engine;

/**
 * Loops over the lanes of rows. Each is kept to a few operations without branches, so that the compiler takes several lanes at
 * once; a choice is a mask of 0 or 1, which gives the bits of the chosen side as long as both are finite.
 */
final class LaneMath {

    /** Twice times this, the least figure above 0 is more than 1. */
    private static final double HUGE = 1e300;

    private LaneMath() {}

    /** 1 where {@code x > 0}, else 0. */
    static double above(double x) {
        return Math.min(1, Math.max(0, x * HUGE * HUGE));
    }

    /** A divisor of 0 or more; 1 in the place of 0, where the quotient does not matter. */
    static double divisor(double x) {
        return x + (1 - above(x));
    }

    static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    static void add(double[] sum, double[] more) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] += more[l];
        }
    }

    static void add(double[] sum, double more) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] += more;
        }
    }

    static void addTimes(double[] sum, double[] more, double times) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] += times * more[l];
        }
    }

    static void add(double[] sum, double[] a, double[] b) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] = sum[l] + a[l] + b[l];
        }
    }

    static void add(double[] sum, double[] a, double[] b, double[] c, double[] d) {
        for (int l = 0; l < sum.length; l++) {
            sum[l] = sum[l] + a[l] + b[l] + c[l] + d[l];
        }
    }

    static void times(double[] product, double[] a, double[] b) {
        for (int l = 0; l < product.length; l++) {
            product[l] = a[l] * b[l];
        }
    }

    static void subtract(double[] difference, double[] a, double[] b) {
        for (int l = 0; l < difference.length; l++) {
            difference[l] = a[l] - b[l];
        }
    }

    static void over(double[] quotient, double[] row, double divisor) {
        for (int l = 0; l < quotient.length; l++) {
            quotient[l] = row[l] / divisor;
        }
    }

    /** Sums rows {@code first} to {@code end - 1}, one at least, in order. */
    static void total(double[] sum, double[][] rows, int first, int end) {
        copy(rows[first], sum);
        int k = first + 1;
        for (; k + 4 <= end; k += 4) {
            add(sum, rows[k], rows[k + 1], rows[k + 2], rows[k + 3]);
        }
        for (; k < end; k++) {
            add(sum, rows[k]);
        }
    }

    /** Books a loss on a cause: tons, and a day where they are more than counts. */
    static void book(double[] loss, double[] noticed, double[] tons, double[] days) {
        for (int l = 0; l < loss.length; l++) {
            double lost = loss[l];
            tons[l] += lost;
            days[l] += above(Math.abs(lost) - noticed[l]);
        }
    }

    /** True if a lane is above 0, or not a number. */
    static boolean any(double[] row) {
        for (double value : row) {
            if (!(value <= 0)) {
                return true;
            }
        }
        return false;
    }
}
