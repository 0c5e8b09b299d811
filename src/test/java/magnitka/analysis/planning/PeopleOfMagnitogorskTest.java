package magnitka.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.plan.Mechanism;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cause;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference model under its plans: what is asked for is balanced, and a mechanism that is taken out does nothing. */
class PeopleOfMagnitogorskTest {

    private static final Model WORKS = SoundModel.of(Path.of("models/magnitogorsk"));
    private static final Map<Double, Trial> STORED = new HashMap<>();

    /** A few replications of a model under a pressure. */
    private record Trial(EnsembleResult result, PlanAccounts plan) {

        static Trial of(Model model, double pressure) {
            Model pressed = Leadership.atPressure(model, pressure);
            Plant plant = Plant.of(pressed);
            EnsembleResult result = Ensemble.of(pressed, plant, Leadership.of(pressed, plant)).run(RunSettings.of(8, 1931), Progress.NONE);
            return new Trial(result, Leadership.of(pressed, plant).accounts());
        }

        int works(String name) {
            return result.plant().works().indexOf(name);
        }

        double made(String works, int year) {
            return result.meanOfYear(result.calendar().indexOf(year), result.plant().accounts().made(works(works)));
        }

        /** Mean over replications, summed over months and works. */
        double sum(IntUnaryOperator account) {
            return IntStream.range(0, result.plant().works().size()).mapToDouble(w -> sum(account, w)).sum();
        }

        double sum(IntUnaryOperator account, int w) {
            return Arrays.stream(months(account, w)).sum();
        }

        double[] months(IntUnaryOperator account, int w) {
            return IntStream.range(0, result.calendar().months()).mapToDouble(m -> result.mean(m, account.applyAsInt(w))).toArray();
        }
    }

    /** The stored model under a pressure; several tests compare with it. */
    private static Trial stored(double pressure) {
        return STORED.computeIfAbsent(pressure, at -> Trial.of(WORKS, at));
    }

    // Coke is asked for as iron needs it, blooms as rolled steel needs them; iron and steel leave something over in most years.
    @ParameterizedTest
    @ValueSource(ints = {1932, 1933, 1936, 1937, 1940})
    void whatOneShopMakesForTheNextIsAskedForInFull(int year) {
        YearPlan plan = YearPlan.of(PlannedRun.of(WORKS), year);
        for (YearPlan.Use use : plan.uses()) {
            if (use.product().equals("coke") || use.product().equals("blooms")) {
                assertThat(use.leftTons()).as(use.product()).isCloseTo(0, within(0.01 * use.targetTons() + 1));
            }
        }
    }

    @Test
    void theGivenTargetsOf1937Stand() {
        Trial trial = stored(1);
        int year = trial.result.calendar().indexOf(1937);
        assertThat(trial.result.meanOfYear(year, trial.plan.target(trial.works("blast_furnaces")))).isCloseTo(1_725_000, within(1e-3));
        assertThat(trial.result.meanOfYear(year, trial.plan.target(trial.works("rolling_mills")))).isCloseTo(1_135_000, within(1e-3));
    }

    @Test
    void ordersOfRolledSteelFollowItsPlan() {
        Trial easy = stored(0.8);
        int mills = easy.works("rolling_mills");
        assertThat(easy.plan.customers(mills)).hasSize(4);
        double[] ordered = easy.months(easy.plan::ordered, mills);
        double[] planned = easy.months(easy.plan::targetByGrade, mills);
        for (int month = 0; month < ordered.length; month++) {
            assertThat(ordered[month]).isLessThanOrEqualTo(planned[month] + 1e-6);
        }
        assertThat(easy.sum(easy.plan::ordered, mills)).isGreaterThan(0.95 * easy.sum(easy.plan::targetByGrade, mills));
    }

    /** Output of a shop in a year under a scenario or another value, over that of the stored model. */
    private static double change(String works, int year, List<String> scenarios, Map<String, String> values) {
        Trial other = Trial.of(SoundModel.read(Path.of("models/magnitogorsk"), scenarios, values).model(), 1);
        return other.made(works, year) / stored(1).made(works, year);
    }

    // A tenth more on a taut plan, and norms of the campaign in full, are out of reach.
    @Test
    void whatIsOutOfReachLowersOutput() {
        assertThat(change("blast_furnaces", 1937, List.of("plan_1937_not_lowered"), Map.of())).isLessThan(0.95);
        assertThat(change("rolling_mills", 1936, List.of("norms_in_full"), Map.of())).isLessThan(0.99);
    }

    // Fear drives in 1937; whoever loses time to new directors in 1933 makes less iron; with fewer of the skilled at their posts less
    // steel is made in 1938, and more without arrests; without records less is worn in 1937.
    @Test
    void datedEventsAct() {
        assertThat(change("rolling_mills", 1937, List.of(), Map.of("fear_1937", "0"))).isLessThan(0.995);
        assertThat(change("blast_furnaces", 1933, List.of(), Map.of("newcomer_mastery", "1"))).isGreaterThan(1.005);
        assertThat(change("open_hearths_1", 1938, List.of(), Map.of("crews_1938", "1"))).isGreaterThan(1.005);
        assertThat(change("open_hearths_1", 1938, List.of(), Map.of("crews_1938", "0.9"))).isLessThan(0.95);
        assertThat(change("rolling_mills", 1937, List.of("no_records"), Map.of())).isGreaterThan(1.005);
    }

