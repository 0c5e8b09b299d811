package magnitka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.result.Decimals;

/** Writes values into {@code parameters.csv} and leaves every other byte of the file as it is. */
final class ParameterFile {

    private final String text;

    ParameterFile(String text) {
        this.text = text;
    }

    /** Where a cell stands in the text. */
    private record Span(int from, int to) {}

    /** Puts new values into the file. */
    static void store(Path file, Map<String, Double> values) throws IOException {
        String changed = new ParameterFile(Files.readString(file, StandardCharsets.UTF_8)).with(values);
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".parameters-", ".csv");
        try {
            Files.writeString(draft, changed, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The text with new values. */
    String with(Map<String, Double> values) {
        List<List<Span>> rows = rows();
        List<String> header = rows.get(0).stream().map(this::cell).toList();
        int name = header.indexOf("name");
        int value = header.indexOf("value");
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (List<Span> row : rows) {
            if (row.size() == header.size() && values.containsKey(cell(row.get(name)))) {
                Span span = row.get(value);
                changed.append(text, copied, span.from()).append(Decimals.exact(values.get(cell(row.get(name)))));
                copied = span.to();
            }
        }
        return changed.append(text.substring(copied)).toString();
    }

    private String cell(Span span) {
        String raw = text.substring(span.from(), span.to());
        return raw.startsWith("\"") ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw.replace("\ufeff", "");
    }

    private List<List<Span>> rows() {
        List<List<Span>> rows = new ArrayList<>();
        List<Span> row = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            quoted ^= c == '"';
            if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                row.add(new Span(from, i));
                from = i + 1;
                if (c != ',') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
