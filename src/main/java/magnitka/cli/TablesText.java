package magnitka.cli;

import java.util.ArrayList;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** Tables, for a terminal. */
final class TablesText {

    private static final int DIGITS = 3;

    private TablesText() {}

    static List<String> lines(List<Table> tables) {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            lines.add(table.meaning());
            lines.addAll(grid(table));
            lines.add("");
        }
        return lines;
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
        return cell instanceof Cell.Text text ? text.value() : "";
    }
}
