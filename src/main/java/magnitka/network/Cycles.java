package magnitka.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.Works;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;

/** Finds the cycles of a model that mass could go round within one day. */
final class Cycles {

    private final Graph<String, Way> sameDay = new DefaultDirectedGraph<>(Way.class);

    /** @param unread places that are there, whatever they are */
    Cycles(Model model, Set<String> unread) {
        model.chain().nodes().keySet().forEach(sameDay::addVertex);
        unread.forEach(sameDay::addVertex);
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works.recipe().inputs().values().forEach(input -> add(new Way(input.from(), name, Optional.empty())));
                works.recipe().byProducts().values().forEach(byProduct -> add(new Way(name, byProduct.to(), Optional.empty())));
                add(new Way(name, works.recipe().to(), Optional.empty()));
            }
        });
        model.chain().routes().forEach((name, route) -> {
            if (model.value(route.travelDays()) < 1) {
                add(new Way(route.from(), route.to(), Optional.of(name)));
            }
        });
    }

    private void add(Way way) {
        // a name that is no place has been told of
        if (sameDay.containsVertex(way.from()) && sameDay.containsVertex(way.to())) {
            sameDay.addEdge(way.from(), way.to(), way);
        }
    }

    /** One shortest cycle for each group of nodes that can all reach one another within a day. */
    List<List<Way>> withoutTravelDays() {
        Map<String, Integer> place = DayOrder.positions(sameDay.vertexSet());
        List<List<Way>> cycles = new ArrayList<>();
        for (Set<String> group : new KosarajuStrongConnectivityInspector<>(sameDay).stronglyConnectedSets()) {
            String first = group.stream().min(Comparator.comparing(place::get)).orElseThrow();
            if (group.size() > 1 || sameDay.containsEdge(first, first)) {
                cycles.add(through(first, within(group)));
            }
        }
        return cycles;
    }

    /** The ways between the nodes of a group: no cycle leaves it, and what lies outside need not be searched. */
    private Graph<String, Way> within(Set<String> group) {
        Graph<String, Way> part = new DefaultDirectedGraph<>(Way.class);
        group.forEach(part::addVertex);
        group.forEach(node -> sameDay.outgoingEdgesOf(node).stream()
                .filter(way -> group.contains(way.to()))
                .forEach(way -> part.addEdge(way.from(), way.to(), way)));
        return part;
    }

    /** A shortest cycle through a node that lies on one. */
    private static List<Way> through(String node, Graph<String, Way> group) {
        List<Way> shortest = List.of();
        var paths = new BFSShortestPath<>(group);
        for (Way first : group.outgoingEdgesOf(node)) {
            GraphPath<String, Way> back = paths.getPath(first.to(), node);
            if (back != null && (shortest.isEmpty() || back.getLength() + 1 < shortest.size())) {
                shortest = new ArrayList<>(List.of(first));
                shortest.addAll(back.getEdgeList());
            }
        }
        return shortest;
    }
}
