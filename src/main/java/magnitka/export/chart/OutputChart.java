package magnitka.export.chart;

import java.util.ArrayList;
import java.util.List;
import magnitka.export.StoredRun;
import magnitka.export.chart.Panel.Shape;
import magnitka.export.chart.Panel.Sign;
import magnitka.export.chart.Svg.Point;
import magnitka.result.Decimals;

/** Yearly output as simulated against the archive: one panel a product. */
final class OutputChart {

    private static final Ink WIDE = Ink.area("#dbe7f1", Ink.Hatch.NONE);
    private static final Ink NARROW = Ink.area("#a9c6df", Ink.Hatch.NONE);
    private static final String ARCHIVE = "#b33a00";

    private final StoredRun run;
    private final Reading bands;
    private final Names names;

    private OutputChart(StoredRun run) {
        this.run = run;
        names = Names.of(run);
        bands = Reading.of(run.table("annual_bands").orElseThrow(), "year", "quantity", "p5", "p10", "p50", "p90", "p95");
    }

    static Figure of(StoredRun run, Choice choice) {
        return new OutputChart(run).figure();
    }

    private Figure figure() {
        List<Panel> panels = bands.texts("quantity").stream().map(this::panel).toList();
        boolean single = run.manifest().replications() == 1;
        List<Sign> legend = new ArrayList<>();
        legend.add(new Sign(single ? "simulated" : "median", Inks.line(0), Shape.LINE));
        if (!single) {
            legend.add(new Sign("80 % of replications", NARROW, Shape.AREA));
            legend.add(new Sign("90 % of replications", WIDE, Shape.AREA));
        }
        boolean archive = panels.stream().anyMatch(panel -> panel.marks().stream().anyMatch(mark -> mark instanceof Mark.Dots));
        if (archive) {
            legend.add(new Sign("archive", Ink.line(ARCHIVE, 1.3, ""), Shape.DOT));
        }
        return new Figure(archive ? "Output, simulated and in the archive" : "Output", archive
                ? "Mean error: how far the line is from the archive's figures on average, years without output left out." : "Output of each year.",
                legend, panels, Figure.Form.GRID);
    }

    private Panel panel(String quantity) {
        List<Integer> rows = new ArrayList<>();
        double largest = 0;
        for (int row = 0; row < bands.rows(); row++) {
            if (bands.text(row, "quantity").equals(quantity)) {
                rows.add(row);
                largest = Math.max(largest, bands.amount(row, "p95"));
            }
        }
        List<Point> archive = new ArrayList<>();
        double error = archive(quantity, archive);
        largest = Math.max(largest, archive.stream().mapToDouble(Point::y).max().orElse(0));
        Tons tons = Tons.upTo(largest);
        List<Mark> marks = new ArrayList<>();
        marks.add(band(rows, "p5", "p95", tons, WIDE));
        marks.add(band(rows, "p10", "p90", tons, NARROW));
        marks.add(new Mark.Line(rows.stream().map(row -> new Point(bands.year(row), tons.of(bands.figure(row, "p50")))).toList(), Inks.line(0)));
        if (!archive.isEmpty()) {
            marks.add(new Mark.Dots(archive.stream().map(point -> new Point(point.x(), tons.of(point.y()))).toList(), true, ARCHIVE));
        }
        String title = names.quantity(quantity) + (Double.isNaN(error) ? "" : " (mean error " + Decimals.fixed(error, 1) + " %)");
        return Panel.of(title, tons.name(), bands.years(), Axis.of(0, tons.of(largest)), marks);
    }

    private Mark band(List<Integer> rows, String low, String high, Tons tons, Ink ink) {
        return new Mark.Band(rows.stream().mapToDouble(bands::year).toArray(),
                rows.stream().mapToDouble(row -> tons.of(bands.figure(row, low))).toArray(),
                rows.stream().mapToDouble(row -> tons.of(bands.figure(row, high))).toArray(), ink);
    }

    /** Adds the archive's figures; returns the mean absolute error in per cent, or NaN. */
    private double archive(String quantity, List<Point> points) {
        if (run.table("comparison").filter(table -> !table.rows().isEmpty()).isEmpty()) {
            return Double.NaN;
        }
        Reading comparison = Reading.of(run.table("comparison").get(), "year", "quantity", "archive", "error");
        double sum = 0;
        int cells = 0;
        for (int row = 0; row < comparison.rows(); row++) {
            if (comparison.text(row, "quantity").equals(quantity)) {
                points.add(new Point(comparison.year(row), comparison.amount(row, "archive")));
                if (Double.isFinite(comparison.figure(row, "error"))) {
                    sum += StrictMath.abs(comparison.figure(row, "error"));
                    cells++;
                }
            }
        }
        return cells == 0 ? Double.NaN : sum / cells;
    }
}
