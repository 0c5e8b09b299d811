package magnitka.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The ways whose capacities together limit the flow from one place to another, by push-relabel, which long chains do not
 * overflow.
 */
public final class MinimumCut {

    /**
     * A way with a capacity.
     *
     * @param from place where it starts
     * @param to place where it ends
     * @param capacity most that it lets through, 0 or more; infinity means no limit
     * @param name name of the way, returned with the cut
     */
    public record Passage(String from, String to, double capacity, String name) {

        public Passage {
            if (!(capacity >= 0)) {
                throw new IllegalArgumentException("capacity: must be 0 or more, got " + capacity);
            }
        }
    }

    /**
     * A cut.
     *
     * @param flow most that can flow; infinity when nothing limits it
     * @param ways the ways that are cut, in the order given; none when nothing limits the flow
     */
    public record Cut(double flow, List<Passage> ways) {

        public Cut {
            ways = List.copyOf(ways);
        }
    }

    private MinimumCut() {}

    /** The minimum cut between two places. */
    public static Cut between(String start, String end, List<Passage> ways) {
        double unlimited = 1 + 2 * ways.stream().mapToDouble(Passage::capacity).filter(Double::isFinite).sum();
        DirectedWeightedMultigraph<String, DefaultWeightedEdge> graph =
                new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        graph.addVertex(start);
        graph.addVertex(end);
        for (Passage way : ways) {
            graph.addVertex(way.from());
            graph.addVertex(way.to());
            if (!way.from().equals(way.to())) {
                DefaultWeightedEdge edge = graph.addEdge(way.from(), way.to());
                // push-relabel would not end with an infinite capacity
                graph.setEdgeWeight(edge, Double.isFinite(way.capacity()) ? way.capacity() : unlimited);
            }
        }
        PushRelabelMFImpl<String, DefaultWeightedEdge> cut = new PushRelabelMFImpl<>(graph);
        cut.calculateMinCut(start, end);
        Set<String> near = cut.getSourcePartition();
        List<Passage> cutWays = new ArrayList<>();
        for (Passage way : ways) {
            if (near.contains(way.from()) && !near.contains(way.to())) {
                cutWays.add(way);
            }
        }
        double flow = cutWays.stream().mapToDouble(Passage::capacity).sum();
        return Double.isFinite(flow) ? new Cut(flow, cutWays) : new Cut(Double.POSITIVE_INFINITY, List.of());
    }
}
