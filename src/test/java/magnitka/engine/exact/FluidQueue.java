package magnitka.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A Markov chain with generator Q drives a stock x in [0, B]; in state i the stock changes at drift r_i, and stays at a
 * bound that it is pushed against. The stationary law has a density f_i(x) inside and masses at both bounds.
 *
 * <pre>
 * inside     f'(x) R = f(x) Q            R = diag(r), f a row vector
 * at 0       p0 Q =  f(0) R              p0_i = 0 where r_i > 0
 * at B       pB Q = -f(B) R              pB_i = 0 where r_i < 0
 * in all     sum p0 + sum pB + integral of sum f = 1
 * </pre>
 *
 * States of drift 0 have f_Z = -f_N Q_NZ Q_ZZ^-1, which leaves f_N(x) = f_N(0) exp(K x) with
 * K = (Q_NN - Q_NZ Q_ZZ^-1 Q_ZN) R_N^-1. The unknown f_N(0), p0, pB solve a linear system. Exact up to
 * rounding while exp(K B) stays small against 1 / rounding; beyond that the solver refuses.
 *
 * @param atEmpty probability of each state with the stock at 0
 * @param between probability of each state with the stock strictly between
 * @param atFull probability of each state with the stock at B
 * @param meanStock mean stock
 */
record FluidQueue(double[] atEmpty, double[] between, double[] atFull, double meanStock) {

    private static final double MOST_GROWTH = 1e11;

    /** Solves for a generator, a drift per state, and the room B. */
    static FluidQueue of(double[][] generator, double[] drift, double room) {
        RealMatrix q = new Array2DRowRealMatrix(generator);
        int[] moving = states(drift, false);
        int[] still = states(drift, true);
        RealMatrix reduced = pick(q, moving, moving);
        RealMatrix toStill = null;
        if (still.length > 0) {
            RealMatrix inverse = new LUDecomposition(pick(q, still, still)).getSolver().getInverse();
            toStill = pick(q, moving, still).multiply(inverse).scalarMultiply(-1);
            reduced = reduced.add(toStill.multiply(pick(q, still, moving)));
        }
        int m = moving.length;
        for (int j = 0; j < m; j++) {
            reduced.setColumnVector(j, reduced.getColumnVector(j).mapDivide(drift[moving[j]]));
        }
        Propagation through = Propagation.of(reduced, room);
        RealMatrix[] all = {spread(through.integral, toStill, moving, still), spread(through.moment, toStill, moving, still)};
        return solve(q, drift, moving, through, all);
    }

