package magnitka.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.util.FastMath;

/**
 * What chance and parameters leave of the errors: those of the model itself.
 *
 * <p>Each cell a is held against replications x_1 ... x_K of the model fitted without the cell's year, with chance and
 * parameters drawn. If the model itself errs by a factor whose log is Laplace with scale b, the cell has the likelihood mean over
 * k of exp(-|log(x_k / a)| / b) / (2 b). The scale is the b that makes the product over the cells greatest: chance and parameters
 * are in the x_k and not in b, and a cell that was fitted cannot make b small.
 *
 * @param scale scale b of the log errors
 * @param leftOut the replications, by cell
 * @param told cells whose year was left out of a fit
 */
record StructuralError(double scale, Samples leftOut, boolean[] told) {

    private static final double LEAST = 1e-4;
    private static final double MOST = 1;
    private static final int GRID = 100;
    private static final int REFINEMENTS = 30;
    private static final double GOLDEN = 0.6180339887498949;

    /**
     * The error that is left.
     *
     * @param whole replications of the model fitted to all cells, with chance and parameters drawn; they serve, and the scale is
     *     multiplied by n / (n - p), where no year can be left out
     */
    static StructuralError of(Fit fit, Samples whole, List<Refit> years, Workshop workshop) {
        int n = fit.objective().cells().size();
        double[][] tons = new double[n][];
        boolean[] told = new boolean[n];
        for (Refit year : years) {
            Curvature curvature = Curvature.at(year.objective(), year.point(), workshop);
            Samples samples = Draws.around(year.objective(), year.point(), curvature, workshop);
            for (int i = 0; i < n; i++) {
                if (year.part().predicted()[i]) {
                    told[i] = true;
                    tons[i] = samples.of(i);
                }
            }
        }
        if (years.isEmpty()) {
            boolean[] all = new boolean[n];
            Arrays.fill(all, true);
            double free = Math.max(1, n - fit.point().length);
            return new StructuralError(scale(fit.objective(), whole, all) * n / free, whole, told);
        }
        for (int i = 0; i < n; i++) {
            tons[i] = told[i] ? tons[i] : whole.of(i);
        }
        Samples leftOut = Samples.of(tons);
        return new StructuralError(scale(fit.objective(), leftOut, told), leftOut, told);
    }

    /** The most likely scale, over the cells that count; a little above 0 where nothing is left, since replications are few. */
    static double scale(Objective objective, Samples samples, boolean[] counted) {
        double[][] gaps = gaps(objective, samples, counted);
        double step = FastMath.log(MOST / LEAST) / GRID;
        double best = FastMath.log(LEAST);
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g <= GRID; g++) {
            double log = FastMath.log(LEAST) + g * step;
            double likelihood = logLikelihood(gaps, log);
            if (likelihood > most) {
                most = likelihood;
                best = log;
            }
        }
        double low = best - step;
        double high = best + step;
        for (int k = 0; k < REFINEMENTS; k++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            boolean left = logLikelihood(gaps, a) > logLikelihood(gaps, b);
            low = left ? low : a;
            high = left ? b : high;
        }
        return FastMath.exp((low + high) / 2);
    }

    /** |log(x_k / a)| by cell that counts and replication, the smallest first. */
    private static double[][] gaps(Objective objective, Samples samples, boolean[] counted) {
        return IntStream.range(0, counted.length)
                .filter(i -> counted[i])
                .mapToObj(i -> Arrays.stream(samples.of(i)).map(tons -> StrictMath.abs(objective.logError(i, tons))).sorted().toArray())
                .toArray(double[][]::new);
    }

    private static double logLikelihood(double[][] gaps, double logScale) {
        double b = FastMath.exp(logScale);
        double sum = 0;
        for (double[] cell : gaps) {
            double mean = 0;
            for (double gap : cell) {
                mean += FastMath.exp((cell[0] - gap) / b) / cell.length;
            }
            sum += FastMath.log(mean) - cell[0] / b - FastMath.log(2 * b);
        }
        return sum;
    }

    /** Replications with an error for each cell, independent from cell to cell. */
    Samples added(Samples samples, long seed) {
        int replications = samples.of(0).length;
        double[][] tons = new double[told.length][replications];
        for (int k = 0; k < replications; k++) {
            MersenneTwister chance = new MersenneTwister(Seeds.of(seed, "error " + k));
            for (int i = 0; i < tons.length; i++) {
                tons[i][k] = samples.of(i)[k] * FastMath.exp(scale * laplace(chance.nextDouble()));
            }
        }
        return Samples.of(tons);
    }

    /** Quantile of the Laplace law of scale 1. */
    private static double laplace(double share) {
        double beyond = share < 0.5 ? share : 1 - share;
        double least = 1e-12;
        double size = -FastMath.log(2 * (beyond < least ? least : beyond));
        return share < 0.5 ? -size : size;
    }
}
