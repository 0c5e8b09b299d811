package magnitka.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Node;
import magnitka.network.SoundModel;
import magnitka.plan.Requirements;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

class MaterialBalanceTest {

    private static final double EXACT = 1e-12;

    private static MaterialBalance balance(Model model) {
        Plant plant = Plant.of(model);
        return MaterialBalance.of(model, plant, Span.whole(plant));
    }

    private static MaterialBalance balance(Sketch sketch) {
        return balance(sketch.model());
    }

    /** Tons of a product made for a ton of final demand of another. */
    private static double gross(MaterialBalance balance, String made, String demanded) {
        Requirements all = balance.requirements();
        return all.gross()[all.products().indexOf(made)][all.products().indexOf(demanded)];
    }

    private static Sketch loop(double iron, double engine) {
        return loop(new Sketch(), iron, engine);
    }

    private static Sketch loop(Sketch sketch, double iron, double engine) {
        return sketch
                .source("ground", "raw")
                .stockpile("iron_yard", "iron", "\"opening_tons\": 100")
                .stockpile("engine_yard", "engines", "\"opening_tons\": 100")
                .works("ironworks", "iron", "iron_yard", 100,
                        "\"raw\": {\"tons\": 2, \"from\": \"ground\"}, \"engines\": {\"tons\": " + engine + ", \"from\": \"engine_yard\"}", "")
                .works("engine_shop", "engines", "engine_home", 100,
                        "\"raw\": {\"tons\": 1, \"from\": \"ground\"}, \"iron\": {\"tons\": " + iron + ", \"from\": \"iron_yard\"}", "")
                .stockpile("engine_home", "engines")
                .route("engines_to_iron", "engines", "engine_home", "engine_yard", "\"travel_days\": 1");
    }

    /** A ton of iron takes a = 0.5 engines, a ton of engines b = 0.4 iron: (1 - A)^-1 = 1 / (1 - ab) [[1, b], [a, 1]]. */
    @Test
    void twoTradesThatNeedEachOtherHaveTheClosedForm() {
        MaterialBalance balance = balance(loop(0.4, 0.5));
        assertThat(balance.fault()).isEmpty();
        assertThat(gross(balance, "iron", "iron")).isCloseTo(1 / 0.8, within(EXACT));
        assertThat(gross(balance, "engines", "iron")).isCloseTo(0.5 / 0.8, within(EXACT));
        assertThat(gross(balance, "iron", "engines")).isCloseTo(0.4 / 0.8, within(EXACT));
        assertThat(gross(balance, "engines", "engines")).isCloseTo(1 / 0.8, within(EXACT));
        MaterialBalance.Answer answer = balance.answer(Map.of("iron", 100.0, "engines", 10.0));
        double iron = (100 + 0.4 * 10) / 0.8;
        double engines = (0.5 * 100 + 10) / 0.8;
        assertThat(balance.byProduct(answer.worksTons())).satisfies(tons -> {
            assertThat(tons.get("iron")).isCloseTo(iron, within(1e-9));
            assertThat(tons.get("engines")).isCloseTo(engines, within(1e-9));
        });
        assertThat(answer.sourceTons().get("ground")).isCloseTo(2 * iron + engines, within(1e-9));
        assertThat(answer.leftOver()).isEmpty();
        assertThat(answer.missing()).isEmpty();
    }

    /** ab = 1: what one shop makes the other eats; ab = 1 - 1e-9: it has an answer, of no accuracy. */
    @Test
    void aLoopThatEatsAllItMakesIsSaidToBeUnproductive() {
        assertThat(balance(loop(1, 0.999)).fault()).isEmpty();
        MaterialBalance eaten = balance(loop(1.25, 0.8));
        assertThat(eaten.fault().orElseThrow()).contains("not productive", "Hawkins-Simon");
        assertThatThrownBy(eaten::requirements).isInstanceOf(ModelException.class).hasMessageContaining("not productive");
        assertThat(balance(loop(2, 0.8)).fault().orElseThrow()).contains("not productive");
        assertThat(balance(loop(1, 1 - 1e-8)).fault().orElseThrow()).contains("useful accuracy");
    }

