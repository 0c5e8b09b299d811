package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import magnitka.JsonModel;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** Where targets come from, and how they fall on months and works. */
class TargetsTest {

    private static final double EXACT = 1e-6;

    private static double[] targets(ChainDraft chain) {
        return targets(chain, 0);
    }

    private static double[] targets(ChainDraft chain, int works) {
        Trial trial = Trial.months(chain.model()).expected();
        double[] tons = new double[trial.rows.length];
        for (int month = 0; month < tons.length; month++) {
            tons[month] = trial.rows[month][trial.plan.target(works)];
        }
        return tons;
    }

    private static double sum(double[] of, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += of[i];
        }
        return sum;
    }

    // T = pressure x share x rated x days
    @Test
    void capacityAsksForAShareOfTheRating() {
        double[] tons = targets(ChainDraft.chain().product("capacity_share", 0.9).pressure(1.2));
        assertThat(tons[0]).isCloseTo(1.2 * 0.9 * 100 * 31, within(EXACT));
        assertThat(tons[1]).isCloseTo(1.2 * 0.9 * 100 * 28, within(EXACT));
    }

    // rated 100, learnt 50: planners who see a half of it plan for 75
    @Test
    void plannersMaySeeWhatIsLearnt() {
        ChainDraft chain = ChainDraft.chain().traits("\"mastery\": {\"initial\": 0.5, \"tau_days\": 1e6}").product("mastery_seen", 0.5);
        assertThat(targets(chain)[0]).isCloseTo(75 * 31, within(0.1));
    }

    @Test
    void unitsCountFromTheMonthThatTheyStandInOnTheFirst() {
        String units = """
                "a": {"title": "A", "start": "1931-01-01"}, "b": {"title": "B", "start": "1931-03-01"},
                "c": {"title": "C", "start": "1931-03-02"}""";
        double[] tons = targets(ChainDraft.chain().units(units));
        assertThat(tons[1]).isCloseTo(10 * 28, within(EXACT));
        assertThat(tons[2]).isCloseTo(20 * 31, within(EXACT));
        assertThat(tons[3]).isCloseTo(30 * 30, within(EXACT));
    }

    // 1 January to 30 June evenly: 6000 / 181 a day; what is not given follows the origin
    @Test
    void givenTargetsGoBeforeTheOriginAndAreSplitByDays() {
        double[] tons = targets(ChainDraft.chain()
                .pressure(1.1)
                .product("given", "{\"half\": {\"from\": \"1931-01-01\", \"to\": \"1931-06-30\", \"tons\": 6000}}"));
        assertThat(sum(tons, 0, 6)).isCloseTo(1.1 * 6000, within(EXACT));
        assertThat(tons[1]).isCloseTo(1.1 * 6000 * 28 / 181, within(EXACT));
        assertThat(tons[6]).isCloseTo(1.1 * 100 * 31, within(EXACT));
    }

    // half of April is given: 15 days of 60 t, and 15 days of the rating
    @Test
    void aMonthMayBeGivenInPart() {
        double[] tons = targets(ChainDraft.chain()
                .product("given", "{\"part\": {\"from\": \"1931-04-01\", \"to\": \"1931-04-15\", \"tons\": 900}}"));
        assertThat(tons[3]).isCloseTo(900 + 15 * 100, within(EXACT));
    }

    // weights 1 + back_load x (place in the year - 1/2)
    @Test
    void backLoadedPlansAskForMoreLater() {
        double[] tons = targets(ChainDraft.chain().product("split", "\"back_loaded\"").product("back_load", 0.4));
        assertThat(sum(tons, 0, 12)).isCloseTo(36500, within(EXACT));
        // mid-January lies at 15/364 of the year
        assertThat(tons[0]).isCloseTo(3100 * (1 + 0.4 * (15.0 / 364 - 0.5)), within(EXACT));
        assertThat(tons[11]).isGreaterThan(tons[0]);
    }

    @Test
    void seasonalPlansFollowTheirWeightsAndKeepTheYear() {
        double[] tons = targets(ChainDraft.chain()
                .product("split", "\"seasonal\"")
                .product("season", List.of(1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1)));
        assertThat(sum(tons, 0, 12)).isCloseTo(36500, within(EXACT));
        assertThat(tons[4] / tons[0]).isCloseTo(2, within(1e-9));
    }

    private static ChainDraft ratchet(String fields) {
        // a target far out of reach of its works: what is made stays the same whatever is asked
        return ChainDraft.chain().years(3).effort("reach", 0).product("origin", "\"ratchet\"").product("ratchet", fields);
    }

    // q' = q + growth q + weight (y - q), times asymmetry where y < q; made 36,500 t a year
    @Test
    void ratchetFollowsTheAchievedLevel() {
        double[] over = targets(ratchet("{\"growth\": 0.03, \"weight\": 0.6}").product("capacity_share", 0.8));
        double first = 0.8 * 36500;
        assertThat(sum(over, 0, 12)).isCloseTo(first, within(EXACT));
        double second = first + 0.03 * first + 0.6 * (36500 - first);
        assertThat(sum(over, 12, 24)).isCloseTo(second * 366 / 365, within(EXACT));
        double third = second + 0.03 * second + 0.6 * (36500 - second);
        assertThat(sum(over, 24, 36)).isCloseTo(third, within(EXACT));
    }

    // y is what was reported: of the 5 t a day that are missing a part is written in
    @Test
    void ratchetFollowsTheReportAndNotTheOutput() {
        ChainDraft padded = ratchet("{\"weight\": 0.6}").product("capacity_share", 1.05)
                .people("reports", "{\"most_padding\": 0.05, \"audit_chance\": 0, \"penalty\": 0}");
        Trial trial = Trial.months(padded.model()).expected();
        double made = trial.total(trial.at.made(0), 0, 12);
        double reported = trial.total(trial.at.reported(0), 0, 12);
        assertThat(made).isCloseTo(36500, within(EXACT));
        assertThat(reported).isBetween(made + 300, 1.05 * made - 300);
        double second = 1.05 * made + 0.6 * (reported - 1.05 * made);
        assertThat(trial.total(trial.plan.target(0), 12, 24)).isCloseTo(second * 366 / 365, within(EXACT));
    }

    // half of what a quarter's report, not its output, falls short of is taken off the rest of the year
    @Test
    void revisionGoesByTheReportToo() {
        ChainDraft padded = ratchet("{\"weight\": 0, \"revision\": 0.5}").product("capacity_share", 1.05)
                .people("reports", "{\"most_padding\": 0.05, \"audit_chance\": 0, \"penalty\": 0}");
        Trial trial = Trial.months(padded.model()).expected();
        double shortfall = 1.05 * 9000 - trial.total(trial.at.reported(0), 0, 3);
        assertThat(shortfall).isBetween(100.0, 350.0);
        assertThat(trial.rows[3][trial.plan.target(0)]).isCloseTo((105 * 275 - 0.5 * shortfall) * 30 / 275, within(EXACT));
    }

    @Test
    void ratchetMayHoldDownwardsLess() {
        double[] under = targets(ratchet("{\"weight\": 0.6, \"asymmetry\": 0.25}").product("capacity_share", 1.5));
        double first = 1.5 * 36500;
        double second = first + 0.25 * 0.6 * (36500 - first);
        assertThat(sum(under, 12, 24)).isCloseTo(second * 366 / 365, within(EXACT));
        double[] never = targets(ratchet("{\"weight\": 0.6, \"asymmetry\": 0}").product("capacity_share", 1.5));
        assertThat(sum(never, 24, 36)).isCloseTo(first, within(EXACT));
    }

    // Pressure comes on top of what the planners ask, year by year: at weight 1 the target is pressure x the achieved level.
    @Test
    void pressureMultipliesWhatTheRatchetAsks() {
        double[] tons = targets(ratchet("{\"weight\": 1}").pressure(1.3).product("capacity_share", 0.8));
        assertThat(sum(tons, 0, 12)).isCloseTo(1.3 * 0.8 * 36500, within(EXACT));
        assertThat(sum(tons, 24, 36)).isCloseTo(1.3 * 36500, within(EXACT));
    }

    // asked 54,750, made 36,500: after the first quarter half of its shortfall is taken off what is left
    @Test
    void revisionTakesPartOfAQuartersShortfallOffTheRestOfTheYear() {
        double[] tons = targets(ratchet("{\"weight\": 0, \"revision\": 0.5}").product("capacity_share", 1.5));
        double shortfall = 0.5 * 9000;
        double left = 150 * 275 - 0.5 * shortfall;
        assertThat(tons[3]).isCloseTo(left * 30 / 275, within(EXACT));
        // the next year starts from the target as it was cut
        assertThat(tons[12]).isCloseTo(sum(tons, 0, 12) * 31 / 365, within(EXACT));
        // nothing is cut where nothing is missing
        double[] easy = targets(ratchet("{\"weight\": 0, \"revision\": 0.5}").product("capacity_share", 0.5));
        assertThat(easy[3]).isCloseTo(50 * 30, within(EXACT));
    }

    // g1 is made of ore, g2 of g1: for 20,000 t of g2 and 5,000 t of g1 for others, 1.1 t of g1 a ton of g2
    @Test
    void balanceWorksBackFromFinalDemand() {
        Model model = ChainDraft.chain().works(2).product("origin", "\"balance\"").product("final_demand", 10000).model();
        Plant plant = Plant.of(model);
        Requirements requirements = new Requirements(List.of("g2", "g1"), new double[][] {{1, 0}, {1.1, 1}});
        Planned people = Planned.of(model, plant, requirements);
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows(people);
        simulation.runExpected(people, rows);
        PlanAccounts at = people.accounts();
        assertThat(rows[0][at.target(plant.works().indexOf("w2"))]).isCloseTo(10000 * 31 / 365.0, within(EXACT));
        assertThat(rows[0][at.target(plant.works().indexOf("w1"))]).isCloseTo(21000 * 31 / 365.0, within(EXACT));
        // what no requirement is known for is not asked for
        Planned none = Planned.of(model, plant, Requirements.NONE);
        simulation.runExpected(none, rows);
        assertThat(rows[0][at.target(0)]).isZero();
    }

    private static double[][] runUnder(Planned people, Plant plant) {
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows(people);
        simulation.runExpected(people, rows);
        return rows;
    }

    // g2 has a target of its own; 1.1 t of g1 a ton of it, and 5,000 t a year of g1 for others
    @Test
    void balanceWorksBackFromTheTargetsOfUsers() {
        String given = "{\"march\": {\"from\": \"1931-03-01\", \"to\": \"1931-03-31\", \"tons\": 6200}}";
        Model model = ChainDraft.chain().works(2).pressure(1.2).productOf(2, "given", given)
                .productOf(1, "origin", "\"balance\"").productOf(1, "final_demand", 5000).model();
        Plant plant = Plant.of(model);
        Planned people = Planned.of(model, plant, new Requirements(List.of("g2", "g1"), new double[][] {{1, 0}, {1.1, 1}}));
        double[][] rows = runUnder(people, plant);
        int maker = people.accounts().target(plant.works().indexOf("w1"));
        int user = people.accounts().target(plant.works().indexOf("w2"));
        assertThat(rows[0][user]).isCloseTo(1.2 * 3100, within(EXACT));
        assertThat(rows[0][maker]).isCloseTo(1.2 * (1.1 * 3100 + 5000 * 31 / 365.0), within(EXACT));
        assertThat(rows[2][user]).isCloseTo(1.2 * 6200, within(EXACT));
        assertThat(rows[2][maker]).isCloseTo(1.2 * (1.1 * 6200 + 5000 * 31 / 365.0), within(EXACT));
    }

    // a year's norms hold for its targets: 1.1 t of g1 a ton of g2 in 1931, 0.9 t in 1932
    @Test
    void balanceGoesByTheNormsOfTheYear() {
        Model model = ChainDraft.chain().years(2).works(2).productOf(1, "origin", "\"balance\"").model();
        Plant plant = Plant.of(model);
        List<Requirements> years = List.of(
                new Requirements(List.of("g2", "g1"), new double[][] {{1, 0}, {1.1, 1}}),
                new Requirements(List.of("g2", "g1"), new double[][] {{1, 0}, {0.9, 1}}));
        Planned people = Planned.of(model, plant, years);
        double[][] rows = runUnder(people, plant);
        int maker = people.accounts().target(plant.works().indexOf("w1"));
        assertThat(rows[11][maker]).isCloseTo(1.1 * 3100, within(EXACT));
        assertThat(rows[12][maker]).isCloseTo(0.9 * 3100, within(EXACT));
    }

    // a, b need each other, c needs both: x = A x + f with x_c given
    @Test
    void columnsOfSettledProductsCountTonsOfTheirTargets() {
        double[][] needs = {{0, 0.4, 0.3}, {0.5, 0, 0.2}, {0, 0, 0}};
        // (I - A)^-1 with det(I - A) = 1 - 0.4 x 0.5 = 0.8
        double[][] gross = {{1 / 0.8, 0.4 / 0.8, (0.3 + 0.4 * 0.2) / 0.8}, {0.5 / 0.8, 1 / 0.8, (0.2 + 0.5 * 0.3) / 0.8}, {0, 0, 1}};
        Requirements all = new Requirements(List.of("a", "b", "c"), gross);
        // b given: x_a = 0.4 x_b + 0.3 x_c + f_a
        double[][] back = all.workedBack(new boolean[] {false, true, true});
        assertThat(back[0][0]).isCloseTo(1, within(1e-12));
        assertThat(back[0][1]).isCloseTo(needs[0][1], within(1e-12));
        assertThat(back[0][2]).isCloseTo(needs[0][2], within(1e-12));
        assertThat(all.workedBack(new boolean[3])).isDeepEqualTo(gross);
    }

    // A target of nothing is the limit of small ones; where no plan is, people work at normal load.
    @Test
    void aTargetOfNothingIsNotTheSameAsNone() {
        ChainDraft chain = ChainDraft.chain().bonus("slope", 2).bonus("cap", 1.5).effort("least_load", 0.6);
        double nothing = Trial.months(chain.pressure(0).model()).expected().rows[6][Trial.months(chain.model()).plan.loadDays(0)];
        double little = Trial.months(chain.pressure(0.01).model()).expected().rows[6][Trial.months(chain.model()).plan.loadDays(0)];
        assertThat(nothing).isCloseTo(little, within(1e-9)).isLessThan(0.8 * 31);
        Model unplanned = ChainDraft.chain().works(2).productOf(1, "origin", null).model();
        Trial trial = Trial.months(unplanned).expected();
        assertThat(trial.rows[6][trial.plan.loadDays(0)]).isCloseTo(31, within(1e-9));
    }

    // two works of one product, rated 10 and 30; and none started: alike
    @Test
    void worksOfAProductShareItsTargetByRating() {
        Model model = JsonModel.of("""
                {"title": "Two", "purpose": "A test.", "start": "1931-01-01", "end": "1931-03-31",
                "commodities": {"ore": {"title": "Ore"}, "iron": {"title": "Iron"}},
                "nodes": {"ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "a": {"kind": "works", "title": "A", "units": {"u": {"title": "U", "start": "1931-02-01", "rated_tons_per_day": 10}},
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 1, "from": "ground"}}}},
                "b": {"kind": "works", "title": "B", "units": {"u": {"title": "U", "start": "1931-02-01", "rated_tons_per_day": 30}},
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 1, "from": "ground"}}}},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"}},
                "routes": {}, "limits": {}, "table": {},
                "plan": {"products": {"iron": {"title": "Iron", "origin": "capacity",
                  "given": {"all": {"from": "1931-01-01", "to": "1931-02-28", "tons": 5900}}}}},
                "people": {"bonus": {"measure": "tons", "step": 1}, "effort": {"reach": 0}}}""");
        Trial trial = Trial.months(model).expected();
        assertThat(trial.rows[0][trial.plan.target(0)]).isCloseTo(1550, within(EXACT));
        assertThat(trial.rows[0][trial.plan.target(1)]).isCloseTo(1550, within(EXACT));
        assertThat(trial.rows[1][trial.plan.target(0)]).isCloseTo(700, within(EXACT));
        assertThat(trial.rows[1][trial.plan.target(1)]).isCloseTo(2100, within(EXACT));
        assertThat(trial.rows[2][trial.plan.target(1)]).isCloseTo(930, within(EXACT));
    }

    // The quarter asks for what its months ask for, as it looks from where one stands.
    @Test
    void quarterAndYearAreTheirMonths() {
        Model model = ChainDraft.chain().product("capacity_share", 0.9).model();
        Plant plant = Plant.of(model);
        Planned people = Planned.of(model, plant, Requirements.NONE);
        Quotas quotas = new Quotas(people);
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        simulation.run((same, seed) -> new magnitka.engine.Behaviour.Conduct() {
            @Override
            public void decide(int day, magnitka.engine.View lastEvening, magnitka.engine.Decisions today) {}

            @Override
            public void report(int day, magnitka.engine.View evening, magnitka.engine.Decisions today) {
                if (people.months.begins(day)) {
                    quotas.set(day, evening);
                    assertThat(quotas.counted[Quotas.YEAR][0]).isCloseTo(90 * 365, within(EXACT));
                    assertThat(quotas.counted[Quotas.QUARTER][0]).isCloseTo(90.0 * people.quarters.length(day), within(EXACT));
                    assertThat(quotas.counted[Quotas.MONTH][0]).isCloseTo(90.0 * people.months.length(day), within(EXACT));
                }
            }
        }, Trial.SEED, 0, simulation.newRows());
    }
}
