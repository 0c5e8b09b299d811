package magnitka.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /** Type 7: h = (n - 1) p; for 1, 2, 3, 4 and p = 0.1 that is 0.3, so 1 + 0.3 (2 - 1). */
    @Test
    void quantilesRunStraightBetweenOrderStatistics() {
        Distribution tons = Distribution.of(new double[] {4, 1, 3, 2});
        assertThat(tons.quantile(0.1)).isCloseTo(1.3, within(1e-12));
        assertThat(tons.median()).isEqualTo(2.5);
        assertThat(tons.quantile(0)).isEqualTo(1);
        assertThat(tons.quantile(1)).isEqualTo(4);
    }

    @Test
    void quantilesAgreeWithCommonsMath() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 1; n < 60; n++) {
            double[] values = random.doubles(n, 0, 1e6).toArray();
            for (double share : new double[] {0.05, 0.1, 0.5, 0.9, 0.95}) {
                double known = new Percentile().withEstimationType(Percentile.EstimationType.R_7).evaluate(values, 100 * share);
                assertThat(Distribution.of(values).quantile(share)).isCloseTo(known, within(1e-6));
            }
        }
    }

    @Test
    void oneFigureIsItsOwnMeanAndHasNoSpread() {
        Distribution one = Distribution.of(new double[] {7});
        assertThat(one.mean()).isEqualTo(7);
        assertThat(one.sd()).isZero();
        assertThat(one.quantile(0.95)).isEqualTo(7);
    }

    /** NIST NumAcc4: 10000000.2, then .1 and .3 in turn, 500 each; the mean is 10000000.2 and the deviation 0.1. */
    @Test
    void deviationKeepsItsDigitsFarFromZero() {
        double[] values = new double[1001];
        values[0] = 10_000_000.2;
        for (int i = 1; i < values.length; i++) {
            values[i] = i % 2 == 1 ? 10_000_000.1 : 10_000_000.3;
        }
        assertThat(Distribution.of(values).sd()).isCloseTo(0.1, within(1e-8));
        assertThat(Distribution.of(values).mean()).isCloseTo(10_000_000.2, within(1e-8));
    }

    @Test
    void nothingHasNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(new double[0]));
    }
}
