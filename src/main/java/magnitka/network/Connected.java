package magnitka.network;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.Works;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Parts of a model that have nothing to do with one another: no way, no dump and no shared limit joins them. */
public final class Connected {

    private Connected() {}

    /** All nodes in the parts that hold some of the given nodes. */
    public static Set<String> to(Collection<String> nodes, Model model) {
        ConnectivityInspector<String, DefaultEdge> parts = new ConnectivityInspector<>(graph(model));
        Set<String> all = new HashSet<>();
        for (String node : nodes) {
            if (!all.contains(node)) {
                all.addAll(parts.connectedSetOf(node));
            }
        }
        return all;
    }

    private static Graph<String, DefaultEdge> graph(Model model) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        model.chain().nodes().keySet().forEach(graph::addVertex);
        for (Link link : Link.all(model)) {
            join(graph, link.from(), link.to());
        }
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works.hindrance().ifPresent(hindrance -> join(graph, name, hindrance.dump()));
            }
        });
        model.chain().limits().values().forEach(limit -> {
            Iterator<String> users = limit.users().keySet().iterator();
            String first = users.hasNext() ? users.next() : "";
            users.forEachRemaining(user -> join(graph, first, user));
        });
        return graph;
    }

    private static void join(Graph<String, DefaultEdge> graph, String one, String other) {
        if (!one.equals(other)) {
            graph.addEdge(one, other);
        }
    }
}
