package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    private static final long SEED = Chance.SEED;
    private static final int DRAWS = 1_000_000;

    // Wichura (1988) prints 0.25, 0.001 and 1e-20; all were worked out again to 40 digits for the double next to p.
    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199237",
        "1e-100, -21.273453560965324294",
        "1e-20, -9.2623400897984075796",
        "1e-10, -6.3613409024040561991",
        "1e-5, -4.2648907939228246102",
        "0.001, -3.0902323061678135354",
        "0.01, -2.3263478740408410931",
        "0.025, -1.9599639845400542118",
        "0.05, -1.6448536269514726880",
        "0.07, -1.4757910281791706856",
        "0.08, -1.4050715603096325447",
        "0.1, -1.2815515655446004353",
        "0.25, -0.67448975019608174320",
        "0.4, -0.25334710313579974132",
        "0.49, -0.025068908258711058033",
        "0.6, 0.25334710313579974132",
        "0.75, 0.67448975019608174320",
        "0.9, 1.2815515655446005935",
        "0.93, 1.4757910281791710990",
        "0.975, 1.9599639845400538556",
        "0.99, 2.3263478740408407676"
    })
    void normalQuantileMeetsPublishedValues(double p, double z) {
        assertThat(Quantiles.normalQuantile(p)).isCloseTo(z, within(1e-14 * Math.abs(z)));
    }

    @Test
    void normalQuantileOfAHalfIsZero() {
        assertThat(Quantiles.normalQuantile(0.5)).isZero();
    }

    @Test
    void normalQuantileRisesAcrossItsThreePieces() {
        double last = Double.NEGATIVE_INFINITY;
        for (double p = 1e-15; p < 1; p = p < 1e-3 ? p * 1.01 : p + 1e-5) {
            double z = Quantiles.normalQuantile(p);
            assertThat(z).as("at %s", p).isGreaterThan(last);
            last = z;
        }
    }

    // F(x) = 1 - exp(-x)
    @Test
    void exponentialDrawsFollowTheirLaw() {
        assertFollows(Quantiles.exponential(), x -> -Math.expm1(-x));
    }

    // F(x) = (1 + erf(x / sqrt 2)) / 2
    @Test
    void normalDrawsFollowTheirLaw() {
        assertFollows(Quantiles.normal(), x -> (1 + Erf.erf(x / Math.sqrt(2))) / 2);
    }

    // ln X is normal with variance s2 = ln(1 + cv^2) and mean -s2 / 2
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 20})
    void lognormalDrawsFollowTheirLaw(double cv) {
        double variance = Math.log1p(cv * cv);
        assertFollows(
                Quantiles.lognormal(cv),
                x -> (1 + Erf.erf((Math.log(x) + variance / 2) / Math.sqrt(2 * variance))) / 2);
    }

    // Kolmogorov-Smirnov on a million draws, level 99.9 %.
    private static void assertFollows(Quantiles law, DoubleUnaryOperator distribution) {
        SplitMix64 random = new SplitMix64(SEED);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = law.at(random.nextLong());
        }
        assertThat(Chance.kolmogorov(draws, distribution)).as("seed %d", SEED).isLessThan(Chance.KOLMOGOROV);
    }

    // Integrals of Q(p) and Q(p)^2 over p by the midpoint rule on 2^22 points: mean 1, cv 1.
    @Test
    void exponentialTableHasMeanAndCvOne() {
        double[] moments = moments(Quantiles.exponential());
        assertThat(moments[0]).isCloseTo(1, within(2e-6));
        assertThat(moments[1]).isCloseTo(1, within(1e-5));
    }

    @Test
    void normalTableHasMeanNoughtAndVarianceOne() {
        Quantiles normal = Quantiles.normal();
        double[] moments = moments(normal);
        assertThat(moments[0]).isCloseTo(0, within(1e-12));
        assertThat(moments[2]).isCloseTo(1, within(1e-5));
    }

    // As above: mean 1 and the cv asked for.
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 2})
    void lognormalTableHasMeanOneAndItsCv(double cv) {
        double[] moments = moments(Quantiles.lognormal(cv));
        assertThat(moments[0]).isCloseTo(1, within(5e-6));
        assertThat(moments[1]).isCloseTo(cv, within(1e-3 * cv));
    }

    @Test
    void repairTimeWithoutSpreadIsItsMean() {
        Quantiles fixed = Quantiles.lognormal(0);
        for (long bits : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789abcdefL}) {
            assertThat(fixed.at(bits)).isEqualTo(1);
        }
    }

    /** Mean, coefficient of variation and variance over 2^22 evenly spaced sets of bits. */
    private static double[] moments(Quantiles law) {
        int points = 1 << 22;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < points; i++) {
            double x = law.at(((long) i << 42) + (1L << 41));
            sum += x;
            squares += x * x;
        }
        double mean = sum / points;
        double variance = squares / points - mean * mean;
        return new double[] {mean, Math.sqrt(variance) / mean, variance};
    }

    // One step of bits moves p by 2^-64, so no two neighbours are far apart and the order of bits is that of values.
    @Test
    void valuesRiseWithTheBitsAcrossBinsAndTails() {
        for (Quantiles law : new Quantiles[] {Quantiles.exponential(), Quantiles.normal(), Quantiles.lognormal(1)}) {
            double last = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 1 << 18; i++) {
                double x = law.at((long) i << 46);
                assertThat(x).as("bin %d", i >> 6).isGreaterThanOrEqualTo(last);
                last = x;
            }
        }
    }

    // p = 0 and p = 1 are never inverted: the outermost draws are those of half a step, 2^-65 from the ends.
    @Test
    void extremeBitsGiveFiniteValues() {
        Quantiles exponential = Quantiles.exponential();
        assertThat(exponential.at(0)).isPositive().isLessThan(1e-18);
        assertThat(exponential.at(-1)).isBetween(36.0, 46.0);
        Quantiles normal = Quantiles.normal();
        assertThat(normal.at(0)).isBetween(-10.0, -8.0);
        assertThat(normal.at(-1)).isBetween(8.0, 10.0);
    }
}
