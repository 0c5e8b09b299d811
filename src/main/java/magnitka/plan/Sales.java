package magnitka.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import magnitka.engine.Plant;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Route;
import magnitka.model.Works;

/** What customers take of each product that no works uses; the same for all its works, so it is found once. */
final class Sales {

    /**
     * Sales of a product.
     *
     * @param routes routes to its customers
     * @param customers these customers as stores
     * @param wanted most that they take, tons by month
     */
    record OfProduct(int[] routes, int[] customers, double[] wanted) {}

    private final Model model;
    private final Plant plant;
    private final Terms months;
    private final Set<String> usedHere = new HashSet<>();
    private final Map<String, List<Integer>> routes = new HashMap<>();
    private final Map<String, OfProduct> found = new HashMap<>();

    Sales(Model model, Plant plant, Terms months) {
        this.model = model;
        this.plant = plant;
        this.months = months;
        plant.works().forEach(works -> usedHere.addAll(((Works) model.chain().nodes().get(works)).recipe().inputs().keySet()));
        for (int r = 0; r < plant.routes().size(); r++) {
            routes.computeIfAbsent(route(r).commodity(), good -> new ArrayList<>()).add(r);
        }
    }

    OfProduct of(String product) {
        return found.computeIfAbsent(product, this::find);
    }

    private OfProduct find(String product) {
        int[] sales = usedHere.contains(product) ? new int[0]
                : routes.getOrDefault(product, List.of()).stream().mapToInt(r -> r).filter(r -> sells(r, product)).toArray();
        int[] customers = Arrays.stream(sales).map(plant::routeTo).distinct().toArray();
        double[] wanted = new double[months.count()];
        for (int store : customers) {
            Node.Customer customer = (Node.Customer) model.chain().nodes().get(plant.storeNode(store));
            IntToDoubleFunction tons = model.onDay(customer.orders().get(product).tonsPerDay());
            for (int day = 0; day < months.of.length; day++) {
                wanted[months.of[day]] += tons.applyAsDouble(day);
            }
        }
        return new OfProduct(sales, customers, wanted);
    }

    private Route route(int r) {
        return model.chain().routes().get(plant.routes().get(r));
    }

    /** True for a route that takes sound goods of its kind to one of their customers. */
    private boolean sells(int r, String product) {
        Route route = route(r);
        Commodity good = model.chain().commodities().get(product);
        List<String> sound = good.gradeNames().subList(0, good.acceptedGrades());
        return model.chain().nodes().get(route.to()) instanceof Node.Customer customer
                && customer.orders().get(product).lowestGrade().map(sound::contains).orElse(true)
                && route.grades().orElse(sound).stream().anyMatch(sound::contains);
    }
}
