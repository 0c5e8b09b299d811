package magnitka.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Works;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;

/**
 * Works whose output comes to no place that can take it for ever, and works that nothing feeds. Where one follows from another, only
 * the works at the end is named.
 */
final class LooseEnds {

    private final Model model;
    private final Chain chain;
    private final Graph<String, DefaultEdge> ways = new DefaultDirectedGraph<>(DefaultEdge.class);
    /** Places of which it is not known what comes there and where it goes. */
    private final Set<String> doubtful;
    private final List<End> outputs = new ArrayList<>();
    private final List<End> inputs = new ArrayList<>();

    /**
     * A place that a works gives to or takes from.
     *
     * @param path where the model names the place
     */
    record End(String works, List<String> path, String place) {}

    LooseEnds(Model model, Set<String> doubtful) {
        this.model = model;
        this.doubtful = doubtful;
        this.chain = model.chain();
        chain.nodes().keySet().forEach(ways::addVertex);
        doubtful.forEach(ways::addVertex);
        chain.routes().values().forEach(route -> join(route.from(), route.to()));
        chain.nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works(name, works);
            }
        });
    }

    private void works(String name, Works works) {
        Works.Recipe recipe = works.recipe();
        Map<List<String>, String> gives = new LinkedHashMap<>();
        boolean overflows = works.overflow().isPresent() && isUsed(works.floorShare());
        if (!overflows) {
            gives.put(List.of("nodes", name, "recipe", "to"), recipe.to());
        }
        recipe.byProducts().forEach((good, byProduct) -> gives.put(List.of("nodes", name, "recipe", "by_products", good, "to"), byProduct.to()));
        gives.forEach((path, place) -> outputs.add(new End(name, path, place)));
        recipe.inputs().forEach((good, input) -> {
            join(input.from(), name);
            if (isUsed(input.tons())) {
                inputs.add(new End(name, List.of("nodes", name, "recipe", "inputs", good, "from"), input.from()));
            }
        });
        join(name, recipe.to());
        gives.values().forEach(place -> join(name, place));
        works.overflow().filter(any -> overflows).ifPresent(dump -> join(name, dump));
    }

    private void join(String from, String to) {
        if (ways.containsVertex(from) && ways.containsVertex(to)) {
            ways.addEdge(from, to);
        }
    }

    private boolean isUsed(Quantity tons) {
        return tons instanceof Quantity.Profile || model.value(tons) != 0;
    }

    /** Outputs that reach no customer, no dump, and no stockpile without a limit. */
    List<End> blocked() {
        Set<String> free = reached(places(node -> node instanceof Node.Customer || node instanceof Node.Dump
                || node instanceof Node.Stockpile stockpile && stockpile.capacityTons().isEmpty()), new EdgeReversedGraph<>(ways));
        return last(outputs, free, ways);
    }

    /** Inputs that never come: nothing brings them from a source, nor from a stock that is there on the first morning. */
    List<End> starved() {
        return last(inputs, started(), new EdgeReversedGraph<>(ways));
    }

    /** Inputs that come from an opening stock alone, so that one day there are no more. */
    List<End> finite() {
        return last(inputs, reached(places(Node.Source.class::isInstance), ways), new EdgeReversedGraph<>(ways));
    }

    private List<String> places(Predicate<Node> kind) {
        return ways.vertexSet().stream().filter(name -> doubtful.contains(name) || kind.test(chain.nodes().get(name))).toList();
    }

    private static Set<String> reached(Collection<String> from, Graph<String, DefaultEdge> ways) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            Graphs.successorListOf(ways, waiting.remove()).stream().filter(reached::add).forEach(waiting::add);
        }
        return reached;
    }

    /** All that something comes to; a works counts once all its inputs are there. */
    private Set<String> started() {
        Map<String, Set<String>> lacking = new HashMap<>();
        inputs.forEach(input -> lacking.computeIfAbsent(input.works(), any -> new HashSet<>()).add(input.place()));
        List<String> first = places(node -> node instanceof Node.Source
                || node instanceof Node.Stockpile stockpile && model.value(stockpile.openingTons()) != 0);
        Set<String> reached = new HashSet<>(first);
        Deque<String> waiting = new ArrayDeque<>(first);
        while (!waiting.isEmpty()) {
            String place = waiting.remove();
            for (String next : Graphs.successorListOf(ways, place)) {
                Set<String> needs = lacking.getOrDefault(next, new HashSet<>());
                needs.remove(place);
                if (needs.isEmpty() && reached.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }

    /** The ends at places that are not sound, but for those from which the ways lead to another works of that sort. */
    private List<End> last(List<End> ends, Set<String> sound, Graph<String, DefaultEdge> onward) {
        List<End> loose = ends.stream().filter(end -> ways.containsVertex(end.place()) && !sound.contains(end.place())).toList();
        if (loose.isEmpty()) {
            return loose;
        }
        Set<String> rest = new HashSet<>(chain.nodes().keySet());
        rest.removeAll(sound);
        Graph<String, DefaultEdge> part = new AsSubgraph<>(onward, rest);
        Set<String> toWorks = reached(rest.stream().filter(name -> chain.nodes().get(name) instanceof Works).toList(), new EdgeReversedGraph<>(part));
        Map<String, Integer> group = new HashMap<>();
        new KosarajuStrongConnectivityInspector<>(part).stronglyConnectedSets().forEach(all -> {
            int number = group.size();
            all.forEach(name -> group.put(name, number));
        });
        Set<Integer> passing = new HashSet<>();
        part.edgeSet().forEach(way -> {
            int from = group.get(part.getEdgeSource(way));
            if (from != group.get(part.getEdgeTarget(way)) && toWorks.contains(part.getEdgeTarget(way))) {
                passing.add(from);
            }
        });
        return loose.stream().filter(end -> group.get(end.place()).equals(group.get(end.works()))
                ? !passing.contains(group.get(end.place())) : !toWorks.contains(end.place())).toList();
    }
}
