package magnitka.analysis.comparison;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import magnitka.model.Model;
import magnitka.model.Period;

/**
 * Months of a run that a figure speaks of.
 *
 * @param firstMonth first month, counted from 0 at the start of the run
 * @param lastMonth last month
 * @param days number of days of these months
 */
record Months(int firstMonth, int lastMonth, int days) {

    /** The months of a period such as 1937, 1937-03 or 1937-01/1937-06; nothing if they do not lie in the run to the day. */
    static Optional<Months> of(Model model, String text) {
        YearMonth start = YearMonth.from(model.chain().start());
        return Period.parse(text).filter(period -> period.liesIn(model.chain())).map(period -> new Months(
                (int) ChronoUnit.MONTHS.between(start, period.first()), (int) ChronoUnit.MONTHS.between(start, period.last()),
                (int) ChronoUnit.DAYS.between(period.first().atDay(1), period.last().atEndOfMonth()) + 1));
    }
}
