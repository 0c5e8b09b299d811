package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.Model;
import magnitka.run.Jobs;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.util.FastMath;

/** Replications that also differ in what is not known: the fitted values, and the errors that are left. */
final class Draws {

    private final Fit fit;
    private final Curvature curvature;
    private final double scale;
    private final Workshop workshop;

    /** @param scale scale of the Laplace errors: mean absolute log error times n / (n - p) */
    Draws(Fit fit, Curvature curvature, double scale, Workshop workshop) {
        this.fit = fit;
        this.curvature = curvature;
        this.scale = scale;
        this.workshop = workshop;
    }

    /** Replications, each at fitted values drawn from their Gauss-Newton distribution, cut off at the ends of the ranges. */
    Samples withParameters() {
        return workshop.alone("drawing parameters", () -> samples(tons()));
    }

    /** The same with an error for each cell. */
    Samples withErrors() {
        return workshop.alone("drawing errors", () -> {
            List<double[]> tons = tons();
            for (int k = 0; k < tons.size(); k++) {
                MersenneTwister chance = new MersenneTwister(Seeds.of(workshop.settings().seed(), "error " + k));
                for (int i = 0; i < tons.get(k).length; i++) {
                    tons.get(k)[i] *= FastMath.exp(scale * laplace(chance.nextDouble()));
                }
            }
            return samples(tons);
        });
    }

    /** Quantile of the Laplace law of scale 1. */
    private static double laplace(double share) {
        double beyond = share < 0.5 ? share : 1 - share;
        double least = 1e-12;
        double size = -FastMath.log(2 * (beyond < least ? least : beyond));
        return share < 0.5 ? -size : size;
    }

    private List<double[]> tons() {
        List<Callable<double[]>> jobs = new ArrayList<>();
        double[][] root = curvature.root(scale / fit.objective().cells().size());
        for (int k = 0; k < workshop.settings().replications(); k++) {
            int replication = k;
            jobs.add(() -> tons(drawn(root, replication), replication));
        }
        return Jobs.inOrder(jobs, workshop.settings().threads());
    }

    private double[] drawn(double[][] root, int replication) {
        MersenneTwister chance = new MersenneTwister(Seeds.of(workshop.settings().seed(), "draw " + replication));
        double[] point = fit.point().clone();
        for (int j = 0; j < point.length; j++) {
            double normal = chance.nextGaussian();
            for (int i = 0; i < point.length; i++) {
                point[i] += root[i][j] * normal;
            }
        }
        for (int i = 0; i < point.length; i++) {
            point[i] = Math.min(1, Math.max(0, point[i]));
        }
        return point;
    }

    private double[] tons(double[] point, int replication) {
        Model model = fit.objective().space().at(point);
        Plant plant = Plant.of(model);
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows();
        simulation.run(Behaviour.NONE, workshop.settings().ensembleSeed(), replication, rows);
        return new Forecast(fit.objective().cells()).tons(model, plant, rows);
    }

    private Samples samples(List<double[]> tons) {
        double[][] byCell = new double[fit.objective().cells().size()][tons.size()];
        for (int k = 0; k < tons.size(); k++) {
            for (int i = 0; i < byCell.length; i++) {
                byCell[i][k] = tons.get(k)[i];
            }
        }
        return Samples.of(byCell);
    }
}
