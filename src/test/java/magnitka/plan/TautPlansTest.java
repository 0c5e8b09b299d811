package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/**
 * What taut plans are known to do, and that it vanishes with the mechanism that is said to bring it about. Tests of chance have
 * a fixed seed and the level of one in a thousand; plans are compared in pairs, replication by replication.
 */
class TautPlansTest {

    /** Two-sided bound of a standard normal number at 99.9 %. */
    private static final double Z = 3.2905;

    private static final String BREAKDOWNS = "\"breakdowns\": {\"mtbf_days\": 30, \"repair_days\": 2%s}";
    private static final double STANDING = 1 / (1 + 2 / 30.0);

    /** A works of ten units that break down; a pressure of 1 asks for what they give at normal load. */
    private static ChainDraft chain() {
        return ChainDraft.chain()
                .traits(BREAKDOWNS.formatted(""))
                .product("capacity_share", STANDING)
                .effort("noise", 0.05)
                .effort("normal_tautness", 1.05);
    }

    private static ChainDraft monthly(ChainDraft chain) {
        return chain.bonus("month", 1).bonus("quarter", 0).bonus("year", 0);
    }

    /** Tons that the last works made, or reported, by replication. */
    private static double[] output(ChainDraft chain, double pressure, boolean reported, int replications) {
        Trial trial = Trial.months(chain.pressure(pressure).model());
        int last = trial.plant.works().size() - 1;
        double[] tons = new double[replications];
        for (int k = 0; k < replications; k++) {
            trial.run(k);
            tons[k] = trial.total(reported ? trial.at.reported(last) : trial.at.made(last));
        }
        return tons;
    }