    /** Of what is shipped, planners reckon 20 % lost where orders say so, and else what is lost: 1.5 / (0.8 x 0.9) a ton. */
    @Test
    void lossesAreThoseThatPlannersReckonWith() {
        Model model = new Sketch()
                .source("pit", "coal")
                .stockpile("junction", "coal")
                .stockpile("yard", "coal")
                .works("ovens", "coke", "bunker", 10, "\"coal\": {\"tons\": 1.5, \"from\": \"yard\"}", "")
                .stockpile("bunker", "coke")
                .route("trunk", "coal", "pit", "junction", "\"travel_days\": 3", "\"loss_share\": 0.4",
                        "\"ordering\": {\"cover_days\": 1, \"planned_loss_share\": 0.2}")
                .route("branch", "coal", "junction", "yard", "\"loss_share\": 0.1")
                .model();
        MaterialBalance.Answer answer = balance(model).answer(Map.of("coke", 72.0));
        assertThat(answer.sourceTons().get("pit")).isCloseTo(150, within(1e-9));
        assertThat(shipped(model, answer, "trunk")).isCloseTo(150, within(1e-9));
        assertThat(shipped(model, answer, "branch")).isCloseTo(120, within(1e-9));
    }

    private static double shipped(Model model, MaterialBalance.Answer answer, String route) {
        return answer.routeTons()[Plant.of(model).routes().indexOf(route)];
    }

    private static double made(Model model, MaterialBalance.Answer answer, String works) {
        return answer.worksTons()[Plant.of(model).works().indexOf(works)];
    }

    private static Sketch rivals(String outside) {
        return new Sketch()
                .source("ground", "ore")
                .source("abroad", "iron", outside)
                .stockpile("iron_yard", "iron")
                .works("old", "iron", "iron_yard", 30, "\"ore\": {\"tons\": 2, \"from\": \"ground\"}", "")
                .works("new", "iron", "iron_yard", 0, "\"ore\": {\"tons\": 1, \"from\": \"ground\"}", "",
                        "\"units\": {\"one\": {\"title\": \"One\", \"start\": \"1931-07-02\", \"rated_tons_per_day\": 36.5}}")
                .works("mill", "rail", "rail_yard", 100, "\"iron\": {\"tons\": 1.5, \"from\": \"iron_yard\"}", "")
                .stockpile("rail_yard", "rail")
                .route("ships", "iron", "abroad", "iron_yard", "\"loss_share\": 0.5", "\"travel_days\": 1");
    }

    /** Old works 30 x 365 = 10950 t a year, new ones 36.5 x 183 = 6679.5 t from 2 July on, ships 20 x 0.5 x 365 = 3650 t that arrive. */
    @Test
    void suppliersShareWhatIsAskedInProportionToWhatTheyCouldGive() {
        Model model = rivals("\"supply_tons_per_day\": 20").model();
        MaterialBalance.Answer answer = balance(model).answer(Map.of("rail", 1.0));
        double sum = 10950 + 6679.5 + 3650;
        assertThat(made(model, answer, "old")).isCloseTo(1.5 * 10950 / sum, within(1e-12));
        assertThat(made(model, answer, "new")).isCloseTo(1.5 * 6679.5 / sum, within(1e-12));
        assertThat(shipped(model, answer, "ships")).isCloseTo(2 * 1.5 * 3650 / sum, within(1e-12));
        assertThat(gross(balance(model), "iron", "rail")).isCloseTo(1.5 * (10950 + 6679.5) / sum, within(1e-12));
        // final demand is shared by those who make it
        assertThat(made(model, balance(model).answer(Map.of("iron", 1.0)), "old")).isCloseTo(10950 / sum, within(1e-12));
    }