    // From 1 February 1937 to 12 March 1940 the share at their posts falls to 0.9 and rises again: in 1938 mills lose 5 to 10 % of what
    // they are rated at to it, beside what is run in, and nothing before.
    @Test
    void arrestsCostTheMillsMastery() {
        Trial full = with(Map.of("crews_1938", "1", "newcomer_mastery", "1"));
        Trial arrests = with(Map.of("crews_1938", "0.9", "newcomer_mastery", "1"));
        int mills = full.works("rolling_mills");
        int place = full.result.plant().accounts().lostTo(mills, 0);
        int year = full.result.calendar().indexOf(1938);
        assertThat(full.result.plant().accounts().causes(mills)).startsWith(Cause.of(Cause.Kind.NOT_MASTERED));
        double rated = arrests.result.meanOfYear(year, arrests.result.plant().accounts().rated(mills));
        double lost = arrests.result.meanOfYear(year, place) - full.result.meanOfYear(year, place);
        assertThat(lost).isBetween(0.05 * rated, 0.1 * rated);
        int before = full.result.calendar().indexOf(1936);
        assertThat(arrests.result.meanOfYear(before, place)).isEqualTo(full.result.meanOfYear(before, place));
    }

    private static Trial with(Map<String, String> values) {
        return Trial.of(SoundModel.read(Path.of("models/magnitogorsk"), List.of(), values).model(), 1);
    }

    // V (1 - p) = p (penalty + ...) has no padding to pay for at p = 1, where no difference passes either.
    @Test
    void auditsThatMissNothingEndPadding() {
        Trial audited = Trial.of(SoundModel.read(Path.of("models/magnitogorsk"), List.of("certain_audits"), Map.of()).model(), 1.1);
        assertThat(audited.sum(w -> audited.plan.padding(w))).isZero();
        assertThat(audited.sum(w -> audited.plan.foundOut(w))).isZero();
        assertThat(stored(1.1).sum(w -> stored(1.1).plan.padding(w))).isPositive();
    }

    @Test
    void withoutPaddingReportsAreWhatWasMade() {
        Trial on = stored(1.1);
        Trial off = Trial.of(Mechanism.PADDING.off(WORKS), 1.1);
        assertThat(on.sum(w -> on.plan.writtenOff(w))).isPositive();
        assertThat(off.sum(w -> off.plan.padding(w))).isZero();
        assertThat(off.sum(off.result.plant().accounts()::reported)).isEqualTo(off.sum(off.result.plant().accounts()::made));
    }

    @Test
    void withoutHoardingClaimsAreNeeds() {
        Trial on = stored(1.1);
        Trial off = Trial.of(Mechanism.HOARDING.off(WORKS), 1.1);
        for (int route = 0; route < on.plan.claims().size(); route++) {
            double claimed = Arrays.stream(on.months(on.plan::claimed, route)).sum();
            assertThat(claimed).isGreaterThan(1.1 * Arrays.stream(on.months(on.plan::need, route)).sum());
            assertThat(off.months(off.plan::claimed, route)).containsExactly(off.months(off.plan::need, route), within(1e-6));
        }
    }

    // Without it, targets are pressure x what they would be at pressure 1, whatever was made or reported.
    @Test
    void withoutTheRatchetTargetsDoNotFollowOutput() {
        Model off = Mechanism.RATCHET.off(WORKS);
        assertThat(ratio(Trial.of(off, 1), Trial.of(off, 1.2))).isCloseTo(1.2, within(1e-9));
        assertThat(ratio(stored(1), stored(1.2))).isNotCloseTo(1.2, within(0.005));
    }

    private static double ratio(Trial easy, Trial taut) {
        int shop = easy.works("open_hearths_1");
        return taut.sum(taut.plan::target, shop) / easy.sum(easy.plan::target, shop);
    }

    @Test
    void withoutWearUnitsDoNotWear() {
        assertThat(wear(Trial.of(Mechanism.WEAR.off(WORKS), 1.1))).isZero();
        assertThat(wear(stored(1.1))).isPositive();
    }

    private static double wear(Trial trial) {
        int last = trial.result.calendar().months() - 1;
        Plant plant = trial.result.plant();
        return IntStream.range(0, plant.unitCount()).mapToDouble(u -> trial.result.mean(last, plant.accounts().wear(u))).sum();
    }

    // Output of the last days of months, over that of the first ten: with impatience more, without it about the same.
    @Test
    void withoutImpatienceThereIsNoStorming() {
        double patient = lastOverFirst(Trial.of(Mechanism.IMPATIENCE.off(WORKS), 1));
        double impatient = lastOverFirst(stored(1));
        assertThat(impatient).isGreaterThan(patient + 0.03);
        assertThat(patient).isCloseTo(1, within(0.03));
    }

    private static double lastOverFirst(Trial trial) {
        double days = 365.25 / 12;
        return trial.sum(w -> trial.plan.tenDay(w, 2)) / (days - 20) / (trial.sum(w -> trial.plan.tenDay(w, 0)) / 10);
    }

    // Mean load of the mills: under a step it falls as the target goes out of reach; under rates a ton is worth 1 / target.
    @Test
    void withoutTheStepNobodyGivesUp() {
        Model smooth = Mechanism.STEPBONUS.off(WORKS);
        double step = loadOf(stored(1.5)) - loadOf(stored(0.9));
        double rates = loadOf(Trial.of(smooth, 1.5)) - loadOf(Trial.of(smooth, 0.9));
        assertThat(step).isLessThan(rates - 0.03);
    }

    private static double loadOf(Trial trial) {
        return trial.sum(trial.plan::loadDays, trial.works("rolling_mills")) / 3_500;
    }
}
