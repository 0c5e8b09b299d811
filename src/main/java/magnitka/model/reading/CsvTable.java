package magnitka.model.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import magnitka.model.Numerals;
import magnitka.model.Shape;
import magnitka.model.Words;

/** Reads a CSV file whose columns are known; every row has a cell for each of them. */
final class CsvTable {

    private static final CsvFactory FACTORY = new CsvFactory();

    private final String file;
    private final List<String> columns;
    private final List<String> optional;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private boolean whole = true;

    private CsvTable(String file, List<String> columns, List<String> optional, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
        this.problems = problems;
    }

    /** One line of the table. */
    record Row(Place place, Map<String, String> cells) {

        String get(String column) {
            return cells.get(column);
        }

        Place at(String column) {
            return new Place(place.file(), place.line(), column);
        }

        /** Reports a cell that must not be blank; true if it is not. */
        boolean filled(String column, Problems problems) {
            if (get(column).isBlank()) {
                problems.add(at(column), "must not be blank", "");
                return false;
            }
            return true;
        }

        /** The finite number in the cell, or nothing and a problem. */
        OptionalDouble figure(String column, Problems problems) {
            String cell = get(column);
            OptionalDouble value = Numerals.parse(cell);
            if (value.isEmpty()) {
                problems.add(at(column), "must be a finite number", shown(cell), Numerals.cure(cell));
            }
            return value;
        }

        /** The constant that the word in the cell stands for, or nothing and a problem. */
        <E extends Enum<E>> Optional<E> choice(String column, Class<E> choices, Problems problems) {
            String cell = get(column);
            List<String> words = Shape.words(choices);
            if (!words.contains(cell)) {
                problems.add(at(column), "must be " + Words.list(words), shown(cell), Words.maybe(cell, words));
                return Optional.empty();
            }
            return Optional.of(choices.getEnumConstants()[words.indexOf(cell)]);
        }

        private static String shown(String cell) {
            return cell.isEmpty() ? "nothing" : Words.quoted(cell);
        }
    }

    /** Reads the file if the model has it. */
    static CsvTable read(Optional<Path> path, List<String> columns, Problems problems) {
        return read(path, columns, List.of(), problems);
    }

    /** The same with columns that may be left out; a row then has a blank cell there. */
    static CsvTable read(Optional<Path> path, List<String> columns, List<String> optional, Problems problems) {
        CsvTable table = new CsvTable(path.map(TextFile::shown).orElse(""), columns, optional, problems);
        if (path.isPresent() && Files.exists(path.get())) {
            TextFile.read(path.get(), problems).ifPresentOrElse(table::read, () -> table.whole = false);
        }
        return table;
    }

    /** The rows that could be read. */
    List<Row> rows() {
        return rows;
    }

    /** True if every row could be read, or there is no such file. */
    boolean isWhole() {
        return whole;
    }

    private void read(String text) {
        if (otherwiseSeparated(text.lines().findFirst().orElse(""))) {
            return;
        }
        try (CsvParser parser = FACTORY.createParser(text)) {
            read(parser);
        } catch (JsonProcessingException e) {
            Place at = new Place(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "");
            problems.add(at, "must be CSV with commas and closed double quotes", "a cell whose quotes do not match",
                    "Put double quotes around the whole cell and write each one inside it twice.");
            whole = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True, and a problem, if the header has other marks between its cells, as spreadsheets of many languages write them. */
    private boolean otherwiseSeparated(String header) {
        String marks = header.contains(",") ? "" : header.contains(";") ? "semicolons" : header.contains("\t") ? "tabs" : "";
        if (marks.isEmpty()) {
            return false;
        }
        problems.add(new Place(file, 1, ""), "must have commas between its cells", marks,
                "Save it as CSV with commas between cells and points in decimals; a spreadsheet program asks for both, or has them in its settings of language.");
        whole = false;
        return true;
    }

    private void read(CsvParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            problems.add(Place.of(file), "must start with the header " + String.join(",", columns), "an empty file");
            whole = false;
            return;
        }
        parser.nextToken();
        List<String> header = cells(parser);
        whole = headerIsSound(header);
        boolean readRows = whole;
        while (readRows && parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            row(new Place(file, parser.currentTokenLocation().getLineNr(), ""), header, cells(parser));
        }
    }

    /** The cells of a row, from the first, which is the current token; a blank line has one blank cell. */
    private static List<String> cells(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            cells.add(parser.getText());
            parser.nextToken();
        }
        return cells;
    }

    private void row(Place at, List<String> header, List<String> cells) {
        int filled = filled(cells);
        // spreadsheets write commas for rows that are empty
        if (filled == 0) {
            return;
        }
        if (cells.size() != header.size()) {
            wrongCount(at, header.size(), cells.size(), filled);
            whole = false;
            return;
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        optional.forEach(column -> byColumn.put(column, ""));
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(header.get(i), cells.get(i));
        }
        rows.add(new Row(at, byColumn));
    }

    /** Number of cells up to the last that is not blank. */
    private static int filled(List<String> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    private void wrongCount(Place at, int expected, int found, int filled) {
        boolean spare = found > expected && filled <= expected;
        problems.add(at, "must have " + expected + " cells", found + (spare ? ", the last " + (found - expected) + " of them empty" : ""),
                spare ? "Delete the empty columns behind the table, or the commas at the end of the line."
                        : found > expected ? "A cell that holds a comma stands in double quotes." : "A cell that is empty has its comma too.");
    }

    private boolean headerIsSound(List<String> header) {
        int before = problems.size();
        int filled = filled(header);
        if (filled < header.size() && filled > 0) {
            problems.add(new Place(file, 1, ""), "must end with its last column", (header.size() - filled) + " without a name behind it",
                    "Delete the empty columns behind the table in the spreadsheet, or the commas at the ends of all lines.");
        }
        Set<String> seen = new HashSet<>();
        List<String> known = new ArrayList<>(columns);
        known.addAll(optional);
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(header);
        List<String> absent = new ArrayList<>(known);
        absent.removeAll(header);
        for (String name : header.subList(0, filled)) {
            Place at = new Place(file, 1, name);
            if (!known.contains(name)) {
                String meant = Words.nearest(name, absent);
                absent.remove(meant);
                missing.remove(meant);
                problems.add(at, "must be one of the columns " + Words.list(known), Words.quoted(name),
                        meant.isEmpty() ? "" : "Maybe " + Words.quoted(meant) + ".");
            } else if (!seen.add(name)) {
                problems.add(at, "must be given once", "a second column of that name");
            }
        }
        for (String name : missing) {
            problems.add(new Place(file, 1, name), "must be a column", "none of that name");
        }
        return problems.size() == before;
    }
}
