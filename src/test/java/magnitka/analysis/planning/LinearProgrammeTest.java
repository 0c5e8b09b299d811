package magnitka.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearProgrammeTest {

    /** A programme from its rows; the variable that is made large comes last and is what the goal adds up to. */
    private static LinearProgramme programme(double[] goal, double[][] rows, double... limits) {
        LinearProgramme programme = new LinearProgramme();
        for (int j = 0; j <= goal.length; j++) {
            programme.variable();
        }
        for (int i = 0; i < rows.length; i++) {
            int row = programme.row(limits[i]);
            for (int j = 0; j < goal.length; j++) {
                programme.put(row, j, rows[i][j]);
            }
        }
        int row = programme.row(0);
        programme.put(row, goal.length, 1);
        for (int j = 0; j < goal.length; j++) {
            programme.put(row, j, -goal[j]);
        }
        return programme;
    }

    private static LinearProgramme.Optimum optimum(LinearProgramme programme) {
        return programme.maximise(programme.variables() - 1);
    }

    /** 3 x + 5 y under x <= 4, 2 y <= 12, 3 x + 2 y <= 18: 36 at (2, 6); one more of each limit is worth 0, 3/2 and 1. */
    @Test
    void theTextbookPlantHasItsKnownPlanAndPrices() {
        LinearProgramme.Optimum optimum = optimum(programme(new double[] {3, 5}, new double[][] {{1, 0}, {0, 2}, {3, 2}}, 4, 12, 18));
        assertThat(optimum.value()).isCloseTo(36, within(1e-9));
        assertThat(optimum.at()).containsExactly(new double[] {2, 6, 36}, within(1e-9));
        assertThat(optimum.worth()).containsExactly(new double[] {0, 1.5, 1, 1}, within(1e-9));
    }

    /** Beale's programme, on which the plain simplex goes round in circles: 1/20 = 0.05 at (1/25, 0, 1, 0), all limits but one 0. */
    @Test
    void degenerateVerticesDoNotHoldItUp() {
        LinearProgramme.Optimum optimum = optimum(programme(new double[] {0.75, -150, 0.02, -6},
                new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}}, 0, 0, 1));
        assertThat(optimum.value()).isCloseTo(0.05, within(1e-9));
        assertThat(optimum.worth()[2]).isCloseTo(0.05, within(1e-9));
    }

    /** By strong duality the limits at what they are worth add up to the value, whatever units rows and columns are counted in. */
    @Test
    void limitsAtTheirWorthAddUpToTheValue() {
        SplittableRandom random = new SplittableRandom(1939);
        for (int k = 0; k < 200; k++) {
            int n = 2 + random.nextInt(15);
            double[] units = random.doubles(n, -4, 4).map(power -> StrictMath.pow(10, power)).toArray();
            double[] goal = new double[n];
            double[][] rows = new double[n + 4][n];
            double[] limits = new double[n + 4];
            for (int i = 0; i < rows.length; i++) {
                double unit = StrictMath.pow(10, random.nextDouble(-4, 4));
                // limits of 0, as of stocks that are empty, make the vertices degenerate
                limits[i] = i > 0 && random.nextInt(3) == 0 ? 0 : random.nextDouble(0.1, 1) * unit;
                for (int j = 0; j < n; j++) {
                    double sign = limits[i] == 0 && random.nextBoolean() ? -1 : 1;
                    rows[i][j] = i == 0 || random.nextInt(3) == 0 ? sign * random.nextDouble(0.1, 1) * unit / units[j] : 0;
                    goal[j] = random.nextDouble() / units[j];
                }
            }
            LinearProgramme programme = programme(goal, rows, limits);
            LinearProgramme.Optimum optimum = optimum(programme);
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += optimum.worth()[i] * limits[i];
                double size = Math.abs(limits[i]) + 1e-3;
                assertThat(programme.used(i, optimum.at())).as("row %d of programme %d", i, k).isLessThanOrEqualTo(limits[i] + 1e-5 * size);
            }
            assertThat(sum).as("programme %d", k).isCloseTo(optimum.value(), within(1e-6 * Math.max(optimum.value(), 1e-6)));
        }
    }

    /** One more of a limit raises the value by its worth, while the same rows stay tight. */
    @Test
    void aLittleMoreOfALimitIsWorthWhatIsSaid() {
        double[] goal = {3, 5, 4};
        double[][] rows = {{2, 3, 0}, {0, 2, 5}, {3, 2, 4}};
        double[] limits = {8, 10, 15};
        LinearProgramme.Optimum optimum = optimum(programme(goal, rows, limits));
        for (int i = 0; i < limits.length; i++) {
            double[] more = limits.clone();
            more[i] += 0.01;
            assertThat((optimum(programme(goal, rows, more)).value() - optimum.value()) / 0.01).isCloseTo(optimum.worth()[i], within(1e-6));
        }
    }

    @Test
    void anUnlimitedGoalIsACallersMistake() {
        assertThatThrownBy(() -> optimum(programme(new double[] {1, 1}, new double[][] {{1, 0}}, 1))).isInstanceOf(NoAnswerException.class);
    }
}
