package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stops and units of the reference model cost in tons, as the page on validation says: some cost nothing, some less than nothing. */
class MagnitogorskCostsTest {

    private static final Path MODEL = Path.of("models/magnitogorsk");
    private static final Path PAGE = Path.of("docs/validation.md");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `([^`]+)` \\| `(\\w+:\\w+) ([\\d-]+)` \\| ([+-]?\\d+) \\| ([+-]?\\d+) \\|");

    /** Grades that follow no mastery, yields that do not change with time, no wear: what the page calls level. */
    private static final Map<String, String> LEVEL = Map.of("rolling_quality_mastery", "0", "blooms_per_rolled_first", "1.2",
            "blooms_per_rolled", "1.2", "rolling_scrap_first", "0.09", "quality_wear", "0", "wear_effect", "0");
    private static final Map<String, Map<String, String>> BESIDE = Map.of("level", LEVEL, "outside_scrap=2000", Map.of("outside_scrap", "2000"),
            "steel_quality_input=0", Map.of("steel_quality_input", "0"));
    private static final String WITHOUT = "without ";

    private static final Map<String, Outcome> bases = new LinkedHashMap<>();

    @TempDir
    private static Path temp;

    record Row(String what, String change, String quantity, String period, long near, long rolled) {
        String text() {
            return "| %s | `%s` | `%s %s` | %s | %s |".formatted(what, change, quantity, period, signed(near), signed(rolled));
        }

        private static String signed(long tons) {
            return tons > 0 ? "+" + tons : Long.toString(tons);
        }

        @Override
        public String toString() {
            return what + " (" + change + ")";
        }
    }

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            String page = Files.readString(PAGE);
            for (Row row : rows()) {
                page = page.replace(row.text(), now(row).text());
            }
            Files.writeString(PAGE, page);
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        Matcher lines = ROW.matcher(Files.readString(PAGE));
        while (lines.find()) {
            rows.add(new Row(lines.group(1), lines.group(2), lines.group(3), lines.group(4), Long.parseLong(lines.group(5)), Long.parseLong(lines.group(6))));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theTonsAreThoseOfThePage(Row row) throws IOException {
        assertThat(now(row)).isEqualTo(row);
    }

    /** Units whose absence leaves rolled steel where it was, or a little above it, are those that the page names, and no others. */
    @Test
    void theUnitsThatCostNoRolledSteelAreThoseOfThePage() throws IOException {
        Set<String> named = new LinkedHashSet<>();
        rows().stream().map(row -> row.change().split(", ")[0]).filter(change -> change.startsWith(WITHOUT))
                .forEach(change -> named.add(change.substring(WITHOUT.length())));
        Set<String> found = new LinkedHashSet<>();
        double least = 1e-4 * rolled(base(Map.of()));
        for (MagnitogorskPartsTest.Place place : MagnitogorskPartsTest.units()) {
            if (rolled(of(without(place.unit()), Map.of())) > rolled(base(Map.of())) - least) {
                found.add(place.unit());
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(named).isNotEmpty();
    }

    @Test
    void thePageSaysWhatLevelMeans() throws IOException {
        String page = Files.readString(PAGE);
        LEVEL.forEach((name, value) -> assertThat(page).contains(name + "=" + value));
    }

    /** Customers take all that comes, so the warehouse of the sources stays empty. */
    @Test
    void thePageSaysWhatTheWarehouseHolds() throws IOException {
        Outcome fewer = of("rolled_orders=3200", Map.of());
        assertThat(Files.readString(PAGE)).contains("up to " + String.format(Locale.ROOT, "%,d", Math.round(most(fewer, "1940"))) + " t in the expected run, but in 1940");
        assertThat(most(fewer, "1935")).isLessThan(1);
        for (int year = 1931; year <= 1940; year++) {
            assertThat(most(base(Map.of()), Integer.toString(year))).as("%d", year).isLessThan(1);
            assertThat(most(fewer, Integer.toString(year))).as("%d", year).isLessThanOrEqualTo(most(fewer, "1940"));
        }
    }

    /** The largest stock of the warehouse at the end of a month of a year. */
    private static double most(Outcome outcome, String year) {
        return IntStream.rangeClosed(1, 12).mapToDouble(month -> outcome.over(String.format(Locale.ROOT, "%s-%02d", year, month), "stock:warehouse")).max().orElseThrow();
    }

    private static Row now(Row row) throws IOException {
        String[] change = row.change().split(", ");
        Map<String, String> beside = change.length > 1 ? BESIDE.get(change[1]) : Map.of();
        Outcome changed = of(change[0].startsWith(WITHOUT) ? without(change[0].substring(WITHOUT.length())) : change[0], beside);
        Outcome base = base(beside);
        String period = row.period().equals("1931-1940") ? "19" : row.period();
        return new Row(row.what(), row.change(), row.quantity(), row.period(),
                Math.round(changed.over(period, row.quantity()) - base.over(period, row.quantity())), Math.round(rolled(changed) - rolled(base)));
    }

    private static double rolled(Outcome outcome) {
        return outcome.over("19", "made:rolling_mills");
    }

    private static Outcome base(Map<String, String> beside) {
        return bases.computeIfAbsent(beside.toString(), any -> Outcome.expectedByMonth(SoundModel.read(MODEL, List.of(), beside).model()));
    }

    /** A figure that is set, or a scenario. */
    private static Outcome of(String change, Map<String, String> beside) {
        Map<String, String> values = new LinkedHashMap<>(beside);
        boolean set = change.contains("=");
        if (set) {
            values.put(change.split("=")[0], change.split("=")[1]);
        }
        Model model = SoundModel.read(MODEL, set ? List.of() : List.of(change), values).model();
        return Outcome.expectedByMonth(model);
    }

    private static String without(String unit) throws IOException {
        String works = MagnitogorskPartsTest.units().stream().filter(place -> place.unit().equals(unit)).findFirst().orElseThrow().works();
        Path scenario = temp.resolve("without_" + unit + ".json");
        Files.writeString(scenario, MagnitogorskPartsTest.neverStarted(works, unit));
        return scenario.toString();
    }
}
