package magnitka.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Periods;

/** Months of a run and the years that they belong to. The first and last of each may be cut by the run's first and last day. */
public final class Calendar {

    private final List<LocalDate> months = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private final int[] yearOfMonth;
    private final int[] firstMonth;
    private final int[] days;

    Calendar(Periods periods) {
        yearOfMonth = new int[periods.count()];
        days = new int[periods.count()];
        List<Integer> first = new ArrayList<>();
        for (int m = 0; m < periods.count(); m++) {
            LocalDate date = periods.date(m);
            if (years.isEmpty() || years.get(years.size() - 1) != date.getYear()) {
                years.add(date.getYear());
                first.add(m);
            }
            months.add(date);
            yearOfMonth[m] = years.size() - 1;
            days[m] = periods.firstDay(m + 1) - periods.firstDay(m);
        }
        first.add(periods.count());
        firstMonth = first.stream().mapToInt(Integer::intValue).toArray();
    }

    public int months() {
        return months.size();
    }

    public int years() {
        return years.size();
    }

    /** First day of a month, or of the run. */
    public LocalDate month(int month) {
        return months.get(month);
    }

    /** The year's number, such as 1935. */
    public int year(int year) {
        return years.get(year);
    }

    /** Place of a year such as 1935 among the years, or -1. */
    public int indexOf(int yearNumber) {
        return years.indexOf(yearNumber);
    }

    public int yearOf(int month) {
        return yearOfMonth[month];
    }

    /** First month of a year; that of {@link #years()} is the month after the last. */
    public int firstMonth(int year) {
        return firstMonth[year];
    }

    public int lastMonth(int year) {
        return firstMonth[year + 1] - 1;
    }

    public int daysOfMonth(int month) {
        return days[month];
    }

    public int daysOfYear(int year) {
        int sum = 0;
        for (int m = firstMonth[year]; m < firstMonth[year + 1]; m++) {
            sum += days[m];
        }
        return sum;
    }
}
