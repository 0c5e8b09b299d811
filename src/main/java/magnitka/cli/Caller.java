package magnitka.cli;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who called the program: under which name, and what there is at the other end of its streams.
 *
 * @param program the program as the user called it, ready to be typed again
 * @param outIsTerminal true if somebody looks at standard output
 * @param errIsTerminal true if somebody looks at standard error
 * @param environment variables of the environment
 */
record Caller(String program, boolean outIsTerminal, boolean errIsTerminal, Map<String, String> environment) {

    static final String NAME = "magnitka";

    /** Letters and signs that mean nothing to the shell nor to the help. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./~+ -]+");

    Caller {
        environment = Map.copyOf(environment);
    }

    /** A program that reads what this one writes, as tests and other programs do. */
    static Caller unseen() {
        return new Caller(NAME, false, false, Map.of());
    }

    /** The caller of this process. Only the launcher knows of terminals: Java looks at all streams together. */
    static Caller ofThisProcess() {
        String terminals = System.getProperty("magnitka.terminals", "");
        return new Caller(typed(System.getProperty("magnitka.program", NAME)), terminals.contains("1"), terminals.contains("2"), System.getenv());
    }

    /** A path as one types it; one that would need more than quotes gives way to the plain name. */
    static String typed(String program) {
        if (!PLAIN.matcher(program).matches()) {
            return NAME;
        }
        return program.contains(" ") ? "'" + program + "'" : program;
    }

    /** True if the terminal knows no colours and cannot go back in a line. */
    boolean isDumb() {
        return "dumb".equals(environment.get("TERM"));
    }

    /** True if the user wants no colours anywhere (no-color.org: any text but an empty one). */
    boolean wantsNoColour() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
