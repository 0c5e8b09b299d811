package magnitka.calibration;

import java.util.List;

/** Errors against the archive, in per cent. */
final class Errors {

    private static final double PERCENT = 100;

    private Errors() {}

    /** (simulated - archive) / archive. */
    static double percent(Target cell, double tons) {
        return PERCENT * (tons - cell.tons()) / cell.tons();
    }

    /** Mean of absolute errors over the cells counted; NaN if there are none. A figure that is NaN is not counted. */
    static double meanAbsolutePercent(List<Target> cells, double[] tons, boolean[] counted) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < tons.length; i++) {
            if (counted[i] && Double.isFinite(tons[i])) {
                sum += StrictMath.abs(percent(cells.get(i), tons[i]));
                count++;
            }
        }
        return sum / count;
    }
}
