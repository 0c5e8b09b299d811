package magnitka.export.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import magnitka.export.DamagedRunException;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;
import magnitka.export.Titles;
import magnitka.result.Table;

/** The charts that can be drawn of a folder of results. */
public final class RunCharts {

    /** A new chart is one class and one line here. */
    private static final Map<String, Kind> KINDS = kinds();

    /**
     * A chart.
     *
     * @param meaning what it shows, in a few words
     * @param writer command that writes its table
     * @param table the table that it needs
     * @param more tables that it looks at if they are there
     * @param byWorks true if a works can be chosen
     * @param byYear true if a year can be chosen
     * @param draw the drawing
     */
    private record Kind(String meaning, String writer, String table, Set<String> more, boolean byWorks, boolean byYear,
            BiFunction<StoredRun, Choice, Figure> draw) {}

    private RunCharts() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("output", new Kind("yearly output with its bands against the archive", "run", "annual_bands", Set.of("comparison"), false, false, OutputChart::of));
        kinds.put("waterfall", new Kind("where the tons went, from rated capacity to good output", "run", "losses", Set.of(), true, true, WaterfallChart::of));
        kinds.put("losses", new Kind("good output and losses by cause over the years", "run", "losses", Set.of(), true, false, LossesChart::of));
        kinds.put("grades", new Kind("shares of grades over the years", "run", "grades", Set.of(), true, false, GradesChart::of));
        kinds.put("stoppages", new Kind("how much of each month every unit stood", "run", "stoppages", Set.of(), true, false, StoppagesChart::of));
        kinds.put("stocks", new Kind("stocks at the end of each month", "run", "stocks", Set.of(), false, false, StocksChart::of));
        kinds.put("shipments", new Kind("what routes such as the coal trains shipped against what was received", "run", "flows", Set.of(), false, false, ShipmentsChart::of));
        kinds.put("orders", new Kind("what customers ordered, got and accepted", "run", "orders", Set.of(), false, false, OrdersChart::of));
        kinds.put("plan", new Kind("what the plan asked of each works, what was reported, what was made", "run --people", "plan", Set.of(), true, false, PlanChart::of));
        kinds.put("pressure", new Kind("output at each level of quota pressure", "pressure", "pressure", Set.of(), false, false, PressureChart::of));
        kinds.put("differences", new Kind("output of one run less that of another", "compare", "differences", Set.of(), false, false, DifferencesChart::of));
        return Collections.unmodifiableMap(kinds);
    }

    /** Names of all charts. */
    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /** What a chart shows, in a few words. */
    public static String meaning(String name) {
        return kind(name).meaning;
    }

    public static boolean takesWorks(String name) {
        return kind(name).byWorks;
    }

    public static boolean takesYear(String name) {
        return kind(name).byYear;
    }

    /** Tables that a chart looks at. */
    public static Set<String> tables(String name) {
        Set<String> tables = new TreeSet<>(kind(name).more);
        tables.add(kind(name).table);
        tables.add(Titles.TABLE);
        return tables;
    }

    private static Kind kind(String name) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("chart: must be one of " + String.join(", ", KINDS.keySet()) + ", got " + name);
        }
        return kind;
    }

    /**
     * Draws a chart.
     *
     * @param choice if it names a works, one of {@link #works}
     * @param width in pixels, at least 300
     * @param height in pixels; without it, what the chart wants
     * @throws DamagedRunException if the folder lacks what the chart needs
     * @throws IllegalArgumentException if the height is too small, or the year is not in the table
     */
    public static String svg(String name, StoredRun run, Choice choice, int width, OptionalInt height) {
        Kind kind = kind(name);
        Table table = table(kind, run);
        if (kind.byWorks) {
            refuseOtherYears(Reading.of(table, "works", kind.byYear ? "year" : "works"), choice);
        }
        return new Page(kind.draw.apply(run, choice), source(run.manifest()), width).svg(height);
    }

    /** The works that a chart can be drawn of, in the order of the table. */
    public static Set<String> works(String name, StoredRun run) {
        return Reading.of(table(kind(name), run), "works").texts("works");
    }

    private static Table table(Kind kind, StoredRun run) {
        if (run.table(kind.table).isEmpty()) {
            throw new DamagedRunException(List.of(run.folder() + ": must hold " + kind.table + ".csv, which 'magnitka " + kind.writer
                    + "' writes" + System.lineSeparator() + "  Its own command was " + run.manifest().command()));
        }
        return run.table(kind.table).get();
    }

    private static void refuseOtherYears(Reading table, Choice choice) {
        choice.year().ifPresent(year -> {
            if (year < table.firstYear() || year > table.lastYear()) {
                throw new IllegalArgumentException("year: must lie from " + table.firstYear() + " to " + table.lastYear() + ", got " + year);
            }
        });
    }

    /** The line below a chart: what was run. */
    private static String source(Manifest manifest) {
        StringBuilder text = new StringBuilder("Source: Magnitka " + manifest.version() + "; model: " + manifest.title());
        if (!manifest.scenarios().isEmpty()) {
            text.append("; scenarios: ").append(String.join(", ", manifest.scenarios()));
        }
        manifest.settings().forEach((name, value) -> text.append("; ").append(name).append(" = ").append(value));
        text.append(manifest.mode().equals("expected") ? "; one run without chance"
                : "; " + manifest.replications() + " replications, seed " + manifest.seed());
        int digits = Math.min(8, manifest.modelHash().length());
        return text.append("; model hash ").append(manifest.modelHash(), 0, digits).append('.').toString();
    }
}
