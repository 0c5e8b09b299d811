package magnitka.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.network.SoundModel;
import magnitka.plan.Planned;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

class YearPlanTest {

    private static final double TONS = 1e-3;

    private static YearPlan plan(Model model, int year) {
        return YearPlan.of(PlannedRun.of(model), year);
    }

    private static YearPlan.Target target(YearPlan plan, String product) {
        return plan.targets().stream().filter(target -> target.product().equals(product)).findFirst().orElseThrow();
    }

    private static YearPlan.Use use(YearPlan plan, String product) {
        return plan.uses().stream().filter(use -> use.product().equals(product)).findFirst().orElseThrow();
    }

    private static YearPlan.Ask ask(YearPlan plan, String works) {
        return plan.asks().stream().filter(ask -> ask.works().equals(works)).findFirst().orElseThrow();
    }

    private static Model twoTrades() {
        return SoundModel.of(Path.of("models/textbook/two_trades.json"));
    }

    /** The figures that the textbook model states: 94900 and 54750 t, 244550 t of ore, 0.8, 0.223881. */
    @Test
    void theTextbookPlanIsAsItsPurposeSays() {
        Model model = twoTrades();
        YearPlan plan = plan(model, 1931);
        double iron = (73000 + 0.4 * 7300) / 0.8;
        double engines = (0.5 * 73000 + 7300) / 0.8;
        assertThat(target(plan, "iron").tons()).isCloseTo(iron, within(TONS));
        assertThat(target(plan, "engines").tons()).isCloseTo(engines, within(TONS));
        assertThat(target(plan, "iron").origin()).isEqualTo("balance");
        assertThat(use(plan, "iron").chainTons()).isCloseTo(0.4 * engines, within(TONS));
        assertThat(use(plan, "iron").leftTons()).isCloseTo(73000, within(TONS));
        assertThat(use(plan, "engines").finalTons()).isCloseTo(7300, within(TONS));
        assertThat(ask(plan, "engine_shop").tons()).isCloseTo(engines, within(TONS));
        assertThat(ask(plan, "ironworks").fullLoadTons()).isCloseTo(300 * 365, within(TONS));
        assertThat(plan.sources().get("mountain")).isCloseTo(244550, within(TONS));
        FeasiblePlan feasible = plan.feasible().orElseThrow();
        assertThat(feasible.multiple()).isCloseTo(0.8, within(1e-6));
        assertThat(feasible.unit()).isEqualTo("engines");
        assertThat(feasible.scarcities().get(0).name()).isEqualTo("mountain");
        assertThat(feasible.scarcities().get(0).worth()).isCloseTo(54750 / 244550.0, within(1e-6));
        assertThat(model.chain().purpose()).contains("94900 t", "54750 t", "244550 t", "= 0.8 of it", "0.223881 t");
        assertThat(plan.warning()).contains("The plan of 1931 asks for 125 % of what the network can give at full load without a stoppage: "
                + "iron is short by 18,980 t, engines is short by 10,950 t; scarcest: source mountain.");
    }

    /** A back-loaded split with 0.2: the k-th day of n weighs 0.9 + 0.2 (k - 1) / (n - 1); an even one goes by days. */
    @Test
    void monthsShareTheYearAsTheSplitSays() {
        YearPlan plan = plan(twoTrades(), 1931);
        double[] iron = target(plan, "iron").monthTons();
        assertThat(iron[0] / iron[1]).isCloseTo(31 / 28.0, within(1e-9));
        double[] engines = target(plan, "engines").monthTons();
        assertThat(Arrays.stream(engines).sum()).isCloseTo(54750, within(TONS));
        assertThat(engines[0]).isCloseTo(54750 * 31 / 365.0 * (0.9 + 0.2 * 15 / 364), within(1.0));
        assertThat(engines[11]).isCloseTo(54750 * 31 / 365.0 * (1.1 - 0.2 * 15 / 364), within(1.0));
    }

    @Test
    void pressureMultipliesTargetsAndWhatIsWanted() {
        YearPlan plan = plan(Leadership.atPressure(twoTrades(), 0.5), 1931);
        assertThat(target(plan, "iron").tons()).isCloseTo(94900 / 2.0, within(TONS));
        assertThat(use(plan, "iron").finalTons()).isCloseTo(36500, within(TONS));
        assertThat(plan.feasible().orElseThrow().multiple()).isCloseTo(1.6, within(1e-6));
        assertThat(plan.warning()).isEmpty();
    }

