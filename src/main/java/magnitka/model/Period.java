package magnitka.model;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whole months that a figure speaks of: a year 1937, a month 1937-03, or months 1937-01/1937-06.
 *
 * @param first first month
 * @param last last month, not before the first
 */
public record Period(YearMonth first, YearMonth last) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final int DECEMBER = 12;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last: must not be before " + first + ", got " + last);
        }
    }

    /** The period that a text names; nothing if it names none. */
    public static Optional<Period> parse(String text) {
        String[] ends = ends(text);
        if (!isSpelledLikeOne(text) || YearMonth.parse(ends[1]).isBefore(YearMonth.parse(ends[0]))) {
            return Optional.empty();
        }
        return Optional.of(new Period(YearMonth.parse(ends[0]), YearMonth.parse(ends[1])));
    }

    /** True if a text has the form of a period, be its months in order or not. */
    public static boolean isSpelledLikeOne(String text) {
        String[] ends = ends(text);
        return ends.length == 2 && MONTH.matcher(ends[0]).matches() && MONTH.matcher(ends[1]).matches();
    }

    private static String[] ends(String text) {
        if (YEAR.matcher(text).matches()) {
            return new String[] {text + "-01", text + "-" + DECEMBER};
        }
        return MONTH.matcher(text).matches() ? new String[] {text, text} : text.split("/", -1);
    }

    /** True if it is a calendar year. */
    public boolean isYear() {
        return first.getMonthValue() == 1 && last.equals(first.plusMonths(DECEMBER - 1));
    }

    /** True if a run goes through all of it, from the first day to the last. */
    public boolean liesIn(Chain chain) {
        return !first.atDay(1).isBefore(chain.start()) && !last.atEndOfMonth().isAfter(chain.end());
    }
}
