package magnitka.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** Tables, for a terminal. */
public final class TablesText {

    private static final int DIGITS = 3;

    /** Columns of long texts, which are for files. */
    private static final List<String> LONG = List.of("meaning", "title", "measure", "reason", "note");

    private TablesText() {}

    public static List<String> lines(List<Table> tables) {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            Table brief = brief(table);
            int left = table.rows().size() - brief.rows().size();
            lines.add(table.meaning() + (left > 0 ? " " + left + (left == 1 ? " more line is in " : " more lines are in ") + table.name() + ".csv." : ""));
            lines.addAll(grid(brief));
            lines.add("");
        }
        return lines;
    }

    /** The columns that fit a terminal, and the lines that sum up or say something. */
    private static Table brief(Table table) {
        List<Integer> shown = IntStream.range(0, table.columns().size()).filter(i -> !LONG.contains(table.columns().get(i).name())).boxed().toList();
        Table.Rows rows = Table.of(table.name(), table.meaning(), shown.stream().map(i -> table.columns().get(i)).toList());
        for (List<Cell> row : table.rows()) {
            boolean detail = switch (table.name()) {
                case "coverage" -> !row.get(column(table, "quantity")).equals(Cell.of("all"));
                case "measures" -> row.get(column(table, "simulated")) instanceof Cell.Blank;
                default -> false;
            };
            if (!detail) {
                rows.add(shown.stream().map(row::get).toList());
            }
        }
        return rows.table();
    }

    private static int column(Table table, String name) {
        return table.columns().stream().map(Column::name).toList().indexOf(name);
    }

    private static List<String> grid(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream().map(Column::name).toList());
        table.rows().forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(spelled(row.get(i), table.columns().get(i)));
            }
            rows.add(cells);
        });
        int[] widths = new int[table.columns().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> line(row, widths, table.columns())).toList();
    }

    private static String line(List<String> row, int[] widths, List<Column> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - row.get(i).length());
            boolean number = columns.get(i).kind() == Column.Kind.NUMBER;
            line.append(i == 0 ? "" : "  ").append(number ? space + row.get(i) : row.get(i) + space);
        }
        return line.toString().stripTrailing();
    }

    private static String spelled(Cell cell, Column column) {
        if (cell instanceof Cell.Figure figure) {
            return Decimals.fixed(figure.value(), Math.min(DIGITS, column.decimals()));
        }
        if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        return cell instanceof Cell.Text text ? text.value() : "";
    }
}
