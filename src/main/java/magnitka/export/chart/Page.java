package magnitka.export.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import magnitka.export.chart.Figure.Form;

/** Lays a figure out: title, how to read it, legend, panels, source. */
final class Page {

    private static final double SMALLEST_LETTERS = 10.5;
    private static final double LARGEST_LETTERS = 14;
    private static final double WIDTH_OF_A_LETTER = 80;
    private static final double LEAST_PLOT = 5;
    private static final double HIGHEST_PLOT = 27;

    private final Figure figure;
    private final String source;
    private final double width;
    private final double font;
    private final double margin;
    private final int columns;
    private final double panelWidth;
    private final double gap;

    Page(Figure figure, String source, int width) {
        this.figure = figure;
        this.source = source;
        this.width = width;
        font = Math.max(SMALLEST_LETTERS, Math.min(LARGEST_LETTERS, width / WIDTH_OF_A_LETTER));
        margin = 1.2 * font;
        gap = 1.6 * font;
        double inner = width - 2 * margin;
        double least = figure.form().leastWidth() * font / SMALLEST_LETTERS;
        columns = Math.max(1, Math.min(Math.min(figure.form().columns(), figure.panels().size()), (int) ((inner + gap) / (least + gap))));
        panelWidth = (inner - gap * (columns - 1)) / columns;
    }

    /**
     * The picture.
     *
     * @param height its height in pixels; without it, what the panels want
     * @throws IllegalArgumentException if the height is too small for what has to be in it
     */
    String svg(OptionalInt height) {
        List<PanelDrawing> drawings = figure.panels().stream().map(panel -> new PanelDrawing(panel, font, panelWidth)).toList();
        double left = drawings.stream().mapToDouble(PanelDrawing::leftMargin).max().orElse(0);
        List<List<PanelDrawing>> rows = new ArrayList<>();
        for (int i = 0; i < drawings.size(); i += columns) {
            rows.add(drawings.subList(i, Math.min(i + columns, drawings.size())));
        }
        double around = headHeight() + footHeight() + gap * (rows.size() - 1) + rows.stream().mapToDouble(Page::around).sum();
        double plots = rows.stream().mapToDouble(row -> plotHeight(row, left)).sum();
        double stretch = 1;
        if (height.isPresent()) {
            stretch = (height.getAsInt() - around) / plots;
            double least = rows.stream().mapToDouble(row -> LEAST_PLOT * font / plotHeight(row, left)).max().orElse(1);
            boolean inRows = figure.form().rowHeight() > 0;
            double smallest = inRows ? 1 : least;
            if (stretch < smallest) {
                throw new IllegalArgumentException("height: must be at least " + (int) StrictMath.ceil(around + smallest * plots)
                        + " for this chart at this width, got " + height.getAsInt());
            }
        }
        Svg svg = new Svg(width, height.isPresent() ? height.getAsInt() : StrictMath.ceil(around + plots));
        double y = drawHead(svg);
        for (List<PanelDrawing> row : rows) {
            double above = row.stream().mapToDouble(PanelDrawing::above).max().orElse(0);
            double plot = plotHeight(row, left) * stretch;
            for (int c = 0; c < row.size(); c++) {
                double own = figure.form().rowHeight() > 0 ? plotHeight(row.subList(c, c + 1), left) * stretch : plot;
                row.get(c).draw(svg, margin + c * (panelWidth + gap), y, left, above, own);
            }
            y += around(row) + plot + gap;
        }
        drawFoot(svg);
        return svg.text(figure.title(), figure.reading() + " " + source);
    }

    private static double around(List<PanelDrawing> row) {
        return row.stream().mapToDouble(PanelDrawing::above).max().orElse(0) + row.stream().mapToDouble(PanelDrawing::below).max().orElse(0);
    }

    private double plotHeight(List<PanelDrawing> row, double left) {
        Form form = figure.form();
        return form.rowHeight() > 0
                ? row.stream().mapToDouble(drawing -> drawing.rows() * form.rowHeight() * font).max().orElse(0)
                : Math.min((panelWidth - left) * form.height(), HIGHEST_PLOT * font);
    }

    private List<String> titleLines() {
        return Letters.wrapped(figure.title(), 1.45 * font, width - 2 * margin);
    }

    private List<String> readingLines() {
        return Letters.wrapped(figure.reading(), font, width - 2 * margin);
    }

    private List<String> sourceLines() {
        return Letters.wrapped(source, 0.85 * font, width - 2 * margin);
    }

    private double headHeight() {
        return margin + titleLines().size() * 1.7 * font + readingLines().size() * 1.35 * font
                + LegendDrawing.height(figure.legend(), font, width - 2 * margin) + 0.9 * font;
    }

    private double footHeight() {
        return margin + sourceLines().size() * 1.2 * font;
    }

    private double drawHead(Svg svg) {
        double y = margin;
        for (String line : titleLines()) {
            svg.text(margin, y + 1.1 * font, line, 1.3 * font, Svg.Anchor.START, true);
            y += 1.7 * font;
        }
        for (String line : readingLines()) {
            svg.text(margin, y + 0.9 * font, line, font, Svg.Anchor.START, false);
            y += 1.35 * font;
        }
        LegendDrawing.draw(svg, figure.legend(), margin, y, font, width - 2 * margin);
        return headHeight();
    }

    private void drawFoot(Svg svg) {
        double y = svg.height() - 0.6 * margin - (sourceLines().size() - 1) * 1.2 * font;
        for (String line : sourceLines()) {
            svg.text(margin, y, line, 0.85 * font, Svg.Anchor.START, false);
            y += 1.2 * font;
        }
    }
}
