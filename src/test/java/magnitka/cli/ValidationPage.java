package magnitka.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import magnitka.Csv;
import magnitka.cli.document.Markdown;

/** The tables of the page on validation, from the files of a calibration; text between markers of the same name. */
final class ValidationPage {

    static final List<String> NAMES =
            List.of("goals", "summary", "cells", "residuals", "parameters", "structure", "errors", "coverage", "checks", "measures", "silent", "ablation");

    private final Path folder;

    ValidationPage(Path folder) {
        this.folder = folder;
    }

    /** The page with its tables written anew; a table whose file is missing is left blank. */
    String renewed(String page) throws IOException {
        String renewed = page;
        for (String name : NAMES) {
            String begin = "<!-- " + name + " -->\n";
            int from = renewed.indexOf(begin) + begin.length();
            Path file = folder.resolve((name.equals("silent") ? "measures" : name) + ".csv");
            String table = name.equals("goals") ? new FitGoals(folder).table() : Files.exists(file) ? table(name, Csv.read(file)) : "";
            renewed = renewed.substring(0, from) + table + renewed.substring(renewed.indexOf("<!-- /" + name + " -->"));
        }
        return renewed;
    }

    private static String table(String name, List<Map<String, String>> rows) {
        return switch (name) {
            case "summary" -> plain(rows, List.of("meaning", "value", "unit"), 2);
            case "cells" -> wide(rows);
            case "residuals" -> plain(rows, List.of("quantity", "cells", "mean_absolute_error", "mean_error", "worst_error", "period", "gap"), 1);
            case "parameters" -> plain(rows, List.of("parameter", "fitted", "interval_low", "interval_high", "low", "high", "unit", "pinned"), 3);
            case "structure" -> plain(rows, List.of("counted", "kind", "name", "choice", "made_with_table_in_view"), 0);
            case "errors" -> plain(rows, List.of("scheme", "predictor", "cells", "mean_absolute_error", "median_absolute_error",
                    "worst_absolute_error", "model_on_same_cells"), 1);
            case "coverage" -> plain(rows.stream().filter(row -> row.get("quantity").equals("all")).toList(),
                    List.of("varied", "band", "cells", "inside", "covered"), 0);
            case "measures" -> plain(rows.stream().filter(row -> !row.get("simulated").isEmpty()).toList(),
                    List.of("title", "period", "unit", "relation", "observed", "simulated", "p10", "p90", "verdict", "independent"), 3);
            case "silent" -> plain(rows.stream().filter(row -> row.get("simulated").isEmpty()).toList(),
                    List.of("title", "period", "unit", "observed", "independent", "reason"), 3);
            default -> plain(rows, rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet()), 1);
        };
    }

    static String plain(List<Map<String, String>> rows, List<String> columns, int decimals) {
        List<List<String>> lines = rows.stream()
                .map(row -> columns.stream().map(column -> cell(row.get(column), decimals)).toList())
                .toList();
        Markdown page = new Markdown();
        page.table(columns.stream().map(column -> column.replace('_', ' ')).toList(), lines);
        return page + "\n";
    }

    private static String cell(String text, int decimals) {
        return text.matches("-?\\d+\\.\\d+") ? rounded(text, decimals) : Markdown.text(text);
    }

    static String rounded(String text, int decimals) {
        String plain = new BigDecimal(text).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
        return plain.equals("0") && new BigDecimal(text).signum() != 0 ? new BigDecimal(text).round(new java.math.MathContext(2)).toPlainString() : plain;
    }

    /** Fitted, archive and error by year and column, shaped like the archival table. */
    private static String wide(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> years = new TreeMap<>();
        Map<String, String> quantities = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            quantities.put(row.get("quantity"), "");
            String error = row.get("error").isEmpty() ? "" : " (" + signed(row.get("error")) + " %)";
            years.computeIfAbsent(row.get("period"), year -> new LinkedHashMap<>())
                    .put(row.get("quantity"), thousands(row.get("fitted")) + " / " + thousands(row.get("archive")) + error);
        }
        List<String> header = new ArrayList<>(List.of("year"));
        quantities.keySet().forEach(quantity -> header.add(quantity.replace('_', ' ') + ": fitted / archive"));
        List<List<String>> lines = new ArrayList<>();
        years.forEach((year, cells) -> {
            List<String> line = new ArrayList<>(List.of(year));
            quantities.keySet().forEach(quantity -> line.add(cells.getOrDefault(quantity, "")));
            lines.add(line);
        });
        Markdown page = new Markdown();
        page.table(header, lines);
        return page + "\n";
    }

    private static String thousands(String tons) {
        return new BigDecimal(tons).movePointLeft(3).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String signed(String percent) {
        String text = new BigDecimal(percent).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
        return new BigDecimal(percent).signum() > 0 ? "+" + text : text;
    }
}
