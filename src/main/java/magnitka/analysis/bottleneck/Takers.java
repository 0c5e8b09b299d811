package magnitka.analysis.bottleneck;

import magnitka.engine.Plant;

/** Who takes from each store on one thread of the chain: works that follow this input, then routes, each in the plant's order. */
final class Takers {

    private final int works;
    /** Takers of store s are numbers {@code first[s]} to {@code first[s + 1] - 1} of {@code all}. */
    private final int[] first;

    private final int[] all;

    /** @param picked place of the input picked for each works; -1 for works without inputs */
    Takers(Plant plant, int[] picked) {
        works = picked.length;
        int[] from = new int[works + plant.routes().size()];
        first = new int[plant.storeCount() + 1];
        for (int i = 0; i < from.length; i++) {
            from[i] = i >= works ? plant.routeFrom(i - works) : picked[i] < 0 ? -1 : plant.inputStores(i)[picked[i]];
            if (from[i] >= 0) {
                first[from[i] + 1]++;
            }
        }
        for (int s = 1; s < first.length; s++) {
            first[s] += first[s - 1];
        }
        all = new int[first[first.length - 1]];
        int[] next = first.clone();
        for (int i = 0; i < from.length; i++) {
            if (from[i] >= 0) {
                all[next[from[i]]++] = i;
            }
        }
    }

    int count(int store) {
        return first[store + 1] - first[store];
    }

    /** A taker of a store: the number of a works, or, from the number of works on, a route. */
    int of(int store, int number) {
        return all[first[store] + number];
    }

    boolean isRoute(int taker) {
        return taker >= works;
    }

    int route(int taker) {
        return taker - works;
    }
}
