package magnitka.export.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;
import magnitka.export.chart.Svg.Point;

/** What each level of quota pressure does to output: one panel a product. */
final class PressureChart {

    private static final List<String> OUTPUTS = List.of("real", "good", "reported");
    private static final double PLAN = 1;
    private static final int MOST_LINES = 6;
    private static final double BAND = 0.18;

    private final Reading table;
    private final String of;
    private final Names names;

    private PressureChart(Reading table, String of, Names names) {
        this.table = table;
        this.of = of;
        this.names = names;
    }

    static Figure of(StoredRun run, Choice choice) {
        Reading table = Reading.of(run.table("pressure").orElseThrow(), "pressure", "measure", "unit", "mean", "low", "high");
        String of = table.has("of") ? "of" : "works_or_product";
        Reading.of(run.table("pressure").orElseThrow(), of);
        return new PressureChart(table, of, Names.of(run)).figure();
    }

    private Figure figure() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.text(row, "unit").equals("t") && (!table.has("kind") || table.text(row, "kind").equals("product"))) {
                groups.computeIfAbsent(table.text(row, of), any -> new ArrayList<>()).add(row);
            }
        }
        if (groups.isEmpty()) {
            for (int row = 0; row < table.rows(); row++) {
                groups.computeIfAbsent(table.text(row, of) + " " + table.text(row, "unit"), any -> new ArrayList<>()).add(row);
            }
        }
        Set<String> measures = new LinkedHashSet<>();
        groups.values().forEach(rows -> rows.forEach(row -> measures.add(table.text(row, "measure"))));
        boolean outputs = measures.containsAll(OUTPUTS);
        List<String> lines = measures.stream().filter(measure -> !outputs || OUTPUTS.contains(measure)).limit(MOST_LINES).toList();
        List<Sign> legend = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            legend.add(new Sign(Names.words(lines.get(i)), Inks.line(i), Shape.LINE));
        }
        legend.add(new Sign("highest", Ink.line("#000000", 1.3, ""), Shape.DOT));
        List<Panel> panels = new ArrayList<>();
        groups.forEach((name, rows) -> panels.add(panel(name, rows, lines)));
        return new Figure("Quota pressure and output", "Output over the whole run at each level of pressure, by which all targets are multiplied; "
                + "the dotted upright line is the plan as it was. Shaded: 95 % intervals of the mean. Upright axes need not start at zero.", legend, panels, Figure.Form.GRID);
    }

    private Panel panel(String name, List<Integer> rows, List<String> lines) {
        double low = rows.stream().mapToDouble(row -> table.figure(row, "pressure")).min().orElse(0);
        double high = rows.stream().mapToDouble(row -> table.figure(row, "pressure")).max().orElse(1);
        double lowest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        for (int row : rows.stream().filter(any -> lines.contains(table.text(any, "measure"))).toList()) {
            for (String column : List.of("mean", "low", "high")) {
                double value = table.figure(row, column);
                lowest = Double.isFinite(value) ? Math.min(lowest, value) : lowest;
                largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
            }
        }
        boolean tons = table.text(rows.get(0), "unit").equals("t");
        Tons unit = tons ? Tons.upTo(largest) : new Tons(table.text(rows.get(0), "unit"), 1);
        Axis y = lowest > largest ? Axis.of(0, 1) : Axis.close(unit.of(lowest), unit.of(largest));
        List<Mark> marks = new ArrayList<>();
        if (low <= PLAN && PLAN <= high) {
            marks.add(new Mark.Line(List.of(new Point(PLAN, y.low()), new Point(PLAN, y.high())), Ink.NOTE));
        }
        for (int i = 0; i < lines.size(); i++) {
            String measure = lines.get(i);
            curve(marks, rows.stream().filter(row -> table.text(row, "measure").equals(measure)).toList(), unit, Inks.line(i));
        }
        return Panel.of(names.quantity(name), unit.name(), low < high ? Axis.between(low, high) : Axis.of(0, high), y, marks);
    }

    private void curve(List<Mark> marks, List<Integer> rows, Tons unit, Ink ink) {
        if (rows.isEmpty()) {
            return;
        }
        double[] x = rows.stream().mapToDouble(row -> table.figure(row, "pressure")).toArray();
        marks.add(new Mark.Band(x, rows.stream().mapToDouble(row -> unit.of(table.figure(row, "low"))).toArray(),
                rows.stream().mapToDouble(row -> unit.of(table.figure(row, "high"))).toArray(), Ink.area(ink.colour(), Ink.Hatch.NONE).faded(BAND)));
        List<Point> points = rows.stream().map(row -> new Point(table.figure(row, "pressure"), unit.of(table.figure(row, "mean")))).toList();
        marks.add(new Mark.Line(points, ink));
        points.stream().filter(point -> Double.isFinite(point.y())).max(Comparator.comparingDouble(Point::y))
                .ifPresent(top -> marks.add(new Mark.Dots(List.of(top), true, ink.colour())));
    }
}
