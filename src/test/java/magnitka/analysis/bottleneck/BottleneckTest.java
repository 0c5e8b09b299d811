package magnitka.analysis.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import magnitka.JsonModel;
import magnitka.model.Model;
import magnitka.network.Connected;
import magnitka.network.SoundModel;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain with a closed form: a works needs 2 t of ore and 0.5 t of coal a ton; a mill needs 1.25 t of its product. */
class BottleneckTest {

    @TempDir
    Path temp;

    private Bottleneck bottleneck(double ore, double coal, double furnace, double mill) throws IOException {
        return bottleneck(1932, ore, coal, furnace, mill, 1e6, "1931-01-01");
    }

    private Bottleneck bottleneck(int year, double ore, double coal, double furnace, double mill, double power, String millStart) throws IOException {
        return bottleneck(chain("1", ore, coal, furnace, mill, power, millStart), year);
    }

    private static Bottleneck bottleneck(Model model, int year) {
        return new BottleneckSearch(model, year, List.of()).answer(2, Progress.NONE);
    }

    private Model chain(String factor, double ore, double coal, double furnace, double mill, double power, String millStart) throws IOException {
        String json = """
                {"title": "A chain", "purpose": "Test.", "start": "1931-01-01", "end": "1932-12-31",
                 "commodities": {"ore": {"title": "Ore"}, "coal": {"title": "Coal"}, "iron": {"title": "Iron"}, "rail": {"title": "Rail"}},
                 "nodes": {
                  "mine": {"kind": "source", "title": "Mine", "commodity": "ore", "supply_tons_per_day": ORE},
                  "pit": {"kind": "source", "title": "Pit", "commodity": "coal"},
                  "yard": {"kind": "stockpile", "title": "Yard", "commodity": "coal", "capacity_tons": 100},
                  "furnaces": {"kind": "works", "title": "Furnaces", "rated_factor": FACTOR,
                   "recipe": {"product": "iron", "to": "bay", "inputs": {"ore": {"tons": 2, "from": "mine"}, "coal": {"tons": 0.5, "from": "yard"}}},
                   "units": {"one": {"title": "One", "start": "1931-01-01", "rated_tons_per_day": FURNACE}}},
                  "bay": {"kind": "stockpile", "title": "Bay", "commodity": "iron", "capacity_tons": 100},
                  "mill": {"kind": "works", "title": "Mill",
                   "recipe": {"product": "rail", "to": "store", "inputs": {"iron": {"tons": 1.25, "from": "bay"}}},
                   "units": {"one": {"title": "One", "start": "START", "rated_tons_per_day": MILL}}},
                  "store": {"kind": "stockpile", "title": "Store", "commodity": "rail"},
                  "users": {"kind": "customer", "title": "Users", "orders": {"rail": {"tons_per_day": 100000}}}},
                 "routes": {
                  "line": {"title": "Line", "from": "pit", "to": "yard", "commodity": "coal", "loss_share": 0.1, "capacity_tons_per_day": COAL},
                  "sale": {"title": "Sale", "from": "store", "to": "users", "commodity": "rail"}},
                 "limits": {"power": {"title": "Power", "unit": "MWh", "capacity_per_day": POWER, "users": {"furnaces": 0.5}}},
                 "table": {"rail": {"title": "Rail", "works": ["mill"]}}}
                """
                .replace("ORE", "" + ore)
                .replace("POWER", "" + power)
                .replace("START", millStart)
                .replace("COAL", "" + coal)
                .replace("FURNACE", "" + furnace)
                .replace("FACTOR", factor)
                .replace("MILL", "" + mill);
        return SoundModel.of(Files.writeString(temp.resolve("chain.json"), json));
    }

    private static double gain(Bottleneck bottleneck, String name) {
        return named(bottleneck, name).finalTonsPerUnit();
    }

    private static Bottleneck.Gain named(Bottleneck bottleneck, String name) {
        return bottleneck.gains().stream().filter(gain -> gain.name().equals(name)).findFirst().orElseThrow();
    }

    private static void assertCut(Bottleneck bottleneck, String name, double finalTonsPerDay) {
        assertThat(bottleneck.cut()).extracting(Bottleneck.Limit::name).contains(name);
        assertThat(bottleneck.cutTonsPerDay()).isCloseTo(finalTonsPerDay, within(0.3));
        assertThat(bottleneck.madeTonsPerDay()).isCloseTo(finalTonsPerDay, within(0.3));
    }

