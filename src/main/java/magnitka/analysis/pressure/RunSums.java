package magnitka.analysis.pressure;

/** One replication's rows, summed over its months. */
final class RunSums {

    private final double[][] months;
    private final double[] sums;

    RunSums(double[][] months) {
        this.months = months;
        sums = new double[months[0].length];
        for (double[] month : months) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += month[i];
            }
        }
    }

    /** Sum over the run of an account that adds up. */
    double sum(int account) {
        return sums[account];
    }

    /** Mean over the ends of months of an account that is a stock. */
    double mean(int account) {
        return sums[account] / months.length;
    }

    /** An account at the end of the run. */
    double last(int account) {
        return months[months.length - 1][account];
    }
}
