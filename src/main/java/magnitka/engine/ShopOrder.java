package magnitka.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Chain;
import magnitka.model.Works;
import magnitka.network.DayOrder;

/** The order in which works produce within a day: each comes after every works that fills one of its stockpiles. */
final class ShopOrder {

    private ShopOrder() {}

    /** Names of all works in that order. */
    static List<String> of(Chain chain) {
        List<String> names = new ArrayList<>();
        List<Works.Recipe> recipes = new ArrayList<>();
        chain.nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                names.add(name);
                recipes.add(works.recipe());
            }
        });
        Map<String, List<Integer>> takers = new HashMap<>();
        for (int w = 0; w < recipes.size(); w++) {
            for (Works.Input input : recipes.get(w).inputs().values()) {
                takers.computeIfAbsent(input.from(), k -> new ArrayList<>()).add(w);
            }
        }
        DayOrder order = new DayOrder(names.size());
        for (int w = 0; w < recipes.size(); w++) {
            int first = w;
            Works.Recipe recipe = recipes.get(w);
            takers.getOrDefault(recipe.to(), List.of()).forEach(second -> order.precede(first, second));
            recipe.byProducts().values().forEach(by ->
                    takers.getOrDefault(by.to(), List.of()).forEach(second -> order.precede(first, second)));
        }
        List<String> sorted = new ArrayList<>();
        for (int w : order.order()) {
            sorted.add(names.get(w));
        }
        return List.copyOf(sorted);
    }
}