    private static Sketch shop(String plan) {
        return new Sketch()
                .until("1932-12-31")
                .source("mine", "ore", "\"supply_tons_per_day\": 80")
                .works("furnaces", "iron", "bay", 100, "\"ore\": {\"tons\": 1, \"from\": \"mine\"}", "")
                .stockpile("bay", "iron")
                .works("mill", "rail", "store", 100, "\"iron\": {\"tons\": 1.25, \"from\": \"bay\"}", "")
                .stockpile("store", "rail")
                .plan(plan);
    }

    /** 80 of 100 t a day were made: q' = q + 0.1 q + 0.5 (y - q) = 1 + 0.1 - 0.1 of the rating, here of 366 days. */
    @Test
    void withoutPeopleARatchetFollowsOutputAtNormalLoad() {
        YearPlan plan = plan(shop("""
                "iron": {"title": "Iron", "origin": "ratchet", "ratchet": {"growth": 0.1, "weight": 0.5}}""").model(), 1932);
        assertThat(target(plan, "iron").tons()).isCloseTo(36600, within(TONS));
        assertThat(plan.followsOutput()).isTrue();
    }

    /** Targets given for a part of a year; the rest by capacity. The mill, without a target, makes what is left of nothing. */
    @Test
    void originsAreNamedAndPartsOfAPlanAddUp() {
        Model model = shop("""
                "iron": {"title": "Iron", "origin": "capacity", "capacity_share": 0.5,
                 "given": {"winter": {"from": "1932-01-01", "to": "1932-01-31", "tons": 3000}}}""").model();
        YearPlan plan = plan(model, 1932);
        assertThat(target(plan, "iron").origin()).isEqualTo("given, capacity");
        assertThat(target(plan, "iron").tons()).isCloseTo(3000 + 335 * 50, within(TONS));
        assertThat(plan.followsOutput()).isFalse();
        assertThat(use(plan, "iron").chainTons()).isZero();
        assertThat(plan.demandOf()).containsExactly("iron");
    }

    /** Rails of 20000 t take 25000 t of iron that has a target of 18000 t: the plan is not balanced in itself. */
    @Test
    void aPlanThatIsNotBalancedInItselfShowsIt() {
        YearPlan plan = plan(shop("""
                "iron": {"title": "Iron", "origin": "capacity", "given": {"all": {"from": "1932-01-01", "to": "1932-12-31", "tons": 18000}}},
                "rail": {"title": "Rail", "origin": "capacity", "given": {"all": {"from": "1932-01-01", "to": "1932-12-31", "tons": 20000}}}""").model(), 1932);
        assertThat(use(plan, "iron").leftTons()).isCloseTo(-7000, within(TONS));
        assertThat(plan.demandOf()).containsExactly("rail");
        assertThat(ask(plan, "furnaces").tons()).isCloseTo(25000, within(TONS));
        assertThat(ask(plan, "furnaces").targetTons()).isCloseTo(18000, within(TONS));
        // 80 t of ore a day are 29280 t of iron in the year, 23424 t of rails, more than 20000; what 1931 left is rails, not iron
        assertThat(plan.feasible().orElseThrow().multiple()).isCloseTo(29280 / 1.25 / 20000, within(1e-6));
    }

    @Test
    void aYearThatThePlanAsksNothingOfIsSaidToBeSo() {
        YearPlan plan = plan(shop("""
                "iron": {"title": "Iron", "origin": "capacity",
                    "capacity_share": {"profile": "step", "points": [{"date": "1931-01-01", "value": 0}, {"date": "1932-01-01", "value": 1}]}}""").model(), 1931);
        assertThat(plan.feasible()).isEmpty();
        assertThat(plan.uses()).isEmpty();
        assertThat(plan.tables()).hasSize(6);
    }

    private static Sketch eaten(String origin) {
        return new Sketch()
                .source("ground", "raw")
                .works("ironworks", "iron", "iron_yard", 100, "\"raw\": {\"tons\": 1, \"from\": \"ground\"}, \"engines\": {\"tons\": 1.25, \"from\": \"engine_yard\"}", "")
                .stockpile("iron_yard", "iron")
                .works("engine_shop", "engines", "home", 100, "\"raw\": {\"tons\": 1, \"from\": \"ground\"}, \"iron\": {\"tons\": 0.8, \"from\": \"iron_yard\"}", "")
                .stockpile("home", "engines")
                .stockpile("engine_yard", "engines", "\"opening_tons\": 1000")
                .route("back", "engines", "home", "engine_yard", "\"travel_days\": 1")
                .plan("\"iron\": {\"title\": \"Iron\", \"origin\": \"" + origin + "\", \"final_demand\": 100}");
    }

