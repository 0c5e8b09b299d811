package magnitka.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a model file.
 *
 * @param file file as the user named it
 * @param line line in it, from 1; 0 when the file as a whole is meant
 * @param path JSON path such as {@code /nodes/mine/units}, or the column of a CSV file; empty for the file as a whole
 * @param found what was found, or empty when the expectation says it all
 * @param expected what was expected
 * @param cure a likely cure, or empty
 */
public record Problem(String file, int line, String path, String found, String expected, String cure) {

    /** Most problems that are printed; the rest is counted. */
    private static final int MOST_PRINTED = 200;

    /** The problem as users read it: one line, and a second one with the cure if there is one. */
    public String rendered() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!path.isEmpty()) {
            text.append(' ').append(path);
        }
        text.append(": ").append(expected);
        if (!found.isEmpty()) {
            text.append(", got ").append(found);
        }
        if (!cure.isEmpty()) {
            text.append("\n  ").append(cure);
        }
        return text.toString();
    }

    /** Problems as users read them, one after the other; after the first two hundred the rest is only counted. */
    public static String rendered(List<Problem> problems) {
        String text = problems.stream().limit(MOST_PRINTED).map(Problem::rendered).collect(Collectors.joining("\n"));
        int rest = problems.size() - MOST_PRINTED;
        return rest > 0 ? text + "\n... and " + rest + " more" : text;
    }
}
