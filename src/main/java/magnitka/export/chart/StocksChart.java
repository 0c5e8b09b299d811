package magnitka.export.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import magnitka.export.StoredRun;
import magnitka.export.chart.Svg.Point;

/** What lay in each stockpile and dump at the end of each month, all grades together. */
final class StocksChart {

    private static final Ink AREA = Ink.area("#cfe0ee", Ink.Hatch.NONE);

    private StocksChart() {}

    static Figure of(StoredRun run, Choice choice) {
        Reading stocks = Reading.of(run.table("stocks").orElseThrow(), "month", "node", "commodity", "stock");
        Map<List<String>, TreeMap<Double, Double>> series = new LinkedHashMap<>();
        Names names = Names.of(run);
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int row = 0; row < stocks.rows(); row++) {
            double end = stocks.date(row, "month") + 1.0 / 12;
            List<String> place = List.of(stocks.text(row, "node"), stocks.text(row, "commodity"));
            series.computeIfAbsent(place, any -> new TreeMap<>()).merge(end, stocks.amount(row, "stock"), Double::sum);
            low = Math.min(low, end - 1.0 / 12);
            high = Math.max(high, end);
        }
        Axis dates = Axis.ofDates(low, high);
        List<Panel> panels = new ArrayList<>();
        List<Panel> empty = new ArrayList<>();
        series.forEach((place, stock) -> {
            String name = names.place(place.get(0)) + ": " + names.good(place.get(1));
            boolean nothing = stock.values().stream().allMatch(tons -> tons == 0);
            (nothing ? empty : panels).add(panel(name, stock, dates));
        });
        return new Figure("Stocks", "At the end of each month, all grades together, mean over replications. Places that were always empty are left out.",
                List.of(), panels.isEmpty() ? empty : panels, Figure.Form.GRID);
    }

    private static Panel panel(String name, Map<Double, Double> stock, Axis dates) {
        double largest = stock.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Tons unit = Tons.upTo(largest);
        double[] x = stock.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = stock.values().stream().mapToDouble(unit::of).toArray();
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            line.add(new Point(x[i], y[i]));
        }
        return Panel.of(name, unit.name(), dates, Axis.of(0, unit.of(largest)),
                List.of(new Mark.Band(x, new double[x.length], y, AREA), new Mark.Line(line, Ink.line("#1f4e79", 1.5, ""))));
    }
}
