package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import magnitka.engine.Behaviour;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

/** People in charge keep the laws of the works: causes, accounts, and the same bits from the same seed. */
class PlannedTest {

    private static final Model BUSY = ChainDraft.chain()
            .years(2)
            .works(3)
            .buffer(300)
            .pressure(1.08)
            .ordered("\"cover_days\": 10", 95)
            .customer(60)
            .quality("{\"normal_shares\": {\"good\": 0.9, \"bad\": 0.1}, \"load\": 3, \"wear\": 1, \"spread\": 0.2}")
            .traits("\"breakdowns\": {\"mtbf_days\": 30, \"repair_days\": 2, \"wear_effect\": 1}, \"wear\": {\"overload_per_day\": 0.01}")
            .product("origin", "\"ratchet\"")
            .product("ratchet", "{\"weight\": 0.5, \"growth\": 0.02, \"revision\": 0.3}")
            .effort("impatience", 0.03)
            .bonus("slope", 1)
            .people("upkeep", "{\"postponed\": 0.5}")
            .people("claims", "{\"safety_margin\": 0.1, \"feedback\": 1}")
            .people("reports", "{\"most_padding\": 0.08, \"audit_chance\": 0.2, \"penalty\": 0.2, \"dismissal\": 0.5}")
            .people("directors", "{\"failures\": 2, \"newcomer_mastery\": 0.9}")
            .model();

    // rated - made = sum of causes but reject, which is made; each day, above and below normal load
    @Test
    void everyTonIsAccountedForUnderAnyLoad() {
        Trial trial = Trial.days(BUSY).run(3);
        boolean above = false;
        boolean below = false;
        for (double[] row : trial.rows) {
            for (int w = 0; w < 3; w++) {
                double lost = 0;
                int causes = trial.at.causes(w).size();
                for (int c = 0; c < causes - 1; c++) {
                    lost += row[trial.at.lostTo(w, c)];
                }
                assertThat(row[trial.at.rated(w)] - row[trial.at.made(w)]).isCloseTo(lost, within(1e-9 * 100));
                above |= row[trial.plan.loadDays(w)] > 1;
                below |= row[trial.plan.loadDays(w)] < 1;
            }
        }
        assertThat(above && below).isTrue();
    }

    @Test
    void tenDaysAddUpToTheMonth() {
        Trial trial = Trial.months(BUSY).run(1);
        for (double[] row : trial.rows) {
            double sum = 0;
            for (int part = 0; part < PlanAccounts.TEN_DAYS; part++) {
                sum += row[trial.plan.tenDay(1, part)];
            }
            assertThat(sum).isCloseTo(row[trial.at.made(1)], within(1e-9 * 3000));
        }
    }

    // Days and months add up to the same, but for stocks.
    @Test
    void daysAddUpToMonths() {
        Trial days = Trial.days(BUSY).run(2);
        Trial months = Trial.months(BUSY).run(2);
        for (int place = days.plan.target(0); place < days.plan.width(); place++) {
            boolean stock = place == days.plan.bookStock(0) || place == days.plan.bookStock(1) || place == days.plan.bookStock(2);
            double inDays = stock ? days.rows[days.rows.length - 1][place] : days.total(place);
            double inMonths = stock ? months.rows[months.rows.length - 1][place] : months.total(place);
            assertThat(inDays).as("place %d", place).isCloseTo(inMonths, within(1e-9 * Math.max(1, Math.abs(inMonths))));
        }
    }

    @Test
    void placesOfFiguresAreApart() {
        PlanAccounts plan = Trial.months(BUSY).plan;
        int[] all = new int[plan.width()];
        for (int w = 0; w < 3; w++) {
            for (int place : new int[] {plan.target(w), plan.targetByGrade(w), plan.normal(w), plan.loadDays(w), plan.effortDays(w),
                plan.padding(w), plan.foundOut(w), plan.writtenOff(w), plan.bookStock(w), plan.newDirectors(w), plan.ordered(w), plan.tenDay(w, 0),
                plan.tenDay(w, 1), plan.tenDay(w, 2)}) {
                all[place]++;
            }
        }
        for (int claim = 0; claim < plan.claims().size(); claim++) {
            all[plan.need(claim)]++;
            all[plan.claimed(claim)]++;
            all[plan.allotted(claim)]++;
        }
        assertThat(Arrays.copyOfRange(all, plan.target(0), plan.width())).containsOnly(1);
    }

