package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One manager, one target: output e + noise s, bonus B at T, cost k e^2 / 2. Reach 1 makes load and effort the same. */
class BonusEffortTest {

    private static final int STEPS = 6000;
    private static final EffortGrid GRID = new EffortGrid(1, 0, 3, STEPS);

    private static double effort(double target, double noise, double bonus, double cost) {
        return new BonusEffort(GRID).best(cost, GRID.load, target, noise, bonus, -1);
    }

    // (B/s) p((T-e)/s) = k e, where effort is not at its least
    @ParameterizedTest
    @CsvSource({"0.3, 0.1, 1, 1", "0.9, 0.1, 1, 1", "1.2, 0.1, 1, 1", "1.0, 0.3, 1, 1", "1.5, 0.2, 2, 0.7", "0.5, 0.05, 0.3, 1.4"})
    void effortBalancesItsCostAndWhatItAddsToTheChance(double target, double noise, double bonus, double cost) {
        double effort = effort(target, noise, bonus, cost);
        assertThat(effort).isGreaterThan(0.2);
        assertThat(bonus / noise * Normal.density((target - effort) / noise)).isCloseTo(cost * effort, within(0.02));
    }

    // the target beyond which the best effort falls to almost nothing, B = k = 1
    @ParameterizedTest
    @CsvSource({"0.02, 1.361", "0.05, 1.299", "0.1, 1.216", "0.2, 1.098", "0.3, 1.026"})
    void effortCollapsesWhenTheTargetIsOutOfReach(double noise, double threshold) {
        assertThat(effort(threshold - 0.001, noise, 1, 1)).isGreaterThan(0.9);
        assertThat(effort(threshold + 0.001, noise, 1, 1)).isLessThan(0.2);
    }

    // mean over k lognormal with median 1 and log-sd 0.5, s = 0.1, B = 1
    @ParameterizedTest
    @CsvSource({"0.2, 0.412", "0.6, 0.774", "0.9, 0.915", "1.2, 0.711", "1.6, 0.287", "2.0, 0.078"})
    void meanEffortOfDifferingShopsRisesAndFallsWithTheTarget(double target, double mean) {
        double[] costs = new Shops(0.5, 200).cost(0.5);
        double sum = Arrays.stream(costs).map(cost -> effort(target, 0.1, 1, cost)).sum();
        assertThat(sum / costs.length).isCloseTo(mean, within(0.005));
    }

    // Shops stand for equal parts: the mean over places and shops of ln k is 0, of its square the variance
    @Test
    void shopsHaveTheDistributionThatTheyStandFor() {
        Shops shops = new Shops(0.5, 6);
        double sum = 0;
        double squares = 0;
        for (int place = 0; place < 16; place++) {
            for (double cost : shops.cost((place + 0.5) / 16)) {
                sum += Math.log(cost) / 96;
                squares += Math.log(cost) * Math.log(cost) / 96;
            }
        }
        assertThat(sum).isCloseTo(0, within(1e-9));
        assertThat(squares).isCloseTo(0.25, within(0.005));
        assertThat(new Shops(0, 6).cost(0.9)).containsExactly(1);
    }

    // rates alone, no noise to speak of: e = rate / k below the target, and beyond it
    @Test
    void ratesAreAnsweredWithEffortInProportion() {
        assertThat(byRates(2, 0.5, 0.5, 100)).isCloseTo(0.5, within(0.002));
        assertThat(byRates(0.3, 0.5, 0.8, 100)).isCloseTo(0.8, within(0.002));
        // between the two rates there is nothing more to do than the target
        assertThat(byRates(0.6, 0.9, 0.2, 100)).isCloseTo(0.6, within(0.01));
        // nothing is paid beyond a fulfilment of 1.5
        assertThat(byRates(0.4, 0.9, 0.9, 1.5)).isCloseTo(0.6, within(0.01));
    }

