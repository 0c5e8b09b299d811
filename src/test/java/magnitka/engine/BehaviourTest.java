package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** What people decide acts on the works; what they report and write down stands in the accounts. */
class BehaviourTest {

    private static final long SEED = Chance.SEED;

    private static Behaviour always(Consumer<Decisions> decision) {
        return (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {
                decision.accept(today);
            }

            @Override
            public void report(int day, View evening, Decisions today) {}
        };
    }

    private static Behaviour load(double load) {
        return always(today -> today.load[0] = load);
    }

    private static final Model SHOP = Draft.shop(
            365,
            "{\"title\": \"Iron\", \"grades\": [\"good\", \"bad\"], \"lowest_accepted\": \"good\"}",
            Draft.units(10) + """
                    , "every_unit": {"rated_tons_per_day": 10,
                      "breakdowns": {"mtbf_days": 20, "repair_days": 3, "wear_effect": 1},
                      "wear": {"base_per_day": 0.001, "overload_per_day": 0.01, "postponed_per_day": 0.004},
                      "mastery": {"initial": 0.5, "tau_days": 60}},
                    "quality": {"normal_shares": {"good": 0.8, "bad": 0.2}, "load": 2, "wear": 1, "spread": 0.5}""");

    private static final Model CALM = Draft.shop(
            90,
            Draft.units(2) + """
                    , "every_unit": {"rated_tons_per_day": 10, "breakdowns": {"mtbf_days": 20, "repair_days": 3},
                      "mastery": {"initial": 0.5, "tau_days": 60},
                      "wear": {"base_per_day": 0.001, "overload_per_day": 0.01, "postponed_per_day": 0.004}}""");

    // made(load) = load x made(1) where nothing else binds, so load 1.2 takes -0.2 x made(1)
    @Test
    void loadOfOneAndAFifthGivesAFifthMore() {
        Bench bench = Bench.months(CALM);
        for (int row = 0; row < bench.rows.length; row++) {
            double normal = bench.run(SEED, 0).made(row, "shop");
            assertThat(bench.lost(row, "shop", "load")).isZero();
            bench.run(load(1.2), SEED, 0);
            assertThat(bench.made(row, "shop")).isCloseTo(1.2 * normal, within(1e-9 * normal));
            assertThat(bench.lost(row, "shop", "load")).isCloseTo(-0.2 * normal, within(1e-9 * normal));
            assertThat(bench.daysOf(row, "shop", "load")).isGreaterThan(20);
            bench.run(load(0.5), SEED, 0);
            assertThat(bench.lost(row, "shop", "load")).isCloseTo(0.5 * normal, within(1e-9 * normal));
        }
    }

    // possible = capability x mastery x load: of 1 t, 0.2 are not mastered, and load 1.2 gives 0.2 x 0.8 more; not mastered comes on
    // top of what units have yet to learn, on days that count once
    @Test
    void whatMissingPeopleWouldHaveMadeIsNotMastered() {
        Bench bench = Bench.months(CALM);
        for (int row = 0; row < bench.rows.length; row++) {
            double normal = bench.run(SEED, 0).made(row, "shop");
            double yetToLearn = bench.lost(row, "shop", "not_mastered");
            double down = bench.lost(row, "shop", "breakdowns");
            double days = bench.daysOf(row, "shop", "not_mastered");
            for (double load : new double[] {1, 1.2, 0.7}) {
                bench.run(always(today -> {
                    today.load[0] = load;
                    today.mastery[0] = 0.8;
                }), SEED, 0);
                assertThat(bench.made(row, "shop")).isCloseTo(0.8 * load * normal, within(1e-9 * normal));
                assertThat(bench.lost(row, "shop", "not_mastered")).isCloseTo(yetToLearn + 0.2 * normal, within(1e-9 * normal));
                assertThat(bench.lost(row, "shop", "load")).isCloseTo(0.8 * (1 - load) * normal, within(1e-9 * normal));
                assertThat(bench.lost(row, "shop", "breakdowns")).isEqualTo(down);
                assertThat(bench.daysOf(row, "shop", "not_mastered")).isEqualTo(days);
            }
        }
    }

