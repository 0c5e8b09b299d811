package magnitka.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Route;

/**
 * Numbers for stores in the order in which the day reaches them, so that it walks through memory and does not leap: first those
 * that no route fills, as in the file; then the others, in the order in which routes fill them.
 *
 * <p>Numbers stay within the engine. Outside of it a store is known by its place in the file.
 */
final class StoreOrder {

    /** One commodity at one node. */
    record Store(String node, String commodity, int kind) {}

    /** All stores, by number. */
    final List<Store> stores = new ArrayList<>();

    /** Number of each place in the file, and place in the file of each number. */
    final int[] number;

    final int[] place;

    /** Names of the routes, in the order in which they are served. */
    final List<String> routes;

    StoreOrder(Model model) {
        List<Store> inFile = inFile(model.chain());
        Map<List<String>, Integer> places = new HashMap<>();
        inFile.forEach(store -> places.put(List.of(store.node, store.commodity), places.size()));
        number = new int[inFile.size()];
        routes = RouteOrder.of(model, number.length, (node, commodity) -> places.get(List.of(node, commodity)));
        int[] turn = new int[number.length];
        Arrays.fill(turn, -1);
        int filled = 0;
        for (String name : routes) {
            Route route = model.chain().routes().get(name);
            int to = places.get(List.of(route.to(), route.commodity()));
            turn[to] = turn[to] < 0 ? filled++ : turn[to];
        }
        place = IntStream.range(0, turn.length).boxed()
                .sorted((a, b) -> Integer.compare(turn[a], turn[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int s = 0; s < place.length; s++) {
            number[place[s]] = s;
            stores.add(inFile.get(place[s]));
        }
    }

    private static List<Store> inFile(Chain chain) {
        List<Store> stores = new ArrayList<>();
        chain.nodes().forEach((name, node) -> {
            if (node instanceof Node.Source source) {
                stores.add(new Store(name, source.commodity(), Stores.SOURCE));
            } else if (node instanceof Node.Stockpile stockpile) {
                stores.add(new Store(name, stockpile.commodity(), Stores.STOCKPILE));
            } else if (node instanceof Node.Dump dump) {
                stores.add(new Store(name, dump.commodity(), Stores.DUMP));
            } else if (node instanceof Node.Customer customer) {
                customer.orders().keySet().forEach(good -> stores.add(new Store(name, good, Stores.CUSTOMER)));
            }
        });
        return stores;
    }
}
