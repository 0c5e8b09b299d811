package magnitka.export.workbook;

import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** How a spreadsheet shows the figures of a column; the cells hold all decimals. */
final class Formats {

    static final String DATE = "yyyy-mm-dd";

    private static final String WHOLE = "#,##0";
    static final String PLAIN = "0";
    /** For columns whose figures have units of their own. */
    private static final String AS_IT_IS = "General";
    private static final String TINY = "0.0E+00";
    private static final int MOST_DECIMALS = 6;
    private static final int TONS_DECIMALS = 3;
    /** Below this a ton is too coarse to show anything. */
    private static final double FEW_TONS = 100;

    private Formats() {}

    /** The format of a column: by its unit and decimals, and for tons by how many there are. */
    static String of(Table table, int c) {
        Column column = table.columns().get(c);
        if (column.kind() != Column.Kind.NUMBER) {
            return column.kind() == Column.Kind.DATE ? DATE : "@";
        }
        if (column.decimals() > MOST_DECIMALS) {
            return TINY;
        }
        return switch (column.unit()) {
            case "" -> column.decimals() == 0 ? PLAIN : AS_IT_IS;
            case "t" -> decimals(WHOLE, largest(table, c) < FEW_TONS ? Math.min(TONS_DECIMALS, column.decimals()) : 0);
            case "share", "ratio" -> decimals(PLAIN, Math.min(3, column.decimals()));
            case "days", "%", "spells" -> decimals(WHOLE, Math.min(1, column.decimals()));
            default -> decimals(WHOLE, column.decimals());
        };
    }

    private static String decimals(String whole, int decimals) {
        return decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
    }

    private static double largest(Table table, int c) {
        double largest = 0;
        for (List<Cell> row : table.rows()) {
            if (row.get(c) instanceof Cell.Figure figure) {
                largest = Math.max(largest, StrictMath.abs(figure.value()));
            }
        }
        return largest;
    }

    /** About how many letters a figure takes in a format. */
    static int width(double value, String format) {
        if (format.equals(TINY)) {
            return TINY.length() + 1;
        }
        if (format.equals(AS_IT_IS)) {
            return Decimals.exact(value).length();
        }
        int point = format.indexOf('.');
        int digits = Math.max(1, (int) StrictMath.ceil(StrictMath.log10(StrictMath.abs(value) + 1)));
        int groups = format.startsWith(WHOLE) ? (digits - 1) / 3 : 0;
        return digits + groups + (value < 0 ? 1 : 0) + (point < 0 ? 0 : format.length() - point);
    }
}