    // units that have learnt all: only the days without all their people count, and none of those on which they stand
    @Test
    void daysOnWhichPeopleAreMissingCountAsNotMastered() {
        Bench bench = Bench.whole(Draft.shop(
                20,
                Draft.units(1) + """
                        , "every_unit": {"rated_tons_per_day": 10},
                        "stoppages": {"stop": {"title": "Stop", "kind": "outage", "from": "1931-01-05", "days": 3}}"""));
        assertThat(bench.run(SEED, 0).daysOf(0, "shop", "not_mastered")).isZero();
        bench.run((plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {
                today.mastery[0] = day < 12 ? 0.9 : 1;
            }

            @Override
            public void report(int day, View evening, Decisions today) {}
        }, SEED, 0);
        assertThat(bench.daysOf(0, "shop", "not_mastered")).isEqualTo(9);
        assertThat(bench.lost(0, "shop", "not_mastered")).isCloseTo(9, within(1e-12));
        assertThat(bench.lost(0, "shop", "outages")).isCloseTo(30, within(1e-12));
    }

    @Test
    void noneIsAllPeopleNormalLoadFullMaintenanceClaimsAsNeeded() {
        Bench none = Bench.months(SHOP).run(SEED, 1);
        Bench normal = Bench.months(SHOP)
                .run(
                        always(today -> {
                            today.load[0] = 1;
                            today.mastery[0] = 1;
                            today.maintenance[0] = 1;
                        }),
                        SEED,
                        1);
        assertThat(normal.rows).isDeepEqualTo(none.rows);
    }

    // per day of work: base + overload x (load - 1 if above 0) + postponed x (1 - maintenance)
    @Test
    void wearAddsUpWithLoadAndPostponedMaintenance() {
        Model model = Draft.shop(
                100,
                Draft.units(1) + """
                        , "every_unit": {"rated_tons_per_day": 10,
                          "wear": {"base_per_day": 0.001, "overload_per_day": 0.01, "postponed_per_day": 0.004}},
                        "stoppages": {"stop": {"title": "Stop", "kind": "outage", "from": "1931-02-01", "days": 10}}""");
        Bench bench = Bench.whole(model);
        double[][] cases = {{1, 1, 0.001}, {1.5, 1, 0.006}, {0.5, 1, 0.001}, {1, 0.25, 0.004}, {1.2, 0, 0.007}};
        for (double[] c : cases) {
            bench.run(
                    always(today -> {
                        today.load[0] = c[0];
                        today.maintenance[0] = c[1];
                    }),
                    SEED,
                    0);
            assertThat(bench.rows[0][bench.at.wear(0)]).as("load %s, maintenance %s", c[0], c[1]).isCloseTo(90 * c[2], within(1e-12));
        }
    }

    // An overhaul takes its share of wear away: 10 days of 0.01, half gone, then 10 more.
    @Test
    void overhaulsTakeWearAway() {
        String wear = "\"rated_tons_per_day\": 10, \"wear\": {\"base_per_day\": 0.01}";
        Bench dated = Bench.whole(Draft.shop(
                25,
                Draft.units(1) + ", \"every_unit\": {" + wear + """
                        }, "stoppages": {"overhaul": {"title": "Overhaul", "kind": "overhaul", "from": "1931-01-11", "days": 4.5,
                          "restores": 0.5}}"""));
        dated.run(SEED, 0);
        // half of day 14 is work; the overhaul counts as done on the morning of day 15
        assertThat(dated.rows[0][dated.at.wear(0)]).isCloseTo((0.1 + 0.005) / 2 + 0.1, within(1e-12));
        Bench cycle = Bench.whole(Draft.shop(
                25,
                Draft.units(1) + ", \"every_unit\": {" + wear + ", \"overhaul_cycle\": {\"every_days\": 10, \"days\": 5, \"restores\": 0.5}}"));
        cycle.run(SEED, 0);
        assertThat(cycle.rows[0][cycle.at.wear(0)]).isCloseTo(0.1 / 2 + 0.1, within(1e-12));
    }

