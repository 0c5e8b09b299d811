package magnitka.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** Writes tables as CSV: UTF-8, a header line, dates as 1931-01-01, figures with the decimals of their column. */
public final class CsvWriter {

    /** A text that starts with one of these would be run as a formula by a spreadsheet. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvStyle style;

    public CsvWriter(CsvStyle style) {
        this.style = style;
    }

    /** Writes a table; leaves the stream open. */
    public void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
        if (style.byteOrderMark()) {
            writer.write('\ufeff');
        }
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            separate(writer, i);
            writer.write(columns.get(i).name());
        }
        writer.write('\n');
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                separate(writer, i);
                writer.write(spell(row.get(i), columns.get(i)));
            }
            writer.write('\n');
        }
        writer.flush();
    }

    private void separate(Writer writer, int column) throws IOException {
        if (column > 0) {
            writer.write(style.separator());
        }
    }

    private String spell(Cell cell, Column column) {
        if (cell instanceof Cell.Figure figure) {
            String text = Decimals.fixed(figure.value(), column.decimals());
            return style.decimalComma() ? text.replace('.', ',') : text;
        }
        if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        return cell instanceof Cell.Text text ? quoted(harmless(text.value())) : "";
    }

    private static String harmless(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /** The text behind a cell: without the apostrophe that kept it from being a formula. */
    static String asMeant(String cell) {
        return cell.startsWith("'") && startsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }

    private String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == style.separator() || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
