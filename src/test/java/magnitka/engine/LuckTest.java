package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import magnitka.engine.Luck.Purpose;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** Whatever is drawn depends on seed, replication, purpose and name alone. */
class LuckTest {

    private static final long SEED = Chance.SEED;
    private static final int DRAWS = 100_000;

    private static final String UNIT = """
            "%s": {"title": "Unit", "start": {"window": ["1931-01-01", "1931-12-31"]},
              "breakdowns": {"mtbf_days": 30, "repair_days": 5}}""";

    private static final String WORKS = """
            "%s": {"kind": "works", "title": "Shop",
              "recipe": {"product": "%s", "to": "%s_yard", "inputs": {"ore": {"tons": 1, "from": "ore_yard"}}},
              "every_unit": {"rated_tons_per_day": 100},
              "units": {%s},
              "quality": {"normal_shares": {"good": 0.7, "bad": 0.3}, "spread": 1}},
            "%s_yard": {"kind": "stockpile", "title": "Yard", "commodity": "%s"}""";

    private static String shop(String name, String product, String... units) {
        StringBuilder all = new StringBuilder();
        for (String unit : units) {
            all.append(all.isEmpty() ? "" : ", ").append(UNIT.formatted(unit));
        }
        return WORKS.formatted(name, product, name, all, name, product);
    }

    private static String good(String name) {
        return "\"%s\": {\"title\": \"Good\", \"grades\": [\"good\", \"bad\"], \"lowest_accepted\": \"good\"}".formatted(name);
    }