    // The same luck: each time to failure is the same draw over a higher rate.
    @Test
    void postponedMaintenanceBringsMoreBreakdownsAndLowerGradesUnderTheSameLuck() {
        Bench kept = Bench.whole(SHOP);
        Bench postponed = Bench.whole(SHOP);
        double more = 0;
        for (int k = 0; k < 20; k++) {
            kept.run(SEED, k);
            postponed.run(always(today -> today.maintenance[0] = 0), SEED, k);
            for (int u = 0; u < 10; u++) {
                assertThat(postponed.rows[0][postponed.at.wear(u)]).isGreaterThan(kept.rows[0][kept.at.wear(u)]);
            }
            double before = 0;
            double after = 0;
            for (int u = 0; u < 10; u++) {
                before += kept.rows[0][kept.at.breakdownSpells(u)];
                after += postponed.rows[0][postponed.at.breakdownSpells(u)];
            }
            assertThat(after).as("replication %d, seed %d", k, SEED).isGreaterThan(before);
            more += after / before / 20;
            assertThat(postponed.made(0, "shop")).isLessThan(kept.made(0, "shop"));
            assertThat(postponed.grade(0, "shop", 0) / postponed.made(0, "shop"))
                    .isLessThan(kept.grade(0, "shop", 0) / kept.made(0, "shop"));
            assertThat(postponed.lost(0, "shop", "reject")).isGreaterThan(kept.lost(0, "shop", "reject"));
        }
        assertThat(more).isBetween(1.2, 2.5);
    }

    // With load as it is, units that people are missing at wear as before and give less: no less wear for a ton.
    @Test
    void missingPeopleSpareNoUnit() {
        Bench full = Bench.whole(SHOP);
        Bench missing = Bench.whole(SHOP);
        for (int k = 0; k < 20; k++) {
            full.run(load(1.2), SEED, k);
            missing.run(always(today -> {
                today.load[0] = 1.2;
                today.mastery[0] = 0.9;
            }), SEED, k);
            for (int u = 0; u < 10; u++) {
                assertThat(missing.rows[0][missing.at.wear(u)]).isPositive().isEqualTo(full.rows[0][full.at.wear(u)]);
                assertThat(missing.rows[0][missing.at.breakdownSpells(u)]).isEqualTo(full.rows[0][full.at.breakdownSpells(u)]);
            }
            assertThat(missing.made(0, "shop")).isCloseTo(0.9 * full.made(0, "shop"), within(1e-6));
        }
    }

