package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The largest c x under A x <= b, x >= 0, and what a little more of each limit would be worth.
 *
 * <p>The solver gives no dual values, so the dual programme, the least b u under A' u >= c, u >= 0, is solved beside it; by
 * strong duality both come to the same value, which proves both right. Rows and columns are scaled by powers of two until
 * their figures are near 1, since tons and multiples of a plan differ by many orders.
 */
final class LinearProgramme {

    /** Figures nearer to 0 than this do not count; each is tried in turn. */
    private static final double[] ROUNDINGS = {1e-9, 1e-11, 1e-7};

    private static final double CUT_OFF = 1e-12;
    private static final int ULPS = 10;
    private static final int MOST_STEPS = 20_000;
    private static final int SCALING_PASSES = 6;
    private static final int MOST_RESCALINGS = 2;
    /** A scaled value below this is 0. */
    private static final double NOTHING = 1e-12;

    /** Largest difference of the two values, as a share of them. */
    private static final double ACCURACY = 1e-6;

    /** Largest breach of a row, as a share of the largest limit and of what flows through the row. */
    private static final double LAST_DIGITS = 1e-8;

    private final List<List<Term>> rows = new ArrayList<>();
    private final List<Double> limits = new ArrayList<>();
    private int variables;

    private record Term(int variable, double factor) {}

    /**
     * An optimum.
     *
     * @param value the largest value
     * @param at values of the variables
     * @param worth what one more of each row's limit adds to the value; one of several answers where the optimum is degenerate
     */
    record Optimum(double value, double[] at, double[] worth) {}

    /** Adds a variable, at least 0. */
    int variable() {
        return variables++;
    }

    int variables() {
        return variables;
    }

    /** Adds a row: what will be put into it adds up to at most the limit, which may be infinite. */
    int row(double limit) {
        rows.add(new ArrayList<>());
        limits.add(limit);
        return limits.size() - 1;
    }

    /** Puts factor times a variable into a row. */
    void put(int row, int variable, double factor) {
        if (factor != 0) {
            rows.get(row).add(new Term(variable, factor));
        }
    }

    double limit(int row) {
        return limits.get(row);
    }

    /** What a row adds up to. */
    double used(int row, double[] at) {
        return rows.get(row).stream().mapToDouble(term -> term.factor * at[term.variable]).sum();
    }

    /** A copy that can go other ways. */
    LinearProgramme copy() {
        LinearProgramme copy = new LinearProgramme();
        rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
        copy.limits.addAll(limits);
        copy.variables = variables;
        return copy;
    }

    /** The largest value of one variable; some row must bound it. */
    Optimum maximise(int variable) {
        int[] bounding = IntStream.range(0, rows.size()).filter(i -> limits.get(i) < Double.POSITIVE_INFINITY).toArray();
        double[][] matrix = new double[bounding.length][variables];
        double[] right = new double[bounding.length];
        for (int i = 0; i < bounding.length; i++) {
            for (Term term : rows.get(bounding[i])) {
                matrix[i][term.variable] += term.factor;
            }
            right[i] = limits.get(bounding[i]);
        }
        Scaling scaling = new Scaling(matrix, right, SCALING_PASSES);
        double[] goal = new double[variables];
        goal[variable] = 1;
        Pair pair = solve(matrix, right, goal, variable, scaling);
        double[] at = scaling.unscaledColumns(pair.primal);
        double[] worth = new double[rows.size()];
        for (int i = 0; i < bounding.length; i++) {
            worth[bounding[i]] = Math.max(pair.dual[i], 0) * scaling.rowFactor(i) * scaling.columnFactor(variable);
        }
        return new Optimum(at[variable], at, worth);
    }

    private record Pair(double[] primal, double[] dual) {}

    /**
     * Both programmes solved: by the fast rule, then by the one that never goes in circles, until an answer proves right; if
     * none does, with the right side scaled such that the value is near 1.
     */
    private static Pair solve(double[][] matrix, double[] right, double[] goal, int variable, Scaling scaling) {
        for (int k = 0; k <= MOST_RESCALINGS; k++) {
            double value = 0;
            for (double rounding : ROUNDINGS) {
                for (PivotSelectionRule rule : PivotSelectionRule.values()) {
                    SimplexSolver solver = new SimplexSolver(rounding, ULPS, CUT_OFF);
                    Pair pair = new Pair(trying(solver, rule, GoalType.MAXIMIZE, matrix, right, goal), dual(solver, rule, matrix, right, goal));
                    if (proves(matrix, right, goal, pair.primal, pair.dual)) {
                        return pair;
                    }
                    value = Math.max(value, pair.primal[variable]);
                }
            }
            if (value > NOTHING) {
                scaling.rescale(right, value);
            }
        }
        throw new NoAnswerException("the solver found no answer to a linear programme of " + right.length + " rows that proves right");
    }

    /** The dual as the same kind of programme: the most of -b u under -A' u <= -c. */
    private static double[] dual(SimplexSolver solver, PivotSelectionRule rule, double[][] matrix, double[] right, double[] goal) {
        double[][] turned = new double[goal.length][right.length];
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < goal.length; j++) {
                turned[j][i] = -matrix[i][j];
            }
        }
        double[] limit = Arrays.stream(goal).map(c -> -c).toArray();
        return trying(solver, rule, GoalType.MINIMIZE, turned, limit, right);
    }

    /** An optimum, or all not-a-number if the solver found none. */
    private static double[] trying(
            SimplexSolver solver, PivotSelectionRule rule, GoalType direction, double[][] matrix, double[] right, double[] goal) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < right.length; i++) {
            constraints.add(new LinearConstraint(matrix[i], Relationship.LEQ, right[i]));
        }
        try {
            return solver
                    .optimize(new MaxIter(MOST_STEPS), new LinearObjectiveFunction(goal, 0), new LinearConstraintSet(constraints),
                            direction, new NonNegativeConstraint(true), rule)
                    .getPoint();
        } catch (MathIllegalStateException e) {
            double[] none = new double[goal.length];
            Arrays.fill(none, Double.NaN);
            return none;
        }
    }

    /** True if both points keep all rows and come to the same value: then both are optimal. */
    private static boolean proves(double[][] matrix, double[] right, double[] goal, double[] primal, double[] dual) {
        double largest = 1;
        for (double limit : right) {
            largest = Math.max(largest, Math.abs(limit));
        }
        double most = 0;
        for (int j = 0; j < goal.length; j++) {
            most += goal[j] * primal[j];
        }
        double least = 0;
        for (int i = 0; i < right.length; i++) {
            double[] flow = flow(matrix[i], primal);
            if (!(flow[0] <= right[i] + LAST_DIGITS * (largest + flow[1]) && dual[i] >= -LAST_DIGITS)) {
                return false;
            }
            least += right[i] * dual[i];
        }
        for (int j = 0; j < goal.length; j++) {
            double[] column = new double[right.length];
            for (int i = 0; i < right.length; i++) {
                column[i] = matrix[i][j];
            }
            double[] flow = flow(column, dual);
            if (!(flow[0] >= goal[j] - LAST_DIGITS * (1 + flow[1]) && primal[j] >= -LAST_DIGITS * largest)) {
                return false;
            }
        }
        return Math.abs(most - least) <= ACCURACY * Math.abs(most) + NOTHING;
    }

    /** Sum of products, and sum of their sizes. */
    private static double[] flow(double[] factors, double[] values) {
        double sum = 0;
        double size = 0;
        for (int k = 0; k < factors.length; k++) {
            double product = factors[k] * values[k];
            sum += product;
            size += Math.abs(product);
        }
        return new double[] {sum, size};
    }
}
