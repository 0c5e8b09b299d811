package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Round bounds that some errors lie within: 1, 1.5, 2, 3 and 5 times powers of ten. */
final class NearBounds {

    /** A bound that fewer draws lie within would say little. */
    static final int FEWEST = 5;

    static final int MOST_BOUNDS = 4;

    private static final double[] STEPS = {1, 1.5, 2, 3, 5};
    private static final double LEAST_PERCENT = 1e-3;
    private static final double TEN = 10;

    private NearBounds() {}

    /**
     * From the first bound that at least {@link #FEWEST} errors lie within, going up, {@link #MOST_BOUNDS} at most, as long as some
     * errors lie beyond.
     */
    static List<Double> of(double[] errorsPercent) {
        double[] sorted = errorsPercent.clone();
        Arrays.sort(sorted);
        List<Double> bounds = new ArrayList<>();
        if (sorted.length < FEWEST) {
            return bounds;
        }
        double least = Math.max(LEAST_PERCENT, sorted[FEWEST - 1]);
        int exponent = (int) StrictMath.floor(StrictMath.log10(least));
        for (int step = 0; bounds.size() < MOST_BOUNDS; step++) {
            double bound = round(STEPS[step % STEPS.length], exponent + step / STEPS.length);
            if (bound >= sorted[sorted.length - 1]) {
                break;
            }
            if (bound >= least) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    /** A figure times a power of ten, as it is spelled: 1.5 and no 1.4999. */
    private static double round(double figure, int exponent) {
        double power = StrictMath.pow(TEN, StrictMath.abs(exponent));
        return exponent < 0 ? figure / power : figure * power;
    }
}
