package magnitka.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** Puts things that must follow each other within a day into an order that keeps the file's wherever it can. */
public final class DayOrder {

    private final Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

    /** @param size number of things, named 0 to size - 1 in file order */
    public DayOrder(int size) {
        for (int i = 0; i < size; i++) {
            graph.addVertex(i);
        }
    }

    /** Says that {@code first} comes before {@code second} within a day. */
    public void precede(int first, int second) {
        if (first != second) {
            graph.addEdge(first, second);
        }
    }

    /** True if the demands contradict each other. */
    public boolean hasCycle() {
        return new CycleDetector<>(graph).detectCycles();
    }

    /** The order; callers make sure that there is no cycle. */
    public int[] order() {
        TopologicalOrderIterator<Integer, DefaultEdge> steps =
                new TopologicalOrderIterator<>(graph, Comparator.naturalOrder());
        List<Integer> order = new ArrayList<>(graph.vertexSet().size());
        steps.forEachRemaining(order::add);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Positions of names in the order in which they are met. */
    public static Map<String, Integer> positions(Iterable<String> names) {
        Map<String, Integer> positions = new HashMap<>();
        for (String name : names) {
            positions.put(name, positions.size());
        }
        return positions;
    }
}
