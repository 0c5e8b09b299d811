package magnitka.result;

import java.time.LocalDate;
import java.util.Objects;

/** One cell of a table. */
public sealed interface Cell {

    /** A text. */
    record Text(String value) implements Cell {
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A finite number; its decimals are those of its column. */
    record Figure(double value) implements Cell {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value: must be finite, got " + value);
            }
        }
    }

    /** A date; for a period, its first day. */
    record Day(LocalDate value) implements Cell {
        public Day {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Nothing to say. */
    record Blank() implements Cell {}

    /** The blank cell. */
    Cell BLANK = new Blank();

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(double figure) {
        return new Figure(figure);
    }

    static Cell of(LocalDate date) {
        return new Day(date);
    }

    /** A figure, or a blank where there is none: NaN or infinity. */
    static Cell ofKnown(double figure) {
        return Double.isFinite(figure) ? new Figure(figure) : BLANK;
    }
}
