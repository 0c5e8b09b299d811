package magnitka.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.result.Cell;
import magnitka.result.Columns;
import magnitka.result.Decimals;
import magnitka.result.Table;

/**
 * A model at a point against the archive: medians of an ensemble, cell by cell.
 *
 * @param archive the cells
 * @param objective the error over the filled cells, with the factors that were held
 * @param point the point
 * @param expected expected run, filled cells
 * @param samples replications of filled cells, then of zero cells
 */
record Fitted(Archive archive, Objective objective, double[] point, double[] expected, Samples samples) {

    private static final int WORST = 6;

    /** What the tables call the model. */
    enum Wording {
        FITTED("fitted", "at the fitted point", "at the fitted point"),
        AS_IT_IS("simulated", "as it is", "of the model as it is");

        private final String column;
        private final String point;
        private final String ensemble;

        Wording(String column, String point, String ensemble) {
            this.column = column;
            this.point = point;
            this.ensemble = ensemble;
        }

        String column() {
            return column;
        }

        String point() {
            return point;
        }

        String ensemble() {
            return ensemble;
        }
    }

    static Fitted of(Archive archive, Objective objective, double[] point, Workshop workshop) {
        return workshop.alone("running the ensemble", () -> new Fitted(archive, objective, point, objective.withoutFactors().tons(point),
                workshop.samples(objective.space().at(point), archive.all())));
    }

    List<Target> cells() {
        return archive.filled();
    }

    double[] medians() {
        return Arrays.copyOf(samples.medians(), cells().size());
    }

    /** Mean absolute error of the medians, per cent. */
    double percent() {
        return Errors.meanAbsolutePercent(cells(), medians(), all());
    }

    double percentOf(String quantity) {
        boolean[] counted = all();
        for (int i = 0; i < counted.length; i++) {
            counted[i] = cells().get(i).quantity().equals(quantity);
        }
        return Errors.meanAbsolutePercent(cells(), medians(), counted);
    }

    private boolean[] all() {
        boolean[] all = new boolean[cells().size()];
        Arrays.fill(all, true);
        return all;
    }

    /** Number of zero cells in which no replication made anything. */
    int zerosKept() {
        int kept = 0;
        for (int i = 0; i < archive.zeros().size(); i++) {
            kept += samples.largest(cells().size() + i) == 0 ? 1 : 0;
        }
        return kept;
    }

    /** Messages on zero cells in which something was made. */
    List<String> missedZeros() {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < archive.zeros().size(); i++) {
            Target cell = archive.zeros().get(i);
            double largest = samples.largest(cells().size() + i);
            if (largest > 0) {
                messages.add(cell.quantity() + " " + cell.period() + " is zero in the archive, but a unit runs: up to "
                        + Decimals.fixed(largest, 0) + " t");
            }
        }
        return messages;
    }

    Table table(Wording wording) {
        Table.Rows rows = Table.of("cells", "The model " + wording.point() + " against the archive, cell by cell.",
                Columns.QUANTITY, Columns.PERIOD,
                Columns.tons("archive", "What the archive says."),
                Columns.tons(wording.column(), "Median over replications."),
                Columns.percent("error", "(" + wording.column() + " - archive) / archive; blank where the archive says zero."),
                FitColumns.value("log_residual", "Natural logarithm of factor x expected run / archive: what the fit makes small; blank in a zero cell."),
                Columns.tons("expected_run", "Expected run; blank in a zero cell."),
                FitColumns.value("gap_factor", "Median over expected run in the last round of correction, held since; blank in a zero cell."),
                Columns.tons("p10", "10 % of replications are at or below it."),
                Columns.tons("p90", "90 % of replications are at or below it."));
        for (int i = 0; i < archive.all().size(); i++) {
            rows.add(row(i, archive.all().get(i)));
        }
        return rows.table();
    }

    private List<Cell> row(int i, Target cell) {
        boolean filled = i < cells().size();
        double factor = filled ? objective.factors()[i] : Double.NaN;
        return List.of(Cell.of(cell.quantity()), Cell.of(cell.period()), Cell.of(cell.tons()), Cell.of(samples.median(i)),
                Cell.ofKnown(filled ? Errors.percent(cell, samples.median(i)) : Double.NaN),
                Cell.ofKnown(filled ? objective.logError(i, factor * expected[i]) : Double.NaN),
                Cell.ofKnown(filled ? expected[i] : Double.NaN), Cell.ofKnown(factor),
                Cell.of(samples.quantile(i, 0.1)), Cell.of(samples.quantile(i, 0.9)));
    }

    Table columns() {
        Table.Rows rows = Table.of("residuals", "Errors by column of the yearly table.",
                Columns.QUANTITY,
                Columns.count("cells", "Number of cells that are not zero in the archive."),
                Columns.percent("mean_absolute_error", "Mean of absolute errors of the medians."),
                Columns.percent("mean_error", "Mean of errors of the medians, with their signs."),
                Columns.percent("worst_error", "Largest error, with its sign."),
                Columns.PERIOD,
                Columns.percent("expected_run_error", "Mean absolute error of the expected run."),
                Columns.percent("gap", "Mean of (median - expected run) / expected run: what chance takes, since stocks run empty and spells last."));
        for (String quantity : archive.quantities()) {
            rows.add(column(quantity));
        }
        return rows.table();
    }

    private List<Cell> column(String quantity) {
        int count = 0;
        double sum = 0;
        double absolute = 0;
        double gap = 0;
        int worst = -1;
        for (int i = 0; i < cells().size(); i++) {
            if (cells().get(i).quantity().equals(quantity)) {
                count++;
                sum += error(i);
                absolute += StrictMath.abs(Errors.percent(cells().get(i), expected[i]));
                gap += 100 * (samples.median(i) / expected[i] - 1);
                worst = worst < 0 || StrictMath.abs(error(i)) > StrictMath.abs(error(worst)) ? i : worst;
            }
        }
        return List.of(Cell.of(quantity), Cell.of((double) count), Cell.ofKnown(percentOf(quantity)), Cell.ofKnown(sum / count),
                Cell.ofKnown(error(worst)), Cell.of(cells().get(worst).period()), Cell.ofKnown(absolute / count), Cell.ofKnown(gap / count));
    }

    /** The cells that the model misses most. */
    Table worst(Wording wording) {
        Table.Rows rows = Table.of("worst_cells", "The cells that the model misses most.", Columns.QUANTITY, Columns.PERIOD,
                Columns.tons("archive", "What the archive says."),
                Columns.tons(wording.column(), "Median over replications."),
                Columns.percent("error", "(" + wording.column() + " - archive) / archive."));
        IntStream.range(0, cells().size()).boxed()
                .sorted(Comparator.comparingDouble(i -> -StrictMath.abs(error(i))))
                .limit(WORST)
                .forEach(i -> rows.add(Cell.of(cells().get(i).quantity()), Cell.of(cells().get(i).period()), Cell.of(cells().get(i).tons()),
                        Cell.of(samples.median(i)), Cell.of(error(i))));
        return rows.table();
    }

    private double error(int i) {
        return Errors.percent(cells().get(i), samples.median(i));
    }

    /** Largest absolute error, per cent. */
    double worstPercent() {
        double worst = 0;
        for (int i = 0; i < cells().size(); i++) {
            worst = Math.max(worst, StrictMath.abs(error(i)));
        }
        return worst;
    }
}
