package magnitka.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import magnitka.JsonModel;
import magnitka.model.Model;

/**
 * A sound model drawn from a seed: layers of works between sources and customers, with everything that a model can say.
 *
 * <p>Goods move up the layers on the day or by routes; by-products go back down by routes with travel days.
 */
public final class RandomNetwork {

    public static final int DAYS = 400;
    private static final LocalDate START = LocalDate.of(1931, 1, 1);

    private final SplittableRandom random;

    /** One network in four has no grades, so that most of its works and routes go the plain way. */
    private final boolean graded;

    private final ObjectNode commodities = object();
    private final ObjectNode nodes = object();
    private final ObjectNode routes = object();
    private final ObjectNode limits = object();
    /** Stockpiles that goods can be taken from, with what they hold, from the sources up. */
    private final List<String[]> supplies = new ArrayList<>();

    private final List<String> works = new ArrayList<>();
    private int routeCount;

    private RandomNetwork(long seed) {
        random = new SplittableRandom(seed);
        graded = seed % 4 != 0;
    }

    public static Model of(long seed) {
        return JsonModel.of(new RandomNetwork(seed).draw().toString());
    }

    private ObjectNode draw() {
        int raw = 1 + random.nextInt(3);
        for (int i = 0; i < raw; i++) {
            source("raw" + i);
        }
        int layers = 1 + random.nextInt(4);
        for (int layer = 0; layer < layers; layer++) {
            List<String[]> below = List.copyOf(supplies);
            int wide = 1 + random.nextInt(3);
            for (int i = 0; i < wide; i++) {
                works(layer + "_" + i, below);
            }
        }
        List<String[]> all = List.copyOf(supplies);
        for (int i = 0; i < all.size(); i++) {
            if (i < raw ? !isUsed(all.get(i)[0]) : chance(0.8)) {
                customers(all.get(i), i);
            }
        }
        for (int l = random.nextInt(3); l > 0; l--) {
            limit("limit" + l);
        }
        ObjectNode root = object();
        root.put("title", "Random").put("purpose", "A test.");
        root.put("start", START.toString()).put("end", START.plusDays(DAYS - 1).toString());
        root.set("commodities", commodities);
        root.set("nodes", nodes);
        root.set("routes", routes);
        root.set("limits", limits);
        root.set("table", object());
        return root;
    }

    private void source(String good) {
        commodity(good);
        ObjectNode source = node("source_" + good, "source").put("commodity", good);
        if (chance(0.7)) {
            dated(source, "supply_tons_per_day", between(50, 400));
        }
        if (chance(0.5)) {
            source.set("grade_shares", shares(good));
        }
        supplies.add(new String[] {"source_" + good, good});
    }

    private boolean isUsed(String store) {
        return nodes.toString().contains("\"from\":\"" + store + "\"")
                || routes.toString().contains("\"from\":\"" + store + "\"");
    }

    private void commodity(String good) {
        ObjectNode commodity = commodities.putObject(good).put("title", "Good");
        int grades = graded ? random.nextInt(5) : 0;
        if (grades > 0) {
            ArrayNode names = commodity.putArray("grades");
            for (int g = 0; g < grades; g++) {
                names.add("g" + g);
            }
            if (chance(0.7)) {
                commodity.put("lowest_accepted", "g" + random.nextInt(grades));
            }
        }
    }