    /** 100 t of ore a day make 50 t of iron and 40 t of rail; a ton more, 1 / (2 x 1.25) t of rail. */
    @Test
    void oreIsTheBottleneck() throws IOException {
        Bottleneck bottleneck = bottleneck(100, 500, 60, 60);
        assertCut(bottleneck, "mine", 40);
        assertThat(gain(bottleneck, "mine")).isCloseTo(0.4, within(1e-3));
        assertThat(gain(bottleneck, "mill")).isCloseTo(0, within(1e-3));
        assertThat(bottleneck.gains().get(0).name()).isEqualTo("mine");
    }

    /** 20 t of coal shipped a day are 18 on arrival: 36 t of iron, 28.8 t of rail; a ton more, 0.9 / (0.5 x 1.25), less a day in 366. */
    @Test
    void theRailwayIsTheBottleneckAfterItsLoss() throws IOException {
        Bottleneck bottleneck = bottleneck(1000, 20, 60, 60);
        assertCut(bottleneck, "line", 28.8);
        assertThat(gain(bottleneck, "line")).isCloseTo(1.44 * 365 / 366, within(1e-3));
    }

    /** 30 t of iron a day make 24 t of rail; a ton more, 1 / 1.25. */
    @Test
    void theFurnacesAreTheBottleneck() throws IOException {
        Bottleneck bottleneck = bottleneck(1000, 500, 30, 60);
        assertCut(bottleneck, "furnaces", 24);
        assertThat(gain(bottleneck, "furnaces")).isCloseTo(0.8, within(1e-3));
    }

    /** One more furnace of 30 t makes 60 t of iron, 48 t of rail instead of 24; one more mill makes nothing of that. */
    @Test
    void oneUnitMoreBringsWhatItMakesOfWhatIsThere() throws IOException {
        Bottleneck bottleneck = bottleneck(1000, 500, 30, 60);
        Bottleneck.OneMore furnace = named(bottleneck, "furnaces").oneMore().orElseThrow();
        assertThat(furnace.tonsPerDay()).isCloseTo(30, within(1e-9));
        assertThat(furnace.finalTonsPerDay()).isCloseTo(24, within(0.1));
        assertThat(named(bottleneck, "mill").oneMore().orElseThrow().finalTonsPerDay()).isCloseTo(0, within(1e-3));
        assertThat(named(bottleneck, "mine").oneMore()).isEmpty();
    }

    /** A factor of 1.5 for 182 of 366 days and 2 for the rest: a furnace of 20 t gives 35.03 t a day, and a second one as much. */
    @Test
    void oneUnitMoreIsRatedWithTheFactorOfItsWorks() throws IOException {
        String factor = "{\"profile\": \"step\", \"points\": [{\"date\": \"1931-01-01\", \"value\": 1.5}, {\"date\": \"1932-07-01\", \"value\": 2}]}";
        Bottleneck.Gain furnaces = named(bottleneck(chain(factor, 1000, 500, 20, 100, 1e6, "1931-01-01"), 1932), "furnaces");
        Bottleneck.OneMore furnace = furnaces.oneMore().orElseThrow();
        assertThat(furnace.tonsPerDay()).isCloseTo(20 * (182 * 1.5 + 184 * 2) / 366, within(1e-9)).isCloseTo(furnaces.perDay(), within(1e-9));
        assertThat(furnace.finalTonsPerDay()).isCloseTo(furnace.tonsPerDay() / 1.25, within(0.2));
    }

    /** 15 MWh a day are enough for 30 t of iron, 24 t of rail; a MWh more, 2 t of iron, 1.6 t of rail. */
    @Test
    void aSharedLimitIsCountedInItsOwnUnit() throws IOException {
        Bottleneck bottleneck = bottleneck(1932, 1000, 500, 60, 60, 15, "1931-01-01");
        assertThat(bottleneck.madeTonsPerDay()).isCloseTo(24, within(0.1));
        Bottleneck.Gain power = named(bottleneck, "power");
        assertThat(power.kind()).isEqualTo(Bottleneck.Kind.LIMIT);
        assertThat(power.unit()).isEqualTo("MWh");
        assertThat(power.perDay()).isCloseTo(15, within(1e-9));
        assertThat(power.finalTonsPerUnit()).isCloseTo(1.6, within(1e-3));
        assertThat(gain(bottleneck, "furnaces")).isCloseTo(0, within(1e-3));
    }

    @Test
    void aYearInWhichNothingWasMadeIsKnownAsOne() throws IOException {
        Bottleneck bottleneck = bottleneck(1931, 1000, 500, 60, 60, 1e6, "1932-01-01");
        assertThat(bottleneck.nothingMade()).isTrue();
        assertThat(bottleneck.cut()).extracting(Bottleneck.Limit::name).contains("mill");
        assertThat(bottleneck.gains()).isNotEmpty().noneMatch(Bottleneck.Gain::isNoticed);
    }

