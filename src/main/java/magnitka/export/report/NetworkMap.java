package magnitka.export.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import magnitka.result.Decimals;

/** A plain map of places and ways as a drawing that needs no script. */
final class NetworkMap {

    private static final List<String> KINDS = List.of("source", "stockpile", "works", "customer", "dump");
    private static final double ROW = 78;
    private static final double BOX_WIDTH = 132;
    private static final double BOX_HEIGHT = 40;
    private static final double MARGIN = 12;
    private static final double LANE = 14;
    /** A wider map shrinks to this on a narrow screen, and scrolls from there on. */
    private static final double NARROW = 620;
    private static final int LETTERS_A_LINE = 20;

    private final Map<String, Rows> routes;
    private final LayeredLayout layout;
    private final Said said;
    private final StringBuilder svg = new StringBuilder();

    private NetworkMap(Map<String, Rows> routes, LayeredLayout layout, Said said) {
        this.routes = routes;
        this.layout = layout;
        this.said = said;
    }

    static String of(Rows network, List<Link> links, List<Link> back, Said said) {
        Rows places = network.where(i -> KINDS.contains(network.text(i, "kind")));
        Map<String, Link> forward = new LinkedHashMap<>();
        Set<Link> leadingBack = Set.copyOf(back);
        links.stream().filter(link -> !leadingBack.contains(link)).forEach(link -> forward.putIfAbsent(link.key() + link.name(), link));
        List<Link> ways = List.copyOf(forward.values());
        NetworkMap map = new NetworkMap(network.where("kind", "route").by("name"), new LayeredLayout(places.texts("name"), ways), said);
        map.draw(places, ways, back);
        return map.svg.toString();
    }