    private static Model ordered(String allotment) {
        return Draft.chain(
                10,
                "\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\"}",
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "ore_yard": {"kind": "stockpile", "title": "Ore yard", "commodity": "ore"},
                "shop": {"kind": "works", "title": "Shop", "every_unit": {"rated_tons_per_day": 10},
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 2, "from": "ore_yard"}}}, %s},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"}"""
                        .formatted(Draft.units(1)),
                """
                "railway": {"title": "Railway", "from": "ground", "to": "ore_yard", "commodity": "ore", "travel_days": 2,
                  "ordering": {"cover_days": 8, "adjust_days": 10%s}}"""
                        .formatted(allotment));
    }

    // order = claim x need + (claim x need x (cover + travel) - position) / adjust; on the first day 20 + 200 / 10 = 40
    @Test
    void doubleClaimsDoubleTheFirstOrder() {
        Bench bench = Bench.days(ordered("")).run(SEED, 0);
        assertThat(bench.shipped(0, "railway")).isEqualTo(40);
        bench.run(always(today -> today.claim[0] = 2), SEED, 0);
        assertThat(bench.shipped(0, "railway")).isEqualTo(80);
        // second day: 40 + (400 - 80) / 10
        assertThat(bench.shipped(1, "railway")).isCloseTo(72, within(1e-12));
    }

    @Test
    void claimsGetNothingWhereNothingIsAllotted() {
        Bench bench = Bench.days(ordered(", \"allotment\": 0"));
        bench.run(always(today -> today.claim[0] = 2), SEED, 0);
        assertThat(bench.total(bench.at.shipped(0))).isZero();
    }

    @Test
    void whatIsReportedIsSeenInTheReportsAlone() {
        Behaviour padding = (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {}

            @Override
            public void report(int day, View evening, Decisions today) {
                assertThat(today.reportedTons[0]).isEqualTo(evening.madeTons(0));
                today.reportedTons[0] *= 1.1;
            }
        };
        Bench honest = Bench.months(SHOP).run(SEED, 2);
        Bench padded = Bench.months(SHOP).run(padding, SEED, 2);
        for (int row = 0; row < honest.rows.length; row++) {
            int reported = honest.at.reported(0);
            assertThat(padded.rows[row][reported]).isCloseTo(1.1 * honest.made(row, "shop"), within(1e-9 * honest.made(row, "shop")));
            padded.rows[row][reported] = honest.rows[row][reported];
        }
        assertThat(padded.rows).isDeepEqualTo(honest.rows);
    }

    /** Notes what it sees of a route in the evening, and adds its sum to the rows. */
    private static final class Clerk implements Behaviour {

        private boolean expected;

        @Override
        public int width(Plant plant) {
            return 2;
        }

        @Override
        public Conduct startExpected(Plant plant) {
            expected = true;
            return start(plant, 0);
        }

        @Override
        public Conduct start(Plant plant, long seed) {
            int sale = plant.routes().indexOf("sale");
            return new Conduct() {
                private double accepted;
                private double shipped;

                @Override
                public void decide(int day, View lastEvening, Decisions today) {}

                @Override
                public void report(int day, View evening, Decisions today) {
                    accepted += evening.acceptedTons(sale);
                    shipped += evening.shippedTons(sale);
                }

                @Override
                public void close(int day, double[] row, int from) {
                    row[from] = accepted;
                    row[from + 1] = shipped;
                    accepted = 0;
                    shipped = 0;
                }
            };
        }
    }

    private static final Model SALES = Draft.chain(
            90,
            "\"ore\": {\"title\": \"Ore\"}, \"iron\": {\"title\": \"Iron\", \"grades\": [\"good\", \"bad\"], \"lowest_accepted\": \"good\"}",
            """
            "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
            "shop": {"kind": "works", "title": "Shop", "every_unit": {"rated_tons_per_day": 10},
              "quality": {"normal_shares": {"good": 0.8, "bad": 0.2}},
              "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 1, "from": "ground"}}}, %s},
            "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"},
            "town": {"kind": "customer", "title": "Town", "orders": {"iron": {"tons_per_day": 7}}}"""
                    .formatted(Draft.units(1)),
            "\"sale\": {\"title\": \"Sale\", \"from\": \"yard\", \"to\": \"town\", \"commodity\": \"iron\"}");

    // of 7 t a day 0.8 are good; sums of a month stand behind the works' own figures, and begin anew with the next
    @Test
    void peopleAddTheirFiguresToTheRows() {
        Plant plant = Plant.of(SALES);
        Clerk clerk = new Clerk();
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows(clerk);
        assertThat(rows[0]).hasSize(plant.accounts().width() + 2);
        assertThat(simulation.newRows()[0]).hasSize(plant.accounts().width());
        simulation.run(clerk, SEED, 0, rows);
        int from = plant.accounts().width();
        int customer = plant.routeTo(plant.routes().indexOf("sale"));
        for (double[] row : rows) {
            assertThat(row[from]).isCloseTo(row[plant.accounts().accepted(customer)], within(1e-9 * 300));
            assertThat(row[from]).isCloseTo(0.8 * row[from + 1], within(1e-9 * 300));
        }
        assertThat(rows[1][from + 1]).isCloseTo(7 * 28, within(1e-9 * 200));
    }

    @Test
    void theExpectedRunIsAnnouncedToThePeople() {
        Plant plant = Plant.of(SALES);
        Clerk clerk = new Clerk();
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        simulation.run(clerk, SEED, 0, simulation.newRows(clerk));
        assertThat(clerk.expected).isFalse();
        simulation.runExpected(clerk, simulation.newRows(clerk));
        assertThat(clerk.expected).isTrue();
    }

    // a shop of 10 t a day needs 2 t of ore a ton
    @Test
    void peopleSeeWhatIsNeededOverAnOrderedRoute() {
        Plant plant = Plant.of(ordered(""));
        assertThat(plant.isOrdered(0)).isTrue();
        assertThat(Plant.of(SALES).isOrdered(0)).isFalse();
        Behaviour reader = (same, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {}

            @Override
            public void report(int day, View evening, Decisions today) {
                assertThat(evening.neededTonsPerDay(0)).isEqualTo(20);
            }
        };
        Bench.whole(plant).run(reader, SEED, 0);
    }
}
