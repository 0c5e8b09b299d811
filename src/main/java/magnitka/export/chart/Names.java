package magnitka.export.chart;

import java.util.Locale;
import magnitka.export.StoredRun;
import magnitka.export.Titles;
import magnitka.result.Cause;

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
        return Cause.named(cause).filter(known -> known.kind().isOfSomething()).map(this::ofSomething).orElseGet(() -> words(cause));
    }

    private String ofSomething(Cause cause) {
        boolean limit = cause.kind() == Cause.Kind.LIMIT;
        return (limit ? "limit: " : "input: ") + titles.find(cause.of(), limit ? "limit" : "commodity").orElseGet(() -> words(cause.of()));
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