    @Test
    void theMillIsTheBottleneck() throws IOException {
        Bottleneck bottleneck = bottleneck(1000, 500, 60, 10);
        assertCut(bottleneck, "mill", 10);
        assertThat(gain(bottleneck, "mill")).isCloseTo(1, within(1e-3));
        assertThat(gain(bottleneck, "mine")).isCloseTo(0, within(1e-3));
        assertThat(bottleneck.tables()).extracting(table -> table.name()).containsExactly("cut", "gains");
    }

    /** Two chains side by side in one model; each has a shared limit, and the second makes nothing that counts. */
    private static Model twoChains() {
        StringBuilder nodes = new StringBuilder();
        StringBuilder routes = new StringBuilder();
        StringBuilder limits = new StringBuilder();
        for (String c : new String[] {"a", "b"}) {
            nodes.append(nodes.isEmpty() ? "" : ", ").append("""
                    "mine_C": {"kind": "source", "title": "Mine", "commodity": "ore", "supply_tons_per_day": 40},
                    "yard_C": {"kind": "stockpile", "title": "Yard", "commodity": "ore", "opening_tons": 30},
                    "furnaces_C": {"kind": "works", "title": "Furnaces",
                     "recipe": {"product": "iron", "to": "store_C", "inputs": {"ore": {"tons": 2, "from": "yard_C"}}},
                     "units": {"one": {"title": "One", "start": "1931-01-01", "rated_tons_per_day": 12.7,
                      "breakdowns": {"mtbf_days": 20, "repair_days": 1.5}}}},
                    "store_C": {"kind": "stockpile", "title": "Store", "commodity": "iron"},
                    "users_C": {"kind": "customer", "title": "Users", "orders": {"iron": {"tons_per_day": 11.3}}}""".replace("_C", "_" + c));
            routes.append(routes.isEmpty() ? "" : ", ").append("""
                    "in_C": {"title": "In", "from": "mine_C", "to": "yard_C", "commodity": "ore", "travel_days": 2, "ordering": {"cover_days": 5},
                     "capacity_tons_per_day": 24.9},
                    "out_C": {"title": "Out", "from": "store_C", "to": "users_C", "commodity": "iron"}""".replace("_C", "_" + c));
            limits.append(limits.isEmpty() ? "" : ", ").append("""
                    "power_C": {"title": "Power", "unit": "MWh", "capacity_per_day": 5, "users": {"furnaces_C": 0.5}}""".replace("_C", "_" + c));
        }
        return JsonModel.of("{\"title\": \"Two\", \"purpose\": \"Test.\", \"start\": \"1931-01-01\", \"end\": \"1931-12-31\","
                + "\"commodities\": {\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\"}}, \"nodes\": {" + nodes + "}, \"routes\": {"
                + routes + "}, \"limits\": {" + limits + "}, \"table\": {\"iron\": {\"title\": \"Iron\", \"works\": [\"furnaces_a\"]}}}");
    }

    @Test
    void whatNothingJoinsToTheFinalProductGainsExactlyNothing() {
        Model model = twoChains();
        assertThat(Connected.to(List.of("store_a"), model))
                .containsExactlyInAnyOrder("mine_a", "yard_a", "furnaces_a", "store_a", "users_a");
        EnsembleResult base = MarginalGains.run(model);
        YearRaise raise = new YearRaise(model, 1931, 1.01);
        List<Model> apart = List.of(raise.works("furnaces_b"), raise.oneMore("furnaces_b"), raise.route("in_b"), raise.source("mine_b"),
                raise.limit("power_b"));
        assertThat(apart).allSatisfy(other -> {
            assertThat(MarginalGains.run(other).yearlyTons(0, 0)[0]).isEqualTo(base.yearlyTons(0, 0)[0]);
            assertThat(other.chain()).isNotEqualTo(model.chain());
        });
        Bottleneck found = bottleneck(model, 1931);
        assertThat(found.gains()).hasSize(8).filteredOn(gain -> gain.name().endsWith("_b")).hasSize(4)
                .allSatisfy(gain -> assertThat(gain.finalTonsPerUnit()).isZero());
        assertThat(found.gains()).filteredOn(gain -> gain.name().equals("power_a")).singleElement()
                .satisfies(gain -> assertThat(gain.finalTonsPerUnit()).isGreaterThan(0.5));
        assertThat(new BottleneckSearch(model, 1931, List.of()).answer(1, Progress.NONE)).isEqualTo(found);
    }
}
