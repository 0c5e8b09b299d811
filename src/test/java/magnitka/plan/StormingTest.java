package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How impatience spreads effort over the days of a term. */
class StormingTest {

    private static final double UNLIMITED = 1e9;

    private static double[] spread(Storming storming, int days, double total) {
        double[] effort = new double[days];
        double rest = total;
        for (int day = 0; day < days; day++) {
            effort[day] = storming.first(days - day, rest);
            rest -= effort[day];
        }
        assertThat(rest).as("left over").isCloseTo(0, within(1e-9 * total));
        return effort;
    }

    private static double sum(double[] of, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += of[i];
        }
        return sum;
    }

    // share of the last third of N days: (exp(rN) - exp(2rN/3)) / (exp(rN) - 1); 1/3 at r = 0
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.03, 0.1, 0.5})
    void lastThirdGetsItsShare(double r) {
        int n = 30;
        double[] effort = spread(new Storming(r, UNLIMITED, n), n, 30);
        double share = r == 0 ? 1.0 / 3 : (Math.exp(r * n) - Math.exp(2 * r * n / 3)) / (Math.exp(r * n) - 1);
        assertThat(sum(effort, 20, 30) / 30).isCloseTo(share, within(1e-9));
    }

    // Discounted at exp(-r) a day and convex, effort is cheapest when it grows by exp(r): e' = e exp(r)
    @Test
    void effortGrowsByTheRateOfImpatienceAndThePlanIsKept() {
        Storming storming = new Storming(0.05, UNLIMITED, 366);
        double[] effort = spread(storming, 31, 25);
        for (int day = 1; day < 31; day++) {
            assertThat(effort[day] / effort[day - 1]).isCloseTo(storming.growth(), within(1e-9));
        }
        assertThat(storming.growth()).isCloseTo(Math.exp(0.05), within(1e-12));
    }

    @Test
    void whatTheLastDaysCannotTakeIsDoneBefore() {
        double[] effort = spread(new Storming(0.1, 2, 30), 30, 36);
        assertThat(effort[29]).isCloseTo(2, within(1e-9));
        assertThat(effort[0]).isGreaterThan(spread(new Storming(0.1, UNLIMITED, 30), 30, 36)[0]);
        for (int day = 1; day < 30; day++) {
            assertThat(effort[day]).isCloseTo(Math.min(2, effort[day - 1] * Math.exp(0.1)), within(1e-9));
        }
        assertThat(new Storming(0.1, 2, 30).first(3, 100)).isEqualTo(2);
        assertThat(new Storming(0.1, 2, 30).first(3, -1)).isZero();
    }

    // min over paths of sum exp(-rt) e^2/2 with sum e = 1, over that of an even path without impatience, and over exp(-rn)
    @Test
    void burdenIsTheCostOfTheBestPathAgainstABonusAtTheEnd() {
        double r = 0.04;
        int n = 30;
        // by steps of a hundredth of a day
        int steps = 100 * n;
        double total = 0;
        for (int i = 0; i < steps; i++) {
            total += Math.exp(r * (i + 0.5) / 100) / 100;
        }
        double cost = 0;
        for (int i = 0; i < steps; i++) {
            double t = (i + 0.5) / 100;
            double effort = Math.exp(r * t) / total;
            cost += Math.exp(-r * t) * effort * effort / 100;
        }
        double even = 1.0 / n;
        assertThat(new Storming(r, UNLIMITED, n).burden(n)).isCloseTo(cost / even / Math.exp(-r * n), within(1e-4));
        assertThat(new Storming(0, UNLIMITED, n).burden(n)).isEqualTo(1);
    }
}
