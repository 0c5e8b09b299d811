package magnitka.analysis.planning;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An input-output system: what is asked of each store when final demand is given.
 *
 * <p>For a store that can be asked, asked = demand + needs - credits; for one that cannot, left = credits - needs. Needs and
 * credits are proportional to what is asked of, or left in, other stores. Nothing is asked below 0: credits in excess are left
 * over; and nothing is left below 0: needs in excess are short.
 */
final class InputOutput {

    /** Beyond this condition number more than half of a figure's digits would be noise. */
    private static final double WORST_CONDITION = 1e8;

    /** A pivot of the system without credits at or below this means that a loop eats all that it makes. */
    private static final double LEAST_PIVOT = 1e-9;

    private static final double ROUNDING = 1e-9;

    private final double[][] needs;
    private final double[][] credits;
    private final boolean[] asked;

    /** Solves the system while nothing is at 0; null until it is asked for. */
    private DecompositionSolver whole;

    /**
     * A system.
     *
     * @param needs tons that store i must give for a ton asked of store j, {@code needs[i][j]}, at least 0
     * @param credits tons that come to store i by themselves with a ton asked of, or left in, store j
     * @param asked stores that can be asked
     */
    InputOutput(double[][] needs, double[][] credits, boolean[] asked) {
        this.needs = needs;
        this.credits = credits;
        this.asked = asked;
    }

    /**
     * What final demand comes to.
     *
     * @param asked tons asked of each store that can be asked, left in each other one
     * @param leftOver tons of credits beyond what was needed, by store
     * @param missing tons needed beyond what comes by itself, by store that cannot be asked
     */
    record Answer(double[] asked, double[] leftOver, double[] missing) {}

    /**
     * The first store, in order, where the system is not productive: by the Hawkins-Simon condition all pivots of 1 - needs
     * must be positive. The pivot of a store is 1 less what a ton of it takes of itself through the stores before it.
     */
    OptionalInt unproductive() {
        int n = asked.length;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - (asked[i] && asked[j] ? needs[i][j] : 0);
            }
        }
        for (int k = 0; k < n; k++) {
            if (!(matrix[k][k] > LEAST_PIVOT)) {
                return OptionalInt.of(k);
            }
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; factor != 0 && j < n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
            }
        }
        return OptionalInt.empty();
    }

    /** True if the figures that would come out could not be trusted. */
    boolean isIllConditioned() {
        boolean[] none = new boolean[asked.length];
        RealMatrix matrix = matrix(none);
        DecompositionSolver solver = solver(none);
        return !solver.isNonSingular() || !(matrix.getNorm() * solver.getInverse().getNorm() < WORST_CONDITION);
    }

    /** Solves the system; it must be productive and well-conditioned. */
    Answer solve(double[] demand) {
        double scale = Arrays.stream(demand).map(Math::abs).sum();
        boolean[] atZero = new boolean[asked.length];
        double[] found = solve(demand, atZero);
        for (int lowest = lowest(found); found[lowest] < -ROUNDING * scale; lowest = lowest(found)) {
            atZero[lowest] = true;
            found = solve(demand, atZero);
        }
        double[] leftOver = new double[asked.length];
        double[] missing = new double[asked.length];
        for (int i = 0; i < asked.length; i++) {
            found[i] = Math.max(found[i], 0);
        }
        for (int i = 0; i < asked.length; i++) {
            double over = times(credits[i], found) - times(needs[i], found) - demand[i];
            (asked[i] ? leftOver : missing)[i] = atZero[i] ? Math.max(asked[i] ? over : -over, 0) : 0;
        }
        return new Answer(found, leftOver, missing);
    }

    private double[] solve(double[] demand, boolean[] atZero) {
        double[] right = new double[demand.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = atZero[i] ? 0 : asked[i] ? demand[i] : -demand[i];
        }
        return solver(atZero).solve(new ArrayRealVector(right, false)).toArray();
    }

    /** Most demands leave no store at 0: these share one decomposition. */
    private DecompositionSolver solver(boolean[] atZero) {
        for (boolean zero : atZero) {
            if (zero) {
                return new LUDecomposition(matrix(atZero)).getSolver();
            }
        }
        if (whole == null) {
            whole = new LUDecomposition(matrix(atZero)).getSolver();
        }
        return whole;
    }

    private RealMatrix matrix(boolean[] atZero) {
        int n = asked.length;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
            for (int j = 0; !atZero[i] && j < n; j++) {
                double net = credits[i][j] - needs[i][j];
                matrix[i][j] += asked[i] ? net : -net;
            }
        }
        return new Array2DRowRealMatrix(matrix, false);
    }

    private static int lowest(double[] values) {
        int lowest = 0;
        for (int i = 1; i < values.length; i++) {
            lowest = values[i] < values[lowest] ? i : lowest;
        }
        return lowest;
    }

    private static double times(double[] row, double[] column) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * column[j];
        }
        return sum;
    }
}
