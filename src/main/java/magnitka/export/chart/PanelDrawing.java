package magnitka.export.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import magnitka.export.chart.Axis.Tick;
import magnitka.export.chart.Svg.Anchor;
import magnitka.export.chart.Svg.Point;

/** Draws a panel into its place on a page. */
final class PanelDrawing {

    private static final double MOST_OF_WIDTH = 0.42;
    private static final double TICK = 4;

    private final Panel panel;
    private final double font;
    private final double width;
    private Svg svg;
    private double labels;
    private double left;
    private double top;
    private double plotWidth;
    private double plotHeight;

    PanelDrawing(Panel panel, double font, double width) {
        this.panel = panel;
        this.font = font;
        this.width = width;
    }

    /** Room for the labels of the vertical axis. */
    double leftMargin() {
        double widest = panel.y().ticks().stream().mapToDouble(tick -> Letters.width(tick.label(), 0.9 * font)).max().orElse(0);
        return Math.min(widest, MOST_OF_WIDTH * width) + TICK + 0.4 * font;
    }

    /** Room for title and legend. */
    double above() {
        return titleLines().size() * 1.35 * font + LegendDrawing.height(panel.legend(), 0.9 * font, width) + 0.35 * font;
    }

    /** Room for the labels of the horizontal axis. */
    double below() {
        return 1.7 * font;
    }

    /** Rows that stand on the vertical axis. */
    int rows() {
        return panel.y().ticks().size();
    }

    private List<String> titleLines() {
        return Letters.wrapped(panel.title() + (panel.unit().isEmpty() ? "" : ", " + panel.unit()), font, width);
    }

    void draw(Svg target, double x, double y, double leftMargin, double above, double height) {
        svg = target;
        labels = leftMargin - TICK - 0.2 * font;
        left = x + leftMargin;
        top = y + above;
        plotWidth = width - leftMargin;
        plotHeight = height;
        double line = y + 0.9 * font;
        int bold = panel.title().length();
        for (String text : titleLines()) {
            int end = Math.max(0, Math.min(bold, text.length()));
            svg.heading(x, line, text.substring(0, end), text.substring(end), font);
            bold -= text.length() + 1;
            line += 1.35 * font;
        }
        LegendDrawing.draw(svg, panel.legend(), x, line - 0.7 * font, 0.9 * font, width);
        grid();
        svg.beginClip(left, top, plotWidth, plotHeight);
        panel.marks().forEach(this::mark);
        svg.endClip();
        frame();
        panel.marks().forEach(this::atop);
    }

    private double x(double value) {
        return left + panel.x().share(value) * plotWidth;
    }

    private double y(double value) {
        return top + (1 - panel.y().share(value)) * plotHeight;
    }

    private void grid() {
        if (panel.y().grid()) {
            panel.y().ticks().forEach(tick -> svg.line(left, y(tick.value()), left + plotWidth, y(tick.value()), Ink.GRID));
        }
        if (panel.x().grid()) {
            panel.x().ticks().forEach(tick -> svg.line(x(tick.value()), top, x(tick.value()), top + plotHeight, Ink.GRID));
        }
    }

    private void frame() {
        svg.line(left, top + plotHeight, left + plotWidth, top + plotHeight, Ink.FRAME);
        svg.line(left, top, left, top + plotHeight, Ink.FRAME);
        double size = 0.9 * font;
        for (Tick tick : panel.y().ticks()) {
            String label = Letters.cut(tick.label(), size, labels);
            svg.text(left - TICK - 0.1 * font, y(tick.value()) + 0.32 * font, label, size, Anchor.END, false);
        }
        double bottom = top + plotHeight;
        int every = every(size);
        List<Tick> ticks = panel.x().ticks();
        for (int i = 0; i < ticks.size(); i++) {
            double at = x(ticks.get(i).value());
            svg.line(at, bottom, at, bottom + TICK, Ink.FRAME);
            if (i % every == 0) {
                svg.text(at, bottom + TICK + 0.95 * font, ticks.get(i).label(), size, Anchor.MIDDLE, false);
            }
        }
    }

    /** Every how many-th label of the horizontal axis there is room for. */
    private int every(double size) {
        List<Tick> ticks = panel.x().ticks();
        double widest = ticks.stream().mapToDouble(tick -> Letters.width(tick.label(), size)).max().orElse(0) + 0.7 * font;
        double space = ticks.size() < 2 ? plotWidth : StrictMath.abs(x(ticks.get(1).value()) - x(ticks.get(0).value()));
        return Math.max(1, (int) StrictMath.ceil(widest / space));
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Line line) {
            pieces(line.points()).forEach(piece -> svg.polyline(piece, line.ink()));
        } else if (mark instanceof Mark.Band band) {
            band(band);
        } else if (mark instanceof Mark.Box box) {
            double x = Math.min(x(box.x1()), x(box.x2()));
            double y = Math.min(y(box.y1()), y(box.y2()));
            svg.rect(x, y, StrictMath.abs(x(box.x2()) - x(box.x1())), StrictMath.abs(y(box.y2()) - y(box.y1())), box.ink());
        }
    }

    /** Dots and texts may stand out over the edge. */
    private void atop(Mark mark) {
        if (mark instanceof Mark.Dots dots) {
            for (Point point : placed(dots.points())) {
                svg.circle(point.x(), point.y(), 0.3 * font, dots.hollow() ? "#ffffff" : dots.colour(), Ink.line(dots.colour(), 1.3, ""));
            }
        } else if (mark instanceof Mark.Label label) {
            svg.text(x(label.x()) + label.dx(), y(label.y()) + 0.32 * font, label.text(), 0.9 * font, Anchor.START, false);
        }
    }

    private List<Point> placed(List<Point> points) {
        return points.stream().filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                .map(point -> new Point(x(point.x()), y(point.y()))).toList();
    }

    /** Runs of points without a gap. */
    private List<List<Point>> pieces(List<Point> points) {
        List<List<Point>> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        for (Point point : points) {
            if (Double.isFinite(point.y())) {
                piece.add(new Point(x(point.x()), y(point.y())));
            } else if (!piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private void band(Mark.Band band) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (int i = 0; i < band.x().length; i++) {
            if (Double.isFinite(band.low()[i]) && Double.isFinite(band.high()[i])) {
                upper.add(new Point(x(band.x()[i]), y(band.high()[i])));
                lower.add(new Point(x(band.x()[i]), y(band.low()[i])));
            }
        }
        Collections.reverse(lower);
        upper.addAll(lower);
        if (upper.size() > 2) {
            svg.polygon(upper, band.ink());
        }
    }
}
