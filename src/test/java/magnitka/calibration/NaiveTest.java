package magnitka.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import magnitka.calibration.Naive.Series;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Simple predictors against figures worked out by hand. */
class NaiveTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    /** 1934 is not known. */
    private static final Series KNOWN = new Series(new int[] {1932, 1933, 1935, 1936}, new double[] {100, 200, 300, 330});

    @Test
    void theLastValueIsTheNearestKnownOneBefore() {
        assertThat(Naive.LAST_VALUE.predict(KNOWN, 1934)).isEqualTo(200);
        assertThat(Naive.LAST_VALUE.predict(KNOWN, 1940)).isEqualTo(330);
        assertThat(Naive.LAST_VALUE.predict(KNOWN, 1932)).isNaN();
    }

    @Test
    void interpolationIsTheMeanOfBothNeighbours() {
        assertThat(Naive.INTERPOLATION.predict(KNOWN, 1934)).isEqualTo(250);
        assertThat(Naive.INTERPOLATION.predict(KNOWN, 1937)).isNaN();
        assertThat(Naive.GEOMETRIC_INTERPOLATION.predict(KNOWN, 1934)).isCloseTo(StrictMath.sqrt(200 * 300), EXACT);
        assertThat(Naive.GEOMETRIC_INTERPOLATION.predict(KNOWN, 1937)).isNaN();
    }

    /** 330 / 300 = 1.1; one year on 1.1^(1/2), two years on 1.1^(1/2 + 1/4). */
    @Test
    void growthHalvesEachYear() {
        assertThat(Naive.DAMPED_TREND.predict(KNOWN, 1937)).isCloseTo(330 * StrictMath.pow(1.1, 0.5), EXACT);
        assertThat(Naive.DAMPED_TREND.predict(KNOWN, 1938)).isCloseTo(330 * StrictMath.pow(1.1, 0.75), EXACT);
        assertThat(Naive.DAMPED_TREND.predict(KNOWN, 1933)).isNaN();
    }

    /** From 1933 to 1935 the yearly growth is sqrt(1.5); a year on, half of it in logarithms: 1.5^(1/4). */
    @Test
    void growthOverAGapIsThatOfAYear() {
        Series gap = new Series(new int[] {1933, 1935}, new double[] {200, 300});
        assertThat(Naive.DAMPED_TREND.predict(gap, 1936)).isCloseTo(300 * StrictMath.pow(1.5, 0.25), EXACT);
    }

    /** 1000 / (1 + exp(-(t - 1935) / 1.5)). */
    @Test
    void aLogisticCurveIsFoundAgain() {
        Series known = curve(new int[] {1931, 1932, 1933, 1935, 1937, 1939}, t -> 1 / (1 + StrictMath.exp(-t)));
        assertThat(Naive.LOGISTIC.predict(known, 1934)).isCloseTo(1000 / (1 + StrictMath.exp(1 / 1.5)), Offset.offset(1.0));
        assertThat(Naive.LOGISTIC.predict(known, 1940)).isCloseTo(1000 / (1 + StrictMath.exp(-5 / 1.5)), Offset.offset(3.0));
    }

    /** 1000 exp(-exp(-(t - 1935) / 1.5)). */
    @Test
    void aGompertzCurveIsFoundAgain() {
        Series known = curve(new int[] {1933, 1934, 1935, 1937, 1939}, t -> StrictMath.exp(-StrictMath.exp(-t)));
        assertThat(Naive.GOMPERTZ.predict(known, 1936)).isCloseTo(1000 * StrictMath.exp(-StrictMath.exp(-1 / 1.5)), Offset.offset(3.0));
    }

    @Test
    void twoValuesAreNoCurve() {
        assertThat(Naive.LOGISTIC.predict(new Series(new int[] {1932, 1933}, new double[] {1, 2}), 1934)).isNaN();
    }

    private static Series curve(int[] years, java.util.function.DoubleUnaryOperator shape) {
        return new Series(years, java.util.Arrays.stream(years).mapToDouble(year -> 1000 * shape.applyAsDouble((year - 1935) / 1.5)).toArray());
    }
}
