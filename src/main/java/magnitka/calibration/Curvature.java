package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How the objective curves around the best point: its Hessian by Gauss and Newton, from the slopes of the log residuals. The
 * prior keeps it positive definite, also where the table says nothing of a parameter.
 */
final class Curvature {

    /** Steps for slopes, in scaled coordinates. */
    private static final double STEP = 0.02;

    /** Difference between two mirrored entries that rounding may leave. */
    private static final double SLACK = 1e-9;

    private static final int CORRELATION_DECIMALS = 4;

    private final Space space;
    private final RealMatrix inverse;

    private Curvature(Space space, RealMatrix hessian) {
        this.space = space;
        inverse = new LUDecomposition(hessian).getSolver().getInverse();
    }

    static Curvature at(Objective objective, double[] point, Workshop workshop) {
        int n = point.length;
        List<double[]> points = new ArrayList<>(List.of(point));
        for (int j = 0; j < n; j++) {
            points.add(moved(point, j, -STEP));
            points.add(moved(point, j, STEP));
        }
        List<double[]> tons = workshop.alone("finding the curvature", () -> workshop.tons(objective, points));
        double[][] hessian = new double[n][n];
        int cells = objective.cellsUsed();
        for (int i = 0; i < objective.cells().size(); i++) {
            if (!objective.uses(i)) {
                continue;
            }
            double[] slope = new double[n];
            for (int j = 0; j < n; j++) {
                double width = points.get(2 * j + 2)[j] - points.get(2 * j + 1)[j];
                slope[j] = (objective.logError(i, tons.get(2 * j + 2)[i]) - objective.logError(i, tons.get(2 * j + 1)[i])) / width;
            }
            double residual = objective.logError(i, tons.get(0)[i]);
            double weight = 1 / StrictMath.sqrt(residual * residual + Objective.ROUNDING * Objective.ROUNDING) / cells;
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    hessian[j][k] += weight * slope[j] * slope[k];
                }
            }
        }
        for (int j = 0; j < n; j++) {
            hessian[j][j] += Objective.USUAL_ERROR / cells / (Objective.PRIOR_SPREAD * Objective.PRIOR_SPREAD);
        }
        return new Curvature(objective.space(), new Array2DRowRealMatrix(hessian, false));
    }

    static double[] moved(double[] point, int j, double step) {
        double[] moved = point.clone();
        moved[j] = Math.min(1, Math.max(0, moved[j] + step));
        return moved;
    }

    /** Distance along a parameter at which the objective, made least over the others, has risen by so much. */
    double reach(int j, double rise) {
        return StrictMath.sqrt(2 * rise * inverse.getEntry(j, j));
    }

    /** How the others go along, a unit of parameter j. */
    double goesAlong(int other, int j) {
        return inverse.getEntry(other, j) / inverse.getEntry(j, j);
    }

    double correlation(int a, int b) {
        return inverse.getEntry(a, b) / StrictMath.sqrt(inverse.getEntry(a, a) * inverse.getEntry(b, b));
    }

    /** A root R of scale x the inverse Hessian: R times independent normal figures has that covariance. */
    double[][] root(double scale) {
        RealMatrix even = inverse.add(inverse.transpose()).scalarMultiply(scale / 2);
        return new CholeskyDecomposition(even, SLACK, 0).getL().getData();
    }

    Table table() {
        Table.Rows rows = Table.of("correlation", "Correlation of fitted parameters, from the inverse of the objective's Hessian by Gauss"
                        + " and Newton, in scaled coordinates, the prior included.",
                Columns.PARAMETER, Column.text("other", "Name of another parameter."),
                Column.number("correlation", "", CORRELATION_DECIMALS, "Correlation, -1 to 1; near either end the table cannot tell the two apart."));
        List<String> names = space.names();
        for (int a = 0; a < names.size(); a++) {
            for (int b = 0; b < names.size(); b++) {
                if (a != b) {
                    rows.add(Cell.of(names.get(a)), Cell.of(names.get(b)), Cell.of(correlation(a, b)));
                }
            }
        }
        return rows.table();
    }
}
