package magnitka.cli.document;

import java.util.List;
import java.util.stream.Collectors;
import magnitka.model.FreeText;

/** Builds a Markdown document; free text is escaped, so that it shows as it is and cannot become markup. */
public final class Markdown {

    /** What could begin markup, a link, raw HTML, a formula or a new table cell. */
    private static final String SPECIAL = "\\`*_[]<>|~&$";

    /** What begins a heading or a list at the beginning of a line. */
    private static final String SPECIAL_AT_BEGINNING = "#+-=";

    private final StringBuilder document = new StringBuilder();

    /** Adds a heading; level 1 is the title. */
    public void heading(int level, String text) {
        document.append(document.isEmpty() ? "" : "\n").append("#".repeat(level)).append(' ').append(text).append('\n');
    }

    /** Adds a block that is Markdown already. */
    public void block(String markdown) {
        document.append('\n').append(markdown.stripTrailing()).append('\n');
    }

    /** Adds a table; cells are Markdown already. */
    public void table(List<String> header, List<List<String>> rows) {
        document.append('\n');
        row(header);
        row(header.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        document.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Free text on one line, escaped. */
    public static String text(String free) {
        String line = FreeText.oneLine(free);
        StringBuilder escaped = new StringBuilder();
        line.chars().forEach(c -> escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c));
        String safe = escaped.toString().replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
        return !safe.isEmpty() && SPECIAL_AT_BEGINNING.indexOf(safe.charAt(0)) >= 0 ? "\\" + safe : safe;
    }

    /** A name or figure in fixed width. */
    public static String code(String name) {
        String line = FreeText.oneLine(name).replace("|", "\\|");
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        return fence.length() == 1 ? fence + line + fence : fence + " " + line + " " + fence;
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
