package magnitka.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.model.Breakdowns;
import magnitka.model.Chain;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Route;
import magnitka.model.Start;
import magnitka.model.Unit;
import magnitka.model.Works;

/**
 * The chain that speed is measured on: 34 active nodes (2 sources, 28 units in 8 works, 2 routes of 10 days that lose 30 %,
 * 2 customers) and 10 stockpiles, for 3,653 days. {@link FloorLoop} is the same chain written by hand.
 */
final class ReferenceChain {

    static final double MTBF = 30;
    static final double REPAIR = 2;
    static final double CV = 1.5;
    static final double LOSS = 0.3;
    static final int TRAVEL = 10;
    static final double SHIPPED = 6000;
    static final double ROOM = 20000;

    /** One works of the chain: units, tons a day of each, and inputs with tons per ton. */
    record Shop(String name, int units, double rated, List<String> inputs, List<Double> tons) {}

    static final List<Shop> SHOPS = List.of(
            new Shop("sinter", 2, 1500, List.of("ore"), List.of(1.1)),
            new Shop("coke", 4, 500, List.of("coal"), List.of(1.4)),
            new Shop("pig", 4, 450, List.of("sinter", "coke"), List.of(1.6, 1.05)),
            new Shop("steel", 10, 180, List.of("pig"), List.of(1.05)),
            new Shop("blooms", 2, 850, List.of("steel"), List.of(1.12)),
            new Shop("rails", 2, 250, List.of("blooms"), List.of(1.15)),
            new Shop("beams", 2, 250, List.of("blooms"), List.of(1.15)),
            new Shop("wire", 2, 250, List.of("blooms"), List.of(1.15)));

    private ReferenceChain() {}

    static Model model() {
        Map<String, Commodity> goods = new LinkedHashMap<>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Route> routes = new LinkedHashMap<>();
        for (String raw : List.of("ore", "coal")) {
            goods.put(raw, new Commodity(raw, Optional.empty(), Optional.empty()));
            nodes.put(raw + "_source", new Node.Source(raw, raw, Optional.empty(), Map.of(), List.of(), Optional.empty()));
            nodes.put(raw + "_yard", stockpile(raw, ROOM * 10));
            routes.put(raw + "_route", route(raw, raw + "_source", raw + "_yard", TRAVEL, LOSS, Optional.of(SHIPPED)));
        }
        for (Shop shop : SHOPS) {
            goods.put(shop.name, new Commodity(shop.name, Optional.empty(), Optional.empty()));
            nodes.put(shop.name + "_yard", stockpile(shop.name, ROOM));
            nodes.put(shop.name + "_works", works(shop));
        }
        for (String sold : List.of("rails", "beams")) {
            nodes.put(sold + "_customer", new Node.Customer(
                    sold, Map.of(sold, new Node.Order(Quantity.of(400), Optional.empty())), List.of(), Optional.empty()));
            routes.put(sold + "_route", route(sold, sold + "_yard", sold + "_customer", 0, 0, Optional.empty()));
        }
        Chain chain = new Chain(
                "Reference chain", "Speed", LocalDate.of(1931, 1, 1), LocalDate.of(1940, 12, 31),
                goods, nodes, routes, Map.of(), Map.of(), Optional.empty(), Optional.empty());
        return new Model("reference", "", chain, Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Node stockpile(String good, double room) {
        return new Node.Stockpile(
                good, good, Optional.of(Quantity.of(room)), Quantity.of(0), Optional.empty(), Quantity.of(0),
                List.of(), Optional.empty());
    }

    static Route route(String good, String from, String to, int days, double loss, Optional<Double> capacity) {
        return new Route(
                good, from, to, good, Optional.empty(), Quantity.of(days), Quantity.of(loss), Quantity.of(0),
                capacity.map(Quantity::of), Optional.empty(), Map.of(), Quantity.of(1), Optional.empty(), List.of(),
                Optional.empty());
    }

    private static Works works(Shop shop) {
        Map<String, Works.Input> inputs = new LinkedHashMap<>();
        for (int i = 0; i < shop.inputs.size(); i++) {
            inputs.put(shop.inputs.get(i), new Works.Input(
                    Quantity.of(shop.tons.get(i)), shop.inputs.get(i) + "_yard", Optional.empty(), Quantity.of(0)));
        }
        Map<String, Unit> units = new LinkedHashMap<>();
        for (int u = 1; u <= shop.units; u++) {
            units.put(shop.name + "_" + u, unit(shop.rated));
        }
        return works(new Works.Recipe(shop.name, shop.name + "_yard", inputs, Map.of()), units);
    }

    static Works works(Works.Recipe recipe, Map<String, Unit> units) {
        return new Works(
                recipe.product(), recipe, Optional.empty(), units, Quantity.of(1), Optional.empty(), Optional.empty(),
                Quantity.of(0), Optional.empty(), Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    static Unit unit(double rated) {
        Breakdowns breakdowns = new Breakdowns(
                Quantity.of(MTBF), Quantity.of(REPAIR), Quantity.of(CV), Optional.empty(), Quantity.of(1),
                Quantity.of(90), Quantity.of(0));
        return new Unit(
                "unit", new Start.On(LocalDate.of(1931, 1, 1)), Optional.of(Quantity.of(rated)), Optional.empty(),
                Optional.of(breakdowns), Optional.empty(), Optional.empty(), Map.of(), List.of(), Optional.empty());
    }
}