    private static Model mine(String commodities, String works, String routes) {
        return Draft.chain(
                700,
                "\"ore\": {\"title\": \"Ore\"}, " + commodities,
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "ore_yard": {"kind": "stockpile", "title": "Ore yard", "commodity": "ore"},
                """
                        + works,
                """
                "railway": {"title": "Railway", "from": "ground", "to": "ore_yard", "commodity": "ore", "travel_days": 3,
                  "loss_share": 0.1, "loss_cv": 0.5, "capacity_tons_per_day": 5000}"""
                        + routes);
    }

    private static final Model SMALL = mine(good("iron"), shop("furnaces", "iron", "a"), "");

    /** Every account of a unit, works and route by its name; {@code others} are names that the smaller model lacks. */
    private static void assertSameLuck(Model larger) {
        Bench small = Bench.months(SMALL).run(SEED, 3);
        Bench large = Bench.months(larger).run(SEED, 3);
        int a = small.unit("a");
        int b = large.unit("a");
        for (int row = 0; row < small.rows.length; row++) {
            double[] x = small.rows[row];
            double[] y = large.rows[row];
            assertThat(y[large.at.breakdownDays(b)]).as("row %d", row).isEqualTo(x[small.at.breakdownDays(a)]);
            assertThat(y[large.at.breakdownSpells(b)]).isEqualTo(x[small.at.breakdownSpells(a)]);
            assertThat(y[large.at.lostOnWay(large.route("railway"))]).isEqualTo(x[small.at.lostOnWay(small.route("railway"))]);
            assertThat(shareOfGood(large, row)).isCloseTo(shareOfGood(small, row), org.assertj.core.api.Assertions.within(1e-12));
        }
        assertThat(small.total(small.at.breakdownSpells(a))).isGreaterThan(3);
    }

    private static double shareOfGood(Bench bench, int row) {
        double made = bench.made(row, "furnaces");
        return made > 0 ? bench.grade(row, "furnaces", 0) / made : 0;
    }

    @Test
    void anotherWorksLeavesTheLuckOfTheRestAlone() {
        assertSameLuck(mine(
                good("iron") + ", " + good("brick"),
                shop("brickworks", "brick", "a_kiln", "b_kiln") + ", " + shop("furnaces", "iron", "a"),
                ""));
    }

    @Test
    void anotherRouteLeavesTheLuckOfTheRestAlone() {
        assertSameLuck(mine(
                good("iron"),
                shop("furnaces", "iron", "a") + """
                        , "spoil": {"kind": "dump", "title": "Spoil", "commodity": "ore"}""",
                """
                , "spoil_line": {"title": "Spoil line", "from": "ground", "to": "spoil", "commodity": "ore", "priority": 9,
                  "loss_share": 0.2, "loss_cv": 1, "capacity_tons_per_day": 10}"""));
    }

    // Starts differ (a window is shared by its units), breakdowns on the unit's own clock do not.
    @Test
    void anotherUnitLeavesTheBreakdownsOfItsNeighbourAlone() {
        String fixed = ", \"every_unit\": {\"rated_tons_per_day\": 1, \"breakdowns\": {\"mtbf_days\": 20, \"repair_days\": 4}}";
        Bench one = Bench.days(Draft.shop(400, Draft.units(1) + fixed)).run(SEED, 0);
        Bench two = Bench.days(Draft.shop(400, Draft.units(2) + fixed)).run(SEED, 0);
        for (int day = 0; day < 400; day++) {
            assertThat(two.rows[day][two.at.breakdownDays(two.unit("u1"))])
                    .as("day %d", day)
                    .isEqualTo(one.rows[day][one.at.breakdownDays(one.unit("u1"))]);
        }
        assertThat(two.total(two.at.breakdownDays(two.unit("u2"))))
                .isNotEqualTo(two.total(two.at.breakdownDays(two.unit("u1"))));
    }

    @Test
    void replicationSevenAloneIsReplicationSevenAfterOthers() {
        Bench fresh = Bench.months(SMALL).run(SEED, 7);
        Bench used = Bench.months(SMALL);
        for (int k = 0; k < 7; k++) {
            used.run(SEED, k);
        }
        used.expected();
        used.run(SEED, 7);
        assertThat(used.rows).isDeepEqualTo(fresh.rows);
        assertThat(used.run(SEED, 8).rows).isNotEqualTo(fresh.rows);
        assertThat(used.run(SEED + 1, 7).rows).isNotEqualTo(fresh.rows);
    }

    @Test
    void behaviourIsGivenItsOwnStream() {
        long[] seeds = new long[2];
        Behaviour spy = (plant, seed) -> {
            seeds[0] = seed;
            return Behaviour.Conduct.NONE;
        };
        Bench bench = Bench.whole(SMALL);
        bench.run(spy, SEED, 5);
        assertThat(seeds[0]).isEqualTo(Luck.key(SEED, 5, Purpose.BEHAVIOUR, ""));
        bench.expected(spy);
        assertThat(seeds[0]).isZero();
    }

    @Test
    void keysOfDifferentStreamsDiffer() {
        Set<Long> keys = new HashSet<>();
        int made = 0;
        for (long seed = -2; seed < 3; seed++) {
            for (int replication = 0; replication < 200; replication++) {
                for (Purpose purpose : Purpose.values()) {
                    for (String name : new String[] {"", "a", "b", "ab", "ba", "a/b", "aa", "shop/u1", "shop/u2", "shop/u10"}) {
                        keys.add(Luck.key(seed, replication, purpose, name));
                        made++;
                    }
                }
            }
        }
        assertThat(keys).hasSize(made);
    }

    // Of n pairs of independent uniforms the sample correlation is normal with standard deviation 1/sqrt(n); 99.9 %.
    @Test
    void streamsOfDifferentKeysAreNotCorrelated() {
        double[] base = draws(SEED, 0, Purpose.STARTS, "a");
        double bound = Chance.Z / Math.sqrt(DRAWS);
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.STARTS) {
                assertThat(Chance.correlation(base, draws(SEED, 0, purpose, "a"))).as("%s, seed %d", purpose, SEED).isBetween(-bound, bound);
            }
        }
        assertThat(Chance.correlation(base, draws(SEED, 0, Purpose.STARTS, "b"))).as("name, seed %d", SEED).isBetween(-bound, bound);
        assertThat(Chance.correlation(base, draws(SEED, 1, Purpose.STARTS, "a"))).as("replication, seed %d", SEED).isBetween(-bound, bound);
        assertThat(Chance.correlation(base, draws(SEED + 1, 0, Purpose.STARTS, "a"))).as("seed %d", SEED).isBetween(-bound, bound);
    }

    // First draws of n streams are uniform: Kolmogorov at 99.9 %; and neighbours in the key do not go together.
    @Test
    void firstDrawsAcrossReplicationsAreUniformAndIndependent() {
        double[] first = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            first[k] = uniform(Luck.stream(SEED, k, Purpose.BREAKDOWNS, "shop/u1").nextLong());
        }
        double[] now = java.util.Arrays.copyOf(first, DRAWS - 1);
        double[] next = java.util.Arrays.copyOfRange(first, 1, DRAWS);
        double bound = Chance.Z / Math.sqrt(DRAWS - 1);
        assertThat(Chance.correlation(now, next)).as("seed %d", SEED).isBetween(-bound, bound);
        assertThat(Chance.kolmogorov(first, p -> p)).as("seed %d", SEED).isLessThan(Chance.KOLMOGOROV);
    }

    private static double[] draws(long seed, int replication, Purpose purpose, String name) {
        var stream = Luck.stream(seed, replication, purpose, name);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = uniform(stream.nextLong());
        }
        return draws;
    }

    private static double uniform(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
