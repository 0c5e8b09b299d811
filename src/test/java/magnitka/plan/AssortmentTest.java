package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import magnitka.engine.Plant;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes: what is easy to make takes the place of what was asked for where only weight counts, and nowhere else. */
class AssortmentTest {

    private static final String SHAPES = """
            {"heavy": {"title": "Heavy", "work": 2}, "light": {"title": "Light", "share": 0.3, "work": 3.5},
             "small": {"title": "Small", "share": 0.2, "work": 5}}""";
    private static final double[] ASKED = {0.5, 0.3, 0.2};
    private static final double MEAN = 0.5 * 2 + 0.3 * 3.5 + 0.2 * 5;
    private static final double[] WORK = {2 / MEAN, 3.5 / MEAN, 5 / MEAN};
    private static final double VARIANCE = 0.5 * square(WORK[0] - 1) + 0.3 * square(WORK[1] - 1) + 0.2 * square(WORK[2] - 1);

    private static double square(double x) {
        return x * x;
    }

    /** A works that breaks down, paid by the measure; the customer takes all that it can give. */
    private static ChainDraft plain(String measure) {
        return ChainDraft.chain()
                .bonus("measure", "\"" + measure + "\"")
                .traits("\"breakdowns\": {\"mtbf_days\": 30, \"repair_days\": 2}, \"wear\": {\"base_per_day\": 0.001, \"overload_per_day\": 0.01}")
                .quality("{\"normal_shares\": {\"good\": 0.8, \"bad\": 0.2}, \"load\": 3}")
                .people("reports", "{\"most_padding\": 0.05, \"audit_chance\": 0.2, \"penalty\": 1}")
                .product("capacity_share", 0.9375)
                .customer(500)
                .effort("noise", 0.05)
                .effort("normal_tautness", 1.05);
    }

    private static ChainDraft shaped(String measure, double departureCost) {
        return plain(measure).product("assortment", SHAPES).effort("departure_cost", departureCost);
    }

    private static Assortment of(ChainDraft chain) {
        Model model = chain.model();
        return Planned.of(model, Plant.of(model), Requirements.NONE).assortments.of(0);
    }