    private List<String> grades(String good) {
        List<String> names = new ArrayList<>();
        if (commodities.get(good).has("grades")) {
            commodities.get(good).get("grades").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    private ObjectNode shares(String good) {
        ObjectNode shares = object();
        List<String> grades = grades(good);
        double left = 1;
        for (int g = 0; g < grades.size() - 1; g++) {
            double share = chance(0.15) ? 0 : left * between(0.2, 0.9);
            shares.put(grades.get(g), share);
            left -= share;
        }
        shares.put(grades.isEmpty() ? "all" : grades.get(grades.size() - 1), left);
        return shares;
    }

    private void works(String id, List<String[]> below) {
        String good = "good" + id;
        String store = "store" + id;
        commodity(good);
        stockpile(store, good, chance(0.5));
        ObjectNode shop = node("works" + id, "works");
        works.add("works" + id);
        ObjectNode recipe = shop.putObject("recipe").put("product", good).put("to", store);
        ObjectNode inputs = recipe.putObject("inputs");
        int wanted = 1 + random.nextInt(3);
        for (int i = 0; i < wanted; i++) {
            String[] from = below.get(random.nextInt(below.size()));
            if (!inputs.has(from[1])) {
                input(inputs.putObject(from[1]), id, from, i == 0);
            }
        }
        ObjectNode byProducts = recipe.putObject("by_products");
        if (chance(0.5)) {
            byProduct(byProducts, id, store, below);
        }
        traits(shop.putObject("every_unit"), true);
        ObjectNode units = shop.putObject("units");
        for (int u = 1 + random.nextInt(6); u > 0; u--) {
            unit(units.putObject("u" + u));
        }
        shop(shop, id, good);
    }

    /** An input straight from where it lies, or by a route to a stockpile of the works. */
    private void input(ObjectNode input, String id, String[] from, boolean main) {
        input.put("tons", main ? between(1.3, 1.8) : chance(0.1) ? 0 : between(0, 1));
        String at = from[0];
        if (chance(0.6)) {
            at = "yard" + id + "_" + from[1];
            stockpile(at, from[1], chance(0.6));
            ObjectNode route = route(from[0], at, from[1], chance(0.7) ? random.nextInt(20) : 0);
            if (chance(0.5)) {
                ordering(route.putObject("ordering"));
            }
            if (chance(0.2)) {
                route(from[0], at, from[1], random.nextInt(4));
            }
        }
        input.put("from", at);
        if (chance(0.3)) {
            dated(input, "defective_extra", between(0, 1));
        }
        some(input, from[1]);
    }

    /** Sometimes only some grades. */
    private void some(ObjectNode user, String good) {
        List<String> grades = grades(good);
        if (grades.size() > 1 && chance(0.3)) {
            ArrayNode named = user.putArray("grades");
            int kept = random.nextInt(grades.size());
            for (int g = 0; g < grades.size(); g++) {
                if (g == kept || chance(0.5)) {
                    named.add(grades.get(g));
                }
            }
        }
    }

    /** A by-product to a dump, or back by a slow route to a stockpile that a source fills too. */
    private void byProduct(ObjectNode byProducts, String id, String store, List<String[]> below) {
        String[] raw = below.get(0);
        boolean returns = chance(0.5);
        String good = returns ? raw[1] : "waste" + id;
        if (!returns) {
            commodity(good);
        }
        ObjectNode by = byProducts.putObject(good).put("tons", between(0, 0.3)).put("to", "by" + id);
        List<String> grades = grades(good);
        if (!grades.isEmpty() && chance(0.5)) {
            by.put("grade", grades.get(random.nextInt(grades.size())));
        }
        if (returns) {
            stockpile("by" + id, good, chance(0.3));
            nodes.fieldNames().forEachRemaining(name -> {
                if (name.startsWith("yard") && name.endsWith("_" + good) && routeCount % 3 != 1) {
                    route("by" + id, name, good, 1 + random.nextInt(6));
                }
            });
        } else {
            node("by" + id, "dump").put("commodity", good);
            if (chance(0.5)) {
                ObjectNode hindrance = ((ObjectNode) nodes.get("works" + id)).putObject("hindrance").put("dump", "by" + id);
                hindrance.put("share_per_million_tons", between(0, 50));
            }
        }
    }

    private void traits(ObjectNode traits, boolean rated) {
        if (rated || chance(0.3)) {
            dated(traits, "rated_tons_per_day", between(5, 60));
        }
        if (chance(0.5)) {
            mastery(traits.putObject("mastery"));
        }
        if (chance(0.7)) {
            ObjectNode breakdowns = traits.putObject("breakdowns");
            dated(breakdowns, "mtbf_days", chance(0.2) ? between(0.1, 2) : between(5, 200));
            dated(breakdowns, "repair_days", chance(0.1) ? 0 : between(0.1, 20));
            if (chance(0.3)) {
                breakdowns.put("repair_law", "exponential");
            } else {
                breakdowns.put("repair_cv", random.nextInt(3));
            }
            breakdowns.put("infant_factor", between(0.5, 6)).put("infant_days", between(5, 200)).put("wear_effect", between(0, 1));
        }
        if (chance(0.5)) {
            traits.putObject("wear").put("base_per_day", between(0, 0.01)).put("overload_per_day", between(0, 0.05))
                    .put("postponed_per_day", between(0, 0.02));
        }
        if (chance(0.3)) {
            traits.putObject("overhaul_cycle").put("every_days", between(1, 150)).put("days", between(0, 20))
                    .put("restores", between(0, 1));
        }
    }

    private void mastery(ObjectNode mastery) {
        mastery.put("initial", between(0, 1)).put("tau_days", between(1, 300)).put("shape", between(0.5, 3));
    }

    private void unit(ObjectNode unit) {
        unit.put("title", "Unit");
        double kind = random.nextDouble();
        if (kind < 0.1) {
            unit.put("start", "never");
        } else if (kind < 0.4) {
            unit.putObject("start").putArray("window").add(date(-50, 100)).add(date(100, 500));
        } else {
            unit.put("start", kind < 0.6 ? date(0, DAYS) : date(-500, 1));
        }
        traits(unit, false);
        if (chance(0.3)) {
            stoppages(unit.putObject("stoppages"));
        }
    }

    private void stoppages(ObjectNode stoppages) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            stoppages.putObject("stop" + i).put("title", "Stop").put("kind", chance(0.5) ? "outage" : "overhaul")
                    .put("from", date(0, DAYS)).put("days", chance(0.2) ? 0 : between(0, 40))
                    .put("share", chance(0.5) ? 1 : between(0, 1)).put("restores", between(0, 1));
        }
    }

