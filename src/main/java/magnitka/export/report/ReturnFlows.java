package magnitka.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Ways that lead back, such as scrap from the mills to the open hearths: without them the network has no cycle.
 *
 * <p>Of the ways on a cycle the route that carries least is taken, since a cycle has at least one; if it has none, any way.
 */
final class ReturnFlows {

    private static final Comparator<Numbered> LEAST = Comparator.comparing((Numbered each) -> !each.link.kind().equals("route"))
            .thenComparingDouble(each -> each.link.tons())
            .thenComparing(each -> each.link.key())
            .thenComparingInt(Numbered::number);

    /** A way and its place in the list of all. */
    private record Numbered(int number, Link link) {}

    /** Ways between places that all lead to one another, and the one of them that is taken first. */
    private record Ring(List<Numbered> ways, Numbered least) {}

    private ReturnFlows() {}

    static List<Link> among(List<Link> all) {
        List<Numbered> ways = new ArrayList<>();
        all.forEach(link -> ways.add(new Numbered(ways.size(), link)));
        PriorityQueue<Ring> rings = new PriorityQueue<>(Comparator.comparing(Ring::least, LEAST));
        rings.addAll(rings(ways));
        List<Link> back = new ArrayList<>();
        // what is taken out of one ring leaves all others as they are
        while (!rings.isEmpty()) {
            Ring ring = rings.remove();
            back.add(ring.least.link);
            rings.addAll(rings(ring.ways.stream().filter(way -> way != ring.least).toList()));
        }
        return back;
    }

    private static List<Ring> rings(List<Numbered> ways) {
        Map<String, Integer> places = new HashMap<>();
        int[] from = new int[ways.size()];
        int[] to = new int[ways.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = number(places, ways.get(i).link.from());
            to[i] = number(places, ways.get(i).link.to());
        }
        int[] group = new MutualReach(places.size(), from, to).group();
        Map<Integer, List<Numbered>> parts = new TreeMap<>();
        for (int i = 0; i < from.length; i++) {
            if (group[from[i]] == group[to[i]]) {
                parts.computeIfAbsent(group[from[i]], g -> new ArrayList<>()).add(ways.get(i));
            }
        }
        return parts.values().stream().map(part -> new Ring(part, part.stream().min(LEAST).orElseThrow())).toList();
    }

    private static int number(Map<String, Integer> places, String name) {
        return places.computeIfAbsent(name, n -> places.size());
    }
}