    // min over d with sum d = 0 and d >= -a of e^2/2 + e sum w d + D/2 sum d^2/a, by trying all d in steps of 1/2000
    @ParameterizedTest
    @CsvSource({"0, 1", "0.6, 1", "1, 1", "1.4, 1", "1, 0.4", "1.4, 0.4", "1.6, 0.25"})
    void theMixIsTheCheapestForItsEffort(double effort, double departureCost) {
        Assortment assortment = of(shaped("tons", departureCost));
        double[] mix = new double[3];
        assortment.mix(0, effort, mix);
        int steps = 2000;
        double least = Double.POSITIVE_INFINITY;
        double[] best = new double[3];
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; i + j <= steps; j++) {
                double[] tried = {(double) i / steps, (double) j / steps, (double) (steps - i - j) / steps};
                double cost = effort * effort / 2;
                for (int s = 0; s < 3; s++) {
                    double d = tried[s] - ASKED[s];
                    cost += effort * WORK[s] * d + departureCost / 2 * d * d / ASKED[s];
                }
                if (cost < least) {
                    least = cost;
                    best = tried;
                }
            }
        }
        assertThat(mix).containsExactly(best, within(1.0 / steps));
        assertThat(assortment.cost(0, effort, mix)).isCloseTo(least, within(1e-6)).isLessThanOrEqualTo(least + 1e-12);
        assertThat(Arrays.stream(mix).sum()).isCloseTo(1, within(1e-12));
    }

    // s = a (1 + e (1 - w) / D), at a cost of (1 - V/D) e^2/2, V = sum a (w - 1)^2; keeping to a costs e^2/2
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 1.5})
    void whileNoShapeFallsAwayTheCostIsAFixedPartOfTheSquare(double effort) {
        double departureCost = 2;
        Assortment free = of(shaped("tons", departureCost));
        double[] mix = new double[3];
        free.mix(0, effort, mix);
        for (int s = 0; s < 3; s++) {
            assertThat(mix[s]).isCloseTo(ASKED[s] * (1 + effort * (1 - WORK[s]) / departureCost), within(1e-12));
        }
        assertThat(free.cost(0, effort, mix)).isCloseTo((1 - VARIANCE / departureCost) * effort * effort / 2, within(1e-12));
        assertThat(free.dearer(0)).isEqualTo(1);
        Assortment held = of(shaped("assortment", departureCost));
        held.mix(0, effort, mix);
        assertThat(mix).containsExactly(ASKED, within(1e-12));
        assertThat(held.cost(0, effort, mix)).isCloseTo(effort * effort / 2, within(1e-12));
        assertThat(held.dearer(0)).isCloseTo(1 / (1 - VARIANCE / departureCost), within(1e-12));
    }

    // A share in steps is that of the mean day of a month; one that is asked of nothing is not made.
    @Test
    void sharesOfAMonthAreThoseOfItsMeanDay() {
        String later = "{\"profile\": \"step\", \"points\": [{\"date\": \"1931-01-01\", \"value\": 0}, {\"date\": \"1931-04-11\", \"value\": 0.3}]}";
        Assortment assortment = of(plain("tons").product("assortment",
                "{\"heavy\": {\"title\": \"Heavy\", \"work\": 2}, \"light\": {\"title\": \"Light\", \"share\": " + later + ", \"work\": 4}}"));
        assertThat(assortment.asked[2]).containsExactly(1, 0);
        assertThat(assortment.asked[3]).containsExactly(new double[] {0.8, 0.2}, within(1e-12));
        assertThat(assortment.asked[4]).containsExactly(new double[] {0.7, 0.3}, within(1e-12));
        double[] mix = new double[2];
        assortment.mix(2, 1.3, mix);
        assertThat(mix).containsExactly(1, 0);
    }

    // Where shapes do not count, nothing but the mix depends on them: all that a run without an assortment has is the same.
    @ParameterizedTest
    @ValueSource(strings = {"tons", "grades"})
    void whereShapesDoNotCountNothingElseMoves(String measure) {
        for (double pressure : new double[] {0.8, 1, 1.2}) {
            Trial without = Trial.months(plain(measure).pressure(pressure).model());
            Trial with = Trial.months(shaped(measure, 1).pressure(pressure).model());
            for (int k = 0; k < 3; k++) {
                double[][] bare = without.run(k).rows;
                double[][] shaped = with.run(k).rows;
                for (int month = 0; month < bare.length; month++) {
                    assertThat(Arrays.copyOf(shaped[month], bare[month].length)).isEqualTo(bare[month]);
                }
            }
        }
    }

    // Keeping to the assortment costs 1 / (1 - V/D) times as much and is paid as tons are: the same as dearer effort under tons.
    @Test
    void keepingToTheAssortmentIsDearerEffort() {
        Trial dear = Trial.months(plain("tons").effort("cost", 1 / (1 - VARIANCE / 2)).model()).run(0);
        Trial kept = Trial.months(shaped("assortment", 2).model()).run(0);
        for (int month = 0; month < 12; month++) {
            for (int account : new int[] {dear.at.made(0), dear.plan.loadDays(0), dear.plan.padding(0)}) {
                assertThat(kept.rows[month][account]).isCloseTo(dear.rows[month][account], within(1e-6));
            }
        }
    }

    // of a year until a month: sum over shapes of min(made, asked), and of min(accepted, ordered)
    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1, 1.15})
    void ofAShapeNoMoreCountsThanTheYearHasAskedFor(double pressure) {
        Trial trial = Trial.months(shaped("tons", 1).years(2).pressure(pressure).model()).run(0);
        PlanAccounts plan = trial.plan;
        assertThat(plan.shapes(0)).containsExactly("heavy", "light", "small");
        for (int month = 0; month < 24; month++) {
            int from = month - month % 12;
            double counted = 0;
            double met = 0;
            for (int s = 0; s < 3; s++) {
                counted += Math.min(trial.total(plan.shapeMade(0, s), from, month + 1), trial.total(plan.shapeAsked(0, s), from, month + 1));
                met += Math.min(trial.total(plan.shapeAccepted(0, s), from, month + 1), trial.total(plan.shapeOrdered(0, s), from, month + 1));
                assertThat(trial.rows[month][plan.shapeAsked(0, s)]).isCloseTo(ASKED[s] * trial.rows[month][plan.target(0)], within(1e-9));
                assertThat(trial.rows[month][plan.shapeOrdered(0, s)]).isCloseTo(ASKED[s] * trial.rows[month][plan.ordered(0)], within(1e-9));
            }
            assertThat(trial.total(plan.countedByShape(0), from, month + 1)).isCloseTo(counted, within(1e-6));
            assertThat(trial.total(plan.metByShape(0), from, month + 1)).isCloseTo(met, within(1e-6));
        }
        int[] made = {plan.shapeMade(0, 0), plan.shapeMade(0, 1), plan.shapeMade(0, 2)};
        assertThat(Arrays.stream(made).mapToDouble(trial::total).sum()).isCloseTo(trial.total(trial.at.made(0)), within(1e-6));
        int[] sold = {plan.shapeAccepted(0, 0), plan.shapeAccepted(0, 1), plan.shapeAccepted(0, 2)};
        assertThat(Arrays.stream(sold).mapToDouble(trial::total).sum())
                .isCloseTo(trial.total(trial.at.accepted(plan.customers(0)[0])), within(1e-6));
    }

    /** Of what was asked for in the year: what was made at most, and what counts by assortment. */
    private static double[] fulfilment(Model model) {
        Trial trial = Trial.months(model);
        double asked = 0;
        double made = 0;
        double counted = 0;
        double first = 0;
        for (int k = 0; k < 10; k++) {
            trial.run(k);
            asked += trial.total(trial.plan.target(0));
            made += trial.total(trial.at.made(0));
            counted += trial.total(trial.plan.countedByShape(0));
            first += trial.total(trial.plan.shapeMade(0, 0));
        }
        return new double[] {made / asked, counted / asked, first / made};
    }

    // The more is asked for, the harder people work and the more of it is heavy: below where they give up, tons that were asked
    // for in other shapes are missing ever more.
    @Test
    void underPressureTheAssortmentFallsBehindTheTons() {
        double[] easy = fulfilment(shaped("tons", 1).pressure(0.85).model());
        double[] taut = fulfilment(shaped("tons", 1).pressure(1).model());
        assertThat(taut[2]).as("share of heavy").isGreaterThan(easy[2] + 0.02).isGreaterThan(0.5);
        assertThat(Math.min(1, taut[0]) - taut[1]).as("tons not as asked").isGreaterThan(Math.min(1, easy[0]) - easy[1] + 0.02);
    }

    // d = a e (1 - w) / D is nothing where a departure costs much, or where all shapes take the same work
    @Test
    void departuresVanishWithTheirCause() {
        double[] dear = fulfilment(shaped("tons", 1e6).model());
        double[] alike = fulfilment(plain("tons").product("assortment", SHAPES.replace("3.5", "2").replace("5}", "2}")).model());
        double[] free = fulfilment(shaped("tons", 1).model());
        assertThat(dear[2]).isCloseTo(0.5, within(1e-5));
        assertThat(alike[2]).isCloseTo(0.5, within(1e-12));
        assertThat(alike[1]).isCloseTo(dear[1], within(1e-5)).isGreaterThan(free[1] + 0.05);
    }

    // Paid for what was asked for, people make it, and it costs them: fewer tons in all.
    @Test
    void payingForTheAssortmentBringsItAndCostsTons() {
        Model model = shaped("tons", 1).pressure(1).model();
        double[] tons = fulfilment(model);
        double[] assortment = fulfilment(Policy.ASSORTMENT.apply(model));
        double[] orders = fulfilment(Policy.ORDERS.apply(model));
        assertThat(assortment[1]).isGreaterThan(tons[1] + 0.03);
        assertThat(assortment[0]).isLessThan(tons[0] - 0.005);
        assertThat(assortment[2]).isCloseTo(0.5, within(1e-12));
        assertThat(orders[2]).isCloseTo(0.5, within(1e-12));
    }

    // By assortment a product without one counts as by tons; the works of a used product answer orders as they do grades.
    @Test
    void aProductWithoutAnAssortmentCountsByTons() {
        double[][] tons = Trial.months(plain("tons").works(2).model()).run(0).rows;
        assertThat(Trial.months(plain("assortment").works(2).model()).run(0).rows).isDeepEqualTo(tons);
        Model orders = plain("orders").works(2).productOf(1, "assortment", SHAPES).model();
        Assortments assortments = Planned.of(orders, Plant.of(orders), Requirements.NONE).assortments;
        assertThat(assortments.works).containsExactly(0);
        assertThat(assortments.of(0).held).isFalse();
    }

    // Works of different products have assortments of their own, of as many shapes as they like.
    @ParameterizedTest
    @ValueSource(strings = {"tons", "assortment"})
    void eachProductHasItsOwnShapes(String measure) {
        String two = "{\"one\": {\"title\": \"One\", \"share\": 0.6, \"work\": 1}, \"other\": {\"title\": \"Other\", \"work\": 2}}";
        Trial trial = Trial.months(shaped(measure, 0.25).works(3).productOf(1, "assortment", two).productOf(2, "assortment", "{}").model()).run(0);
        assertThat(trial.plan.shapes(0)).hasSize(2);
        assertThat(trial.plan.shapes(1)).isEmpty();
        assertThat(trial.plan.shapes(2)).hasSize(3);
        for (int w : new int[] {0, 2}) {
            double made = 0;
            for (int s = 0; s < trial.plan.shapes(w).size(); s++) {
                made += trial.total(trial.plan.shapeMade(w, s));
            }
            assertThat(made).isCloseTo(trial.total(trial.at.made(w)), within(1e-6));
        }
        assertThat(trial.plan.ordersMet(0, 1, 2)).containsExactly(trial.plan.metByShape(2));
    }

    // Paid by weight, a smithy makes spikes: tacks take five times the work a ton and are asked for as much.
    @Test
    void paidByWeightTheSmithyMakesSpikes() {
        ChainDraft smithy = ChainDraft.chain().effort("noise", 0.05).effort("normal_tautness", 1.05).effort("departure_cost", 0.5).product("assortment",
                "{\"spikes\": {\"title\": \"Spikes\", \"share\": 0.5, \"work\": 1}, \"tacks\": {\"title\": \"Tacks\", \"work\": 5}}");
        Trial weight = Trial.months(smithy.model()).run(0);
        Trial shapes = Trial.months(Policy.ASSORTMENT.apply(smithy.model())).run(0);
        assertThat(weight.plan.shapes(0)).isEqualTo(List.of("spikes", "tacks"));
        assertThat(weight.total(weight.plan.shapeMade(0, 1))).isLessThan(0.05 * weight.total(weight.at.made(0)));
        assertThat(shapes.total(shapes.plan.shapeMade(0, 1))).isCloseTo(0.5 * shapes.total(shapes.at.made(0)), within(1e-6));
        assertThat(shapes.total(shapes.at.made(0))).isLessThan(weight.total(weight.at.made(0)));
        assertThat(shapes.total(shapes.plan.countedByShape(0))).isGreaterThan(weight.total(weight.plan.countedByShape(0)));
    }

    // without it s = a, while effort costs what it did, so that tons stay
    @Test
    void withoutEasyShapesNothingIsNeglectedAndTonsStay() {
        Model model = shaped("tons", 1).model();
        Trial neglect = Trial.months(model).run(0);
        Trial none = Trial.months(Mechanism.EASYSHAPES.off(model)).run(0);
        double made = neglect.total(neglect.at.made(0));
        assertThat(none.total(none.at.made(0))).isEqualTo(made);
        for (int s = 0; s < ASKED.length; s++) {
            assertThat(none.total(none.plan.shapeMade(0, s)) / made).isCloseTo(ASKED[s], within(1e-6));
            assertThat(Math.abs(neglect.total(neglect.plan.shapeMade(0, s)) / made - ASKED[s])).isGreaterThan(0.01);
        }
    }
}
