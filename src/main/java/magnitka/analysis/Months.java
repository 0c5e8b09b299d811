package magnitka.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import magnitka.model.Chain;
import magnitka.model.Model;

/**
 * Months of a run that a figure speaks of.
 *
 * @param firstMonth first month, counted from 0 at the start of the run
 * @param lastMonth last month
 * @param days number of days of these months that lie in the run
 */
record Months(int firstMonth, int lastMonth, int days) {

    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final int YEAR_LETTERS = 4;

    /** The months of a period such as 1937, 1937-03 or 1937-01/1937-06; nothing if they do not all lie in the run. */
    static Optional<Months> of(Model model, String period) {
        if (!period.matches("\\d{4}|" + MONTH + "|" + MONTH + "/" + MONTH)) {
            return Optional.empty();
        }
        Chain chain = model.chain();
        YearMonth start = YearMonth.from(chain.start());
        YearMonth first = month(period.split("/")[0], 1);
        YearMonth last = month(period.contains("/") ? period.split("/")[1] : period, 12);
        if (first.isBefore(start) || last.isAfter(YearMonth.from(chain.end())) || last.isBefore(first)) {
            return Optional.empty();
        }
        return Optional.of(new Months((int) ChronoUnit.MONTHS.between(start, first), (int) ChronoUnit.MONTHS.between(start, last),
                days(chain, first, last)));
    }

    private static YearMonth month(String text, int ofYear) {
        return text.length() > YEAR_LETTERS ? YearMonth.parse(text) : YearMonth.of(Integer.parseInt(text), ofYear);
    }

    private static int days(Chain chain, YearMonth first, YearMonth last) {
        LocalDate from = first.atDay(1).isBefore(chain.start()) ? chain.start() : first.atDay(1);
        LocalDate to = last.atEndOfMonth().isAfter(chain.end()) ? chain.end() : last.atEndOfMonth();
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
