package magnitka.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntBiFunction;
import magnitka.model.Model;
import magnitka.model.Quantity;
import magnitka.model.Route;
import magnitka.network.DayOrder;

/** The order in which routes are served within a day. */
final class RouteOrder {

    private RouteOrder() {}

    /**
     * Names of all routes, by store such that routes without travel days pass mass on within the day; then by rank; then as in
     * the file.
     *
     * @param stores number of stores
     * @param placeInFile place of a store in the file, by node and commodity
     */
    static List<String> of(Model model, int stores, ToIntBiFunction<String, String> placeInFile) {
        DayOrder order = new DayOrder(stores);
        model.chain().routes().values().forEach(route -> {
            if (model.value(route.travelDays()) == 0) {
                order.precede(
                        placeInFile.applyAsInt(route.from(), route.commodity()),
                        placeInFile.applyAsInt(route.to(), route.commodity()));
            }
        });
        int[] sorted = order.order();
        int[] turn = new int[stores];
        for (int i = 0; i < sorted.length; i++) {
            turn[sorted[i]] = i;
        }
        List<String> routes = new ArrayList<>(model.chain().routes().keySet());
        routes.sort(Comparator.<String>comparingInt(name -> {
                    Route route = model.chain().routes().get(name);
                    return turn[placeInFile.applyAsInt(route.from(), route.commodity())];
                })
                .thenComparingInt(name -> rank(model, name)));
        return List.copyOf(routes);
    }

    /** Routes of a lower rank leave their store first. */
    static int rank(Model model, String name) {
        Quantity priority = model.chain().routes().get(name).priority();
        return (int) model.value(priority);
    }
}
