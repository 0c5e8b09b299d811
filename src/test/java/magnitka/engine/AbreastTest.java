package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;

/** Runs abreast are, figure by figure and bit by bit, the runs that are made one after the other. */
class AbreastTest {

    private static final int NETWORKS = 200;
    private static final int RUNS = 8;
    private static final int FIRST = 3;

    @Test
    void generatedNetworksRunAbreastAsOneByOne() {
        for (int seed = 0; seed < NETWORKS; seed++) {
            isTheSame("network of seed " + seed, Plant.of(RandomNetwork.of(seed)), RUNS);
        }
    }

    @Test
    void theReferenceChainRunsAbreastAsOneByOne() {
        isTheSame("reference chain", Plant.of(ReferenceChain.model()), RUNS);
    }

    @Test
    void magnitogorskRunsAbreastAsOneByOne() {
        isTheSame("Magnitogorsk", Plant.of(SoundModel.of(Path.of("models/magnitogorsk"))), RUNS);
    }

    @Test
    void aLargeNetworkRunsAbreastAsOneByOne() {
        isTheSame("1,000 nodes", Plant.of(LayeredNetwork.model(1000)), 2);
    }

    // as many runs as an ensemble takes at most
    @Test
    void sixtyFourRunsAreSixtyFourRuns() {
        isTheSame("reference chain", Plant.of(ReferenceChain.model()), 64);
    }

    @Test
    void daysAndTheWholeAreAsOneByOneToo() {
        Plant plant = Plant.of(RandomNetwork.of(11));
        isTheSame("days", plant, Periods.days(plant), 4);
        isTheSame("whole", plant, Periods.whole(plant), 4);
    }

