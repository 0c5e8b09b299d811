package magnitka.result;

import java.util.regex.Pattern;

/**
 * A column of a table, described once for headers, captions, data packages and reference pages.
 *
 * @param name name in files: small letters, digits and underscores
 * @param kind what its cells hold
 * @param unit unit of its figures, such as {@code t}; empty for text and dates, and where a {@code unit} column says it
 * @param decimals decimal places of its figures, 0 to 18; 0 for text and dates
 * @param meaning one sentence
 */
public record Column(String name, Kind kind, String unit, int decimals, String meaning) {

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        DATE,
        NUMBER
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int MOST_DECIMALS = 18;

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: must be small letters, digits and underscores, got " + name);
        }
        if (decimals < 0 || decimals > MOST_DECIMALS || (kind != Kind.NUMBER && decimals != 0)) {
            throw new IllegalArgumentException("decimals: must be 0 to 18, and 0 unless a number, got " + decimals);
        }
        if (kind != Kind.NUMBER && !unit.isEmpty()) {
            throw new IllegalArgumentException("unit: only numbers have one, got " + unit);
        }
        if (!meaning.endsWith(".")) {
            throw new IllegalArgumentException("meaning: must be a sentence, got " + meaning);
        }
    }

    public static Column text(String name, String meaning) {
        return new Column(name, Kind.TEXT, "", 0, meaning);
    }

    public static Column date(String name, String meaning) {
        return new Column(name, Kind.DATE, "", 0, meaning);
    }

    public static Column number(String name, String unit, int decimals, String meaning) {
        return new Column(name, Kind.NUMBER, unit, decimals, meaning);
    }

    /** True if a cell may stand in this column; a blank may stand anywhere. */
    public boolean takes(Cell cell) {
        return cell instanceof Cell.Blank
                || switch (kind) {
                    case TEXT -> cell instanceof Cell.Text;
                    case DATE -> cell instanceof Cell.Day;
                    case NUMBER -> cell instanceof Cell.Figure;
                };
    }
}
