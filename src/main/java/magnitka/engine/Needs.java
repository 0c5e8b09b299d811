package magnitka.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.network.DayOrder;

/**
 * What each store needs in a day if all its users run by norm: the base of supply by norm.
 *
 * <p>Need runs backwards: from works to their stockpiles, and over ordered routes to the stores that fill them.
 */
final class Needs {

    /** Who needs from which store, and in which order to ask. */
    static final class Plan {
        /** Stores whose need matters, the last of the chain first. */
        final int[] store;
        /** Inputs and routes that take from {@code store[k]}. */
        final int[][] inputs;

        final int[][] routes;

        Plan(Lines lines, Stores stores, Recipes recipes) {
            DayOrder order = new DayOrder(stores.count);
            boolean[] matters = new boolean[stores.count];
            for (int r = 0; r < lines.count; r++) {
                if (lines.ordered[r]) {
                    order.precede(lines.to[r], lines.from[r]);
                    matters[lines.to[r]] = true;
                }
            }
            List<Integer> asked = new ArrayList<>();
            for (int s : order.order()) {
                if (matters[s]) {
                    asked.add(s);
                }
            }
            store = asked.stream().mapToInt(Integer::intValue).toArray();
            Buckets takenBy = new Buckets(stores.count, recipes.inputStore.length, i -> recipes.inputStore[i]);
            Buckets sentBy = new Buckets(stores.count, lines.count,
                    r -> lines.ordered[r] || stores.kind[lines.to[r]] == Stores.CUSTOMER ? lines.from[r] : Buckets.NONE);
            inputs = IntStream.of(store).mapToObj(takenBy::of).toArray(int[][]::new);
            routes = IntStream.of(store).mapToObj(sentBy::of).toArray(int[][]::new);
        }
    }

    private final Plan plan;
    private final Plant plant;
    private final State state;

    Needs(Plant plant, State state) {
        this.plan = plant.lines.needs;
        this.plant = plant;
        this.state = state;
    }

    void update() {
        double[] now = state.now;
        for (int k = 0; k < plan.store.length; k++) {
            double need = 0;
            for (int i : plan.inputs[k]) {
                need += now[plant.recipes.inputTons + i] * state.norm[plant.recipes.worksOfInput[i]];
            }
            for (int r : plan.routes[k]) {
                int to = plant.lines.to[r];
                need += plant.stores.kind[to] == Stores.CUSTOMER
                        ? now[plant.stores.orders + to]
                        : state.need[to] / (1 - now[plant.lines.plannedLoss + r]);
            }
            state.need[plan.store[k]] = need;
        }
    }
}
