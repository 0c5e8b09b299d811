package magnitka.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/**
 * Cells left out of the fit and predicted, by the model and by what a reader without it would predict.
 *
 * @param archive the cells
 * @param schemes what was left out, in order
 * @param years the model without each year
 */
record Predictions(Archive archive, List<Scheme> schemes, List<Refit> years) {

    private static final Column SCHEME = Column.text("scheme", "in_sample; leave_one_year_out; or fit_to_YEAR: fitted to the years up to it.");
    private static final Column PREDICTOR = Column.text("predictor",
            "model; last_value before the year; interpolation: mean of the neighbouring years; geometric_interpolation: their"
                    + " geometric mean; damped_trend: last growth, halved each year;"
                    + " logistic or gompertz curve through the column's known cells.");

    /**
     * A way of leaving cells out.
     *
     * @param name name
     * @param predicted cells that are predicted
     * @param tons predictions in the order of the cells, by predictor: the model first, then {@link Naive}; NaN where there is none
     */
    record Scheme(String name, boolean[] predicted, List<double[]> tons) {}

    Predictions {
        schemes = List.copyOf(schemes);
        years = List.copyOf(years);
    }

    static Predictions of(Archive archive, Fit fit, Fitted fitted, Workshop workshop) {
        List<Holdout> years = Holdout.years(archive);
        List<Holdout> splits = Holdout.splits(archive, workshop.settings().splits());
        List<Holdout> all = Stream.concat(years.stream(), splits.stream()).toList();
        List<Refit> refits = Refit.all(all, fit.objective(), fit.point(), "", workshop);
        List<Scheme> schemes = new ArrayList<>();
        schemes.add(inSample(archive, fitted));
        if (!years.isEmpty()) {
            schemes.add(scheme(archive, refits.subList(0, years.size())));
        }
        for (Refit split : refits.subList(years.size(), refits.size())) {
            schemes.add(scheme(archive, List.of(split)));
        }
        return new Predictions(archive, schemes, refits.subList(0, years.size()));
    }

    static List<String> predictors() {
        return Stream.concat(Stream.of("model"), Arrays.stream(Naive.values()).map(naive -> naive.name().toLowerCase(Locale.ROOT))).toList();
    }

    private static Scheme inSample(Archive archive, Fitted fitted) {
        boolean[] all = Holdout.nothing(archive).predicted();
        List<double[]> tons = new ArrayList<>(List.of(fitted.medians()));
        for (Naive naive : Naive.values()) {
            boolean curve = naive == Naive.LOGISTIC || naive == Naive.GOMPERTZ;
            tons.add(naive.predict(archive.filled(), all, curve ? all : new boolean[all.length]));
        }
        return new Scheme(Holdout.IN_SAMPLE, all, tons);
    }

    private static Scheme scheme(Archive archive, List<Refit> refits) {
        int n = archive.filled().size();
        boolean[] predicted = new boolean[n];
        List<double[]> tons = predictors().stream().map(name -> new double[n]).toList();
        tons.forEach(figures -> Arrays.fill(figures, Double.NaN));
        for (Refit refit : refits) {
            Holdout holdout = refit.part();
            double[] model = refit.tons();
            for (int p = 0; p < tons.size(); p++) {
                double[] there = p == 0 ? model : Naive.values()[p - 1].predict(archive.filled(), holdout.trained(), holdout.predicted());
                for (int i = 0; i < n; i++) {
                    if (holdout.predicted()[i]) {
                        predicted[i] = true;
                        tons.get(p)[i] = there[i];
                    }
                }
            }
        }
        return new Scheme(refits.get(0).part().scheme(), predicted, tons);
    }

    /** Mean absolute error of the model over the cells of a scheme, per cent. */
    double percent(Scheme scheme) {
        return Errors.meanAbsolutePercent(archive.filled(), scheme.tons().get(0), scheme.predicted());
    }

    Table cells() {
        Table.Rows rows = Table.of("validation", "Cells left out of the fit, as the model predicts them.", SCHEME,
                Columns.QUANTITY, Columns.PERIOD,
                Columns.tons("archive", "What the archive says."),
                Columns.tons("predicted", "What the model, fitted without the cell, predicts: median over replications."),
                Columns.percent("error", "(predicted - archive) / archive."));
        for (Scheme scheme : schemes) {
            each(scheme, i -> rows.add(row(scheme, i, 0)));
        }
        return rows.table();
    }

    Table naive() {
        Table.Rows rows = Table.of("naive", "The same cells, as a reader without the model would predict them.", SCHEME, PREDICTOR,
                Columns.QUANTITY, Columns.PERIOD,
                Columns.tons("archive", "What the archive says."),
                Columns.tons("predicted", "Prediction."),
                Columns.percent("error", "(predicted - archive) / archive."));
        for (Scheme scheme : schemes) {
            for (int p = 1; p < predictors().size(); p++) {
                int predictor = p;
                each(scheme, i -> {
                    if (Double.isFinite(scheme.tons().get(predictor)[i])) {
                        List<Cell> row = new ArrayList<>(row(scheme, i, predictor));
                        row.add(1, Cell.of(predictors().get(predictor)));
                        rows.add(row);
                    }
                });
            }
        }
        return rows.table();
    }

    private static void each(Scheme scheme, IntConsumer consumer) {
        IntStream.range(0, scheme.predicted().length).filter(i -> scheme.predicted()[i]).forEach(consumer);
    }

    private List<Cell> row(Scheme scheme, int i, int predictor) {
        Target cell = archive.filled().get(i);
        double tons = scheme.tons().get(predictor)[i];
        return List.of(Cell.of(scheme.name()), Cell.of(cell.quantity()), Cell.of(cell.period()), Cell.of(cell.tons()), Cell.of(tons),
                Cell.of(Errors.percent(cell, tons)));
    }

    Table errors() {
        Table.Rows rows = Table.of("errors", "Errors in and out of sample, beside those of simple predictors over the same cells.", SCHEME, PREDICTOR,
                Columns.count("cells", "Cells that the predictor has something to say on."),
                Columns.percent("mean_absolute_error", "Mean of its absolute errors."),
                Columns.percent("median_absolute_error", "Median of its absolute errors."),
                Columns.percent("worst_absolute_error", "Largest of its absolute errors."),
                Columns.percent("model_on_same_cells", "Mean of the model's absolute errors over the same cells."));
        for (Scheme scheme : schemes) {
            for (int p = 0; p < predictors().size(); p++) {
                error(rows, scheme, p);
            }
        }
        return rows.table();
    }

    private void error(Table.Rows rows, Scheme scheme, int predictor) {
        double[] tons = scheme.tons().get(predictor);
        int[] places = IntStream.range(0, tons.length).filter(i -> scheme.predicted()[i] && Double.isFinite(tons[i])).toArray();
        if (places.length > 0) {
            double[] errors = absolute(tons, places);
            rows.add(Cell.of(scheme.name()), Cell.of(predictors().get(predictor)), Cell.of((double) places.length),
                    Cell.of(mean(errors)), Cell.of(median(errors)), Cell.of(errors[errors.length - 1]), Cell.of(mean(absolute(scheme.tons().get(0), places))));
        }
    }

    /** Absolute errors, smallest first. */
    private double[] absolute(double[] tons, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> StrictMath.abs(Errors.percent(archive.filled().get(i), tons[i]))).sorted().toArray();
    }

    private static double mean(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            sum += error;
        }
        return sum / errors.length;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