    private void draw(Rows places, List<Link> ways, List<Link> back) {
        double lanes = back.isEmpty() ? 0 : LANE * (back.size() + 1);
        double width = layout.width() + 2 * MARGIN + lanes;
        double height = (layout.rows() - 1) * ROW + BOX_HEIGHT + 2 * MARGIN;
        svg.append("<div class=\"scroller\" tabindex=\"0\" role=\"region\" aria-label=\"Map of places and routes\"><svg class=\"map").append(width > NARROW ? " wide" : "").append("\" role=\"img\"")
                .append(" aria-label=\"Places as boxes, ways between them as arrows, from the sources at the top down to the customers\" width=\"")
                .append(at(width)).append("\" height=\"").append(at(height)).append("\" viewBox=\"0 0 ").append(at(width)).append(' ').append(at(height))
                .append("\"><defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">")
                .append("<path class=\"tip\" d=\"M0 0L8 4L0 8z\"/></marker></defs>");
        ways.forEach(this::way);
        for (int i = 0; i < back.size(); i++) {
            back(back.get(i), layout.width() + 2 * MARGIN + LANE * i);
        }
        for (int i = 0; i < places.count(); i++) {
            place(places.text(i, "kind"), places.text(i, "name"), places.text(i, "title"), places.text(i, "commodity"));
        }
        svg.append("</svg></div><ul class=\"key\">");
        KINDS.forEach(kind -> svg.append("<li><svg width=\"26\" height=\"16\" aria-hidden=\"true\">").append(box(kind, 1, 1, 24, 14))
                .append("</svg> ").append(kind).append("</li>"));
        svg.append(swatch("route", "route")).append(swatch("inside", "into works and out of them"));
        svg.append(back.isEmpty() ? "" : swatch("route back", "leads back")).append("</ul>");
    }

    private static String swatch(String kind, String text) {
        return "<li><svg width=\"26\" height=\"16\" aria-hidden=\"true\"><path class=\"way " + kind + "\" d=\"M1 8H25\"/></svg> " + text + "</li>";
    }

    private void way(Link link) {
        List<LayeredLayout.Point> points = layout.way(link);
        if (points.isEmpty()) {
            return;
        }
        StringBuilder path = new StringBuilder();
        double x = points.get(0).x() + MARGIN;
        double y = bottom(points.get(0).row());
        path.append('M').append(at(x)).append(' ').append(at(y));
        for (int i = 1; i < points.size(); i++) {
            double nextX = points.get(i).x() + MARGIN;
            double nextY = top(points.get(i).row());
            double middle = (y + nextY) / 2;
            path.append('C').append(at(x)).append(' ').append(at(middle)).append(' ').append(at(nextX)).append(' ').append(at(middle)).append(' ')
                    .append(at(nextX)).append(' ').append(at(nextY));
            if (i < points.size() - 1) {
                path.append('V').append(at(bottom(points.get(i).row())));
            }
            x = nextX;
            y = bottom(points.get(i).row());
        }
        path(link, link.kind().equals("route") ? "route" : "inside", path.toString());
    }

    /** Up again, in a lane of its own to the right of everything. */
    private void back(Link link, double lane) {
        LayeredLayout.Point from = layout.of(link.from());
        LayeredLayout.Point to = layout.of(link.to());
        double fromY = top(from.row()) + BOX_HEIGHT * 0.7;
        double toY = top(to.row()) + BOX_HEIGHT * 0.3;
        path(link, "route back", "M" + at(from.x() + MARGIN + BOX_WIDTH / 2) + ' ' + at(fromY) + 'H' + at(lane) + 'V' + at(toY) + 'H'
                + at(to.x() + MARGIN + BOX_WIDTH / 2 + 2));
    }

    private void path(Link link, String classes, String path) {
        String title = link.kind().equals("route") ? titleOf(link.name()) : Spoken.name(link.kind());
        svg.append("<path class=\"way ").append(classes).append("\" marker-end=\"url(#tip)\" d=\"").append(path).append("\"><title>")
                .append(Html.of(title + ": " + said.bare(link.commodity(), "commodity"))).append("</title></path>");
    }

    private String goods(String names) {
        return String.join(", ", Stream.of(names.split(" ")).map(name -> said.bare(name, "commodity")).toList());
    }

    private String titleOf(String route) {
        return routes.containsKey(route) ? routes.get(route).text(0, "title") : Spoken.name(route);
    }

    private static double top(int row) {
        return MARGIN + ROW * row;
    }

    private static double bottom(int row) {
        return top(row) + BOX_HEIGHT;
    }

    private void place(String kind, String name, String title, String commodity) {
        LayeredLayout.Point point = layout.of(name);
        double x = point.x() + MARGIN;
        List<String> lines = lines(title);
        svg.append("<g class=\"place ").append(kind).append("\"><title>").append(Html.of(title + " (" + kind + ": " + goods(commodity) + ")"))
                .append("</title>").append(box(kind, x - BOX_WIDTH / 2, top(point.row()), BOX_WIDTH, BOX_HEIGHT));
        double y = top(point.row()) + BOX_HEIGHT / 2 + (lines.size() > 1 ? -3 : 4);
        for (String line : lines) {
            svg.append("<text x=\"").append(at(x)).append("\" y=\"").append(at(y)).append("\">").append(Html.of(line)).append("</text>");
            y += 13;
        }
        svg.append("</g>");
    }

    private static String box(String kind, double x, double y, double width, double height) {
        double round = kind.equals("source") || kind.equals("customer") ? height / 2 : kind.equals("works") ? 1 : 5;
        return "<rect class=\"box " + kind + "\" x=\"" + at(x) + "\" y=\"" + at(y) + "\" width=\"" + at(width) + "\" height=\"" + at(height)
                + "\" rx=\"" + at(round) + "\"/>";
    }

    /** One line, or two of nearly the same length; what does not fit is cut off. */
    private static List<String> lines(String title) {
        if (title.length() <= LETTERS_A_LINE) {
            return List.of(title);
        }
        int best = -1;
        for (int space = title.indexOf(' '); space >= 0; space = title.indexOf(' ', space + 1)) {
            boolean shorter = best < 0 || longer(title, space) < longer(title, best);
            best = space <= LETTERS_A_LINE && shorter ? space : best;
        }
        return best < 0 ? List.of(cut(title)) : List.of(cut(title.substring(0, best)), cut(title.substring(best + 1)));
    }

    /** Letters of the longer part when a text is parted there. */
    private static int longer(String text, int at) {
        return Math.max(at, text.length() - at - 1);
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LETTERS_A_LINE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LETTERS_A_LINE - 1)) + "\u2026";
    }

    private static String at(double pixels) {
        String text = Decimals.fixed(pixels, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
