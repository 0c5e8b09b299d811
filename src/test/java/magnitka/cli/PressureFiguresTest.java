package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import magnitka.Csv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a study of pressure measures, against figures worked out by hand. The works make 100 t a day whatever is asked of them, half of it
 * of the first grade, three tenths of the second, which customers still accept; 1 t of ore goes into a ton, claimed 1.2 times. The centre
 * hears half of what a claim has above need, and has enough.
 */
class PressureFiguresTest {

    private static final String MODEL = """
            {"title": "Hand", "purpose": "A test.", "start": "1931-01-01", "end": "1931-12-31",
             "commodities": {"ore": {"title": "Ore"},
               "iron": {"title": "Iron", "grades": ["first", "second", "third"], "lowest_accepted": "second"}},
             "nodes": {
               "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
               "ore_yard": {"kind": "stockpile", "title": "Yard", "commodity": "ore", "opening_tons": 1000},
               "shop": {"kind": "works", "title": "Shop", "units": {"u": {"title": "U", "start": "1931-01-01", "rated_tons_per_day": 100}},
                 "quality": {"normal_shares": {"first": 0.5, "second": 0.3, "third": 0.2}},
                 "recipe": {"product": "iron", "to": "store", "inputs": {"ore": {"tons": 1, "from": "ore_yard"}}}},
               "store": {"kind": "stockpile", "title": "Store", "commodity": "iron"},
               "town": {"kind": "customer", "title": "Town", "orders": {"iron": {"tons_per_day": 50}}}},
             "routes": {
               "railway": {"title": "Railway", "from": "ground", "to": "ore_yard", "commodity": "ore", "travel_days": 2,
                 "ordering": {"cover_days": 10, "adjust_days": 10}},
               "sale": {"title": "Sale", "from": "store", "to": "town", "commodity": "iron"}},
             "limits": {}, "table": {"iron": {"title": "Iron", "works": ["shop"]}},
             "plan": {"products": {"iron": {"title": "Iron", "origin": "capacity"}}},
             "people": {"bonus": {"measure": "tons", "step": 1}, "effort": {"reach": 0},
               "claims": {"safety_margin": 0.2, "by_claims": 0.5, "adequacy": 2}}}""";

    private static final double YEAR = 36500;

    @TempDir
    private static Path temp;

    private static List<Map<String, String>> rows;
    private static List<String> terminal;

    @BeforeAll
    static void study() throws IOException {
        Path model = Files.writeString(temp.resolve("model.json"), MODEL);
        Path out = temp.resolve("study");
        Call call = Call.magnitka("pressure", model.toString(), "--from", "0.75", "--to", "1.25", "--steps", "3", "--expected", "--mechanism-off", "none",
                "--out", out.toString());
        assertThat(call.code()).as(call.err()).isZero();
        terminal = call.out().lines().toList();
        rows = Csv.read(out.resolve("pressure.csv"));
    }

    private static double figure(double pressure, String of, String measure) {
        return rows.stream()
                .filter(row -> Double.parseDouble(row.get("pressure")) == pressure && row.get("of").equals(of) && row.get("measure").equals(measure))
                .mapToDouble(row -> Double.parseDouble(row.get("mean"))).findFirst().orElseThrow();
    }

    // the target asks for 100 p t a day, 80 p of them in accepted grades
    @Test
    void gradesAreHeldAgainstWhatTheTargetAsksOfThem() {
        for (double p : new double[] {0.75, 1, 1.25}) {
            assertThat(figure(p, "iron", "target")).isCloseTo(p * YEAR, within(1e-3));
            assertThat(figure(p, "iron", "real")).isCloseTo(YEAR, within(1e-3));
            assertThat(figure(p, "iron", "good")).isCloseTo(0.8 * YEAR, within(1e-3));
            assertThat(figure(p, "iron", "reject")).isCloseTo(0.2 * YEAR, within(1e-3));
            assertThat(figure(p, "iron", "reported")).isCloseTo(YEAR, within(1e-3));
            assertThat(figure(p, "iron", "fulfilment_tons")).isCloseTo(1 / p, within(1e-6));
            assertThat(figure(p, "iron", "fulfilment_reported")).isCloseTo(1 / p, within(1e-6));
            assertThat(figure(p, "iron", "fulfilment_grades")).isCloseTo(1 / p, within(1e-6));
        }
    }

    // 50 of 100 t, not of the 80 t that are accepted
    @Test
    void theFirstGradeIsAShareOfAllOutput() {
        assertThat(figure(1, "iron", "first_grade")).isCloseTo(0.5, within(1e-6));
        assertThat(figure(1, "shop", "first_grade")).isCloseTo(0.5, within(1e-6));
    }

    // customers order the target in accepted grades, 80 p t a day, but no more than the 50 t that they would take; of 50 t that come they accept 40
    @Test
    void ordersAreThoseOfCustomers() {
        assertThat(figure(1, "iron", "fulfilment_orders")).isCloseTo(0.8, within(1e-6));
    }

    // claim 1 + 0.2, entitled to 1 + 0.5 x 0.2, and all of that is had
    @Test
    void whatIsClaimedIsNotWhatIsAllotted() {
        for (double p : new double[] {0.75, 1, 1.25}) {
            assertThat(figure(p, "railway", "need")).isCloseTo(YEAR, within(1e-3));
            assertThat(figure(p, "railway", "claimed")).isCloseTo(1.2 * YEAR, within(1e-3));
            assertThat(figure(p, "railway", "allotted")).isCloseTo(1.1 * YEAR, within(1e-3));
            assertThat(figure(p, "railway", "claimed_over_need")).isCloseTo(1.2, within(1e-6));
            assertThat(figure(p, "", "claimed_over_need")).isCloseTo(1.2, within(1e-6));
        }
    }

    // Ordered is 110 + (110 x (10 + 2) - position) / 10 a day, with what lies and is on the way after the day's work; so that settles
    // where it is 100, at 1420, and at 1520 with the day's own order: 520 t above the opening stock
    @Test
    void whatIsShippedKeepsTheStockThatPeopleClaimFor() {
        assertThat(figure(1, "railway", "shipped")).isCloseTo(YEAR + 520, within(1e-3));
    }

    @Test
    void theTerminalShowsThem() {
        String[] heads = terminal.get(1).trim().split(" +");
        String[] cells = terminal.get(4).trim().split(" +");
        Map<String, String> last = new HashMap<>();
        for (int i = 0; i < heads.length; i++) {
            last.put(heads[i], cells[i]);
        }
        assertThat(last).containsEntry("pressure", "1.250").containsEntry("report%", "80.0").containsEntry("grade%", "80.0")
                .containsEntry("first%", "50.0").containsEntry("reject%", "20.0").containsEntry("order%", "80.0").containsEntry("claims", "1.20");
    }
}