    private static double[][] means(int threads) {
        Plant plant = Plant.of(BUSY);
        EnsembleResult result = Ensemble.of(BUSY, plant, inCharge(plant)).run(RunSettings.of(20, 1931).withThreads(threads), Progress.NONE);
        int width = result.plant().accounts().width() + inCharge(result.plant()).width(result.plant());
        double[][] means = new double[result.calendar().months()][width];
        for (int month = 0; month < means.length; month++) {
            for (int i = 0; i < width; i++) {
                means[month][i] = result.mean(month, i);
            }
        }
        return means;
    }

    private static Behaviour inCharge(Plant plant) {
        return Planned.of(BUSY, plant, Requirements.NONE);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        double[][] alone = means(1);
        assertThat(means(3)).isDeepEqualTo(alone);
        assertThat(Arrays.stream(alone).flatMapToDouble(Arrays::stream)).allMatch(Double::isFinite);
    }

    // A run leaves nothing behind for the next, and shares nothing with another.
    @Test
    void replicationsDoNotTouchEachOther() {
        Trial trial = Trial.months(BUSY);
        double[][] first = Arrays.stream(trial.run(5).rows).map(double[]::clone).toArray(double[][]::new);
        trial.run(6);
        assertThat(trial.rows).isNotEqualTo(first);
        assertThat(trial.run(5).rows).isDeepEqualTo(first);
        assertThat(trial.expected().rows).isDeepEqualTo(Trial.months(BUSY).expected().rows);
    }

    @Test
    void anotherPressureNeedsNoNewTables() {
        Trial trial = Trial.months(BUSY);
        Model same = Altered.plan(BUSY, p -> p.withPressure(magnitka.model.Quantity.of(1.3)));
        double[][] compiled = Trial.months(same).run(4).rows;
        assertThat(trial.run(trial.people.withPressure(1.3), 4).rows).isDeepEqualTo(compiled);
        assertThatIllegalArgumentException().isThrownBy(() -> trial.people.withPressure(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> trial.people.withPressure(Double.NaN));
    }

    // Which reports are audited does not depend on the plan: audits that both plans meet with missing goods find them in both.
    @Test
    void thePressureDoesNotChangeWhichReportsAreAudited() {
        String reports = "{\"most_padding\": 0.2, \"audit_chance\": 0.4, \"penalty\": 0}";
        ChainDraft chain = ChainDraft.chain().years(3).effort("reach", 0).people("reports", reports);
        Trial one = Trial.months(chain.pressure(1.05).model()).run(0);
        Trial other = Trial.months(chain.pressure(1.1).model()).run(0);
        int both = 0;
        for (int month = 0; month < one.rows.length; month++) {
            assertThat(one.rows[month][one.plan.foundOut(0)]).isEqualTo(other.rows[month][other.plan.foundOut(0)]);
            both += (int) one.rows[month][one.plan.foundOut(0)];
        }
        assertThat(both).isBetween(5, 25);
    }

    // A works whose product has no plan works at normal load and reports what it made.
    @Test
    void withoutAPlanPeopleWorkNormallyAndReportHonestly() {
        Model unplanned = Altered.plan(BUSY, p -> p.withProducts(java.util.Map.of()));
        Trial trial = Trial.months(Mechanism.HOARDING.off(Altered.people(unplanned, people -> people.withClaims(java.util.Optional.empty()))));
        double[][] planned = trial.run(7).rows;
        int physics = trial.plant.accounts().width();
        double[][] alone = Trial.months(unplanned).run(Behaviour.NONE, 7).rows;
        for (int month = 0; month < planned.length; month++) {
            assertThat(Arrays.copyOf(planned[month], physics)).isEqualTo(Arrays.copyOf(alone[month], physics));
            assertThat(planned[month][trial.plan.target(0)]).isZero();
        }
    }
}
