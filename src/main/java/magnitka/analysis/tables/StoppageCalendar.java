package magnitka.analysis.tables;

import magnitka.engine.Accounts;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** Week by week how each unit stood in one run: a mean over replications would show no stoppage as it was. */
public final class StoppageCalendar {

    /** Parts of days: a quarter of an hour shows. */
    private static final int DECIMALS = 2;

    private StoppageCalendar() {}

    /** @param weeks accounts of {@link Accounts}, one row for each of {@link Periods#weeks} */
    public static Table of(Plant plant, double[][] weeks) {
        Table.Rows rows = Table.of("calendar",
                "When each unit stood in one run, replication 0 or the expected run: a row for the week of its start, and for every week in which it stood.",
                Column.date("week", "First day of the week; weeks begin on 1 January, 8 January and so on, the last of a year has one day or two."),
                Columns.WORKS,
                Column.text("unit_name", "Name of the unit in the model."),
                days("breakdown_days", "Days lost to breakdowns."),
                days("outage_days", "Days lost to dated outages."),
                days("overhaul_days", "Days lost to overhauls."));
        Periods periods = Periods.weeks(plant);
        boolean[] started = new boolean[plant.unitCount()];
        for (int week = 0; week < weeks.length; week++) {
            for (int u = 0; u < started.length; u++) {
                if (add(rows, plant, periods, weeks[week], week, u, started[u])) {
                    started[u] = true;
                }
            }
        }
        return rows.table();
    }

    /** Adds the row of a unit and week if there is something to say; true if the unit had started. */
    private static boolean add(Table.Rows rows, Plant plant, Periods periods, double[] week, int number, int u, boolean startedBefore) {
        Accounts accounts = plant.accounts();
        double unitDays = week[accounts.unitDays(u)];
        double breakdown = week[accounts.breakdownDays(u)];
        double outage = week[accounts.outageDays(u)];
        double overhaul = week[accounts.overhaulDays(u)];
        boolean stood = breakdown + outage + overhaul >= 0.005;
        if (stood || (unitDays > 0 && !startedBefore)) {
            rows.add(Cell.of(periods.date(number)), Cell.of(plant.works().get(plant.worksOf(u))), Cell.of(plant.unit(u)), Cell.of(breakdown),
                    Cell.of(outage), Cell.of(overhaul));
        }
        return unitDays > 0;
    }

    private static Column days(String name, String meaning) {
        return Column.number(name, "days", DECIMALS, meaning);
    }
}
