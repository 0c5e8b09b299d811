package magnitka.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import magnitka.model.Quantity.Point;
import magnitka.model.Quantity.Profile;
import magnitka.model.Quantity.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 10 on 1 January, 20 on the 11th, 0 on the 13th. */
class CourseTest {

    private static double on(Shape shape, String date) {
        List<Point> points = List.of(point("1931-01-01", 10), point("1931-01-11", 20), point("1931-01-13", 0));
        return Course.of(new Profile(shape, points), quantity -> ((Quantity.Constant) quantity).value()).on(LocalDate.parse(date));
    }

    private static Point point(String date, double value) {
        return new Point(LocalDate.parse(date), Quantity.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1930-06-01, 10, 10", "1931-01-01, 10, 10", "1931-01-02, 10, 11", "1931-01-10, 10, 19", "1931-01-11, 20, 20",
        "1931-01-12, 20, 10", "1931-01-13, 0, 0", "1940-01-01, 0, 0",
    })
    void stepsHoldAndLinesJoin(String date, double step, double linear) {
        assertThat(on(Shape.STEP, date)).isEqualTo(step);
        assertThat(on(Shape.LINEAR, date)).isEqualTo(linear);
    }
}
