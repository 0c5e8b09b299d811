package magnitka.analysis.bottleneck;

import magnitka.engine.Buckets;
import magnitka.engine.Plant;

/** Who takes from each store on one thread of the chain: works that follow this input, then routes, each in the plant's order. */
final class Takers {

    private final int works;
    private final Buckets byStore;

    /** @param picked place of the input picked for each works; -1 for works without inputs */
    Takers(Plant plant, int[] picked) {
        works = picked.length;
        byStore = new Buckets(plant.storeCount(), works + plant.routes().size(), taker -> {
            if (isRoute(taker)) {
                return plant.routeFrom(route(taker));
            }
            return picked[taker] < 0 ? Buckets.NONE : plant.inputStores(taker)[picked[taker]];
        });
    }

    /** The takers of a store: each the number of a works, or, from the number of works on, a route. */
    int[] of(int store) {
        return byStore.of(store);
    }

    boolean isRoute(int taker) {
        return taker >= works;
    }

    int route(int taker) {
        return taker - works;
    }
}
