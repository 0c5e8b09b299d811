package magnitka.analysis.tables;

import static magnitka.result.Cell.of;
import static magnitka.result.Cell.ofKnown;
import static magnitka.result.Columns.share;
import static magnitka.result.Columns.tons;

import java.time.LocalDate;
import magnitka.plan.PlanAccounts;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;
import magnitka.run.Calendar;
import magnitka.run.EnsembleResult;

/** How output crowds into the end of months and quarters. */
final class StormingTable {

    private static final int TEN_DAYS = 10;
    private static final int MONTHS_A_QUARTER = 3;

    private final EnsembleResult result;
    private final PlanAccounts people;
    private final Calendar calendar;

    StormingTable(EnsembleResult result, PlanAccounts people) {
        this.result = result;
        this.people = people;
        calendar = result.calendar();
    }

    Table table() {
        Table.Rows rows = Table.of("storming", "Output by ten-day of the month and by month of the quarter, by year and over the whole run; means "
                        + "over replications, months from the start of the works' first unit on.",
                Column.number("year", "", 0, "Calendar year; blank for the whole run."), Columns.WORKS,
                Column.text("period", "month or quarter."),
                Column.number("part", "", 0, "Part of the period: ten-day of the month (the third has the rest), or month of the quarter."),
                tons("tons", "Output in such parts."),
                share("share", "Share of the output in such parts; blank without output."),
                share("even_share", "Share of the days in such parts: what even work would give."));
        for (int year = 0; year <= calendar.years(); year++) {
            for (int w = 0; w < result.plant().works().size(); w++) {
                add(rows, year, w);
            }
        }
        return rows.table();
    }

    /** @param year place of the year, or the number of years for the whole run */
    private void add(Table.Rows rows, int year, int w) {
        double[][] tons = new double[2][MONTHS_A_QUARTER];
        double[][] days = new double[2][MONTHS_A_QUARTER];
        boolean whole = year == calendar.years();
        int last = whole ? calendar.months() - 1 : calendar.lastMonth(year);
        for (int month = whole ? 0 : calendar.firstMonth(year); month <= last; month++) {
            if (result.mean(month, result.plant().accounts().rated(w)) > 0) {
                addMonth(month, w, tons, days);
            }
        }
        for (int period = 0; period < tons.length && days[0][0] + days[0][1] + days[0][2] > 0; period++) {
            for (int part = 0; part < MONTHS_A_QUARTER; part++) {
                rows.add(whole ? Cell.BLANK : of(calendar.year(year)), of(result.plant().works().get(w)), of(period == 0 ? "month" : "quarter"),
                        of(part + 1), of(tons[period][part]), ofKnown(tons[period][part] / sum(tons[period])),
                        of(days[period][part] / sum(days[period])));
            }
        }
    }

    private void addMonth(int month, int w, double[][] tons, double[][] days) {
        LocalDate first = calendar.month(month);
        int ofQuarter = (first.getMonthValue() - 1) % MONTHS_A_QUARTER;
        tons[1][ofQuarter] += result.mean(month, result.plant().accounts().made(w));
        days[1][ofQuarter] += calendar.daysOfMonth(month);
        for (int part = 0; part < PlanAccounts.TEN_DAYS; part++) {
            tons[0][part] += result.mean(month, people.tenDay(w, part));
        }
        for (int day = 0; day < calendar.daysOfMonth(month); day++) {
            days[0][Math.min((first.getDayOfMonth() - 1 + day) / TEN_DAYS, PlanAccounts.TEN_DAYS - 1)]++;
        }
    }

    private static double sum(double[] parts) {
        return parts[0] + parts[1] + parts[2];
    }
}
