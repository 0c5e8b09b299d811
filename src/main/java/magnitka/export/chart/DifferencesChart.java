package magnitka.export.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;
import magnitka.export.chart.Svg.Point;

/** How much more one run makes than another, with intervals: what {@code compare} wrote. */
final class DifferencesChart {

    private static final Ink INTERVAL = Ink.line("#0072b2", 2, "");

    private DifferencesChart() {}

    static Figure of(StoredRun run, Choice choice) {
        Reading differences = Reading.of(run.table("differences").orElseThrow(), "year", "quantity", "difference", "low", "high");
        List<Panel> panels = differences.texts("quantity").stream().map(quantity -> panel(differences, quantity, Names.of(run))).toList();
        boolean intervals = IntStream.range(0, differences.rows()).anyMatch(row -> Double.isFinite(differences.figure(row, "low")));
        Sign mean = new Sign(intervals ? "mean difference" : "difference", Ink.line("#000000", 1.3, ""), Shape.DOT);
        return new Figure("Difference in output", "Output of run B less that of run A, year by year" + (intervals ? "; upright lines are 95 % intervals." : "."),
                intervals ? List.of(mean, new Sign("95 % interval", INTERVAL, Shape.LINE)) : List.of(mean), panels, Figure.Form.GRID);
    }

    private static Panel panel(Reading differences, String quantity, Names names) {
        List<Integer> rows = new ArrayList<>();
        double lowest = 0;
        double largest = 0;
        for (int row = 0; row < differences.rows(); row++) {
            if (differences.text(row, "quantity").equals(quantity)) {
                rows.add(row);
                double difference = differences.amount(row, "difference");
                lowest = Math.min(lowest, Double.isNaN(differences.figure(row, "low")) ? difference : differences.figure(row, "low"));
                largest = Math.max(largest, Double.isNaN(differences.figure(row, "high")) ? difference : differences.figure(row, "high"));
            }
        }
        Tons unit = Tons.upTo(Math.max(largest, -lowest));
        Axis years = differences.years();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(List.of(new Point(years.low(), 0), new Point(years.high(), 0)), Ink.FRAME));
        List<Point> points = new ArrayList<>();
        for (int row : rows) {
            int year = differences.year(row);
            points.add(new Point(year, unit.of(differences.amount(row, "difference"))));
            if (Double.isFinite(differences.figure(row, "low")) && Double.isFinite(differences.figure(row, "high"))) {
                marks.add(new Mark.Line(List.of(new Point(year, unit.of(differences.figure(row, "low"))),
                        new Point(year, unit.of(differences.figure(row, "high")))), INTERVAL));
            }
        }
        marks.add(new Mark.Dots(points, true, "#000000"));
        return Panel.of(names.quantity(quantity), unit.name(), years, Axis.of(unit.of(lowest), unit.of(largest)), marks);
    }
}
