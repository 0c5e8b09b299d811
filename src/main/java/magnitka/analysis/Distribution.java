package magnitka.analysis;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** How a figure is spread over replications. */
public final class Distribution {

    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    /** @param values at least one figure, in any order */
    public static Distribution of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values: must not be empty");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    public double mean() {
        return new Mean().evaluate(sorted);
    }

    /** Standard deviation of a sample (n - 1); 0 for a single figure. */
    public double sd() {
        return new StandardDeviation().evaluate(sorted);
    }

    /** Quantile of type 7: straight lines between the order statistics, the k-th of n standing at (k - 1) / (n - 1). */
    public double quantile(double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        if (below + 1 >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    public double median() {
        return quantile(0.5);
    }

    public double largest() {
        return sorted[sorted.length - 1];
    }
}
