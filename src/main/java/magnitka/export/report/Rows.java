package magnitka.export.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** Some rows of a table, asked for by column; a blank is no text, or NaN. */
final class Rows {

    private final Table table;
    private final List<String> names;
    private final int[] rows;

    private Rows(Table table, int[] rows) {
        this.table = table;
        this.rows = rows;
        names = table.columns().stream().map(Column::name).toList();
    }

    static Rows of(Table table) {
        return new Rows(table, IntStream.range(0, table.rows().size()).toArray());
    }

    boolean has(String column) {
        return names.contains(column);
    }

    int count() {
        return rows.length;
    }

    Rows where(IntPredicate wanted) {
        return new Rows(table, IntStream.range(0, rows.length).filter(wanted).map(i -> rows[i]).toArray());
    }

    Rows where(String column, String text) {
        return where(i -> text(i, column).equals(text));
    }

    Rows where(String column, int number) {
        return where(i -> number(i, column) == number);
    }

    /** The rows of each text of a column, in their order; for many look-ups, which would read all rows each time. */
    Map<String, Rows> by(String column) {
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            found.computeIfAbsent(text(i, column), text -> new ArrayList<>()).add(rows[i]);
        }
        Map<String, Rows> by = new LinkedHashMap<>();
        found.forEach((text, those) -> by.put(text, new Rows(table, those.stream().mapToInt(Integer::intValue).toArray())));
        return by;
    }

    private Cell cell(int row, String column) {
        int at = names.indexOf(column);
        return at < 0 ? Cell.BLANK : table.rows().get(rows[row]).get(at);
    }

    String text(int row, String column) {
        return cell(row, column) instanceof Cell.Text text ? text.value() : "";
    }

    double number(int row, String column) {
        return cell(row, column) instanceof Cell.Figure figure ? figure.value() : Double.NaN;
    }

    /** A date, or the first day of the calendar where there is none. */
    LocalDate date(int row, String column) {
        return cell(row, column) instanceof Cell.Day day ? day.value() : LocalDate.EPOCH;
    }

    /** Sum of a column; blanks count as nothing. */
    double sum(String column) {
        return IntStream.range(0, rows.length).mapToDouble(i -> number(i, column)).filter(Double::isFinite).sum();
    }

    /** Different texts of a column, in the order of the rows. */
    List<String> texts(String column) {
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < rows.length; i++) {
            texts.add(text(i, column));
        }
        return List.copyOf(texts);
    }

    /** The row with the largest figure in a column, or -1 if there is none. */
    int largest(String column) {
        int best = -1;
        for (int i = 0; i < rows.length; i++) {
            double value = number(i, column);
            if (value > (best < 0 ? Double.NEGATIVE_INFINITY : number(best, column))) {
                best = i;
            }
        }
        return best;
    }
}
