package magnitka.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ways that lead back, such as scrap from the mills to the open hearths: without them the network has no cycle.
 *
 * <p>Of the ways on a cycle the route that carries least is taken, since a cycle has at least one; if it has none, any way.
 */
final class ReturnFlows {

    private ReturnFlows() {}

    static List<Link> among(List<Link> all) {
        List<Link> left = new ArrayList<>(all);
        List<Link> back = new ArrayList<>();
        Optional<Link> next = least(left);
        while (next.isPresent()) {
            left.remove(next.get());
            back.add(next.get());
            next = least(left);
        }
        return back;
    }

    private static Optional<Link> least(List<Link> links) {
        return links.stream().filter(link -> leads(links, link.to(), link.from(), new HashSet<>()))
                .min(Comparator.comparing((Link link) -> !link.kind().equals("route")).thenComparingDouble(Link::tons).thenComparing(Link::key));
    }

    /** True if a way leads from one place to the other. */
    private static boolean leads(List<Link> links, String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from) && links.stream().anyMatch(link -> link.from().equals(from) && leads(links, link.to(), to, seen));
    }
}
