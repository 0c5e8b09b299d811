package magnitka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import magnitka.export.DraftFile;
import magnitka.result.Decimals;

/** Writes values into {@code parameters.csv} and leaves every other byte of the file as it is. */
final class ParameterFile {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String text;

    ParameterFile(String text) {
        this.text = text;
    }

    /** Where a cell stands in the text. */
    private record Span(int from, int to) {}

    /** The text of a file with new values; an exception if the file does not hold each of them in one line. */
    static String changed(Path file, Map<String, Double> values) throws IOException {
        try {
            return new ParameterFile(Files.readString(file, StandardCharsets.UTF_8)).with(values);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Something that may fail and is to be done. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    /** Puts a text in place of the file as the last step after another: both or neither, also when the program is told to end. */
    static void replace(Path file, String text, Step before) throws IOException {
        try (DraftFile draft = DraftFile.at(file, true);
                Undoing undoing = new Undoing(draft)) {
            undoing.begin();
            draft.fill(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            // who takes the draft away has to wait for this
            synchronized (draft) {
                before.run();
                draft.finish();
            }
        }
    }

    /** The text with new values. */
    String with(Map<String, Double> values) {
        List<List<Span>> rows = rows();
        List<String> header = rows.stream().map(this::cells).filter(cells -> cells.contains("name") && cells.contains("value"))
                .findFirst().orElse(List.of());
        Map<String, Double> left = new TreeMap<>(values);
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (List<Span> row : rows) {
            Double value = row.size() == header.size() && !header.isEmpty() ? left.remove(cell(row.get(header.indexOf("name")))) : null;
            if (value != null) {
                Span span = row.get(header.indexOf("value"));
                changed.append(text, copied, span.from()).append(Decimals.exact(value));
                copied = span.to();
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("there is no line for " + String.join(", ", left.keySet()) + "; no value was written");
        }
        return changed.append(text.substring(copied)).toString();
    }

    private List<String> cells(List<Span> row) {
        return row.stream().map(this::cell).toList();
    }

    private String cell(Span span) {
        String raw = text.substring(span.from(), span.to());
        return raw.length() > 1 && raw.startsWith("\"") ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    /** Cells as the model's reader takes them: a quote is one only where a cell begins, and stands for itself elsewhere. */
    private List<List<Span>> rows() {
        List<List<Span>> rows = new ArrayList<>();
        List<Span> row = new ArrayList<>();
        int from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        while (from <= text.length()) {
            int to = end(from);
            row.add(new Span(from, to));
            if (to == text.length() || text.charAt(to) != ',') {
                rows.add(row);
                row = new ArrayList<>();
            }
            from = to + 1;
        }
        return rows;
    }

    /** Where the cell ends that begins here. */
    private int end(int from) {
        boolean quoted = false;
        int at = from;
        while (at < text.length() && (quoted || ",\r\n".indexOf(text.charAt(at)) < 0)) {
            if (text.charAt(at) == '"') {
                // of a pair inside a quoted cell, the first ends the quotation and the second begins it again
                quoted = at == from || (!quoted && text.charAt(from) == '"' && text.charAt(at - 1) == '"');
            }
            at++;
        }
        return at;
    }
}