    @Test
    void aPlanOfAnUnproductiveChainHasNoBalanceButALargestMultiple() {
        YearPlan plan = plan(eaten("capacity").model(), 1931);
        assertThat(plan.fault().orElseThrow()).contains("not productive");
        assertThat(plan.asks()).isEmpty();
        assertThat(plan.feasible()).isPresent();
        Model balanced = eaten("balance").model();
        assertThatThrownBy(() -> plan(balanced, 1931)).isInstanceOf(ModelException.class).hasMessageContaining("not productive");
    }

    /** Targets by balance reach runs with people too: those of a run are those of the plan. */
    @Test
    void runsWithPeopleWorkTargetsBackByTheSameBalance() {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Plant plant = Plant.of(model);
        Planned people = Leadership.of(model, plant);
        EnsembleResult result = Ensemble.of(model, plant, people).run(RunSettings.ofExpected(), Progress.NONE);
        YearPlan plan = plan(model, 1936);
        int year = result.calendar().indexOf(1936);
        double steel = 0;
        for (String works : List.of("open_hearths_1", "open_hearths_2")) {
            steel += result.meanOfYear(year, people.accounts().target(plant.works().indexOf(works)));
        }
        assertThat(target(plan, "steel").tons()).isCloseTo(steel, within(TONS));
        // what the plan wants, at most load, in any year is more than a run ever makes
        Map<String, Double> made = new LinkedHashMap<>();
        List<String> products = Products.ofWorks(model, plant);
        for (int w = 0; w < products.size(); w++) {
            made.merge(products.get(w), result.meanOfYear(year, plant.accounts().made(w)), Double::sum);
        }
        Span span = Span.ofYear(plant, 1936);
        PlannedRun run = PlannedRun.of(model);
        FeasiblePlan.Search search = new FeasiblePlan.Search(model, plant, run.full(), span, Opening.ofYear(result, year), run.mostLoad(span), made);
        assertThat(search.plan().orElseThrow().multiple()).isGreaterThan(1);
    }

    /** The plan of two trades at pressures 0.8 x 1.25 = 1 of what there is, and beyond. */
    @Test
    void theWarningComesWhenThePlanIsOutOfReachAndNamesTheWorstYear() {
        assertThat(PlanWarning.of(twoTrades(), 0.799)).isEmpty();
        assertThat(PlanWarning.of(twoTrades(), 0.81).orElseThrow()).startsWith("The plan of 1931 asks for 101 % of what the network can give");
        assertThat(PlanWarning.of(twoTrades())).isEqualTo(plan(twoTrades(), 1931).warning());
        Model two = shop("""
                "rail": {"title": "Rail", "origin": "capacity", "given": {"a": {"from": "1931-01-01", "to": "1931-12-31", "tons": 30000},
                 "b": {"from": "1932-01-01", "to": "1932-12-31", "tons": 40000}}}""").model();
        assertThat(PlanWarning.of(two).orElseThrow())
                .startsWith("The plan of 1932 asks for 171 % of what the network can give")
                .endsWith("rail is short by 16,576 t; scarcest: source mine. Out of reach as well: 1931.");
    }

    @Test
    void aPlanForWhatCannotBeMadeAtAllIsWarnedOf() {
        Model model = shop("\"rail\": {\"title\": \"Rail\", \"origin\": \"capacity\"}").model();
        FeasiblePlan.Scarcity mill = new FeasiblePlan.Scarcity("works", "mill", "t", 0, 0, 1, Double.NaN, 0);
        FeasiblePlan none = new FeasiblePlan(0, "rail", List.of(new FeasiblePlan.Product("rail", 1234, 0, 1)), List.of(mill), List.of());
        assertThat(PlanWarning.line(1931, none))
                .isEqualTo("The plan of 1931 asks for what the network cannot make at all: rail is short by 1,234 t; scarcest: works mill.");
        assertThat(model.chain().plan()).isPresent();
    }
}