    /** Mean of the differences over their standard error. */
    private static double score(double[] more, double[] less) {
        int n = more.length;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double difference = more[k] - less[k];
            sum += difference;
            squares += difference * difference;
        }
        double mean = sum / n;
        return mean / Math.sqrt((squares / n - mean * mean) / (n - 1));
    }

    private static double mean(double[] of) {
        double sum = 0;
        for (double one : of) {
            sum += one;
        }
        return sum / of.length;
    }

    // Of the months with a fulfilment of 0.98 to 1.04, a third lies in 1.00 to 1.02 where the density is straight:
    // (k - n/3) / sqrt(2n/9) is normal
    @Test
    void fulfilmentBunchesUnderAStepAndNotUnderASmoothBonus() {
        ChainDraft chain = monthly(chain()).effort("noise", 0.02).effort("reach", 0.4);

        int[] stepMonths = new int[3];
        int[] smoothMonths = new int[3];
        for (double pressure : new double[] {0.85, 0.9, 0.95}) {
            Model model = chain.pressure(pressure).model();
            count(model, stepMonths);
            count(Policy.SMOOTH_BONUS.apply(model), smoothMonths);
        }
        double step = bunching(stepMonths);
        double smooth = bunching(smoothMonths);
        assertThat(step).as("step: months %s", java.util.Arrays.toString(stepMonths)).isGreaterThan(5 * Z);
        assertThat(smooth).as("smooth: months %s", java.util.Arrays.toString(smoothMonths)).isBetween(-Z, Z);
        assertThat(stepMonths[1]).isGreaterThan(stepMonths[0] + stepMonths[2]);
        assertThat(smoothMonths[0] + smoothMonths[1] + smoothMonths[2]).as("months to judge by").isGreaterThan(100);
    }

    private static void count(Model model, int[] months) {
        Trial trial = Trial.months(model);
        for (int k = 0; k < 20; k++) {
            trial.run(k);
            for (double[] row : trial.rows) {
                double fulfilment = row[trial.at.made(0)] / row[trial.plan.target(0)];
                int bin = (int) Math.floor((fulfilment - 0.98) / 0.02);
                if (bin >= 0 && bin < months.length) {
                    months[bin]++;
                }
            }
        }
    }

    private static double bunching(int[] months) {
        double n = months[0] + months[1] + months[2];
        return (months[1] - n / 3) / Math.sqrt(2 * n / 9);
    }

    // Slack is what a higher target brings out at once. Paid b for each ton beyond the target, a manager who sees ahead gets
    // b / (1 + L / r) of it, with L the weight of what was achieved in the next target: he hides slack only if that is above 0. With
    // Y(q, L) the output at a target of q: Y(0.9, L) / Y(0.8, L) - 1 > 0.05 at L = 0.7, and 0 (to 0.01) at L = 0, where
    // Y(0.8, 0) > 1.05 Y(0.9, 0.7), since nothing is held back.
    @Test
    void hiddenSlackVanishesWithoutRatchet() {
        ChainDraft chain = chain().years(3).bonus("slope", 2).bonus("discount", 0.5).product("origin", "\"ratchet\"");
        chain.product("ratchet", "{\"weight\": 0.7}");
        double[] easy = output(chain, 0.8, false, 6);
        double[] tighter = output(chain, 0.9, false, 6);
        assertThat(mean(tighter) / mean(easy) - 1).as("slack under a ratchet").isGreaterThan(0.05);
        chain.product("ratchet", "{\"weight\": 0}");
        double[] free = output(chain, 0.8, false, 6);
        assertThat(mean(output(chain, 0.9, false, 6)) / mean(free) - 1).as("slack without").isBetween(-0.01, 0.01);
        assertThat(mean(free)).as("what is made without it").isGreaterThan(1.05 * mean(tighter));
    }

    // Share of the last ten of 30 days: (exp(rN) - exp(2rN/3)) / (exp(rN) - 1), 1/3 at r = 0. Paid by rates, people come near
    // it in the run (a month's first day is as that of the month before). Under a step they keep a margin for bad luck, which
    // they let go of at the end: so the last third gets somewhat less.
    @Test
    void stormingVanishesWithImpatience() {
        double r = 0.05;
        double share = (Math.exp(30 * r) - Math.exp(20 * r)) / (Math.exp(30 * r) - 1);
        Model step = chain().pressure(0.95).effort("impatience", r).model();
        Model rates = Policy.SMOOTH_BONUS.apply(step);
        assertThat(lastThird(rates)).isCloseTo(share, within(0.015));
        assertThat(lastThird(Mechanism.IMPATIENCE.off(rates))).isCloseTo(1.0 / 3, within(0.01));
        assertThat(lastThird(step)).isBetween(0.42, share);
        assertThat(lastThird(Mechanism.IMPATIENCE.off(step))).isBetween(0.29, 1.0 / 3);
    }

    /** Share of a month's effort in its last ten days, in months of 30 days. */
    private static double lastThird(Model model) {
        Trial trial = Trial.days(model);
        double all = 0;
        double last = 0;
        for (int k = 0; k < 10; k++) {
            trial.run(k);
            for (int day = 0; day < trial.rows.length; day++) {
                if (trial.people.months.length(day) == 30) {
                    // load = 1 + reach (e - 1)
                    double effort = 1 + (trial.rows[day][trial.plan.loadDays(0)] - 1) / 0.3;
                    all += effort;
                    last += trial.people.months.left(day) <= 10 ? effort : 0;
                }
            }
        }
        return last / all;
    }

    // Wear w grows by overload x (load - 1) + postponed x what of upkeep is put off, and breakdowns come exp(b w) times as often. With
    // Y_t the output of a day in year t: Y_5 < 0.8 Y_1 with wear; without wear, Y_t = Y_1 for t = 1 to 5 (to 1 %).
    @Test
    void withoutWearTheLateDownturnVanishes() {
        Model model = chain()
                .years(5)
                .bonus("step", 2)
                .pressure(1.05)
                .traits(BREAKDOWNS.formatted(", \"wear_effect\": 1") + ", \"wear\": {\"overload_per_day\": 0.01, \"postponed_per_day\": 0.002}")
                .people("upkeep", "{\"postponed\": 0.5}")
                .model();
        double[] worn = years(model);
        assertThat(worn[4]).as("last year, worn").isLessThan(0.8 * worn[0]);
        double[] whole = years(Mechanism.WEAR.off(model));
        for (double year : whole) {
            assertThat(year).as("a year without wear").isCloseTo(whole[0], within(0.01 * whole[0]));
        }
    }

    private static double[] years(Model model) {
        Trial trial = Trial.months(model);
        double[] tons = new double[5];
        for (int k = 0; k < 5; k++) {
            trial.run(k);
            for (int year = 0; year < 5; year++) {
                double days = year == 1 ? 366 : 365;
                tons[year] += trial.total(trial.at.made(0), 12 * year, 12 * year + 12) / days;
            }
        }
        return tons;
    }

    // A pair of pressures each: the tauter one is better with large stocks, the easier one with small stocks or a longer chain. With
    // Y(p; S, n) the output at pressure p of n works with stocks S between them, each beyond chance:
    // Y(1.02; 2000, 2) > Y(0.96; 2000, 2) and > Y(1.06; 2000, 2), but Y(0.96; 150, 2) > Y(1.02; 150, 2);
    // Y(1.02; 200, 2) > Y(0.97; 200, 2), but Y(0.97; 200, 5) > Y(1.02; 200, 5).
    @Test
    void optimumTautnessFallsAsStocksShrinkAndAsTheChainGrows() {
        ChainDraft large = chain().works(2).buffer(2000);
        assertThat(score(output(large, 1.02, false, 12), output(large, 0.96, false, 12))).isGreaterThan(Z);
        assertThat(score(output(large, 1.02, false, 12), output(large, 1.06, false, 12))).as("it has an optimum").isGreaterThan(Z);
        ChainDraft small = chain().works(2).buffer(150);
        assertThat(score(output(small, 0.96, false, 12), output(small, 1.02, false, 12))).isGreaterThan(Z);
        ChainDraft shorter = chain().works(2).buffer(200);
        ChainDraft longer = chain().works(5).buffer(200);
        assertThat(score(output(shorter, 1.02, false, 12), output(shorter, 0.97, false, 12))).isGreaterThan(Z);
        assertThat(score(output(longer, 0.97, false, 12), output(longer, 1.02, false, 12))).isGreaterThan(Z);
    }

    // From one pressure to the next real output falls and reported output still rises; beyond, it falls less. With Y(p) real and
    // R(p) reported output: Y(0.95) < Y(1.025) > Y(1.0875), R(1.025) < R(1.0875), each beyond chance, and
    // R(1.25) / R(1.0875) > Y(1.25) / Y(1.025).
    @Test
    void reportedOutputPeaksLaterThanRealOutputAndFallsLess() {
        ChainDraft chain = monthly(chain())
                .effort("cost_spread", 0.7)
                .effort("noise", 0.1)
                .people("reports", "{\"most_padding\": 0.15, \"audit_chance\": 0.1, \"penalty\": 1, \"penalty_by_size\": 5}");
        double[] real = output(chain, 1.025, false, 15);
        double[] tauter = output(chain, 1.0875, false, 15);
        assertThat(score(real, output(chain, 0.95, false, 15))).isGreaterThan(Z);
        assertThat(score(real, tauter)).isGreaterThan(Z);
        double[] reported = output(chain, 1.025, true, 15);
        double[] reportedTauter = output(chain, 1.0875, true, 15);
        assertThat(score(reportedTauter, reported)).isGreaterThan(Z);
        double fall = mean(output(chain, 1.25, false, 15)) / mean(real);
        assertThat(mean(output(chain, 1.25, true, 15)) / mean(reportedTauter)).isGreaterThan(fall);
    }

    // Real output against pressure is an inverted U under a step. Under a smooth bonus there is no cliff to fall from.
    @Test
    void realOutputRisesAndFallsWithPressureUnderAStep() {
        ChainDraft chain = chain();
        double[] peak = output(chain, 1.025, false, 12);
        assertThat(score(peak, output(chain, 0.8, false, 12))).isGreaterThan(Z);
        assertThat(score(peak, output(chain, 1.25, false, 12))).isGreaterThan(Z);
        assertThat(mean(output(chain, 1.25, false, 12))).isLessThan(0.8 * mean(peak));
        double before = 0;
        for (double pressure : new double[] {1, 1.1, 1.25, 1.5}) {
            Trial smooth = Trial.months(Policy.SMOOTH_BONUS.apply(chain.pressure(pressure).model())).run(0);
            double made = smooth.total(smooth.at.made(0));
            if (before > 0) {
                assertThat(made / before).as("pressure %s", pressure).isBetween(0.9, 1.001);
            }
            before = made;
        }
    }

    // The cost of effort is such that a plan of normal tautness is met with normal load. With little noise people give up
    // all at once there, so that the mean over luck lies apart from the year without surprises that the cost is taken from.
    @Test
    void peopleWorkAtNormalLoadUnderAPlanOfNormalTautness() {
        assertThat(loadAtNormal(0.25, 0.2, 0.03, 1.1)).as("as in the reference model").isCloseTo(1, within(0.01));
        assertThat(loadAtNormal(0.25, 0.2, 0, 1.1)).isCloseTo(1, within(0.04));
        assertThat(loadAtNormal(0.3, 0.1, 0.03, 1.05)).isCloseTo(1, within(0.07));
    }

    private static double loadAtNormal(double reach, double noise, double impatience, double tautness) {
        Trial trial = Trial.months(ChainDraft.chain()
                .effort("reach", reach)
                .effort("noise", noise)
                .effort("impatience", impatience)
                .effort("normal_tautness", tautness)
                .pressure(tautness)
                .model());
        double load = 0;
        for (int k = 0; k < 20; k++) {
            load += trial.run(k).total(trial.plan.loadDays(0)) / 365 / 20;
        }
        return load;
    }

    @Test
    void fearAddsToTheCostOfMissing() {
        ChainDraft chain = chain().pressure(1.06);
        Trial calm = Trial.months(chain.model()).expected();
        Trial afraid = Trial.months(chain.bonus("fear", 1).model()).expected();
        assertThat(afraid.total(afraid.plan.loadDays(0))).isGreaterThan(calm.total(calm.plan.loadDays(0)) + 3);
        assertThat(afraid.total(afraid.plan.effortDays(0))).isGreaterThan(calm.total(calm.plan.effortDays(0)));
    }
}
