package magnitka.calibration;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * How far a point misses the archive: the figure that a fit makes small.
 *
 * <p>With r = log(factor x expected run / archive) for each cell used, it is the mean of sqrt(r^2 + d^2) - d, with d = {@value
 * #ROUNDING}, plus the prior. Beyond d that is the absolute log error, in which the goals are stated and which one odd cell
 * cannot rule; within d it is a square, so that the bottom is smooth and has a curvature.
 *
 * <p>The prior is weak: each coordinate is taken to be normal around the middle of its range, with half the range as its
 * standard deviation, against errors of {@value #USUAL_ERROR} a cell.
 *
 * <p>The factor of a cell is the median of replications over the expected run, so that it is the median that meets the
 * archive; it is held while a search goes on.
 */
final class Objective {

    /** Log errors below this count by their square. */
    static final double ROUNDING = 0.02;

    /** Log error of a cell that the prior is weighed against. */
    static final double USUAL_ERROR = 0.05;

    /** Standard deviation of the prior in scaled coordinates. */
    static final double PRIOR_SPREAD = 0.5;

    /** Stands for nothing made in a cell that is filled; 1 / a million of the archive's figure. */
    private static final double LEAST = 1e-6;

    private final Space space;
    private final List<Target> cells;
    private final Forecast forecast;
    private final double[] factors;
    private final boolean[] used;

    private Objective(Space space, List<Target> cells, double[] factors, boolean[] used) {
        this.space = space;
        this.cells = cells;
        this.forecast = new Forecast(cells);
        this.factors = factors;
        this.used = used;
    }

    /** The error over all filled cells, with factors of 1. */
    public static Objective of(Space space, Archive archive) {
        double[] factors = new double[archive.filled().size()];
        boolean[] used = new boolean[factors.length];
        Arrays.fill(factors, 1);
        Arrays.fill(used, true);
        return new Objective(space, archive.filled(), factors, used);
    }

    /** The same with other factors. */
    Objective withFactors(double[] newFactors) {
        return new Objective(space, cells, newFactors.clone(), used);
    }

    /** The same with factors of 1: the expected run itself. */
    Objective withoutFactors() {
        double[] ones = new double[factors.length];
        Arrays.fill(ones, 1);
        return new Objective(space, cells, ones, used);
    }

    /** The same for other free parameters of the same model, or of a scenario of it. */
    Objective withSpace(Space newSpace) {
        return new Objective(newSpace, cells, factors, used);
    }

    /** The same over some of the cells only. */
    Objective over(boolean[] newUsed) {
        return new Objective(space, cells, factors, newUsed.clone());
    }

    Space space() {
        return space;
    }

    List<Target> cells() {
        return cells;
    }

    double[] factors() {
        return factors.clone();
    }

    boolean uses(int cell) {
        return used[cell];
    }

    int cellsUsed() {
        int count = 0;
        for (boolean use : used) {
            count += use ? 1 : 0;
        }
        return count;
    }

    /** Expected run times factor, for all cells, tons. */
    double[] tons(double[] point) {
        double[] tons = forecast.of(space.at(point));
        for (int i = 0; i < tons.length; i++) {
            tons[i] *= factors[i];
        }
        return tons;
    }

    /** The figure to make small. */
    public double at(double[] point) {
        return misfit(tons(point)) + prior(point);
    }

    /** Mean rounded absolute log error over the cells used. */
    double misfit(double[] tons) {
        double sum = 0;
        for (int i = 0; i < tons.length; i++) {
            if (used[i]) {
                double r = logError(i, tons[i]);
                sum += StrictMath.sqrt(r * r + ROUNDING * ROUNDING) - ROUNDING;
            }
        }
        return sum / cellsUsed();
    }

    /** Log of simulated over archive. */
    double logError(int cell, double tons) {
        double ratio = tons / cells.get(cell).tons();
        return FastMath.log(ratio < LEAST ? LEAST : ratio);
    }

    double prior(double[] point) {
        double sum = 0;
        for (double coordinate : point) {
            double z = (coordinate - 0.5) / PRIOR_SPREAD;
            sum += z * z / 2;
        }
        return USUAL_ERROR / cellsUsed() * sum;
    }

    /** Scale of the log errors over the cells used, taken as Laplace: mean absolute log error times n / (n - p). */
    double scale(double[] point) {
        double[] tons = tons(point);
        double sum = 0;
        for (int i = 0; i < tons.length; i++) {
            sum += used[i] ? StrictMath.abs(logError(i, tons[i])) : 0;
        }
        return sum / Math.max(1, cellsUsed() - point.length);
    }

    /** Mean absolute error in per cent over the cells used. */
    double percent(double[] tons) {
        return Errors.meanAbsolutePercent(cells, tons, used);
    }
}