    private static double byRates(double target, double below, double beyond, double last) {
        BonusEffort choice = new BonusEffort(GRID);
        double[] pay = new double[STEPS + 1];
        BonusEffort.addRates(pay, GRID.load, target, 1e-4, 0, 1 / target, below * target, beyond * target, last);
        choice.add(pay);
        return choice.best(1, GRID.load, target, 1e-4, 0, -1);
    }

    @Test
    void targetsAddUp() {
        BonusEffort choice = new BonusEffort(GRID);
        double[] pay = new double[STEPS + 1];
        BonusEffort.addStep(pay, GRID.load, 0.9, 0.1, 0.4);
        choice.add(pay);
        assertThat(choice.best(1, GRID.load, 0.9, 0.1, 0.6, -1)).isCloseTo(effort(0.9, 0.1, 1, 1), within(1e-9));
        // a target that is met or lost anyway moves nobody
        double[] nothing = new double[STEPS + 1];
        BonusEffort.addStep(nothing, GRID.load, 40, 0.1, 100);
        BonusEffort.addStep(nothing, GRID.load, -40, 0.1, 100);
        choice.add(nothing);
        assertThat(choice.best(1, GRID.load, 0.9, 0.1, 0.6, -1)).isCloseTo(effort(0.9, 0.1, 1, 1), within(1e-9));
        choice.clear();
        assertThat(choice.best(1, GRID.load, 0.9, 0.1, 0.6, -1)).isCloseTo(effort(0.9, 0.1, 0.6, 1), within(1e-9));
    }

    // From a neighbouring place, or from the lowest effort, the search ends where the search everywhere does.
    @Test
    void searchingNearbyFindsTheSame() {
        EffortGrid coarse = new EffortGrid(0.3, 0.5, 1.3, 12);
        BonusEffort choice = new BonusEffort(coarse);
        for (double target = 0.6; target < 1.4; target += 0.05) {
            double everywhere = choice.best(1, coarse.load, target, 0.1, 1, -1);
            int place = choice.place();
            for (int near = Math.max(0, place - 1); near <= Math.min(12, place + 1); near++) {
                assertThat(choice.best(1, coarse.load, target, 0.1, 1, near)).as("target %s from %d", target, near).isEqualTo(everywhere);
            }
        }
    }

    @Test
    void coarseGridIsGoodEnough() {
        EffortGrid coarse = new EffortGrid(0.3, 0.5, 1.3, 12);
        EffortGrid fine = new EffortGrid(0.3, 0.5, 1.3, 2400);
        double worst = 0;
        for (double target = 0.7; target < 1.3; target += 0.013) {
            double found = new BonusEffort(coarse).best(0.8, coarse.load, target, 0.1, 1, -1);
            double exact = new BonusEffort(fine).best(0.8, fine.load, target, 0.1, 1, -1);
            // at the brink of giving up both are as good
            if (Math.abs(found - exact) < 0.5) {
                worst = Math.max(worst, Math.abs(coarse.load(found) - fine.load(exact)));
            }
        }
        assertThat(worst).as("difference of load").isLessThan(0.01);
    }

    @Test
    void withoutReachThereIsNothingToChoose() {
        EffortGrid grid = new EffortGrid(0, 0.3, 1.3, 12);
        BonusEffort choice = new BonusEffort(grid);
        double[] pay = new double[1];
        BonusEffort.addStep(pay, grid.load, 0.9, 0.1, 1);
        choice.add(pay);
        assertThat(choice.best(1, grid.load, 1, 0.1, 1, -1)).isEqualTo(1);
        assertThat(grid.load(5)).isEqualTo(1);
        // no effort gives the load of 1 - reach; nothing lies below
        assertThat(new EffortGrid(0.3, 0.5, 1.3, 12).load[0]).isCloseTo(0.7, within(1e-12));
        assertThat(new EffortGrid(0.3, 0.8, 1.3, 12).load[0]).isCloseTo(0.8, within(1e-12));
    }
}
