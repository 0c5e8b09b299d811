package magnitka.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import magnitka.model.Chain;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Route;
import magnitka.model.Unit;
import magnitka.model.Works;

/**
 * A random layered network of any size: sources, then layers of works that each take the goods of a random yard of the
 * layer above over a route, then customers. Its shape does not depend on its size, so cost per node can be compared.
 */
final class LayeredNetwork {

    private static final int LAYERS = 5;

    /** Source and customer, and yard, works and yard in each layer. */
    private static final int NODES_A_COLUMN = 2 + 3 * LAYERS;

    private static final Optional<Double> ANY = Optional.empty();

    private final SplittableRandom random = new SplittableRandom(1931);
    private final Map<String, Commodity> goods = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final int columns;

    private LayeredNetwork(int columns) {
        this.columns = columns;
    }

    /** Number of nodes in a network that was asked to have about {@code nodes}. */
    static int nodes(int nodes) {
        return nodes / NODES_A_COLUMN * NODES_A_COLUMN;
    }

    /** A network of about {@code nodes} nodes, for a year. */
    static Model model(int nodes) {
        return new LayeredNetwork(nodes / NODES_A_COLUMN).build();
    }

    private Model build() {
        for (int layer = 0; layer <= LAYERS; layer++) {
            goods.put("good_" + layer, new Commodity("Good " + layer, Optional.empty(), Optional.empty()));
        }
        for (int c = 0; c < columns; c++) {
            nodes.put("source_" + c, new Node.Source("Source", "good_0", Optional.empty(), Map.of(), List.of(), Optional.empty()));
        }
        for (int layer = 1; layer <= LAYERS; layer++) {
            for (int c = 0; c < columns; c++) {
                addWorks(layer, c);
            }
        }
        for (int c = 0; c < columns; c++) {
            String good = "good_" + LAYERS;
            nodes.put("customer_" + c, new Node.Customer(
                    "Customer", Map.of(good, new Node.Order(Quantity.of(600), Optional.empty())), List.of(), Optional.empty()));
            routes.put("sale_" + c, ReferenceChain.route(good, "out_" + LAYERS + "_" + c, "customer_" + c, 0, 0, ANY));
        }
        Chain chain = new Chain(
                "Layered network", "Scale", LocalDate.of(1931, 1, 1), LocalDate.of(1931, 12, 31),
                goods, nodes, routes, Map.of(), Map.of(), Optional.empty(), Optional.empty());
        return new Model("layered", "", chain, Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A works of two units between its own two yards, and the route that fills the first. */
    private void addWorks(int layer, int c) {
        String in = "in_" + layer + "_" + c;
        String out = "out_" + layer + "_" + c;
        String raw = "good_" + (layer - 1);
        String product = "good_" + layer;
        nodes.put(in, ReferenceChain.stockpile(raw, 5000));
        nodes.put(out, ReferenceChain.stockpile(product, 5000));
        Map<String, Works.Input> inputs = Map.of(
                raw, new Works.Input(Quantity.of(1.05), in, Optional.empty(), Quantity.of(0)));
        Map<String, Unit> units = new LinkedHashMap<>();
        for (int u = 1; u <= 2; u++) {
            units.put("unit_" + u, ReferenceChain.unit(250 + random.nextInt(100)));
        }
        nodes.put("works_" + layer + "_" + c, ReferenceChain.works(new Works.Recipe(product, out, inputs, Map.of()), units));
        int above = random.nextInt(columns);
        String from = layer == 1 ? "source_" + above : "out_" + (layer - 1) + "_" + above;
        routes.put("route_" + layer + "_" + c, ReferenceChain.route(raw, from, in, 1 + random.nextInt(5), 0.02, Optional.of(700.0)));
    }
}
