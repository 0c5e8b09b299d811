package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;

/**
 * How far the managers of this program, who plan as if they could not think again later, are from the best reply of one who
 * can: a dynamic programme week by week for one works with one shop.
 *
 * <p>V(n, x) = max over e of E V(n - 1, x - w load(e) - noise) - k e^2 w / 2, with n weeks of w months left, x still to be made,
 * and V(0, x) = B where x is not above 0. The managers are paid by the same recursion for what they choose in its place.
 */
class BestReplyTest {

    /** Months of output between two states of the programme; a year takes the coarse one for time, which loses little: 4.0 for 4.1 % in a quarter. */
    private static final double FINE = 0.002;

    private static final double COARSE = 0.008;

    /** The programme for one works, and what its managers are paid. */
    private static final class Programme {

        private static final double WEEK = 0.25;
        private static final double FROM = -1;
        private static final int EFFORTS = 80;
        private static final double[] SIGMAS = new double[31];
        private static final double[] CHANCE = new double[31];

        static {
            double sum = 0;
            for (int j = 0; j < SIGMAS.length; j++) {
                SIGMAS[j] = -3.75 + 0.25 * j;
                CHANCE[j] = Normal.density(SIGMAS[j]);
                sum += CHANCE[j];
            }
            for (int j = 0; j < CHANCE.length; j++) {
                CHANCE[j] /= sum;
            }
        }

        private final Incentives incentives;
        private final double noiseOfMonth;
        private final double[] best;
        private final double[] managed;
        private final int weeks;
        private final double step;

        /** One of the people whom a draft describes. */
        Programme(ChainDraft people, double noise, int weeks, double step) {
            var model = people
                    .effort("noise", noise)
                    .effort("cost_spread", 0)
                    .bonus("month", 1)
                    .bonus("quarter", 0)
                    .bonus("year", 0)
                    .model();
            incentives = Planned.of(model, Plant.of(model), Requirements.NONE).incentives;
            noiseOfMonth = noise;
            this.weeks = weeks;
            this.step = step;
            int states = (int) Math.round((1.6 * weeks * WEEK - FROM) / step) + 1;
            double[] value = new double[states];
            double[] paid = new double[states];
            for (int i = 0; i < states; i++) {
                value[i] = FROM + i * step <= 0 ? bonus() : 0;
                paid[i] = value[i];
            }
            for (int n = 1; n <= weeks; n++) {
                double[] nextValue = new double[states];
                double[] nextPaid = new double[states];
                for (int i = 0; i < states; i++) {
                    double gap = FROM + i * step;
                    nextValue[i] = bestOf(value, gap);
                    nextPaid[i] = after(paid, gap, choice(n, gap));
                }
                value = nextValue;
                paid = nextPaid;
            }
            best = value;
            managed = paid;
        }

        /** A month's bonus for each month. */
        private double bonus() {
            return weeks * WEEK;
        }

        private double choice(int n, double gap) {
            double left = n * WEEK;
            BonusEffort choice = new BonusEffort(incentives.grid);
            return choice.best(incentives.cost, incentives.grid.load, gap / left, noiseOfMonth / Math.sqrt(left), bonus() / left, -1);
        }

        private double bestOf(double[] value, double gap) {
            double least = incentives.grid.effort[0];
            double best = Double.NEGATIVE_INFINITY;
            for (int g = 0; g <= EFFORTS; g++) {
                best = Math.max(best, after(value, gap, least + (incentives.grid.most() - least) * g / EFFORTS));
            }
            return best;
        }

        private double after(double[] value, double gap, double effort) {
            double left = gap - WEEK * incentives.grid.load(effort);
            double sum = -incentives.cost * effort * effort / 2 * WEEK;
            for (int j = 0; j < SIGMAS.length; j++) {
                double place = (left - noiseOfMonth * Math.sqrt(WEEK) * SIGMAS[j] - FROM) / step;
                int i = (int) Math.max(0, Math.min(value.length - 2, Math.floor(place)));
                double part = Math.max(0, Math.min(1, place - i));
                sum += CHANCE[j] * (value[i] + part * (value[i + 1] - value[i]));
            }
            return sum;
        }

