package magnitka.run;

import java.util.List;
import magnitka.engine.Plant;
import magnitka.model.Measure;
import magnitka.model.Model;

/**
 * What an ensemble, or an expected run, came to: means of every account by month, and the output of each replication.
 *
 * <p>Yearly output is kept for every replication, monthly output for the first {@link #MOST_MONTHLY_SAMPLES}.
 */
public final class EnsembleResult {

    /** Replications whose monthly output is kept; the memory for more would not be worth it. */
    public static final int MOST_MONTHLY_SAMPLES = 2_000;

    private final Plant plant;
    private final Calendar calendar;
    private final RunSettings settings;
    private final List<String> measures;
    private final int[][] worksOfMeasure;
    private final double[][] mean;
    private final double[][][] yearly;
    private final double[][][] monthly;
    private final double[][] figures;
    private final double[] storeResiduals;
    private final double[] worksResiduals;
    private final double[] routeResiduals;

    EnsembleResult(Model model, Plant plant, Calendar calendar, RunSettings settings, int width, int keptFigures) {
        this.plant = plant;
        this.calendar = calendar;
        this.settings = settings;
        measures = List.copyOf(model.chain().table().keySet());
        worksOfMeasure = model.chain().table().values().stream()
                .map(Measure::works)
                .map(names -> names.stream().mapToInt(plant.works()::indexOf).toArray())
                .toArray(int[][]::new);
        mean = new double[calendar.months()][width];
        int works = plant.works().size();
        yearly = new double[measures.size()][calendar.years()][settings.replications()];
        monthly = new double[works][calendar.months()][Math.min(settings.replications(), MOST_MONTHLY_SAMPLES)];
        figures = new double[keptFigures][Math.min(settings.replications(), MOST_MONTHLY_SAMPLES)];
        storeResiduals = new double[plant.storeCount()];
        worksResiduals = new double[works];
        routeResiduals = new double[plant.routes().size()];
    }

    /** Takes in a chunk; chunks come in order. */
    void merge(Chunk chunk) {
        Chunk.addTo(mean, chunk.sums());
        for (int k = 0; k < chunk.count(); k++) {
            keep(chunk.first() + k, chunk.made()[k]);
            for (int f = 0; f < figures.length && chunk.first() + k < MOST_MONTHLY_SAMPLES; f++) {
                figures[f][chunk.first() + k] = chunk.figures()[k][f];
            }
        }
        for (int s = 0; s < storeResiduals.length; s++) {
            storeResiduals[s] = Math.max(storeResiduals[s], chunk.storeResiduals()[s]);
        }
        for (int w = 0; w < worksResiduals.length; w++) {
            worksResiduals[w] = Math.max(worksResiduals[w], chunk.worksResiduals()[w]);
        }
        for (int r = 0; r < routeResiduals.length; r++) {
            routeResiduals[r] = Math.max(routeResiduals[r], chunk.routeResiduals()[r]);
        }
    }

    private void keep(int replication, double[][] made) {
        for (int m = 0; m < worksOfMeasure.length; m++) {
            for (int month = 0; month < calendar.months(); month++) {
                for (int w : worksOfMeasure[m]) {
                    yearly[m][calendar.yearOf(month)][replication] += made[w][month];
                }
            }
        }
        for (int w = 0; w < made.length && replication < MOST_MONTHLY_SAMPLES; w++) {
            for (int month = 0; month < calendar.months(); month++) {
                monthly[w][month][replication] = made[w][month];
            }
        }
    }

    /** Makes means of the sums, once all chunks are in. */
    void close() {
        double replications = settings.replications();
        for (double[] row : mean) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= replications;
            }
        }
    }

    public Plant plant() {
        return plant;
    }

    public Calendar calendar() {
        return calendar;
    }

    public RunSettings settings() {
        return settings;
    }

    /** Columns of the model's yearly table. */
    public List<String> measures() {
        return measures;
    }

    /** Works whose output a measure counts. */
    public int[] worksOf(int measure) {
        return worksOfMeasure[measure].clone();
    }

    /** Mean over replications of an account of {@link magnitka.engine.Accounts}, or of the people's behind it, in a month. */
    public double mean(int month, int account) {
        return mean[month][account];
    }

    /** Mean over replications of an account that adds up over days, in a year. */
    public double meanOfYear(int year, int account) {
        double sum = 0;
        for (int month = calendar.firstMonth(year); month <= calendar.lastMonth(year); month++) {
            sum += mean[month][account];
        }
        return sum;
    }

    /** Output counted by a measure in a year, tons, by replication. */
    public double[] yearlyTons(int measure, int year) {
        return yearly[measure][year].clone();
    }

    /** Output of a works in a month, tons, by replication; of the first {@link #MOST_MONTHLY_SAMPLES} only. */
    public double[] monthlyTons(int works, int month) {
        return monthly[works][month].clone();
    }

    /** Number of figures that are kept of each replication, beside its output. */
    public int figures() {
        return figures.length;
    }

    /** One of them, by replication; of the first {@link #MOST_MONTHLY_SAMPLES} only. */
    public double[] figure(int figure) {
        return figures[figure].clone();
    }

    /** Largest mass residual of a store in any replication, as a share of throughput, of 1 t, or of what rounding needs. */
    public double residualOfStore(int store) {
        return storeResiduals[store];
    }

    /** Largest mass residual of a works in any replication, as a share of output, of 1 t, or of what rounding needs. */
    public double residualOfWorks(int works) {
        return worksResiduals[works];
    }

    /** Largest mass residual of a route in any replication, as a share of throughput, of 1 t, or of what rounding needs. */
    public double residualOfRoute(int route) {
        return routeResiduals[route];
    }
}
