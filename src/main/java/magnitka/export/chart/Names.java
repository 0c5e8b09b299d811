package magnitka.export.chart;

import java.util.Locale;

/** Names of a model, for readers. */
final class Names {

    private Names() {}

    /** {@code rolled_steel} as Rolled steel. */
    static String title(String name) {
        String words = words(name);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code input:coking_coal} as input: coking coal. */
    static String words(String name) {
        return name.replace('_', ' ').replace(":", ": ").strip();
    }
}