    private void shop(ObjectNode shop, String id, String good) {
        if (chance(0.3)) {
            dated(shop, "rated_factor", between(0.3, 2));
        }
        if (chance(0.3)) {
            mastery(shop.putObject("mastery"));
        }
        if (chance(0.3)) {
            stoppages(shop.putObject("stoppages"));
        }
        if (chance(0.6)) {
            ObjectNode quality = shop.putObject("quality");
            quality.set("normal_shares", shares(good));
            quality.put("mastery", between(0, 4)).put("input", between(0, 4)).put("load", between(0, 4)).put("wear", between(0, 4));
            quality.put("spread", chance(0.5) ? 0 : between(0, 2)).put("unevenness", chance(0.5) ? 1 : between(0.5, 3));
        }
        if (chance(0.3)) {
            node("over" + id, "dump").put("commodity", good);
            shop.put("floor_share", between(0, 1)).put("overflow", "over" + id);
        }
    }

    private void stockpile(String name, String good, boolean bounded) {
        ObjectNode stockpile = node(name, "stockpile").put("commodity", good);
        stockpile.put("opening_tons", chance(0.5) ? between(1, 300) : 1e-3);
        List<String> grades = grades(good);
        if (!grades.isEmpty() && chance(0.3)) {
            stockpile.put("opening_grade", grades.get(random.nextInt(grades.size())));
        }
        if (bounded) {
            dated(stockpile, "capacity_tons", chance(0.1) ? 0 : between(5, 800));
        }
        if (chance(0.2)) {
            dated(stockpile, "shrinkage_share_per_day", between(0, 0.1));
        }
        supplies.add(new String[] {name, good});
        if (!name.startsWith("store")) {
            supplies.remove(supplies.size() - 1);
        }
    }

