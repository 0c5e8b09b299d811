package magnitka.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** Reads what {@link CsvWriter} wrote, with the columns that the data package names. */
final class TableReader {

    private static final CsvFactory FACTORY = new CsvFactory();
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,300}(\\.\\d{1,300})?");
    private static final int MOST_DECIMALS = 18;

    private final String file;
    private final char separator;
    private final List<Field> fields;
    private final FolderProblems problems;
    private final int[] decimals;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * A column as the data package describes it.
     *
     * @param column without decimals
     * @param whole true if it holds whole numbers
     * @param decimalComma true if its figures have commas for decimal points
     */
    record Field(Column column, boolean whole, boolean decimalComma) {}

    TableReader(String file, char separator, List<Field> fields, FolderProblems problems) {
        this.file = file;
        this.separator = separator;
        this.fields = fields;
        this.problems = problems;
        decimals = fields.stream().mapToInt(field -> field.column().kind() == Column.Kind.NUMBER && !field.whole() ? 1 : 0).toArray();
    }

    /** The table of the text; its rows are of use only if no problem was found. */
    Table read(String name, String meaning, String text) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (CsvParser parser = FACTORY.createParser(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            parser.setSchema(schema);
            read(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(file + ":" + line, "must be CSV with closed double quotes", "a cell whose quotes do not match");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Column column = fields.get(i).column();
            columns.add(new Column(column.name(), column.kind(), column.unit(), decimals[i], column.meaning()));
        }
        return new Table(name, meaning, columns, problems.none() ? rows : List.of());
    }

    private void read(CsvParser parser) throws IOException {
        List<String> names = fields.stream().map(field -> field.column().name()).toList();
        List<String> header = hasRow(parser) ? cells(parser) : List.of();
        if (!header.equals(names)) {
            String separated = Character.toString(separator);
            problems.add(file + ":1", "must be the header " + String.join(separated, names),
                    header.isEmpty() ? "an empty file" : String.join(separated, header));
            return;
        }
        while (hasRow(parser)) {
            int line = parser.currentTokenLocation().getLineNr();
            row(line, cells(parser));
        }
    }

    /** Goes to the first cell of the next row, if there is one. */
    private static boolean hasRow(CsvParser parser) throws IOException {
        boolean more = parser.nextToken() == JsonToken.START_ARRAY;
        if (more) {
            parser.nextToken();
        }
        return more;
    }

    private static List<String> cells(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            cells.add(parser.getText());
            parser.nextToken();
        }
        return cells;
    }

    private void row(int line, List<String> texts) {
        if (texts.size() != fields.size()) {
            problems.add(file + ":" + line, "must have " + fields.size() + " cells", "" + texts.size());
            return;
        }
        List<Cell> row = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            row.add(texts.get(i).isEmpty() ? Cell.BLANK : cell(line, i, texts.get(i)));
        }
        rows.add(row);
    }

    private Cell cell(int line, int i, String text) {
        Column column = fields.get(i).column();
        return switch (column.kind()) {
            case TEXT -> Cell.of(CsvWriter.asMeant(text));
            case DATE -> date(line, column, text);
            case NUMBER -> figure(line, i, text);
        };
    }

    private Cell date(int line, Column column, String text) {
        try {
            return Cell.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problems.add(file + ":" + line + " " + column.name(), "must be a date such as 1931-02-01", '"' + text + '"');
            return Cell.BLANK;
        }
    }

    private Cell figure(int line, int i, String text) {
        Field field = fields.get(i);
        String plain = field.decimalComma() && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        int point = plain.indexOf('.');
        int places = point < 0 ? 0 : plain.length() - point - 1;
        if (!NUMBER.matcher(plain).matches() || places > (field.whole() ? 0 : MOST_DECIMALS)) {
            String expected = field.whole() ? "must be a whole number" : "must be a number with a decimal " + (field.decimalComma() ? "comma" : "point");
            problems.add(file + ":" + line + " " + field.column().name(), expected, '"' + text + '"');
            return Cell.BLANK;
        }
        decimals[i] = Math.max(decimals[i], places);
        return Cell.of(Double.parseDouble(plain));
    }
}
