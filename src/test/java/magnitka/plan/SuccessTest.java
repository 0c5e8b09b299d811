package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.engine.Plant;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** What counts as success: gross tons, accepted tons, or what customers take. */
class SuccessTest {

    private static final String QUALITY = "{\"normal_shares\": {\"good\": 0.8, \"bad\": 0.2}, \"load\": 6}";

    private static ChainDraft graded(String measure) {
        return ChainDraft.chain()
                .bonus("measure", "\"" + measure + "\"")
                .effort("noise", 0.05)
                .effort("reach", 0.4)
                .effort("normal_tautness", 1.05)
                .quality(QUALITY);
    }

    private static Success rule(ChainDraft chain) {
        Model model = chain.model();
        return Planned.of(model, Plant.of(model), Requirements.NONE).success;
    }

    // accepted at load l: logistic(ln(0.8 / 0.2) - 6 (l - 1))
    @Test
    void extraLoadIsWorthLessWhereGradesCount() {
        Success tons = rule(graded("tons"));
        Success grades = rule(graded("grades"));
        int last = tons.counted[0].length - 1;
        double load = tons.counted[0][last];
        double accepted = 1 / (1 + Math.exp(-(Math.log(4) - 6 * (load - 1))));
        assertThat(grades.counted[0][last]).isCloseTo(load * accepted / 0.8, within(1e-9)).isLessThan(load);
        assertThat(grades.atNormal(0, load)).isCloseTo(0.8 / accepted, within(1e-9));
        assertThat(tons.atNormal(0, load)).isEqualTo(1);
    }

    // Without a quality, or without an effect of load on it, an accepted ton is a ton at any load.
    @Test
    void whereLoadLeavesGradesAloneNothingChanges() {
        Success plain = rule(ChainDraft.chain().bonus("measure", "\"grades\""));
        Success calm = rule(graded("grades").quality("{\"normal_shares\": {\"good\": 0.8, \"bad\": 0.2}}"));
        for (Success success : new Success[] {plain, calm}) {
            assertThat(success.atNormal(0, 1.3)).isEqualTo(1);
        }
        assertThat(plain.plannedAccepted[0]).isEqualTo(1);
        assertThat(calm.plannedAccepted[0]).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void targetsByGradeAreThePlannedShare() {
        Trial trial = Trial.months(graded("grades").product("planned_grades", "{\"good\": 0.9, \"bad\": 0.1}").model()).run(0);
        assertThat(trial.rows[0][trial.plan.target(0)]).isCloseTo(3100, within(1e-9));
        assertThat(trial.rows[0][trial.plan.targetByGrade(0)]).isCloseTo(2790, within(1e-9));
    }

    // Paid by grades, people drive the works less under the same taut plan, and make a better mix.
    @Test
    void payingForGradesBringsABetterMix() {
        double[] tons = mix(graded("tons").pressure(1.06).model());
        double[] grades = mix(Policy.GRADES.apply(graded("tons").pressure(1.06).model()));
        assertThat(grades[0]).as("load").isLessThan(tons[0] - 0.01);
        assertThat(grades[1]).as("share of good").isGreaterThan(tons[1] + 0.005);
        assertThat(mix(Policy.TONS.apply(graded("grades").pressure(1.06).model()))).isEqualTo(tons);
    }

    private static double[] mix(Model model) {
        Trial trial = Trial.months(model);
        double load = 0;
        double good = 0;
        double made = 0;
        for (int k = 0; k < 5; k++) {
            trial.run(k);
            load += trial.total(trial.plan.loadDays(0)) / 365 / 5;
            good += trial.total(trial.at.grade(0, 0));
            made += trial.total(trial.at.made(0));
        }
        return new double[] {load, good / made};
    }

    // 70 t a day are ordered of the last works, whose plan asks for 100: sales are what counts, and no more than orders is asked.
    @Test
    void whereCustomersCountWhatTheyTakeIsTheMeasure() {
        ChainDraft chain = graded("orders").works(2).customer(70);
        Success success = rule(chain);
        assertThat(success.bySales(0)).isFalse();
        assertThat(success.bySales(1)).isTrue();
        assertThat(success.target(1, 0, 3100, 1)).isCloseTo(70 * 31, within(1e-9));
        assertThat(success.target(1, 0, 2000, 1)).isCloseTo(2000 * 0.8, within(1e-9));
        assertThat(success.target(0, 0, 3100, 1)).isCloseTo(3100 * 0.8, within(1e-9));
        Trial orders = Trial.months(chain.model()).run(0);
        Trial tons = Trial.months(Policy.TONS.apply(chain.model())).run(0);
        // with 100 t a day there are 80 of the accepted grade, so people have less to do when orders count
        assertThat(orders.total(orders.at.made(1))).isLessThan(0.97 * tons.total(tons.at.made(1)));
        assertThat(Policy.ORDERS.apply(graded("tons").works(2).customer(70).model()).chain()).isEqualTo(chain.model().chain());
    }

    // Orders under a plan: its accepted grades, as far as customers take so much; none where a works uses the product.
    @Test
    void ordersFollowThePlan() {
        for (double pressure : new double[] {0.5, 1}) {
            Trial trial = Trial.months(graded("tons").works(2).customer(70).pressure(pressure).model()).run(0);
            double allotted = pressure * 3100 * 0.8;
            assertThat(trial.rows[0][trial.plan.ordered(1)]).isCloseTo(Math.min(allotted, 70 * 31), within(1e-9));
            assertThat(trial.rows[0][trial.plan.ordered(0)]).isZero();
            assertThat(trial.plan.customers(0)).isEmpty();
            assertThat(trial.plan.customers(1)).hasSize(1);
        }
    }

    // What customers did not take cannot be padded.
    @Test
    void salesAreNotPadded() {
        String free = "{\"most_padding\": 0.1, \"audit_chance\": 0, \"penalty\": 0}";
        Trial trial = Trial.months(graded("orders").customer(120).pressure(1.1).people("reports", free).model()).run(0);
        assertThat(trial.total(trial.plan.padding(0))).isZero();
        Trial tons = Trial.months(graded("tons").customer(120).pressure(1.1).people("reports", free).model()).run(0);
        assertThat(tons.total(tons.plan.padding(0))).isPositive();
    }
}
