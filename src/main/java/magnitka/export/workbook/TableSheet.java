package magnitka.export.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** A table on a sheet: a header that stays in sight, a filter on each column, formats by unit. */
final class TableSheet {

    /** Spreadsheets count days from the start of 1900, and wrongly before this one. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final String HEADER_FILL = "FFE4E4E4";
    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    private static final int LETTERS_OF_A_LINE = 58;
    private static final int MOST_LINES = 25;
    private static final double LINE_HEIGHT = 15;
    private static final int FILTER_ARROW = 3;
    private static final int ROWS_TO_MEASURE = 2_000;
    private static final int ROWS_AT_ONCE = 1_000;

    private final Table table;
    private final String[] formats;
    private Worksheet sheet;
    private boolean wraps;

    TableSheet(Table table) {
        this.table = table;
        formats = new String[table.columns().size()];
        Arrays.setAll(formats, c -> Formats.of(table, c));
    }

    void write(Worksheet target) throws IOException {
        sheet = target;
        int rows = table.rows().size();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        fitWidth(sheet);
        sheet.setAutoFilter(0, 0, rows, formats.length - 1);
        header();
        for (int r = 0; r < rows; r++) {
            List<Cell> row = table.rows().get(r);
            for (int c = 0; c < formats.length; c++) {
                put(r + 1, c, row.get(c));
            }
            if (wraps) {
                sheet.rowHeight(r + 1, lines(row) * LINE_HEIGHT);
            }
            if (r % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private void header() {
        for (int c = 0; c < formats.length; c++) {
            int width = width(c);
            wraps |= width > WIDEST;
            sheet.width(c, Math.min(width, WIDEST));
            sheet.value(0, c, SheetText.of(header(table.columns().get(c))));
            sheet.style(0, c).bold().fillColor(HEADER_FILL).horizontalAlignment(alignment(c)).set();
        }
    }

    /** Figures to the right, but for years and other names of numbers: those stand like texts. */
    private String alignment(int c) {
        return table.columns().get(c).kind() == Column.Kind.NUMBER && !formats[c].equals(Formats.PLAIN) ? "right" : "left";
    }

    /** On paper a sheet is as wide as a page. */
    static void fitWidth(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static String header(Column column) {
        return column.unit().isEmpty() ? column.name() : column.name() + " [" + column.unit() + "]";
    }

    private void put(int r, int c, Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            // a negative zero would show its sign
            sheet.value(r, c, figure.value() == 0 ? 0 : (Number) figure.value());
            style(r, c).format(formats[c]).horizontalAlignment(alignment(c)).set();
        } else if (cell instanceof Cell.Day day && day.value().isBefore(FIRST_DAY)) {
            sheet.value(r, c, day.value().toString());
        } else if (cell instanceof Cell.Day day) {
            sheet.value(r, c, day.value());
            style(r, c).format(Formats.DATE).horizontalAlignment("left").set();
        } else if (cell instanceof Cell.Text text) {
            sheet.inlineString(r, c, SheetText.of(text.value()));
            if (wraps) {
                style(r, c).wrapText(true).indent(1).set();
            }
        }
    }

    /** About how many lines the longest text of a row takes; spreadsheets do not all find it out. */
    private static int lines(List<Cell> row) {
        int longest = 1;
        for (Cell cell : row) {
            if (cell instanceof Cell.Text text) {
                longest = Math.max(longest, text.value().length());
            }
        }
        return Math.min(MOST_LINES, 1 + (longest - 1) / LETTERS_OF_A_LINE);
    }

    private StyleSetter style(int r, int c) {
        StyleSetter style = sheet.style(r, c);
        return wraps ? style.verticalAlignment("top") : style;
    }

    private int width(int c) {
        Column column = table.columns().get(c);
        int widest = Math.max(NARROWEST, header(column).length() + FILTER_ARROW);
        for (List<Cell> row : table.rows().subList(0, Math.min(table.rows().size(), ROWS_TO_MEASURE))) {
            Cell cell = row.get(c);
            if (cell instanceof Cell.Text text) {
                widest = Math.max(widest, text.value().length() + 1);
            } else if (cell instanceof Cell.Figure figure) {
                widest = Math.max(widest, Formats.width(figure.value(), formats[c]) + 1);
            } else if (cell instanceof Cell.Day) {
                widest = Math.max(widest, Formats.DATE.length() + 2);
            }
        }
        return widest;
    }
}
