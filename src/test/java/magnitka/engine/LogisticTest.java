package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticTest {

    // logistic(x) = 1 / (1 + exp(-x))
    @Test
    void tableIsWithinOneInTenThousandMillionOfTheFunction() {
        double worst = 0;
        for (double x = -45; x <= 45; x += 0.000_987_654_321) {
            worst = Math.max(worst, Math.abs(Logistic.at(x) - 1 / (1 + Math.exp(-x))));
        }
        assertThat(worst).isLessThan(1e-10);
    }

    // Hermite steps with exact slopes at both ends err at most h^4 max|f''''| / 384 = (1/64)^4 0.125 / 384 = 1.9e-11.
    @Test
    void errorIsThatOfCubicHermiteSteps() {
        double worst = 0;
        for (double x = -5; x <= 5; x += 0.000_123_456_789) {
            worst = Math.max(worst, Math.abs(Logistic.at(x) - 1 / (1 + Math.exp(-x))));
        }
        assertThat(worst).isBetween(1e-12, Math.pow(1 / 64.0, 4) * 0.13 / 384);
    }

    @Test
    void neverFallsByMoreThanRounding() {
        double last = 0;
        for (double x = -41; x <= 41; x += 0.000_345_678_901) {
            double value = Logistic.at(x);
            assertThat(value).as("at %s", x).isBetween(last - 3e-16, 1.0);
            last = Math.max(last, value);
        }
        assertThat(last).isEqualTo(1);
    }

    // logistic(-x) = 1 - logistic(x)
    @Test
    void isSymmetric() {
        for (double x = 0; x < 40; x += 0.013_7) {
            assertThat(Logistic.at(x) + Logistic.at(-x)).as("at %s", x).isCloseTo(1, within(1e-15));
        }
        assertThat(Logistic.at(0)).isEqualTo(0.5);
        assertThat(Logistic.exact(0)).isEqualTo(0.5);
    }

    @Test
    void isZeroAndOneBeyondItsReach() {
        for (double far : new double[] {40, 40.001, 1e6, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(Logistic.at(far)).isEqualTo(1);
            assertThat(Logistic.at(-far)).isZero();
        }
        assertThat(Logistic.at(Math.nextDown(40.0))).isCloseTo(1, within(1e-15));
        assertThat(Logistic.at(Math.nextUp(-40.0))).isCloseTo(0, within(1e-15));
    }

    @Test
    void notANumberGivesZeroAndNoException() {
        assertThat(Logistic.at(Double.NaN)).isZero();
    }
}
