package magnitka.cli;

import java.util.List;
import java.util.stream.Collectors;
import magnitka.model.FreeText;

/** Builds a Markdown document; free text is escaped, so that it shows as it is and cannot become markup. */
final class Markdown {

    /** What could begin markup, a link, raw HTML or a new table cell. */
    private static final String SPECIAL = "\\`*_{}[]<>()#+!|~&$";

    private final StringBuilder document = new StringBuilder();

    /** Adds a heading; level 1 is the title. */
    void heading(int level, String text) {
        document.append(document.isEmpty() ? "" : "\n").append("#".repeat(level)).append(' ').append(text).append('\n');
    }

    /** Adds a block that is Markdown already. */
    void block(String markdown) {
        document.append('\n').append(markdown.stripTrailing()).append('\n');
    }

    /** Adds a table; cells are Markdown already. */
    void table(List<String> header, List<List<String>> rows) {
        document.append('\n');
        row(header);
        row(header.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        document.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Free text on one line, escaped. */
    static String text(String free) {
        String line = FreeText.oneLine(free);
        StringBuilder escaped = new StringBuilder();
        line.chars().forEach(c -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c));
        // a mark of a list would count at the beginning only
        String safe = escaped.toString().replaceFirst("^(\\d+)\\.", "$1\\\\.");
        return safe.startsWith("-") || safe.startsWith("=") ? "\\" + safe : safe;
    }

    /** A name or figure in fixed width. */
    static String code(String name) {
        String line = FreeText.oneLine(name).replace("|", "\\|");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
