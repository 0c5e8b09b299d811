package magnitka.export.chart;

import java.util.ArrayList;
import java.util.List;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;

/** How much of each month every unit stood: one row a unit, one panel a works. */
final class StoppagesChart {

    private static final String BREAKDOWN = "#000000";
    private static final String OUTAGE = "#8c2d04";
    private static final String OVERHAUL = "#08519c";
    private static final Ink RUNNING = Ink.area("#f1f1f1", Ink.Hatch.NONE);
    private static final double MONTH = 1.0 / 12;
    private static final double ROW = 1.45;
    private static final double FAINTEST = 0.01;

    private final Reading stoppages;
    private final Names names;
    private final double first;
    private final double last;

    private StoppagesChart(Reading stoppages, Names names) {
        this.stoppages = stoppages;
        this.names = names;
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int row = 0; row < stoppages.rows(); row++) {
            low = Math.min(low, month(row));
            high = Math.max(high, month(row) + MONTH);
        }
        first = low;
        last = high;
    }

    static Figure of(StoredRun run, Choice choice) {
        return new StoppagesChart(Reading.of(run.table("stoppages").orElseThrow(), "month", "works", "unit_name", "unit_days", "breakdown_days",
                "outage_days", "overhaul_days"), Names.of(run)).figure(choice);
    }

    private Figure figure(Choice choice) {
        List<Panel> panels = stoppages.texts("works").stream().filter(choice::takes).map(this::panel).toList();
        return new Figure("Stoppages month by month",
                "The darker, the larger the share of the month that the unit stood; white before it started. The colour is that of the "
                        + "kind that took most days. Means over replications.",
                List.of(new Sign("runs", new Ink(RUNNING.colour(), 0.6, "", Ink.Hatch.NONE, 1), Shape.AREA),
                        new Sign("breakdowns: a quarter", Ink.area(BREAKDOWN, Ink.Hatch.NONE).faded(opacity(0.25)), Shape.AREA),
                        new Sign("all of the month", Ink.area(BREAKDOWN, Ink.Hatch.NONE), Shape.AREA),
                        new Sign("dated outages", Ink.area(OUTAGE, Ink.Hatch.NONE), Shape.AREA),
                        new Sign("overhauls", Ink.area(OVERHAUL, Ink.Hatch.NONE), Shape.AREA)),
                panels, Figure.Form.rows(1, 400, ROW));
    }

    /** Months have the same width here, so that cells of one month stand under each other without gaps. */
    private double month(int row) {
        double date = stoppages.date(row, "month");
        int year = (int) date;
        return year + StrictMath.rint((date - year) * 12) * MONTH;
    }

    private Panel panel(String works) {
        List<String> units = new ArrayList<>();
        List<Mark> cells = new ArrayList<>();
        double[] started = new double[stoppages.rows()];
        for (int row = 0; row < stoppages.rows(); row++) {
            if (stoppages.text(row, "works").equals(works)) {
                String unit = stoppages.text(row, "unit_name");
                if (!units.contains(unit)) {
                    started[units.size()] = month(row);
                    units.add(unit);
                }
                cell(cells, row, units.indexOf(unit));
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            marks.add(new Mark.Box(started[u], u + 0.08, last, u + 0.92, RUNNING));
        }
        marks.addAll(cells);
        return Panel.of(names.place(works), "", Axis.ofDates(first, last), Axis.ofRows(units.stream().map(unit -> names.unit(works, unit)).toList()), marks);
    }

    private void cell(List<Mark> marks, int row, int unit) {
        double breakdowns = stoppages.amount(row, "breakdown_days");
        double outages = stoppages.amount(row, "outage_days");
        double overhauls = stoppages.amount(row, "overhaul_days");
        double share = (breakdowns + outages + overhauls) / stoppages.amount(row, "unit_days");
        if (share > FAINTEST) {
            String colour = outages > Math.max(breakdowns, overhauls) ? OUTAGE : overhauls > breakdowns ? OVERHAUL : BREAKDOWN;
            marks.add(new Mark.Box(month(row), unit + 0.08, month(row) + MONTH, unit + 0.92, Ink.area(colour, Ink.Hatch.NONE).faded(opacity(share))));
        }
    }

    private static double opacity(double share) {
        return Math.min(1, 0.05 + 0.9 * share);
    }
}
