package magnitka.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import magnitka.analysis.comparison.Difference.Pairing;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    /**
     * Student's sleep data (1908): extra hours of sleep of ten patients with two drugs. Differences have mean 1.58 and standard
     * deviation 1.2300; t(9) at 0.975 is 2.262157; half = 2.262157 x 1.2300 / sqrt(10) = 0.8799. Welch on the same data, which
     * forgets that it was the same patients: half = 1.7850 by R's t.test (interval -3.365483 to 0.205483).
     */
    private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void pairedIntervalIsStudents() {
        Difference difference = Difference.of(DRUG_1, DRUG_2, Pairing.PAIRED);
        assertThat(difference.tons()).isCloseTo(1.58, within(1e-12));
        assertThat(difference.half().orElseThrow()).isCloseTo(2.4598858 - 1.58, within(1e-6));
        assertThat(difference.shareHigher()).hasValue(0.9);
    }

    @Test
    void unpairedIntervalIsWelchs() {
        Difference difference = Difference.of(DRUG_1, DRUG_2, Pairing.UNPAIRED);
        assertThat(difference.half().orElseThrow()).isCloseTo((3.365483 + 0.205483) / 2, within(1e-6));
        assertThat(difference.shareHigher()).isEmpty();
    }

    @Test
    void withoutSpreadTheIntervalIsAPoint() {
        double[] same = {5, 5, 5};
        assertThat(Difference.of(same, new double[] {7, 7, 7}, Pairing.PAIRED).half()).hasValue(0);
        assertThat(Difference.of(same, new double[] {7, 7, 7}, Pairing.UNPAIRED).half()).hasValue(0);
        assertThat(Difference.of(same, same, Pairing.PAIRED).half()).hasValue(0);
    }

    @Test
    void aSingleFigureHasNoInterval() {
        double[] one = {4};
        double[] other = {5};
        for (Pairing pairing : Pairing.values()) {
            Difference difference = Difference.of(one, other, pairing);
            assertThat(difference.half()).as(pairing.name()).isEmpty();
            assertThat(difference.percent()).isEqualTo(25);
        }
    }

    /** Of 2,000 intervals around a known difference about 95 % hold it: 1,900 give or take 3 x sqrt(2000 x 0.95 x 0.05) = 29. */
    @Test
    void intervalsHoldTheTrueDifferenceAsOftenAsTheySay() {
        Random random = new Random(1931);
        for (Pairing pairing : new Pairing[] {Pairing.PAIRED, Pairing.UNPAIRED}) {
            int held = 0;
            for (int trial = 0; trial < 2_000; trial++) {
                double[] a = random.doubles(12).map(u -> 10 * u).toArray();
                double[] b = random.doubles(12).map(u -> 3 + 4 * u).toArray();
                Difference difference = Difference.of(a, b, pairing);
                held += StrictMath.abs(difference.tons()) <= difference.half().orElseThrow() ? 1 : 0;
            }
            assertThat(held).as(pairing.name()).isBetween(1_871 - 10, 1_929 + 10);
        }
    }
}
