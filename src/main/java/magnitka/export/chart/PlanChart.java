package magnitka.export.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;
import magnitka.export.chart.Svg.Point;

/** What the plan asked of each works in a year, what was reported, what was made. */
final class PlanChart {

    private static final List<String> COLUMNS = List.of("real", "target", "reported");

    private final Reading plan;
    private final Names names;

    private PlanChart(Reading plan, Names names) {
        this.plan = plan;
        this.names = names;
    }

    static Figure of(StoredRun run, Choice choice) {
        Reading plan = Reading.of(run.table("plan").orElseThrow(), "month", "works", "target", "real", "reported");
        return new PlanChart(plan, Names.of(run)).figure(choice);
    }

    private Figure figure(Choice choice) {
        List<Panel> panels = plan.texts("works").stream().filter(choice::takes).map(this::panel).toList();
        List<Sign> legend = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            legend.add(new Sign(COLUMNS.get(i), Inks.line(i), Shape.LINE));
        }
        return new Figure("The plan and what came of it", "Each year's target, output as reported, and output as it was; sums of months, means over "
                + "replications.", legend, panels, Figure.Form.GRID);
    }

    private Panel panel(String works) {
        TreeMap<Integer, double[]> years = new TreeMap<>();
        for (int row = 0; row < plan.rows(); row++) {
            if (plan.text(row, "works").equals(works)) {
                double[] sums = years.computeIfAbsent((int) plan.date(row, "month"), year -> new double[COLUMNS.size()]);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += plan.amount(row, COLUMNS.get(i));
                }
            }
        }
        double largest = years.values().stream().flatMapToDouble(Arrays::stream).max().orElse(0);
        Tons unit = Tons.upTo(largest);
        List<Mark> marks = new ArrayList<>();
        for (int i = COLUMNS.size() - 1; i >= 0; i--) {
            int column = i;
            List<Point> points = years.entrySet().stream().map(year -> new Point(year.getKey(), unit.of(year.getValue()[column]))).toList();
            marks.add(new Mark.Line(points, Inks.line(i)));
        }
        return Panel.of(names.place(works), unit.name(), Axis.ofYears(first(), last()), Axis.of(0, unit.of(largest)), marks);
    }

    private int first() {
        int first = Integer.MAX_VALUE;
        for (int row = 0; row < plan.rows(); row++) {
            first = Math.min(first, (int) plan.date(row, "month"));
        }
        return first;
    }

    private int last() {
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < plan.rows(); row++) {
            last = Math.max(last, (int) plan.date(row, "month"));
        }
        return last;
    }
}
