package magnitka.export.chart;

import java.util.Locale;
import magnitka.export.StoredRun;
import magnitka.export.Titles;

/** Names of a model, for readers: by the titles that the model gives, or else by what the names say. */
final class Names {

    private static final String[] PLACES = {"works", "stockpile", "dump", "source", "customer"};

    private final Titles titles;

    private Names(Titles titles) {
        this.titles = titles;
    }

    static Names of(StoredRun run) {
        return new Names(Titles.of(run));
    }

    String place(String name) {
        return titles.find(name, PLACES).orElseGet(() -> title(name));
    }

    String quantity(String name) {
        return titles.find(name, "column", "works").orElseGet(() -> title(name));
    }

    String route(String name) {
        return titles.find(name, "route").orElseGet(() -> title(name));
    }

    /** A commodity after a place or a route. */
    String good(String name) {
        return titles.find(name, "commodity").orElseGet(() -> words(name));
    }

    String unit(String works, String name) {
        return titles.ofUnit(works, name).orElseGet(() -> words(name));
    }

    /** {@code input:coal} as input: Coking coal. */
    String cause(String cause) {
        int colon = cause.indexOf(':');
        String what = cause.substring(colon + 1);
        return colon < 0 ? words(cause) : cause.substring(0, colon) + ": " + titles.find(what, cause.startsWith("limit") ? "limit" : "commodity").orElseGet(() -> words(what));
    }

    /** {@code rolled_steel} as Rolled steel. */
    private static String title(String name) {
        String words = words(name);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What has no title, without underscores. */
    static String words(String name) {
        return name.replace('_', ' ').replace(":", ": ").strip();
    }
}
