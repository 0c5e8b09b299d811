package magnitka.export.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }

    @Test
    void ticksAreRoundFigures() {
        assertThat(labels(Axis.of(0, 1_900))).containsExactly("0", "500", "1,000", "1,500", "2,000");
        assertThat(labels(Axis.of(0, 0))).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(Axis.of(-380, 3))).containsExactly("-400", "-300", "-200", "-100", "0", "100");
        assertThat(labels(Axis.between(0.6, 1.6))).containsExactly("0.6", "0.8", "1.0", "1.2", "1.4", "1.6");
        assertThat(labels(Axis.of(0, 12_345_678))).contains("5,000,000", "15,000,000");
        assertThat(labels(Axis.ofYears(1931, 1933))).containsExactly("1931", "1932", "1933");
    }

    @Test
    void valuesAlwaysFitWithRoomAboveThemAndAFewTicks() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double high = StrictMath.pow(10, 16 * random.nextDouble() - 6);
            double low = random.nextBoolean() ? 0 : -high * random.nextDouble();
            Axis axis = Axis.of(low, high);
            assertThat(axis.low()).isLessThanOrEqualTo(low);
            assertThat(axis.high()).isGreaterThan(high);
            assertThat(axis.ticks()).hasSizeBetween(3, 9);
            assertThat(axis.share(axis.low())).isZero();
            assertThat(axis.share(axis.high())).isEqualTo(1);
            assertThat(labels(axis)).doesNotHaveDuplicates();
        }
    }

    @Test
    void rowsRunDownwards() {
        Axis rows = Axis.ofRows(List.of("first", "second"));
        assertThat(rows.share(0.5)).isEqualTo(0.75);
        assertThat(rows.share(1.5)).isEqualTo(0.25);
    }
}
