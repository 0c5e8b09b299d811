package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearBoundsTest {

    private static double[] upTo(int n, double by) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> i * by).toArray();
    }

    /** 1, 1.5, 2, 3, 5 times powers of ten: the first within which 5 of the figures lie, and three more. */
    @Test
    void boundsAreRoundAndSuitTheFigures() {
        assertThat(NearBounds.of(upTo(100, 1))).containsExactly(5.0, 10.0, 15.0, 20.0);
        assertThat(NearBounds.of(upTo(100, 0.001))).containsExactly(0.005, 0.01, 0.015, 0.02);
        assertThat(NearBounds.of(upTo(100, 100))).containsExactly(500.0, 1000.0, 1500.0, 2000.0);
        assertThat(NearBounds.of(upTo(100, 1.21))).containsExactly(10.0, 15.0, 20.0, 30.0);
    }

    /** A bound that all lie within says what all draws say. */
    @Test
    void someFiguresLieBeyondEveryBound() {
        assertThat(NearBounds.of(upTo(20, 1))).containsExactly(5.0, 10.0, 15.0);
        assertThat(NearBounds.of(new double[] {7, 7.5, 8, 9, 9.5, 9.9})).isEmpty();
        assertThat(NearBounds.of(new double[] {0, 0, 0, 0, 0, 1})).containsExactly(0.001, 0.0015, 0.002, 0.003);
        assertThat(NearBounds.of(new double[6])).isEmpty();
    }

    @Test
    void ofFewerThanFiveDrawsNothingIsSaid() {
        assertThat(NearBounds.of(upTo(4, 1))).isEmpty();
        assertThat(NearBounds.of(new double[0])).isEmpty();
    }
}
