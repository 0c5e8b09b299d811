package magnitka.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import magnitka.Csv;
import magnitka.cli.document.Markdown;

/** What was to be reached by the fit, and what its files say was. */
final class FitGoals {

    private final Path folder;

    FitGoals(Path folder) {
        this.folder = folder;
    }

    String table() throws IOException {
        List<List<String>> lines = List.of(
                List.of("in-sample error, 44 cells, at most 12 counted numbers", "5.0 %", percent(figure("mean_absolute_error")) + " (medians), "
                        + percent(figure("expected_run_error")) + " (expected run); " + rounded(figure("counted_numbers"), 0) + " numbers"),
                List.of("every column", "7 %", worst("residuals", "quantity", "mean_absolute_error", row -> true)),
                List.of("worst cell", "20 %", worst("cells", "cell", "error", row -> !row.get("error").isEmpty())),
                List.of("leave one year out, mean, all cells", "8.0 %, and below interpolation on its 34 cells",
                        percent(error("leave_one_year_out", "model")) + "; " + percent(of("leave_one_year_out", "interpolation").get("model_on_same_cells"))
                                + " against " + percent(error("leave_one_year_out", "interpolation"))),
                List.of("fit to 1937, predict 1938-40", "6.5 % (last value " + percent(error("fit_to_1937", "last_value")) + ")",
                        percent(error("fit_to_1937", "model"))),
                List.of("fit to 1935, predict 1936-40", "8 % (damped trend " + percent(error("fit_to_1935", "damped_trend")) + ")",
                        percent(error("fit_to_1935", "model"))),
                List.of("80 % band covers", "70-90 % of cells", covered("chance") + " by chance alone, " + covered("chance and parameters")
                        + " with parameters, " + covered("chance, parameters and errors") + " with errors, "
                        + covered("chance, parameters and errors, year left out") + " with the year left out"));
        Markdown page = new Markdown();
        page.table(List.of("what", "goal", "reached"), lines);
        return page + "\n";
    }

    /** The two largest of a column, with what they are. */
    private String worst(String table, String name, String column, Predicate<Map<String, String>> counted) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(Csv.read(folder.resolve(table + ".csv")).stream().filter(counted).toList());
        rows.sort(Comparator.comparing((Map<String, String> row) -> new BigDecimal(row.get(column)).abs()).reversed());
        List<String> texts = rows.stream().limit(2).map(row -> percent(new BigDecimal(row.get(column)).abs().toPlainString()) + " ("
                + Markdown.text(name.equals("cell") ? row.get("quantity") + " " + row.get("period") : row.get(name)) + ")").toList();
        return texts.get(0) + ", next " + texts.get(1);
    }

    private String figure(String name) throws IOException {
        return Csv.read(folder.resolve("summary.csv")).stream().filter(row -> row.get("figure").equals(name)).findFirst().orElseThrow().get("value");
    }

    private Map<String, String> of(String scheme, String predictor) throws IOException {
        return Csv.read(folder.resolve("errors.csv")).stream()
                .filter(row -> row.get("scheme").equals(scheme) && row.get("predictor").equals(predictor)).findFirst().orElseThrow();
    }

    private String error(String scheme, String predictor) throws IOException {
        return of(scheme, predictor).get("mean_absolute_error");
    }

    private String covered(String varied) throws IOException {
        return rounded(Csv.read(folder.resolve("coverage.csv")).stream()
                .filter(row -> row.get("varied").equals(varied) && row.get("quantity").equals("all") && row.get("band").startsWith("80"))
                .findFirst().orElseThrow().get("covered"), 0) + " %";
    }

    private static String percent(String figure) {
        return rounded(figure, 1) + " %";
    }

    private static String rounded(String figure, int decimals) {
        return new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
