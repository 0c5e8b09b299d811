package magnitka.analysis.planning;

import magnitka.engine.Buckets;
import magnitka.engine.Plant;

/** Who gives to each store: works with their product, and routes; each in the plant's order. */
final class Suppliers {

    private final Buckets works;
    private final Buckets routes;

    Suppliers(Plant plant) {
        works = new Buckets(plant.storeCount(), plant.works().size(), plant::productStore);
        routes = new Buckets(plant.storeCount(), plant.routes().size(), plant::routeTo);
    }

    /** Works whose product goes there. */
    int[] works(int store) {
        return works.of(store);
    }

    /** Routes that end there. */
    int[] routes(int store) {
        return routes.of(store);
    }
}