    @Test
    void aSupplierWithoutLimitIsTheLastResort() {
        Model model = rivals("\"note\": \"No limit.\"").model();
        assertThat(shipped(model, balance(model).answer(Map.of("rail", 1.0)), "ships")).isZero();
    }

    /** Ingots 1.25 a ton of rails, scrap back 0.25 a ton of rails, of which 0.2 a ton of ingots is used: credit 0.25, need 0.25 s. */
    private static Sketch scrapLoop(double scrapPerIngot, String... outside) {
        return scrapLoop(new Sketch(), scrapPerIngot, outside);
    }

    private static Sketch scrapLoop(Sketch empty, double scrapPerIngot, String... outside) {
        Sketch sketch = empty
                .source("ground", "iron")
                .stockpile("scrap_yard", "scrap", "\"opening_tons\": 1000")
                .works("hearths", "ingots", "ingot_yard", 100,
                        "\"iron\": {\"tons\": 1, \"from\": \"ground\"}, \"scrap\": {\"tons\": " + scrapPerIngot + ", \"from\": \"scrap_yard\"}", "")
                .stockpile("ingot_yard", "ingots")
                .works("mill", "rails", "rail_yard", 100, "\"ingots\": {\"tons\": 1.25, \"from\": \"ingot_yard\"}",
                        "\"scrap\": {\"tons\": 0.25, \"to\": \"mill_scrap\"}")
                .stockpile("mill_scrap", "scrap")
                .stockpile("rail_yard", "rails")
                .route("back", "scrap", "mill_scrap", "scrap_yard", "\"travel_days\": 1", "\"loss_share\": 0.2");
        return outside.length == 0
                ? sketch
                : sketch.source("dealers", "scrap").route("bought", "scrap", "dealers", "scrap_yard", "\"travel_days\": 1");
    }

    /** Scrap needed 1.25 s, back 0.25 x 0.8 = 0.2: bought 1.25 s - 0.2 while that is positive. */
    @Test
    void byProductsAreUsedFirstAndOthersFillTheRest() {
        assertThat(balance(scrapLoop(0.4, "yes")).answer(Map.of("rails", 100.0)).sourceTons().get("dealers")).isCloseTo(30, within(1e-9));
        MaterialBalance.Answer plenty = balance(scrapLoop(0.1, "yes")).answer(Map.of("rails", 100.0));
        assertThat(plenty.sourceTons().get("dealers")).isZero();
        assertThat(plenty.leftOver()).containsOnlyKeys("scrap at scrap_yard");
        assertThat(plenty.leftOver().get("scrap at scrap_yard")).isCloseTo(20 - 12.5, within(1e-9));
    }

    /** Nobody can be asked for scrap alone: 1.25 x 0.4 x 100 = 50 t are needed, 20 t fall off. */
    @Test
    void whatOnlyFallsOffIsNotMadeForItsOwnSake() {
        Model model = scrapLoop(0.4).model();
        MaterialBalance.Answer answer = balance(model).answer(Map.of("rails", 100.0));
        assertThat(made(model, answer, "hearths")).isCloseTo(125, within(1e-9));
        assertThat(answer.missing()).containsOnlyKeys("scrap at scrap_yard");
        assertThat(answer.missing().get("scrap at scrap_yard")).isCloseTo(30, within(1e-9));
    }

    /** A by-product that a works makes too is set off: x = d + 0.4 y - 0.1 y. */
    @Test
    void aByProductSavesOutputOfWhoMakesIt() {
        MaterialBalance balance = balance(new Sketch()
                .source("ground", "ore")
                .stockpile("gas_holder", "gas")
                .works("gasworks", "gas", "gas_holder", 10, "\"ore\": {\"tons\": 1, \"from\": \"ground\"}", "")
                .works("furnaces", "iron", "bay", 10,
                        "\"ore\": {\"tons\": 2, \"from\": \"ground\"}, \"gas\": {\"tons\": 0.4, \"from\": \"gas_holder\"}",
                        "\"gas\": {\"tons\": 0.125, \"to\": \"furnace_top\"}")
                .stockpile("furnace_top", "gas")
                .route("main", "gas", "furnace_top", "gas_holder", "\"travel_days\": 1", "\"loss_share\": 0.2")
                .stockpile("bay", "iron"));
        assertThat(gross(balance, "gas", "iron")).isCloseTo(0.3, within(EXACT));
        assertThat(gross(balance, "gas", "gas")).isCloseTo(1, within(EXACT));
        assertThat(gross(balance, "iron", "gas")).isZero();
    }

