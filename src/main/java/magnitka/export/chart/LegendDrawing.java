package magnitka.export.chart;

import java.util.List;
import magnitka.export.chart.Panel.Sign;

/** Draws a legend: signs beside each other, in as many lines as they need. */
final class LegendDrawing {

    private static final double LINE = 1.5;
    private static final double SIGN = 2.4;
    private static final double SPACE = 1.2;

    private LegendDrawing() {}

    static double height(List<Sign> signs, double font, double width) {
        return signs.isEmpty() ? 0 : lines(null, signs, 0, 0, font, width) * LINE * font + 0.2 * font;
    }

    static void draw(Svg svg, List<Sign> signs, double x, double y, double font, double width) {
        lines(svg, signs, x, y, font, width);
    }

    /** Number of lines; draws them if there is something to draw on. */
    private static int lines(Svg svg, List<Sign> signs, double x, double y, double font, double width) {
        double at = 0;
        int line = 0;
        for (Sign sign : signs) {
            double wide = SIGN * font + Letters.width(sign.text(), font) + SPACE * font;
            if (at > 0 && at + wide - SPACE * font > width) {
                at = 0;
                line++;
            }
            if (svg != null) {
                draw(svg, sign, x + at, y + line * LINE * font + 0.75 * font, font);
            }
            at += wide;
        }
        return line + 1;
    }

    private static void draw(Svg svg, Sign sign, double x, double middle, double font) {
        double wide = (SIGN - 0.6) * font;
        switch (sign.shape()) {
            case LINE -> svg.line(x, middle, x + wide, middle, sign.ink());
            case AREA -> {
                Ink ink = sign.ink();
                svg.rect(x, middle - 0.5 * font, wide, font, new Ink(ink.colour(), Math.max(ink.width(), 0.6), ink.dash(), ink.hatch(), ink.opacity()));
            }
            case DOT -> svg.circle(x + wide / 2, middle, 0.3 * font, "#ffffff", sign.ink());
        }
        svg.text(x + SIGN * font - 0.2 * font, middle + 0.35 * font, sign.text(), font, Svg.Anchor.START, false);
    }
}