    // three by-products, of which the first has room without end: which of the others is full differs from run to run
    @Test
    void placesFullOfByProductsAreAsOneByOne() {
        Plant plant = Plant.of(Draft.chain(400,
                "\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\"}, \"slag\": {\"title\": \"Slag\"}, \"gas\": {\"title\": \"Gas\"}, \"dust\": {\"title\": \"Dust\"}",
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "shop": {"kind": "works", "title": "Shop",
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 4.6, "from": "ground"}},
                    "by_products": {"slag": {"tons": 3, "to": "heap"}, "gas": {"tons": 0.4, "to": "holder"}, "dust": {"tons": 0.2, "to": "bin"}}},
                  "every_unit": {"rated_tons_per_day": 10, "breakdowns": {"mtbf_days": 12, "repair_days": 4}}, %s},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron", "capacity_tons": 90},
                "heap": {"kind": "dump", "title": "Heap", "commodity": "slag"},
                "holder": {"kind": "stockpile", "title": "Holder", "commodity": "gas", "capacity_tons": 30},
                "bin": {"kind": "stockpile", "title": "Bin", "commodity": "dust", "capacity_tons": 14},
                "town": {"kind": "customer", "title": "Town", "orders": {"iron": {"tons_per_day": 24}, "gas": {"tons_per_day": 9}, "dust": {"tons_per_day": 4.4}}}
                """.formatted(Draft.units(3)),
                """
                "rail": {"title": "Rail", "from": "yard", "to": "town", "commodity": "iron"},
                "pipe": {"title": "Pipe", "from": "holder", "to": "town", "commodity": "gas"},
                "cart": {"title": "Cart", "from": "bin", "to": "town", "commodity": "dust"}
                """));
        isTheSame("by-products", plant, 8);
    }

    // units that neither age nor wear, with windows of starts, dated times between failures and dated ratings
    @Test
    void unitsWithoutAgeAreAsOneByOne() {
        Plant plant = Plant.of(Draft.shop(500, """
                "every_unit": {"rated_tons_per_day": {"profile": "linear", "points": [{"date": "1931-02-01", "value": 10}, {"date": "1931-06-01", "value": 14}]},
                  "breakdowns": {
                    "mtbf_days": {"profile": "step", "points": [{"date": "1931-01-01", "value": 9}, {"date": "1931-09-01", "value": 3}]},
                    "repair_days": {"profile": "step", "points": [{"date": "1931-01-01", "value": 0.3}, {"date": "1931-05-01", "value": 2}]}}},
                "units": {"first": {"title": "First", "start": "1931-01-05"},
                  "second": {"title": "Second", "start": {"window": ["1931-02-01", "1931-08-31"]}},
                  "third": {"title": "Third", "start": {"window": ["1932-02-01", "1932-12-31"]}}}"""));
        isTheSame("units without age", plant, 16);
    }

    @Test
    void smallModelsRunAbreastAsOneByOne() throws IOException {
        for (String folder : List.of("models", "models/textbook", "src/test/resources/models")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".json") || Files.exists(file.resolve("model.json")))
                        .filter(file -> !file.endsWith("magnitogorsk"))
                        .sorted()
                        .forEach(file -> isTheSame(file.toString(), Plant.of(SoundModel.of(file)), 2));
            }
        }
    }

    @Test
    void aSecondRunOwesNothingToTheFirst() {
        Plant plant = Plant.of(SoundModel.of(Path.of("models/magnitogorsk")));
        Periods months = Periods.months(plant);
        Abreast used = new Abreast(plant, months, 2);
        used.run(7, 100, (period, figures) -> used.lanes.stock[0][0] += period == 50 ? 1 : 0);
        assertThat(rows(used, plant, months, 1, FIRST)).isDeepEqualTo(rows(new Abreast(plant, months, 2), plant, months, 1, FIRST));
    }

    @Test
    void runsMustBeAPowerOfTwo() {
        Plant plant = Plant.of(ReferenceChain.model());
        Periods months = Periods.months(plant);
        assertThatThrownBy(() -> new Abreast(plant, months, 12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs must be a power of two, got 12");
    }

    // a ton that nobody made, in one lane, is a breach of the balance there
    @Test
    void aBreachInOneRunEndsThemAll() {
        Plant plant = Plant.of(ReferenceChain.model());
        Abreast abreast = new Abreast(plant, Periods.months(plant), 4);
        int[] periods = {0};
        boolean balances = abreast.run(1, 0, (period, figures) -> {
            periods[0]++;
            if (period == 2) {
                abreast.lanes.stock[plant.stores.firstCell[plant.shops.product[0]]][3] += 1;
            }
        });
        assertThat(balances).isFalse();
        assertThat(periods[0]).isEqualTo(3);
    }

    private static void isTheSame(String what, Plant plant, int runs) {
        isTheSame(what, plant, Periods.months(plant), runs);
    }

    private static void isTheSame(String what, Plant plant, Periods months, int runs) {
        Simulation simulation = new Simulation(plant, months);
        double[][] alone = simulation.newRows();
        Abreast abreast = new Abreast(plant, months, runs);
        double[][][] together = rows(abreast, plant, months, 1, FIRST);
        for (int run = 0; run < runs; run++) {
            simulation.run(Behaviour.NONE, 1, FIRST + run, alone);
            for (int period = 0; period < alone.length; period++) {
                for (int figure = 0; figure < alone[period].length; figure++) {
                    // 0 and -0 are one figure
                    if (alone[period][figure] != together[period][figure][run]) {
                        throw new AssertionError("%s, run %d, period %d, figure %d: alone %s, abreast %s"
                                .formatted(what, run, period, figure, alone[period][figure], together[period][figure][run]));
                    }
                }
            }
            residualsAreTheSame(what, plant, simulation, abreast, run);
        }
    }

    private static void residualsAreTheSame(String what, Plant plant, Simulation simulation, Abreast abreast, int run) {
        for (int s = 0; s < plant.storeCount(); s++) {
            assertThat(abreast.worstResidualOfStore(s, run)).as(what + ", store " + s).isEqualTo(simulation.worstResidualOfStore(s));
        }
        for (int w = 0; w < plant.works().size(); w++) {
            assertThat(abreast.worstResidualOfWorks(w, run)).as(what + ", works " + w).isEqualTo(simulation.worstResidualOfWorks(w));
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            assertThat(abreast.worstResidualOfRoute(r, run)).as(what + ", route " + r).isEqualTo(simulation.worstResidualOfRoute(r));
        }
    }

    /** By period and figure, a lane for each run. */
    private static double[][][] rows(Abreast abreast, Plant plant, Periods periods, long seed, int first) {
        double[][][] rows = new double[periods.count()][plant.accounts().width()][abreast.runs()];
        assertThat(abreast.run(seed, first, (period, figures) -> {
            for (int at = 0; at < figures.length; at++) {
                System.arraycopy(figures[at], 0, rows[period][at], 0, figures[at].length);
            }
        })).isTrue();
        return rows;
    }
}
