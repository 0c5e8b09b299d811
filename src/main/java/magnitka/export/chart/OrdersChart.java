package magnitka.export.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;
import magnitka.export.chart.Svg.Point;
import magnitka.result.Decimals;

/** What customers ordered, and what they got and accepted, year by year: one panel an order. */
final class OrdersChart {

    private static final Ink ACCEPTED = Ink.area("#8cc1e4", Ink.Hatch.NONE);
    private static final Ink REFUSED = Ink.area("#f5c04a", Ink.Hatch.RISING);
    private static final double HALF_BAR = 0.4;

    private final Reading orders;
    private final Names names;

    private OrdersChart(Reading orders, Names names) {
        this.orders = orders;
        this.names = names;
    }

    static Figure of(StoredRun run, Choice choice) {
        return new OrdersChart(Reading.of(run.table("orders").orElseThrow(), "year", "customer", "commodity", "ordered", "received", "accepted"), Names.of(run)).figure();
    }

    private Figure figure() {
        Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < orders.rows(); row++) {
            rows.computeIfAbsent(List.of(orders.text(row, "customer"), orders.text(row, "commodity")), any -> new ArrayList<>()).add(row);
        }
        List<Panel> panels = new ArrayList<>();
        List<Panel> none = new ArrayList<>();
        rows.forEach((order, own) -> (sum(own, "ordered") > 0 ? panels : none).add(panel(order, own)));
        return new Figure("Orders and what came of them", "A bar a year: what came in, with what customers do not accept for its grade on top; the line is what was ordered. "
                + "Means over replications." + (none.isEmpty() || panels.isEmpty() ? "" : " Customers who ordered nothing are left out."),
                List.of(new Sign("ordered", Inks.line(0), Shape.LINE), new Sign("accepted", ACCEPTED, Shape.AREA), new Sign("of too low a grade", REFUSED, Shape.AREA)),
                panels.isEmpty() ? none : panels, Figure.Form.GRID);
    }

    private double sum(List<Integer> rows, String column) {
        return rows.stream().mapToDouble(row -> orders.amount(row, column)).sum();
    }

    private Panel panel(List<String> order, List<Integer> rows) {
        double largest = rows.stream().mapToDouble(row -> Math.max(orders.amount(row, "ordered"), orders.amount(row, "received"))).max().orElse(0);
        Tons unit = Tons.upTo(largest);
        List<Mark> marks = new ArrayList<>();
        for (int row : rows) {
            int year = orders.year(row);
            double accepted = orders.amount(row, "accepted");
            bar(marks, year, 0, unit.of(accepted), ACCEPTED);
            bar(marks, year, unit.of(accepted), unit.of(orders.amount(row, "received")), REFUSED);
        }
        for (int row : rows) {
            double ordered = unit.of(orders.amount(row, "ordered"));
            marks.add(new Mark.Line(List.of(new Point(orders.year(row) - 0.5, ordered), new Point(orders.year(row) + 0.5, ordered)), Inks.line(0)));
        }
        double ordered = sum(rows, "ordered");
        String share = ordered > 0 ? " (" + Decimals.fixed(100 * sum(rows, "accepted") / ordered, 1) + " % accepted in all)" : "";
        return Panel.of(names.place(order.get(0)) + ": " + names.good(order.get(1)) + share, unit.name(), orders.years(), Axis.of(0, unit.of(largest)), marks);
    }

    private static void bar(List<Mark> marks, int year, double from, double to, Ink ink) {
        if (to > from) {
            marks.add(new Mark.Box(year - HALF_BAR, from, year + HALF_BAR, to, new Ink(ink.colour(), 0.4, "", ink.hatch(), 1)));
        }
    }
}
