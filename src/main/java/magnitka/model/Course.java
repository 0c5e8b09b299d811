package magnitka.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The values that a profile takes over time: before the first point the first value, after the last the last. */
public final class Course {

    private final long[] dates;
    private final double[] values;
    private final boolean linear;

    private Course(long[] dates, double[] values, boolean linear) {
        this.dates = dates;
        this.values = values;
        this.linear = linear;
    }

    /** @param valueOf value of a point's quantity, which is no profile */
    public static Course of(Quantity.Profile profile, ToDoubleFunction<Quantity> valueOf) {
        List<Quantity.Point> points = profile.points();
        return new Course(points.stream().mapToLong(point -> point.date().toEpochDay()).toArray(),
                points.stream().mapToDouble(point -> valueOf.applyAsDouble(point.value())).toArray(), profile.shape() == Quantity.Shape.LINEAR);
    }

    public double on(LocalDate date) {
        return on(date.toEpochDay());
    }

    /** Value on a day, counted as {@link LocalDate#toEpochDay} counts. */
    double on(long day) {
        int last = -1;
        while (last + 1 < dates.length && dates[last + 1] <= day) {
            last++;
        }
        if (last < 0) {
            return values[0];
        }
        if (!linear || last == dates.length - 1) {
            return values[last];
        }
        double part = (day - dates[last]) / (double) (dates[last + 1] - dates[last]);
        return values[last] + part * (values[last + 1] - values[last]);
    }
}
