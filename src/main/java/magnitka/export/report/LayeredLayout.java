package magnitka.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places for the nodes of a network without cycles: rows from top to bottom, every way leading down, few crossings.
 *
 * <p>A way that passes rows gets a bend in each of them, so that it keeps clear of their nodes.
 */
final class LayeredLayout {

    private static final int SWEEPS = 12;
    private static final double NODE_WIDTH = 150;
    private static final double BEND_WIDTH = 26;

    /** A place or a bend. */
    private static final class Spot {
        private final String name;
        private int row;
        private double x;
        private final List<Spot> above = new ArrayList<>();
        private final List<Spot> below = new ArrayList<>();

        Spot(String name) {
            this.name = name;
        }

        double width() {
            return name.isEmpty() ? BEND_WIDTH : NODE_WIDTH;
        }
    }

    /** A point of the drawing: columns in pixels, rows counted from 0. */
    record Point(double x, int row) {}

    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<Link, List<Spot>> ways = new LinkedHashMap<>();
    private final List<List<Spot>> rows = new ArrayList<>();
    private double width;

    LayeredLayout(List<String> names, List<Link> links) {
        names.forEach(name -> spots.put(name, new Spot(name)));
        List<Link> known = links.stream().filter(link -> spots.containsKey(link.from()) && spots.containsKey(link.to())).toList();
        findRows(known);
        known.forEach(this::lead);
        order();
        straighten();
    }

    Point of(String name) {
        Spot spot = spots.get(name);
        return new Point(spot.x, spot.row);
    }

    /** The points of a way, its ends included. */
    List<Point> way(Link link) {
        return ways.getOrDefault(link, List.of()).stream().map(spot -> new Point(spot.x, spot.row)).toList();
    }

    int rows() {
        return rows.size();
    }

    double width() {
        return width;
    }

    private void findRows(List<Link> links) {
        Map<Spot, List<Spot>> ends = new HashMap<>();
        Map<Spot, Integer> ways = new HashMap<>();
        for (Link link : links) {
            ends.computeIfAbsent(spots.get(link.from()), spot -> new ArrayList<>()).add(spots.get(link.to()));
            ways.merge(spots.get(link.to()), 1, Integer::sum);
        }
        List<Spot> down = new ArrayList<>(spots.values().stream().filter(spot -> !ways.containsKey(spot)).toList());
        for (int i = 0; i < down.size(); i++) {
            Spot spot = down.get(i);
            for (Spot end : ends.getOrDefault(spot, List.of())) {
                end.row = Math.max(end.row, spot.row + 1);
                if (ways.merge(end, -1, Integer::sum) == 0) {
                    down.add(end);
                }
            }
        }
        // whatever leads on stands right above the first place that needs it
        for (int i = down.size() - 1; i >= 0; i--) {
            Spot spot = down.get(i);
            ends.getOrDefault(spot, List.of()).stream().mapToInt(end -> end.row - 1).min().ifPresent(row -> spot.row = row);
        }
        spots.values().forEach(this::place);
    }

    private void place(Spot spot) {
        while (rows.size() <= spot.row) {
            rows.add(new ArrayList<>());
        }
        rows.get(spot.row).add(spot);
    }

    private void lead(Link link) {
        List<Spot> way = new ArrayList<>(List.of(spots.get(link.from())));
        Spot end = spots.get(link.to());
        for (int row = way.get(0).row + 1; row <= end.row; row++) {
            Spot next = row == end.row ? end : new Spot("");
            if (next != end) {
                next.row = row;
                place(next);
            }
            Spot before = way.get(way.size() - 1);
            before.below.add(next);
            next.above.add(before);
            way.add(next);
        }
        ways.put(link, way);
    }

    /** Puts each row in the order of the means of its neighbours' places, up and down in turn. */
    private void order() {
        rows.forEach(LayeredLayout::spread);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 0; i < rows.size(); i++) {
                List<Spot> row = rows.get(down ? i : rows.size() - 1 - i);
                row.sort(Comparator.comparingDouble(spot -> mean(down ? spot.above : spot.below, spot.x)));
                spread(row);
            }
        }
    }

    private static double mean(List<Spot> spots, double otherwise) {
        return spots.stream().mapToDouble(spot -> spot.x).average().orElse(otherwise);
    }

    /** Side by side around 0. */
    private static void spread(List<Spot> row) {
        double x = -row.stream().mapToDouble(Spot::width).sum() / 2;
        for (Spot spot : row) {
            spot.x = x + spot.width() / 2;
            x += spot.width();
        }
    }

    /** Moves each spot towards its neighbours as far as the order and widths of its row allow. */
    private void straighten() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < rows.size(); i++) {
                pull(rows.get(sweep % 2 == 0 ? i : rows.size() - 1 - i));
            }
        }
        double left = rows.stream().flatMap(List::stream).mapToDouble(spot -> spot.x - spot.width() / 2).min().orElse(0);
        rows.forEach(row -> row.forEach(spot -> spot.x -= left));
        width = rows.stream().flatMap(List::stream).mapToDouble(spot -> spot.x + spot.width() / 2).max().orElse(0);
    }

    private static void pull(List<Spot> row) {
        double[] wish = new double[row.size()];
        double shift = 0;
        for (int i = 0; i < wish.length; i++) {
            Spot spot = row.get(i);
            List<Spot> neighbours = new ArrayList<>(spot.above);
            neighbours.addAll(spot.below);
            wish[i] = mean(neighbours, spot.x);
        }
        for (int i = 0; i < wish.length; i++) {
            Spot spot = row.get(i);
            double least = i == 0 ? wish[0] : row.get(i - 1).x + (row.get(i - 1).width() + spot.width()) / 2;
            spot.x = Math.max(wish[i], least);
            shift += wish[i] - spot.x;
        }
        for (Spot spot : row) {
            spot.x += shift / wish.length;
        }
    }
}
