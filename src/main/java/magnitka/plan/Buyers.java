package magnitka.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import magnitka.engine.Plant;

/** All customers of each product, whoever makes it. */
final class Buyers {

    private static final int[] NOBODY = {};

    /** By works. */
    private final String[] product;

    private final Map<String, int[]> stores = new HashMap<>();

    Buyers(Plant plant) {
        product = IntStream.range(0, plant.works().size()).mapToObj(w -> plant.storeCommodity(plant.productStore(w))).toArray(String[]::new);
        Map<String, IntStream.Builder> found = new HashMap<>();
        IntStream.range(0, plant.storeCount()).filter(plant::isCustomer)
                .forEach(store -> found.computeIfAbsent(plant.storeCommodity(store), any -> IntStream.builder()).add(store));
        found.forEach((good, customers) -> stores.put(good, customers.build().toArray()));
    }

    /** Who orders what some works make, as stores, each once. */
    IntStream of(int... works) {
        return IntStream.of(works).mapToObj(w -> product[w]).distinct().flatMapToInt(good -> IntStream.of(stores.getOrDefault(good, NOBODY)));
    }
}
