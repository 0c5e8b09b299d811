package magnitka.analysis.planning;

import java.util.Arrays;

/**
 * Scales the rows and columns of a programme in place until their figures are near 1: each pass divides a row, then a column,
 * by the geometric mean of its smallest and largest figure, and the right side by its largest. Powers of two, so that nothing
 * is rounded.
 */
final class Scaling {

    private final double[] rowFactor;
    private final double[] columnFactor;
    private double unit;

    Scaling(double[][] matrix, double[] right, int passes) {
        rowFactor = new double[right.length];
        columnFactor = new double[matrix.length == 0 ? 0 : matrix[0].length];
        Arrays.fill(rowFactor, 1);
        Arrays.fill(columnFactor, 1);
        for (int pass = 0; pass < passes; pass++) {
            scaleRows(matrix);
            scaleColumns(matrix);
        }
        double largest = 0;
        for (int i = 0; i < right.length; i++) {
            right[i] *= rowFactor[i];
            largest = Math.max(largest, Math.abs(right[i]));
        }
        unit = largest > 0 ? powerOfTwo(largest) : 1;
        for (int i = 0; i < right.length; i++) {
            right[i] /= unit;
        }
    }

    /** Scales the right side once more, such that what was {@code value} becomes about 1. */
    void rescale(double[] right, double value) {
        double by = powerOfTwo(value);
        unit *= by;
        for (int i = 0; i < right.length; i++) {
            right[i] /= by;
        }
    }

    private void scaleRows(double[][] matrix) {
        for (int i = 0; i < rowFactor.length; i++) {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (double figure : matrix[i]) {
                low = figure != 0 ? Math.min(low, Math.abs(figure)) : low;
                high = Math.max(high, Math.abs(figure));
            }
            double by = high > 0 ? 1 / powerOfTwo(Math.sqrt(low) * Math.sqrt(high)) : 1;
            rowFactor[i] *= by;
            for (int j = 0; j < columnFactor.length; j++) {
                matrix[i][j] *= by;
            }
        }
    }

    private void scaleColumns(double[][] matrix) {
        for (int j = 0; j < columnFactor.length; j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (double[] row : matrix) {
                low = row[j] != 0 ? Math.min(low, Math.abs(row[j])) : low;
                high = Math.max(high, Math.abs(row[j]));
            }
            double by = high > 0 ? 1 / powerOfTwo(Math.sqrt(low) * Math.sqrt(high)) : 1;
            columnFactor[j] *= by;
            for (double[] row : matrix) {
                row[j] *= by;
            }
        }
    }

    private static double powerOfTwo(double positive) {
        return Math.scalb(1.0, Math.getExponent(positive));
    }

    double rowFactor(int i) {
        return rowFactor[i];
    }

    double columnFactor(int j) {
        return columnFactor[j];
    }

    /** The variables in their own units. */
    double[] unscaledColumns(double[] point) {
        double[] own = new double[point.length];
        for (int j = 0; j < own.length; j++) {
            own[j] = Math.max(point[j], 0) * columnFactor[j] * unit;
        }
        return own;
    }
}
