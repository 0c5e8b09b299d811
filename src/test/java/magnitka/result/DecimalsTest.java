package magnitka.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void halfWayCasesGoToTheEvenNeighbour() {
        assertThat(Decimals.fixed(0.5, 0)).isEqualTo("0");
        assertThat(Decimals.fixed(1.5, 0)).isEqualTo("2");
        assertThat(Decimals.fixed(-2.5, 0)).isEqualTo("-2");
        assertThat(Decimals.fixed(0.125, 2)).isEqualTo("0.12");
        assertThat(Decimals.fixed(0.375, 2)).isEqualTo("0.38");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Decimals.fixed(-0.0, 3)).isEqualTo("0.000");
        assertThat(Decimals.fixed(-1e-9, 3)).isEqualTo("0.000");
        assertThat(Decimals.exact(-0.0)).isEqualTo("0");
    }

    @Test
    void largeAndTinyFiguresAreSpelledOut() {
        assertThat(Decimals.fixed(2e23, 1)).isEqualTo("199999999999999983222784.0");
        assertThat(Decimals.fixed(2.22e-16, 18)).isEqualTo("0.000000000000000222");
        assertThat(Decimals.exact(2e23)).isEqualTo("200000000000000000000000");
    }

    @Test
    void theQuickWayAgreesWithExactRounding() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(12));
            value = i % 3 == 0 ? StrictMath.rint(value * 2000) / 2000 : value;
            int decimals = random.nextInt(5);
            String exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
            assertThat(Decimals.fixed(value, decimals)).as("seed %d, value %s", seed, value).isEqualTo(exact);
        }
    }

    @Test
    void theShortestTextReadsBackAsTheSameFigure() {
        assertThat(Decimals.exact(0.3)).isEqualTo("0.3");
        assertThat(Decimals.exact(-1500)).isEqualTo("-1500");
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 2_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Decimals.exact(value))).isEqualTo(value);
            }
        }
    }
}
