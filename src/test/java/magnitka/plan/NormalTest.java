package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    // from tables of the normal distribution
    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.8413447460685429", "-1, 0.15865525393145705", "1.959963984540054, 0.975", "-3, 0.0013498980316300933",
        "4, 0.9999683287581669", "-5.5, 1.8989562465887718e-8", "6, 0.9999999990134123"})
    void shareIsThatOfTheTables(double z, double share) {
        assertThat(Normal.exactShare(z)).isCloseTo(share, within(1e-14));
        assertThat(Normal.share(z)).isCloseTo(share, within(1e-5));
        assertThat(Normal.quantile(share)).isCloseTo(z, within(1e-6));
    }

    // E max(0, X + z) by summing small steps
    @Test
    void excessIsTheMeanOfWhatIsAbove() {
        for (double z = -3; z <= 3; z += 0.37) {
            double sum = 0;
            for (double x = -z; x < 9; x += 0.001) {
                sum += (x + 0.0005 + z) * Normal.density(x + 0.0005) * 0.001;
            }
            assertThat(Normal.excess(z)).as("z = %s", z).isCloseTo(sum, within(2e-5));
        }
    }

    @Test
    void farOutNothingIsLeftToChance() {
        assertThat(Normal.share(-7)).isZero();
        assertThat(Normal.share(7)).isEqualTo(1);
        assertThat(Normal.excess(-7)).isZero();
        assertThat(Normal.excess(7)).isEqualTo(7);
        assertThat(Normal.share(Double.NaN)).isZero();
    }
}
