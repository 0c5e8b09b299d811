package magnitka.calibration;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.util.FastMath;

/**
 * One search by CMA-ES within the unit cube, from one start: a pure function of its description, function and seed.
 *
 * @param id name of the search, unique in a calibration; its stream of chance is split from the seed by it
 * @param start first point
 * @param spread standard deviation of the first points around the start
 * @param evaluations most points to try
 */
record Search(String id, double[] start, double spread, int evaluations) {

    /** A search stops when it has gained less than this share over {@link #PATIENCE} generations. */
    private static final double NEXT_TO_NOTHING = 1e-5;

    private static final int PATIENCE = 40;

    /** Fewest generations in which a search can be said to have looked around. */
    private static final int FEWEST_GENERATIONS = 10;

    Search {
        start = start.clone();
    }

    /** Points of a generation: 4 + 3 log n, as is usual. */
    static int generation(int parameters) {
        return 4 + (int) (3 * FastMath.log((double) Math.max(1, parameters)));
    }

    /** Fewest evaluations that are of any use. */
    static int fewestEvaluations(int parameters) {
        return FEWEST_GENERATIONS * generation(parameters);
    }

    Descent run(ToDoubleFunction<double[]> function, long seed, Watch watch) {
        Optional<Descent> before = watch.remembered(id);
        if (before.isPresent()) {
            watch.spared(evaluations);
            return before.get();
        }
        Counter counter = new Counter(function, watch);
        Descent.End end = search(counter, Seeds.of(seed, id));
        watch.spared(evaluations - counter.count);
        Descent descent = counter.descent(end);
        watch.finished(descent);
        return descent;
    }

    private Descent.End search(Counter counter, long seed) {
        if (start.length == 0) {
            counter.value(start);
            return Descent.End.CONVERGED;
        }
        double[] spreads = new double[start.length];
        double[] low = new double[start.length];
        double[] high = new double[start.length];
        Arrays.fill(spreads, spread);
        Arrays.fill(high, 1);
        try {
            // the optimiser takes only generators of its own library; a stream of Commons RNG behind an adapter would draw other
            // numbers, and every stored fit would have to be made anew for no better one
            new CMAESOptimizer(Integer.MAX_VALUE, 0, true, 0, 0, new MersenneTwister(seed), false, null).optimize(
                    new MaxEval(evaluations), new ObjectiveFunction(counter), GoalType.MINIMIZE, new InitialGuess(start),
                    new SimpleBounds(low, high), new CMAESOptimizer.Sigma(spreads),
                    new CMAESOptimizer.PopulationSize(generation(start.length)));
            // it ends in silence when its budget is used up
            return counter.count < evaluations ? Descent.End.CONVERGED : Descent.End.BUDGET;
        } catch (TooManyEvaluationsException e) {
            return Descent.End.BUDGET;
        } catch (Stalled e) {
            return Descent.End.STALLED;
        }
    }

    /** Ends a search that no longer gets anywhere. */
    private static final class Stalled extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stalled() {
            super(null, null, false, false);
        }
    }

    /** Counts, keeps the best, and gives up where nothing is to be gained. */
    private final class Counter implements MultivariateFunction {

        private final ToDoubleFunction<double[]> function;
        private final Watch watch;
        private final double[] trace = new double[evaluations / Descent.TRACED + 2];
        private final int patience = PATIENCE * generation(start.length);
        private double[] best = start.clone();
        private double bestValue = Double.POSITIVE_INFINITY;
        private int count;
        private double milestone = Double.POSITIVE_INFINITY;
        private int milestoneAt;

        Counter(ToDoubleFunction<double[]> function, Watch watch) {
            this.function = function;
            this.watch = watch;
        }

        @Override
        public double value(double[] point) {
            double value = function.applyAsDouble(point);
            watch.tried();
            count++;
            if (value < bestValue) {
                bestValue = value;
                best = point.clone();
            }
            if (count % Descent.TRACED == 0) {
                trace[count / Descent.TRACED - 1] = bestValue;
            }
            checkProgress();
            return value;
        }

        private void checkProgress() {
            if (bestValue < milestone * (1 - NEXT_TO_NOTHING)) {
                milestone = bestValue;
                milestoneAt = count;
            } else if (count - milestoneAt >= patience) {
                throw new Stalled();
            }
        }

        Descent descent(Descent.End end) {
            int full = count / Descent.TRACED;
            double[] whole = Arrays.copyOf(trace, count % Descent.TRACED == 0 ? full : full + 1);
            if (whole.length > 0) {
                whole[whole.length - 1] = bestValue;
            }
            return new Descent(id, best, bestValue, count, end, whole);
        }
    }
}
