package magnitka.model.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import magnitka.model.Numerals;

/** Units as they are written in tables: which of them mean the same, and how a value in one reads in another. */
final class UnitText {

    private static final Set<String> PLAIN = Set.of("share", "ratio", "factor", "logit", "rank", "1");
    private static final Map<String, Double> TONS = Map.of("kg", 0.001, "t", 1.0, "kt", 1e3, "Mt", 1e6);
    private static final Map<String, Double> DAYS =
            Map.of("hour", 1.0 / 24, "hours", 1.0 / 24, "day", 1.0, "days", 1.0, "week", 7.0, "weeks", 7.0, "month", 365.0 / 12, "months", 365.0 / 12, "year", 365.0, "years", 365.0);
    private static final Map<String, Double> SHARES = Map.of("%", 0.01, "percent", 0.01, "per cent", 0.01, "share", 1.0, "ratio", 1.0, "factor", 1.0, "1", 1.0);

    private static final MathContext DIGITS = new MathContext(6);

    private UnitText() {}

    /** True for the unit of a plain number. */
    static boolean isPlain(String unit) {
        return simple(unit).equals("1");
    }

    /** True if a value in one unit is the same value in the other. */
    static boolean same(String one, String other) {
        return simple(one).equals(simple(other));
    }

    /** A value in another unit, as a text; empty when it is not known how one follows from the other. */
    static String converted(double value, String from, String to) {
        OptionalDouble factor = factor(from.strip(), to.strip());
        return factor.isEmpty() ? "" : Numerals.shown(BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor.getAsDouble())).round(DIGITS).doubleValue());
    }

    /** A plain number, also one in front of a stroke, is written in many ways; t/t is one too. */
    private static String simple(String unit) {
        String[] parts = unit.strip().split("/", 2);
        String above = PLAIN.contains(parts[0].strip()) ? "1" : parts[0].strip();
        return parts.length == 1 ? above : above.equals(parts[1].strip()) ? "1" : above + "/" + parts[1].strip();
    }

    private static OptionalDouble factor(String from, String to) {
        String[] old = from.split("/", 2);
        String[] wanted = to.split("/", 2);
        if (old.length != wanted.length) {
            return OptionalDouble.empty();
        }
        OptionalDouble above = ratio(old[0], wanted[0]);
        OptionalDouble below = old.length == 1 ? OptionalDouble.of(1) : ratio(old[1], wanted[1]);
        return above.isPresent() && below.isPresent() ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble()) : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(String from, String to) {
        for (Map<String, Double> sizes : List.of(TONS, DAYS, SHARES)) {
            if (sizes.containsKey(from) && sizes.containsKey(to)) {
                return OptionalDouble.of(sizes.get(from) / sizes.get(to));
            }
        }
        return from.equals(to) ? OptionalDouble.of(1) : OptionalDouble.empty();
    }
}
