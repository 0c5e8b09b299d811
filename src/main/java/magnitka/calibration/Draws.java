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

/** Replications that also differ in the fitted values, as far as the table leaves them open. */
final class Draws {

    private final Objective objective;
    private final double[] best;
    private final double[][] root;
    private final Workshop workshop;

    private Draws(Objective objective, double[] best, double[][] root, Workshop workshop) {
        this.objective = objective;
        this.best = best;
        this.root = root;
        this.workshop = workshop;
    }

    /** Replications, each at values drawn around a best point from their Gauss-Newton distribution, cut off at the ends of the ranges. */
    static Samples around(Objective objective, double[] best, Curvature curvature, Workshop workshop) {
        double[][] root = curvature.root(objective.scale(best) / objective.cellsUsed());
        return workshop.alone("drawing parameters", () -> new Draws(objective, best, root, workshop).samples());
    }

    private Samples samples() {
        return Samples.ofReplications(tons(), objective.cells().size());
    }

    private List<double[]> tons() {
        List<Callable<double[]>> jobs = new ArrayList<>();
        for (int k = 0; k < workshop.settings().replications(); k++) {
            int replication = k;
            jobs.add(() -> tons(drawn(replication), replication));
        }
        return Jobs.inOrder(jobs, workshop.settings().threads());
    }

    private double[] drawn(int replication) {
        MersenneTwister chance = new MersenneTwister(Seeds.of(workshop.settings().seed(), "draw " + replication));
        double[] point = best.clone();
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
        Model model = objective.space().at(point);
        Plant plant = Plant.of(model);
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows();
        simulation.run(Behaviour.NONE, workshop.settings().seed(), replication, rows);
        return new Forecast(objective.cells()).tons(model, plant, rows);
    }
}