    private static final Sketch ORES = new Sketch()
            .grades("ore", "rich", "rich", "middling", "poor")
            .grades("iron", "sound", "sound", "defective")
            .source("ground", "ore", "\"grade_shares\": {\"rich\": 0.5, \"middling\": 0.3, \"poor\": 0.2}")
            .stockpile("yard", "ore")
            .route("dig", "ore", "ground", "yard", "\"grades\": [\"rich\", \"middling\"]")
            .works("furnaces", "iron", "bay", 50,
                    "\"ore\": {\"tons\": 2, \"from\": \"yard\", \"defective_extra\": 0.4}", "",
                    "\"quality\": {\"normal_shares\": {\"sound\": 0.9}}")
            .works("leaching", "iron", "bay", 50, "\"ore\": {\"tons\": 3, \"from\": \"ground\", \"grades\": [\"poor\"]}", "")
            .stockpile("bay", "iron")
            .works("mill", "rails", "rail_yard", 50, "\"iron\": {\"tons\": 1.08, \"from\": \"bay\", \"grades\": [\"sound\"]}", "")
            .stockpile("rail_yard", "rails");

    /**
     * Rails take 1.08 / 0.9 = 1.2 of iron; the yard holds 3/8 defective ore, so iron takes 2 (1 + 0.4 x 3/8) = 2.3, of which the
     * ground gives 0.8. The leaching works lives on what falls off and is asked for nothing.
     */
    @Test
    void gradesThatAreOfNoUseMustBeMadeToo() {
        Model model = ORES.model();
        MaterialBalance.Answer answer = balance(model).answer(Map.of("rails", 1.0));
        assertThat(made(model, answer, "furnaces")).isCloseTo(1.2, within(EXACT));
        assertThat(made(model, answer, "leaching")).isZero();
        assertThat(shipped(model, answer, "dig")).isCloseTo(1.2 * 2.3, within(EXACT));
        assertThat(answer.sourceTons().get("ground")).isCloseTo(1.2 * 2.3 / 0.8, within(EXACT));
    }

    /** What works make in the third year, by name, when room is scarce and customers' orders pull. */
    private static void assertRunMakesWhatTheBalanceAsks(Model model, Map<String, Double> ordersPerDay) {
        EnsembleResult result = Ensemble.of(model).run(RunSettings.ofExpected(), Progress.NONE);
        Plant plant = result.plant();
        Map<String, Double> demand = new TreeMap<>(ordersPerDay);
        demand.replaceAll((product, tons) -> tons * 365);
        MaterialBalance.Answer answer = balance(model).answer(demand);
        for (int w = 0; w < plant.works().size(); w++) {
            assertThat(result.meanOfYear(2, plant.accounts().made(w))).as(plant.works().get(w)).isCloseTo(answer.worksTons()[w], within(1e-6));
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            String end = plant.storeNode(plant.routeTo(r));
            boolean sale = model.chain().nodes().get(end) instanceof Node.Customer;
            double asked = sale ? demand.get(plant.storeCommodity(plant.routeTo(r))) : answer.routeTons()[r];
            assertThat(result.meanOfYear(2, plant.accounts().shipped(r))).as(plant.routes().get(r)).isCloseTo(asked, within(1e-6));
        }
    }

