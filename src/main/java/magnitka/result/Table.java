package magnitka.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table that says what it holds.
 *
 * @param name name in files, without an ending
 * @param meaning one sentence
 * @param columns at least one, with different names
 * @param rows cells in the order of the columns
 */
public record Table(String name, String meaning, List<Column> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("columns: two are named " + column.name() + " in table " + name);
            }
        }
        if (columns.isEmpty() || !meaning.endsWith(".")) {
            throw new IllegalArgumentException("table " + name + ": needs columns and a sentence that says what it holds");
        }
        for (List<Cell> row : rows) {
            check(name, columns, row);
        }
    }

    private static void check(String name, List<Column> columns, List<Cell> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "rows: table " + name + " has " + columns.size() + " columns, a row has " + row.size() + " cells");
        }
        for (int i = 0; i < row.size(); i++) {
            if (!columns.get(i).takes(row.get(i))) {
                throw new IllegalArgumentException(
                        "rows: column " + columns.get(i).name() + " of table " + name + " cannot hold " + row.get(i));
            }
        }
    }

    /** Starts a table whose rows come one by one. */
    public static Rows of(String name, String meaning, Column... columns) {
        return new Rows(name, meaning, List.of(columns));
    }

    /** Starts a table whose rows come one by one. */
    public static Rows of(String name, String meaning, List<Column> columns) {
        return new Rows(name, meaning, columns);
    }

    /** The figure in a cell; the cell must hold one. */
    public double figure(int row, String column) {
        return ((Cell.Figure) rows.get(row).get(indexOf(column))).value();
    }

    /** The text in a cell; the cell must hold one. */
    public String text(int row, String column) {
        return ((Cell.Text) rows.get(row).get(indexOf(column))).value();
    }

    private int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("column: table " + name + " has none named " + column);
    }

    /** Gathers the rows of a table. */
    public static final class Rows {

        private final String name;
        private final String meaning;
        private final List<Column> columns;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Rows(String name, String meaning, List<Column> columns) {
            this.name = name;
            this.meaning = meaning;
            this.columns = columns;
        }

        public Rows add(Cell... cells) {
            rows.add(List.of(cells));
            return this;
        }

        public Rows add(List<Cell> cells) {
            rows.add(List.copyOf(cells));
            return this;
        }

        public Table table() {
            return new Table(name, meaning, columns, rows);
        }
    }
}
