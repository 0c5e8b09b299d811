package magnitka.model.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import magnitka.model.Chain;
import magnitka.model.Course;
import magnitka.model.Numerals;
import magnitka.model.Parameter;
import magnitka.model.Quantity;
import magnitka.model.Words;

/** A chain under examination: its records, the places where they were written, and the values of its figures. */
record Survey(Chain chain, Json root, Map<String, Parameter> parameters, Gaps gaps, Problems problems) {

    /** Reports a problem of the part at the path, unless something of it could not be read, which has been told. */
    void wrong(List<String> path, String expected, String found, String cure) {
        if (gaps.touch(path)) {
            return;
        }
        problems.add(Json.find(root, path.toArray(new String[0])), expected, found, cure);
    }

    void wrong(List<String> path, String expected, String found) {
        wrong(path, expected, found, "");
    }

    /** Reports a day outside the period; true if it lies inside. A period that ends before it starts is reported elsewhere. */
    boolean inPeriod(List<String> path, LocalDate day) {
        boolean inside = chain.end().isBefore(chain.start()) || !day.isBefore(chain.start()) && !day.isAfter(chain.end());
        if (!inside) {
            wrong(path, "must lie in the period, " + chain.start() + " to " + chain.end(), day.toString());
        }
        return inside;
    }

    /** Reports a figure that is not a whole number. */
    void whole(List<String> path, Quantity quantity) {
        double value = on(quantity, chain.start());
        if (value != Math.rint(value) && !Double.isNaN(value)) {
            String named = quantity instanceof Quantity.Reference reference ? " (parameter " + Words.quoted(reference.parameter()) + ")" : "";
            wrong(path, "must be a whole number", Numerals.shown(value) + named);
        }
    }

    /** The path with more steps. */
    static List<String> path(List<String> start, String... more) {
        return Stream.concat(start.stream(), Arrays.stream(more)).toList();
    }

    /** Value on a day; not a number when a parameter's value is not known. */
    double on(Quantity quantity, LocalDate day) {
        if (quantity instanceof Quantity.Constant constant) {
            return constant.value();
        }
        if (quantity instanceof Quantity.Reference reference) {
            Parameter parameter = parameters.get(reference.parameter());
            return parameter == null ? Double.NaN : parameter.value() * reference.times();
        }
        if (quantity instanceof Quantity.Product product) {
            return on(product.figure(), day) * on(product.factor(), day);
        }
        return Course.of((Quantity.Profile) quantity, point -> on(point, day)).on(day);
    }

    /** Days on which sums of the figures take their extremes: the first day, each point, and the day before each. */
    SortedSet<LocalDate> turns(Collection<Quantity> quantities) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(chain.start());
        for (Quantity quantity : quantities) {
            if (quantity instanceof Quantity.Profile profile) {
                profile.points().forEach(point -> {
                    days.add(point.date());
                    days.add(point.date().minusDays(1));
                });
            }
        }
        return days;
    }

    /** Says on which day, unless the figures are the same on all days. */
    static String dated(SortedSet<LocalDate> turns, LocalDate day) {
        return turns.size() == 1 ? "" : " on " + day;
    }
}