        /** What the best reply is paid less its cost, over the bonus, at a tautness. */
        double value(double tautness) {
            return best[(int) Math.round((tautness * weeks * WEEK - FROM) / step)] / bonus();
        }

        /** What the managers lose against the best reply, over the bonus, at a tautness. */
        private double loss(double tautness) {
            int i = (int) Math.round((tautness * weeks * WEEK - FROM) / step);
            return (best[i] - managed[i]) / bonus();
        }

        double worst(double from, double to) {
            double worst = 0;
            for (double tautness = from; tautness <= to; tautness += 0.01) {
                worst = Math.max(worst, loss(tautness));
            }
            return worst;
        }
    }

    /** The figures of the reference model, its limits of load among them. */
    private static Programme reference(int weeks, double step) {
        Model works = SoundModel.of(Path.of("models/magnitogorsk"));
        ChainDraft people = ChainDraft.chain()
                .effort("reach", value(works, "effort_reach"))
                .effort("normal_tautness", value(works, "normal_tautness"))
                .effort("least_load", value(works, "least_load"))
                .effort("most_load", value(works, "most_load"));
        return new Programme(people, value(works, "effort_noise"), weeks, step);
    }

    private static Programme other(double reach, double noise, double normalTautness, int weeks) {
        return new Programme(ChainDraft.chain().effort("reach", reach).effort("normal_tautness", normalTautness), noise, weeks, FINE);
    }

    private static double value(Model model, String parameter) {
        return model.parameters().get(parameter).value();
    }

    // In the reference case at most 5 % of the bonus, whatever the tautness, over a month and over a quarter.
    @Test
    void managersLoseLittleOfTheBonusInTheReferenceCase() {
        Programme month = reference(4, FINE);
        assertThat(month.worst(0.6, 1.5)).as("of a month's bonus").isBetween(0.0, 0.025);
        assertThat(month.value(1)).as("what the bonus is worth").isGreaterThan(0.2);
        assertThat(reference(13, FINE).worst(0.6, 1.5)).as("of a quarter's bonus").isBetween(0.0, 0.05);
    }

    // Over a whole year they lose more, in the band where they think a year out of reach that could be caught up: a tenth of its bonus.
    // The bound is of this figure as it is; the 5 % above are of month and quarter.
    @Test
    void overAYearManagersLoseATenthOfItsBonusAtTheBrink() {
        Programme year = reference(52, COARSE);
        assertThat(year.worst(0.6, 1.5)).as("of a year's bonus").isBetween(0.09, 0.11);
    }

    // Under a normal tautness far above 1 and with less noise they give up too soon over a quarter, in a narrow band of tautness.
    @Test
    void overAQuarterTheBrinkOfGivingUpMayCostMore() {
        Programme quarter = other(0.25, 0.2, 1.1, 13);
        assertThat(quarter.worst(0.6, 1.09)).isLessThan(0.025);
        assertThat(quarter.worst(1.22, 1.5)).isLessThan(0.025);
        assertThat(quarter.worst(1.09, 1.22)).isBetween(0.0, 0.08);
    }

    // With little noise the managers give up a week too soon, in a narrow band of tautness; elsewhere they do as well.
    @Test
    void onlyAtTheBrinkOfGivingUpLittleNoiseCostsThemMore() {
        Programme quiet = other(0.3, 0.1, 1.05, 4);
        assertThat(quiet.worst(0.6, 1.0)).isLessThan(0.02);
        assertThat(quiet.worst(1.1, 1.5)).isLessThan(0.02);
        assertThat(quiet.worst(1.0, 1.1)).isLessThan(0.12);
    }
}
