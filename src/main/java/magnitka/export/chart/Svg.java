package magnitka.export.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import magnitka.result.Decimals;

/** Writes shapes and texts as SVG: the same bytes for the same calls. */
final class Svg {

    /** Letters for programs that show the picture; all of about the same width. */
    static final String FONTS = "Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif";
    private static final int DECIMALS = 2;

    /** A place in the picture, in pixels from its upper left corner. */
    record Point(double x, double y) {}

    /** Where a text stands in relation to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final double width;
    private final double height;
    private final StringBuilder body = new StringBuilder();
    private final Set<Ink.Hatch> hatches = EnumSet.noneOf(Ink.Hatch.class);
    private int clips;

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double height() {
        return height;
    }

    /** The whole file. */
    String text(String title, String description) {
        StringBuilder text = new StringBuilder();
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width)).append("\" height=\"").append(number(height))
                .append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height)).append("\" role=\"img\" font-family=\"")
                .append(FONTS).append("\">\n<title>").append(escaped(title)).append("</title>\n<desc>").append(escaped(description))
                .append("</desc>\n");
        if (!hatches.isEmpty()) {
            text.append("<defs>\n");
            for (Ink.Hatch hatch : hatches) {
                text.append("<pattern id=\"").append(id(hatch)).append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"")
                        .append(hatch.path()).append("\" stroke=\"#000000\" stroke-width=\"0.8\" fill=\"none\"/></pattern>\n");
            }
            text.append("</defs>\n");
        }
        text.append("<rect width=\"").append(number(width)).append("\" height=\"").append(number(height)).append("\" fill=\"#ffffff\"/>\n");
        return text.append(body).append("</svg>\n").toString();
    }

    private static String id(Ink.Hatch hatch) {
        return hatch.name().toLowerCase(Locale.ROOT);
    }

    void line(double x1, double y1, double x2, double y2, Ink ink) {
        body.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"").append(number(x2))
                .append("\" y2=\"").append(number(y2)).append('"').append(stroke(ink)).append("/>\n");
    }

    void polyline(List<Point> points, Ink ink) {
        body.append("<polyline points=\"").append(spelled(points)).append("\" fill=\"none\" stroke-linejoin=\"round\"").append(stroke(ink)).append("/>\n");
    }

    void polygon(List<Point> points, Ink ink) {
        for (String paint : paints(ink)) {
            body.append("<polygon points=\"").append(spelled(points)).append('"').append(paint).append("/>\n");
        }
    }

    void rect(double x, double y, double w, double h, Ink ink) {
        for (String paint : paints(ink)) {
            body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"").append(number(Math.max(w, 0)))
                    .append("\" height=\"").append(number(Math.max(h, 0))).append('"').append(paint).append("/>\n");
        }
    }

    void circle(double x, double y, double r, String fill, Ink ink) {
        body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"").append(number(r)).append("\" fill=\"")
                .append(fill).append('"').append(stroke(ink)).append("/>\n");
    }

    void text(double x, double y, String text, double size, Anchor anchor, boolean bold) {
        body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"").append(number(size)).append('"');
        if (anchor != Anchor.START) {
            body.append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
        }
        body.append(bold ? " font-weight=\"bold\">" : ">").append(escaped(text)).append("</text>\n");
    }

    /** A heading: a bold beginning and a plain end. */
    void heading(double x, double y, String bold, String plain, double size) {
        body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"").append(number(size))
                .append("\"><tspan font-weight=\"bold\">").append(escaped(bold)).append("</tspan>")
                .append(plain.isEmpty() ? "" : "<tspan>" + escaped(plain) + "</tspan>").append("</text>\n");
    }

    /** Everything until {@link #endClip} is cut at a rectangle. */
    void beginClip(double x, double y, double w, double h) {
        String id = "clip" + clips++;
        body.append("<clipPath id=\"").append(id).append("\"><rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"")
                .append(number(w)).append("\" height=\"").append(number(h)).append("\"/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
    }

    void endClip() {
        body.append("</g>\n");
    }

    private List<String> paints(Ink ink) {
        String opacity = ink.opacity() < 1 ? " fill-opacity=\"" + number(ink.opacity()) + '"' : "";
        String plain = " fill=\"" + ink.colour() + '"' + opacity + (ink.width() > 0 ? " stroke=\"#000000\" stroke-width=\"" + number(ink.width()) + '"' : "");
        if (ink.hatch() == Ink.Hatch.NONE) {
            return List.of(plain);
        }
        hatches.add(ink.hatch());
        return List.of(plain, " fill=\"url(#" + id(ink.hatch()) + ")\"");
    }

    private static String stroke(Ink ink) {
        return " stroke=\"" + ink.colour() + "\" stroke-width=\"" + number(ink.width()) + '"'
                + (ink.dash().isEmpty() ? "" : " stroke-dasharray=\"" + ink.dash() + '"');
    }

    private static String spelled(List<Point> points) {
        StringBuilder text = new StringBuilder();
        for (Point point : points) {
            text.append(text.isEmpty() ? "" : " ").append(number(point.x())).append(',').append(number(point.y()));
        }
        return text.toString();
    }

    static String number(double value) {
        String text = Decimals.fixed(value, DECIMALS);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c < ' ' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c == 0xfffe || c == 0xffff
                        ? (c == '\n' || c == '\t' || c == '\r' ? ' ' : 0xfffd) : c);
            }
        });
        return safe.toString();
    }
}
