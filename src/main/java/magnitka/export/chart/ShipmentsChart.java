package magnitka.export.chart;

import java.util.ArrayList;
import java.util.List;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;
import magnitka.export.chart.Svg.Point;
import magnitka.result.Decimals;

/** What routes that lose something shipped, such as coal, against what was received. */
final class ShipmentsChart {

    private static final Ink LOST = Ink.area("#f5d9c0", Ink.Hatch.RISING);
    private static final double YARD = 1e-3;

    private final Reading flows;
    private final Names names;

    private ShipmentsChart(Reading flows, Names names) {
        this.flows = flows;
        this.names = names;
    }

    static Figure of(StoredRun run, Choice choice) {
        return new ShipmentsChart(Reading.of(run.table("flows").orElseThrow(), "year", "route", "commodity", "shipped", "arrived", "lost"), Names.of(run)).figure();
    }

    private Figure figure() {
        List<Panel> losing = new ArrayList<>();
        List<Panel> others = new ArrayList<>();
        for (String route : flows.texts("route")) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < flows.rows(); row++) {
                if (flows.text(row, "route").equals(route)) {
                    rows.add(row);
                }
            }
            double lost = rows.stream().mapToDouble(row -> flows.amount(row, "lost")).sum();
            (lost > YARD ? losing : others).add(panel(route, rows, lost));
        }
        boolean any = !losing.isEmpty();
        return new Figure("Shipped against received",
                (any ? "Routes that lose something on the way" : "No route lost anything; all routes") + ". What is still on the way at the turn of a year counts as "
                        + "shipped in the one and received in the other. Means over replications.",
                List.of(new Sign("shipped", Inks.line(0), Shape.LINE), new Sign("received", Inks.line(1), Shape.LINE), new Sign("the difference", LOST, Shape.AREA)),
                any ? losing : others, Figure.Form.GRID);
    }

    private Panel panel(String route, List<Integer> rows, double lost) {
        double largest = rows.stream().mapToDouble(row -> Math.max(flows.amount(row, "shipped"), flows.amount(row, "arrived"))).max().orElse(0);
        double shipped = rows.stream().mapToDouble(row -> flows.amount(row, "shipped")).sum();
        Tons unit = Tons.upTo(largest);
        double[] years = rows.stream().mapToDouble(flows::year).toArray();
        double[] sent = rows.stream().mapToDouble(row -> unit.of(flows.figure(row, "shipped"))).toArray();
        double[] got = rows.stream().mapToDouble(row -> unit.of(flows.figure(row, "arrived"))).toArray();
        List<Mark> marks = List.of(new Mark.Band(years, got, sent, LOST), line(years, sent, Inks.line(0)), line(years, got, Inks.line(1)),
                new Mark.Dots(points(years, sent), false, "#000000"), new Mark.Dots(points(years, got), true, "#0072b2"));
        String share = shipped > 0 ? " (" + Decimals.fixed(100 * lost / shipped, 1) + " % lost in all)" : "";
        return Panel.of(names.route(route) + ": " + names.good(flows.text(rows.get(0), "commodity")) + share, unit.name(),
                flows.years(), Axis.of(0, unit.of(largest)), marks);
    }

    private static Mark line(double[] x, double[] y, Ink ink) {
        return new Mark.Line(points(x, y), ink);
    }

    private static List<Point> points(double[] x, double[] y) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            points.add(new Point(x[i], y[i]));
        }
        return points;
    }
}