    /** The balance and a run know nothing of each other: what a run makes under steady orders is what the balance asks. */
    @Test
    void demandWorkedForwardThroughARunIsWhatWasAsked() {
        assertRunMakesWhatTheBalanceAsks(
                loop(new Sketch().until("1933-12-31").room(150), 0.4, 0.5)
                        .customer("city", "iron", 20).route("to_city", "iron", "iron_yard", "city")
                        .customer("fleet", "engines", 8).route("to_fleet", "engines", "engine_home", "fleet").model(),
                Map.of("iron", 20.0, "engines", 8.0));
        assertRunMakesWhatTheBalanceAsks(
                scrapLoop(new Sketch().until("1933-12-31").room(2000), 0.4, "yes")
                        .customer("city", "rails", 40).route("to_city", "rails", "rail_yard", "city").model(),
                Map.of("rails", 40.0));
    }

    /** Worked back and then forward again by its own norms, the plan of a real network leaves just what was asked. */
    @Test
    void directNeedAndFinalDemandAddUpToGrossOutput() {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Plant plant = Plant.of(model);
        for (int year = 1934; year <= 1940; year++) {
            MaterialBalance balance = MaterialBalance.of(model, plant, Span.ofYear(plant, year));
            Map<String, Double> demand = Map.of("rolled_steel", 1e6, "pig_iron", 5e5, "coke", 1e4, "iron_ore", 3e4);
            double[] gross = balance.answer(demand).worksTons();
            double[] need = balance.directNeed(gross);
            Map<String, Double> left = balance.byProduct(gross);
            balance.byProduct(need).forEach((product, tons) -> left.merge(product, -tons, Double::sum));
            left.forEach((product, tons) -> assertThat(tons).as(product).isCloseTo(demand.getOrDefault(product, 0.0), within(1e-3)));
        }
    }

    /** By hand from the parameters: ingots 1.15 x 1.12 a ton of rolled steel, and the extra for defective ones of each. */
    @Test
    void theReferenceModelAsksForWhatItsRecipesSay() {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Plant plant = Plant.of(model);
        MaterialBalance balance = MaterialBalance.of(model, plant, Span.ofYear(plant, 1937));
        double blooms = value(model, "blooms_per_rolled") * (1 + value(model, "defective_blooms_extra") * value(model, "blooms_defective_share"));
        assertThat(gross(balance, "blooms", "rolled_steel")).isCloseTo(blooms, within(1e-9));
        double defective = value(model, "steel_defective_share");
        double ingots = value(model, "ingots_per_bloom") * (1 + value(model, "defective_steel_extra") * defective);
        double rated = gross(balance, "steel", "blooms");
        assertThat(rated).isBetween(0.85 * ingots, ingots);
        assertThat(gross(balance, "steel", "rolled_steel")).isCloseTo(blooms * rated, within(1e-9));
        // of a ton of steel a part is bought, and only the rest takes pig iron
        assertThat(gross(balance, "pig_iron", "steel")).isCloseTo(value(model, "pig_per_steel") * gross(balance, "steel", "steel"), within(1e-9));
        assertThat(gross(balance, "rolled_steel", "rolled_steel")).isCloseTo(1, within(1e-9));
    }

    /** The coke rate falls in a straight line: its value on a day, or its mean over days. */
    @Test
    void normsAreThoseOfTheDaysAskedAbout() {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Plant plant = Plant.of(model);
        int first = Span.ofYear(plant, 1936).first() + 31;
        int last = Span.ofYear(plant, 1940).first() + 31;
        double early = gross(MaterialBalance.of(model, plant, new Span(first, first + 1)), "coke", "pig_iron");
        double late = gross(MaterialBalance.of(model, plant, new Span(last, last + 1)), "coke", "pig_iron");
        assertThat(early).isCloseTo(value(model, "coke_rate_1936"), within(1e-9));
        assertThat(late).isCloseTo(value(model, "coke_rate_1940"), within(1e-9));
        assertThat(gross(MaterialBalance.of(model, plant, new Span(first, last + 1)), "coke", "pig_iron")).isCloseTo((early + late) / 2, within(1e-9));
    }

    private static double value(Model model, String parameter) {
        return model.parameters().get(parameter).value();
    }
}
