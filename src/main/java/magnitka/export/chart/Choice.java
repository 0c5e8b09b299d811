package magnitka.export.chart;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of the tables to draw.
 *
 * @param works a works alone; all of them without it
 * @param year a year alone; all of them together without it
 */
public record Choice(Optional<String> works, OptionalInt year) {

    public static final Choice ALL = new Choice(Optional.empty(), OptionalInt.empty());

    boolean takes(String name) {
        return works.isEmpty() || works.get().equals(name);
    }

    boolean takes(int candidate) {
        return year.isEmpty() || year.getAsInt() == candidate;
    }
}
