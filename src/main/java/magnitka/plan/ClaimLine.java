package magnitka.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.People;

/**
 * Something that is claimed and allotted.
 *
 * @param name route, or stockpile, as the model calls it
 * @param kind how what is allotted is had
 * @param place number of the route, or of the store, in {@link Plant}
 * @param allotment name of the terms that hold, or nothing where they are the general ones
 */
public record ClaimLine(String name, Kind kind, int place, String allotment) {

    /** How what is allotted is had. */
    public enum Kind {
        /** Goods over a route on which supply comes by norm: what is allotted multiplies the need. */
        ORDER,
        /** Goods over another route to a stockpile: no more is shipped than is allotted. */
        SUPPLY,
        /** Wagons for what a customer orders: likewise. */
        DISPATCH,
        /** Goods that works take out of a stockpile in front of customers of the model. */
        STOCK
    }

    /** What is claimed in a model: routes in the order of the day, then stockpiles. */
    static List<ClaimLine> of(Model model, Plant plant) {
        Map<String, People.Allotment> allotments = model.chain().people().flatMap(People::claims).map(People.Claims::allotments).orElse(Map.of());
        Map<String, String> allotmentOf = new HashMap<>();
        allotments.forEach((name, allotment) -> allotment.routes().orElse(List.of()).forEach(route -> allotmentOf.put(route, name)));
        List<ClaimLine> lines = new ArrayList<>();
        for (int r = 0; r < plant.routes().size(); r++) {
            String name = plant.routes().get(r);
            String allotment = allotmentOf.getOrDefault(name, "");
            boolean toCustomer = model.chain().nodes().get(model.chain().routes().get(name).to()) instanceof Node.Customer;
            if (plant.isOrdered(r) || !allotment.isEmpty()) {
                lines.add(new ClaimLine(name, plant.isOrdered(r) ? Kind.ORDER : toCustomer ? Kind.DISPATCH : Kind.SUPPLY, r, allotment));
            }
        }
        Set<String> seen = new HashSet<>();
        allotments.forEach((name, allotment) -> allotment.stockpile().filter(seen::add).ifPresent(stockpile ->
                lines.add(new ClaimLine(stockpile, Kind.STOCK, store(plant, stockpile), name))));
        return List.copyOf(lines);
    }

    private static int store(Plant plant, String node) {
        return IntStream.range(0, plant.storeCount()).filter(s -> plant.storeNode(s).equals(node)).findFirst().orElseThrow();
    }

    /** Store whose users what is claimed is for, or that they take it from; a customer's, for wagons. */
    public int store(Plant plant) {
        return kind == Kind.STOCK ? place : plant.routeTo(place);
    }

    /** Accounts that add up to what was had: shipped over the route, or taken out of the stockpile by works. */
    public int[] hadBy(Plant plant) {
        if (kind != Kind.STOCK) {
            return new int[] {plant.accounts().shipped(place)};
        }
        return IntStream.range(0, plant.works().size()).boxed().flatMapToInt(w -> used(plant, w)).toArray();
    }

    private IntStream used(Plant plant, int w) {
        int[] stores = plant.inputStores(w);
        return IntStream.range(0, stores.length).filter(i -> stores[i] == place).map(i -> plant.accounts().used(w, i));
    }
}
