package magnitka.calibration;

import java.util.Arrays;
import java.util.List;
import magnitka.model.Model;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.RunSettings;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/** What the replications of an ensemble gave for cells of the archive. */
final class Samples {

    private static final double PERCENT = 100;

    private final double[][] tons;

    private Samples(double[][] tons) {
        this.tons = tons;
    }

    /** Replications by cell. */
    static Samples of(double[][] tons) {
        return new Samples(tons);
    }

    /** Cells by replication. */
    static Samples ofReplications(List<double[]> tons, int cells) {
        double[][] byCell = new double[cells][tons.size()];
        for (int k = 0; k < tons.size(); k++) {
            for (int i = 0; i < cells; i++) {
                byCell[i][k] = tons.get(k)[i];
            }
        }
        return new Samples(byCell);
    }

    /** Runs an ensemble of works that run by themselves. */
    static Samples of(Model model, List<Target> cells, RunSettings settings, Watch watch) {
        return of(Ensemble.of(model), cells, settings, watch);
    }

    /** Runs an ensemble. */
    static Samples of(Ensemble ensemble, List<Target> cells, RunSettings settings, Watch watch) {
        EnsembleResult result = ensemble.run(settings, watch::replicated);
        return new Samples(cells.stream().map(cell -> tons(result, cell)).toArray(double[][]::new));
    }

    private static double[] tons(EnsembleResult result, Target cell) {
        int measure = result.measures().indexOf(cell.quantity());
        if (cell.isYearly()) {
            return result.yearlyTons(measure, result.calendar().indexOf(cell.year()));
        }
        double[] sum = new double[result.monthlyTons(0, 0).length];
        for (int works : result.worksOf(measure)) {
            for (int month = cell.firstMonth(); month <= cell.lastMonth(); month++) {
                double[] made = result.monthlyTons(works, month);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += made[k];
                }
            }
        }
        return sum;
    }

    /** Replications of a cell. */
    double[] of(int cell) {
        return tons[cell].clone();
    }

    double median(int cell) {
        return quantile(cell, 0.5);
    }

    double[] medians() {
        double[] medians = new double[tons.length];
        for (int i = 0; i < medians.length; i++) {
            medians[i] = median(i);
        }
        return medians;
    }

    double largest(int cell) {
        return quantile(cell, 1);
    }

    /** Quantile of type 7. */
    double quantile(int cell, double share) {
        if (share == 0) {
            return Arrays.stream(tons[cell]).min().orElseThrow();
        }
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(tons[cell], PERCENT * share);
    }

    /** True if the middle share of replications, such as 0.8, holds the figure. */
    boolean holds(int cell, double share, double figure) {
        return quantile(cell, (1 - share) / 2) <= figure && figure <= quantile(cell, (1 + share) / 2);
    }
}
