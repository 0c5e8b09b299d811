package magnitka.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Problem;
import magnitka.model.Route;
import magnitka.model.Words;
import magnitka.model.Works;
import magnitka.model.reading.Drawing;
import magnitka.model.reading.Reading;

/** What is wrong with a model as a network: dead ends, and cycles that take no time. */
final class Soundness {

    private static final int MOST_NAMED = 20;

    private final Reading reading;
    private final Model model;
    private final Chain chain;
    private final Set<String> doubtful;
    /** Nodes and commodities that a route brings there. */
    private final Set<List<String>> served = new HashSet<>();

    /** Nodes that something leaves, and nodes that something comes to. */
    private final Set<String> left = new HashSet<>();

    private final Set<String> reached = new HashSet<>();

    private final List<Problem> problems = new ArrayList<>();

    private Soundness(Reading reading, Drawing drawing) {
        this.reading = reading;
        this.model = drawing.model();
        this.doubtful = drawing.doubtful();
        this.chain = model.chain();
    }

    /** Problems of the network, as far as it could be read. */
    static List<Problem> problems(Reading reading) {
        return reading.drawn().map(drawing -> new Soundness(reading, drawing).check()).orElse(List.of());
    }

    private List<Problem> check() {
        for (Route route : chain.routes().values()) {
            left.add(route.from());
            reached.add(route.to());
            served.add(List.of(route.to(), route.commodity()));
        }
        chain.nodes().values().forEach(node -> {
            if (node instanceof Works works) {
                works.recipe().inputs().values().forEach(input -> left.add(input.from()));
                works.recipe().byProducts().values().forEach(byProduct -> reached.add(byProduct.to()));
                reached.add(works.recipe().to());
                works.overflow().ifPresent(reached::add);
            }
        });
        chain.nodes().forEach((name, node) -> {
            if (!doubtful.contains(name)) {
                ends(name, node);
            }
        });
        works(new LooseEnds(model, doubtful));
        new Cycles(model, doubtful).withoutTravelDays().forEach(this::cycle);
        orders();
        return problems;
    }

    private void ends(String name, Node node) {
        List<String> at = List.of("nodes", name);
        if (node instanceof Node.Source && !left.contains(name)) {
            wrong(at, "a source must have a way out", "none", "Let a route start there, or a works take an input from it.");
        } else if (node instanceof Node.Stockpile stockpile && !reached.contains(name) && model.value(stockpile.openingTons()) == 0) {
            wrong(at, "a stockpile must have a way in or an opening stock", "neither",
                    "Let a route or a works fill it, or give it opening_tons.");
        } else if (node instanceof Node.Dump && !reached.contains(name)) {
            wrong(at, "a dump must have a way in", "none", "Let a route end there, or name it as a by-product's \"to\".");
        } else if (node instanceof Node.Customer customer) {
            customer(name, customer);
        }
    }

    private void works(LooseEnds ends) {
        ends.blocked().forEach(end -> wrong(end.path(), "must lead to a customer, a dump or a stockpile without limit",
                Words.quoted(end.place()) + (left.contains(end.place()) ? ", from where no way leads to one" : ", a stockpile with capacity_tons and no way on"),
                "Once it is full, " + end.works() + " would stand for ever: let a route carry it on, or leave capacity_tons out."));
        // of a stockpile that nothing fills at all it is told already
        ends.starved().stream().filter(end -> reached.contains(end.place())).forEach(end -> wrong(end.path(),
                "must be fed by a source, an opening stock or a works that can run", Words.quoted(end.place()) + ", which none of these feeds",
                end.works() + " would never run: let a route bring it from a source, or give the stockpile opening_tons."));
    }

    private void customer(String name, Node.Customer customer) {
        if (customer.orders().isEmpty()) {
            wrong(List.of("nodes", name), "a customer must have at least one order", "none", "");
        }
        for (String commodity : customer.orders().keySet()) {
            if (chain.commodities().containsKey(commodity) && !served.contains(List.of(name, commodity))) {
                wrong(List.of("nodes", name, "orders", commodity), "an order must have a route that carries it to the customer", "none",
                        "Let a route with this commodity end at the customer, or delete the order.");
            }
        }
    }

    private void cycle(List<Way> ways) {
        List<String> names = new ArrayList<>(ways.stream().map(Way::from).limit(MOST_NAMED).toList());
        if (ways.size() > MOST_NAMED) {
            names.add("... " + (ways.size() - MOST_NAMED) + " more");
        }
        names.add(names.get(0));
        String found = String.join(" -> ", names) + " without any";
        String expected = "a cycle must take at least one travel day";
        ways.stream().flatMap(way -> way.route().stream()).findFirst().ifPresentOrElse(
                route -> wrong(List.of("routes", route), expected, found, "Give this or another route of the cycle travel_days of at least 1."),
                () -> wrong(List.of("nodes", names.get(0)), expected, found,
                        "Let the product go to a stockpile of its own, and from there by a route that takes a day."));
    }

    /** What a place needs is known from what is ordered there, so orders must not go round. */
    private void orders() {
        Set<String> closing = closing();
        for (Map.Entry<String, Route> entry : chain.routes().entrySet()) {
            Route route = entry.getValue();
            boolean sold = chain.nodes().get(route.to()) instanceof Node.Customer;
            if (route.ordering().isPresent() && (sold || chain.nodes().get(route.to()) instanceof Node.Dump)) {
                wrong(List.of("routes", entry.getKey(), "ordering"), "must stand on a route to a stockpile",
                        "a route to \"" + route.to() + (sold ? "\", a customer" : "\", a dump"),
                        sold ? "A customer is sent what its own orders ask for: delete ordering." : "A dump takes all that comes: delete ordering.");
            } else if (closing.contains(entry.getKey())) {
                wrong(List.of("routes", entry.getKey(), "ordering"), "routes with ordering must not lead in a circle",
                        "a route back to \"" + route.to() + "\"",
                        "Leave ordering out of one route of the circle, and give that route a capacity.");
            }
        }
    }

    private boolean isOrder(Route route) {
        return route.ordering().isPresent() && chain.nodes().containsKey(route.from()) && chain.nodes().get(route.to()) instanceof Node.Stockpile;
    }

    /** Routes that each close a circle of orders, when those before them that do so are left out. */
    private Set<String> closing() {
        List<Map.Entry<String, Route>> ordered = new ArrayList<>(chain.routes().entrySet().stream().filter(entry -> isOrder(entry.getValue())).toList());
        Set<String> closing = new HashSet<>();
        while (goRound(ordered)) {
            closing.add(ordered.remove(firstClosing(ordered)).getKey());
        }
        return closing;
    }

    /** Place of the route that closes the first circle; found by halves, since a circle stays whatever is added. */
    private int firstClosing(List<Map.Entry<String, Route>> ordered) {
        int sound = 0;
        int round = ordered.size();
        while (round - sound > 1) {
            int middle = (sound + round) / 2;
            if (goRound(ordered.subList(0, middle))) {
                round = middle;
            } else {
                sound = middle;
            }
        }
        return round - 1;
    }

    private boolean goRound(List<Map.Entry<String, Route>> ordered) {
        Map<String, Integer> place = DayOrder.positions(chain.nodes().keySet());
        DayOrder needs = new DayOrder(place.size());
        ordered.forEach(entry -> needs.precede(place.get(entry.getValue().to()), place.get(entry.getValue().from())));
        return needs.hasCycle();
    }

    private void wrong(List<String> at, String expected, String found, String cure) {
        problems.add(reading.problem(at, expected, found, cure));
    }
}