    private static FluidQueue solve(RealMatrix q, double[] drift, int[] moving, Propagation through, RealMatrix[] all) {
        int n = drift.length;
        int m = moving.length;
        List<Integer> low = new ArrayList<>();
        List<Integer> high = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (drift[i] <= 0) {
                low.add(i);
            }
            if (drift[i] >= 0) {
                high.add(i);
            }
        }
        int firstHigh = m + low.size();
        RealMatrix system = new Array2DRowRealMatrix(2 * n + 1, firstHigh + high.size());
        for (int k = 0; k < m; k++) {
            system.setEntry(moving[k], k, -drift[moving[k]]);
            for (int j = 0; j < m; j++) {
                system.setEntry(n + moving[j], k, drift[moving[j]] * through.end.getEntry(k, j));
            }
            system.setEntry(2 * n, k, sum(all[0].getRowVector(k)));
        }
        for (int k = 0; k < low.size(); k++) {
            bound(system, m + k, 0, q.getRow(low.get(k)));
        }
        for (int k = 0; k < high.size(); k++) {
            bound(system, firstHigh + k, n, q.getRow(high.get(k)));
        }
        RealVector right = new ArrayRealVector(2 * n + 1);
        right.setEntry(2 * n, 1);
        RealVector unknown = new QRDecomposition(system).getSolver().solve(right);
        double[] empty = new double[n];
        double[] full = new double[n];
        for (int k = 0; k < low.size(); k++) {
            empty[low.get(k)] = unknown.getEntry(m + k);
        }
        for (int k = 0; k < high.size(); k++) {
            full[high.get(k)] = unknown.getEntry(firstHigh + k);
        }
        RealVector start = unknown.getSubVector(0, m);
        double mean = sum(all[1].preMultiply(start)) + through.room * sum(new ArrayRealVector(full));
        return new FluidQueue(empty, all[0].preMultiply(start).toArray(), full, mean);
    }

    private static void bound(RealMatrix system, int column, int firstRow, double[] rates) {
        for (int j = 0; j < rates.length; j++) {
            system.setEntry(firstRow + j, column, rates[j]);
        }
        system.setEntry(system.getRowDimension() - 1, column, 1);
    }

    private static double sum(RealVector vector) {
        return vector.dotProduct(new ArrayRealVector(vector.getDimension(), 1));
    }

    private static int[] states(double[] drift, boolean still) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < drift.length; i++) {
            if ((drift[i] == 0) == still) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static RealMatrix pick(RealMatrix q, int[] rows, int[] columns) {
        return q.getSubMatrix(rows, columns);
    }

    /** A matrix over the moving states, completed by the columns of the still ones. */
    private static RealMatrix spread(RealMatrix part, RealMatrix toStill, int[] moving, int[] still) {
        RealMatrix whole = new Array2DRowRealMatrix(moving.length, moving.length + still.length);
        for (int j = 0; j < moving.length; j++) {
            whole.setColumnVector(moving[j], part.getColumnVector(j));
        }
        if (still.length > 0) {
            RealMatrix rest = part.multiply(toStill);
            for (int j = 0; j < still.length; j++) {
                whole.setColumnVector(still[j], rest.getColumnVector(j));
            }
        }
        return whole;
    }

    /**
     * exp(K B), the integral of exp(K x) and of x exp(K x) over [0, B]. They are read off the exponential of
     * [[K, I, 0], [0, 0, I], [0, 0, 0]] B, whose first row is exp(K B), integral exp(K x), integral (B - x) exp(K x).
     */
    private record Propagation(RealMatrix end, RealMatrix integral, RealMatrix moment, double room) {

        static Propagation of(RealMatrix k, double room) {
            int m = k.getRowDimension();
            RealMatrix big = new Array2DRowRealMatrix(3 * m, 3 * m);
            big.setSubMatrix(k.getData(), 0, 0);
            big.setSubMatrix(MatrixUtils.createRealIdentityMatrix(m).getData(), 0, m);
            big.setSubMatrix(MatrixUtils.createRealIdentityMatrix(m).getData(), m, 2 * m);
            RealMatrix power = exponential(big.scalarMultiply(room));
            double growth = power.getSubMatrix(0, m - 1, 0, m - 1).getNorm();
            if (!(growth < MOST_GROWTH)) {
                throw new IllegalArgumentException("room: " + room + " is too large, the density grows by " + growth);
            }
            RealMatrix integral = power.getSubMatrix(0, m - 1, m, 2 * m - 1);
            RealMatrix rest = power.getSubMatrix(0, m - 1, 2 * m, 3 * m - 1);
            return new Propagation(
                    power.getSubMatrix(0, m - 1, 0, m - 1), integral, integral.scalarMultiply(room).subtract(rest), room);
        }
    }

    /** Matrix exponential by scaling and squaring of the Taylor series. */
    static RealMatrix exponential(RealMatrix matrix) {
        int halvings = Math.max(0, Math.getExponent(matrix.getNorm()) + 4);
        RealMatrix small = matrix.scalarMultiply(Math.scalb(1.0, -halvings));
        RealMatrix term = MatrixUtils.createRealIdentityMatrix(matrix.getRowDimension());
        RealMatrix sum = term;
        for (int n = 1; n <= 18; n++) {
            term = term.multiply(small).scalarMultiply(1.0 / n);
            sum = sum.add(term);
        }
        for (int n = 0; n < halvings; n++) {
            sum = sum.multiply(sum);
        }
        return sum;
    }
}