    private ObjectNode route(String from, String to, String good, int travelDays) {
        ObjectNode route = routes.putObject("route" + routeCount++).put("title", "Route");
        route.put("from", from).put("to", to).put("commodity", good).put("travel_days", travelDays);
        some(route, good);
        if (chance(0.5)) {
            dated(route, "loss_share", between(0, 0.5));
            route.put("loss_cv", chance(0.7) ? 0 : 0.5);
        }
        if (chance(0.6)) {
            dated(route, "capacity_tons_per_day", between(5, 300));
            if (chance(0.4)) {
                ArrayNode season = route.putArray("season");
                for (int month = 0; month < 12; month++) {
                    season.add(chance(0.1) ? 0 : between(0, 1.5));
                }
            }
            if (chance(0.3)) {
                restriction(route.putObject("restrictions"));
            }
        }
        route.put("priority", random.nextInt(3));
        return route;
    }

    private void restriction(ObjectNode restrictions) {
        restrictions.putObject("cut").put("title", "Cut").put("from", date(0, DAYS)).put("days", random.nextInt(60))
                .put("factor", chance(0.3) ? 0 : between(0, 2));
    }

    private void ordering(ObjectNode ordering) {
        dated(ordering, "cover_days", between(0, 30));
        ordering.put("adjust_days", between(1, 20)).put("planned_loss_share", between(0, 0.4));
        if (chance(0.5)) {
            dated(ordering, "allotment", between(0.5, 2));
        }
    }

    private void customers(String[] from, int i) {
        for (int c = 1 + random.nextInt(3); c > 0; c--) {
            ObjectNode order = node("customer" + i + "_" + c, "customer").putObject("orders").putObject(from[1]);
            dated(order, "tons_per_day", between(0, 200));
            List<String> grades = grades(from[1]);
            if (!grades.isEmpty() && chance(0.5)) {
                order.put("lowest_grade", grades.get(random.nextInt(grades.size())));
            }
            for (int r = random.nextInt(3); r >= 0; r--) {
                route(from[0], "customer" + i + "_" + c, from[1], chance(0.5) ? 0 : random.nextInt(10));
            }
        }
    }

    private void limit(String name) {
        ObjectNode limit = limits.putObject(name).put("title", "Limit").put("unit", "kWh");
        dated(limit, "capacity_per_day", between(10, 300));
        ObjectNode users = limit.putObject("users");
        for (String user : works) {
            if (users.isEmpty() || chance(0.5)) {
                users.put(user, between(0, 3));
            }
        }
        if (chance(0.5)) {
            restriction(limit.putObject("restrictions"));
        }
    }

    /** A figure, or now and then one that changes over time, down to nothing at times. */
    private void dated(ObjectNode owner, String field, double value) {
        if (chance(0.8)) {
            owner.put(field, value);
            return;
        }
        ObjectNode profile = owner.putObject(field).put("profile", chance(0.5) ? "step" : "linear");
        ArrayNode points = profile.putArray("points");
        int day = random.nextInt(100) - 50;
        boolean positive = field.equals("mtbf_days");
        for (int p = 1 + random.nextInt(3); p >= 0; p--) {
            boolean share = field.endsWith("share") || field.endsWith("share_per_day");
            double factor = share ? between(0, 1) : between(0.2, 2);
            points.addObject().put("date", START.plusDays(day).toString())
                    .put("value", !positive && chance(0.15) ? 0 : value * factor);
            day += 1 + random.nextInt(150);
        }
    }

    private ObjectNode node(String name, String kind) {
        return nodes.putObject(name).put("kind", kind).put("title", "Node");
    }

    private String date(int from, int to) {
        return START.plusDays(from + random.nextInt(to - from)).toString();
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
