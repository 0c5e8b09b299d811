package magnitka.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure of the model: fixed, taken from a named parameter, or changing over time.
 *
 * <p>In JSON: {@code 12.5}, {@code {"parameter": "name"}}, {@code {"parameter": "name", "times": 2}}, {@code
 * {"parameter": "name", "times": {"parameter": "other"}}} or {@code
 * {"profile": "step", "points": [{"date": "1931-06-01", "value": 3}, ...]}}.
 */
public sealed interface Quantity {

    /** A figure written in the model file itself. */
    record Constant(double value) implements Quantity {}

    /** The value of a named parameter, times a fixed factor. */
    record Reference(String parameter, double times) implements Quantity {}

    /** The value of a named parameter, times that of another: a nominal figure and a factor on it. */
    record Product(Reference figure, Reference factor) implements Quantity {}

    /** A figure that changes over time; before the first point it has the first value, after the last the last. */
    record Profile(Shape shape, List<Point> points) implements Quantity {
        public Profile {
            points = List.copyOf(points);
        }
    }

    /** One dated value of a profile; the value is not a profile itself. */
    record Point(LocalDate date, Quantity value) {}

    /** How a profile gets from one point to the next. */
    enum Shape {
        /** Each value holds from its date to the day before the next. */
        STEP,
        /** Values are joined by straight lines. */
        LINEAR
    }

    static Quantity of(double value) {
        return new Constant(value);
    }
}
