package magnitka.network;

import java.util.ArrayList;
import java.util.List;
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

    Cycles(Model model) {
        model.chain().nodes().keySet().forEach(sameDay::addVertex);
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
        sameDay.addEdge(way.from(), way.to(), way);
    }

    /** One shortest cycle for each group of nodes that can all reach one another within a day. */
    List<List<Way>> withoutTravelDays() {
        List<List<Way>> cycles = new ArrayList<>();
        for (Set<String> group : new KosarajuStrongConnectivityInspector<>(sameDay).stronglyConnectedSets()) {
            sameDay.vertexSet().stream().filter(group::contains).findFirst().flatMap(this::through).ifPresent(cycles::add);
        }
        return cycles;
    }

    /** A shortest cycle through the node, if there is one. */
    private Optional<List<Way>> through(String node) {
        List<Way> shortest = List.of();
        var paths = new BFSShortestPath<>(sameDay);
        for (Way first : sameDay.outgoingEdgesOf(node)) {
            GraphPath<String, Way> back = paths.getPath(first.to(), node);
            if (back != null && (shortest.isEmpty() || back.getLength() + 1 < shortest.size())) {
                shortest = new ArrayList<>(List.of(first));
                shortest.addAll(back.getEdgeList());
            }
        }
        return shortest.isEmpty() ? Optional.empty() : Optional.of(shortest);
    }
}
