package magnitka.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import magnitka.JsonModel;
import magnitka.model.Model;

/**
 * A sound model drawn from a seed: layers of works between sources and customers, with everything that a model can say.
 *
 * <p>Goods move up the layers on the day or by routes; by-products go back down by routes with travel days.
 */
public final class RandomNetwork {

    public static final int DAYS = 400;

    private final Draw draw;
    private final RandomGoods goods;
    private final RandomShops shops;
    private final ObjectNode nodes = Draw.object();
    private final RandomRoutes ways;
    private final ObjectNode limits = Draw.object();
    /** Stockpiles that goods can be taken from, with what they hold, from the sources up. */
    private final List<String[]> supplies = new ArrayList<>();

    private final List<String> works = new ArrayList<>();

    private RandomNetwork(long seed) {
        draw = new Draw(seed);
        // one network in four has no grades, so that most of its works and routes go the plain way
        goods = new RandomGoods(draw, seed % 4 != 0);
        ways = new RandomRoutes(draw, goods);
        shops = new RandomShops(draw, goods, nodes);
    }

    /** A network that nobody plans. */
    public static Model of(long seed) {
        return JsonModel.of(new RandomNetwork(seed).drawn().toString());
    }

    /** The same network, or nearly, with a plan and people. */
    public static Model withPeople(long seed) {
        ObjectNode network = new RandomNetwork(seed).drawn();
        new RandomPeople(new Draw(~seed), network).join();
        return JsonModel.of(network.toString());
    }

    private ObjectNode drawn() {
        int raw = 1 + draw.nextInt(3);
        for (int i = 0; i < raw; i++) {
            source("raw" + i);
        }
        int layers = 1 + draw.nextInt(4);
        for (int layer = 0; layer < layers; layer++) {
            List<String[]> below = List.copyOf(supplies);
            int wide = 1 + draw.nextInt(3);
            for (int i = 0; i < wide; i++) {
                works(layer + "_" + i, below);
            }
        }
        List<String[]> all = List.copyOf(supplies);
        for (int i = 0; i < all.size(); i++) {
            if (i < raw ? !isUsed(all.get(i)[0]) : draw.chance(0.8)) {
                customers(all.get(i), i);
            }
        }
        for (int l = draw.nextInt(3); l > 0; l--) {
            limit("limit" + l);
        }
        letOut();
        ObjectNode root = Draw.object();
        root.put("title", "Random").put("purpose", "A test.");
        root.put("start", Draw.START.toString()).put("end", Draw.START.plusDays(DAYS - 1).toString());
        root.set("commodities", goods.commodities);
        root.set("nodes", nodes);
        root.set("routes", ways.routes);
        root.set("limits", limits);
        root.set("table", Draw.object());
        return root;
    }

    private void source(String good) {
        goods.commodity(good);
        ObjectNode source = node("source_" + good, "source").put("commodity", good);
        if (draw.chance(0.7)) {
            draw.dated(source, "supply_tons_per_day", draw.between(50, 400));
        }
        if (draw.chance(0.5)) {
            source.set("grade_shares", goods.shares(good));
        }
        supplies.add(new String[] {"source_" + good, good});
    }

    /** A place that nothing leaves has no limit: works that fill it would stand for ever. */
    private void letOut() {
        String ways = nodes.toString() + this.ways.routes;
        nodes.fieldNames().forEachRemaining(name -> {
            if (!ways.contains("\"from\":\"" + name + "\"")) {
                ((ObjectNode) nodes.get(name)).remove("capacity_tons");
            }
        });
    }

    private boolean isUsed(String store) {
        return nodes.toString().contains("\"from\":\"" + store + "\"")
                || ways.routes.toString().contains("\"from\":\"" + store + "\"");
    }

    private void works(String id, List<String[]> below) {
        String good = "good" + id;
        String store = "store" + id;
        goods.commodity(good);
        stockpile(store, good, draw.chance(0.5));
        ObjectNode shop = node("works" + id, "works");
        works.add("works" + id);
        ObjectNode recipe = shop.putObject("recipe").put("product", good).put("to", store);
        ObjectNode inputs = recipe.putObject("inputs");
        int wanted = 1 + draw.nextInt(3);
        for (int i = 0; i < wanted; i++) {
            String[] from = below.get(draw.nextInt(below.size()));
            if (!inputs.has(from[1])) {
                input(inputs.putObject(from[1]), id, from, i == 0);
            }
        }
        ObjectNode byProducts = recipe.putObject("by_products");
        if (draw.chance(0.5)) {
            byProduct(byProducts, id, store, below);
        }
        shops.traits(shop.putObject("every_unit"), true);
        ObjectNode units = shop.putObject("units");
        for (int u = 1 + draw.nextInt(6); u > 0; u--) {
            shops.unit(units.putObject("u" + u));
        }
        shops.shop(shop, id, good);
    }

    /** An input straight from where it lies, or by a route to a stockpile of the works. */
    private void input(ObjectNode input, String id, String[] from, boolean main) {
        input.put("tons", main ? draw.between(1.3, 1.8) : draw.chance(0.1) ? 0 : draw.between(0, 1));
        String at = from[0];
        if (draw.chance(0.6)) {
            at = "yard" + id + "_" + from[1];
            stockpile(at, from[1], draw.chance(0.6));
            ObjectNode route = ways.route(from[0], at, from[1], draw.chance(0.7) ? draw.nextInt(20) : 0);
            if (draw.chance(0.5)) {
                ways.ordering(route.putObject("ordering"));
            }
            if (draw.chance(0.2)) {
                ways.route(from[0], at, from[1], draw.nextInt(4));
            }
        }
        input.put("from", at);
        if (draw.chance(0.3)) {
            draw.dated(input, "defective_extra", draw.between(0, 1));
        }
        goods.some(input, from[1]);
    }

    /** A by-product to a dump, or back by a slow route to a stockpile that a source fills too. */
    private void byProduct(ObjectNode byProducts, String id, String store, List<String[]> below) {
        String[] raw = below.get(0);
        boolean returns = draw.chance(0.5);
        String good = returns ? raw[1] : "waste" + id;
        if (!returns) {
            goods.commodity(good);
        }
        ObjectNode by = byProducts.putObject(good).put("tons", draw.between(0, 0.3)).put("to", "by" + id);
        List<String> grades = goods.grades(good);
        if (!grades.isEmpty() && draw.chance(0.5)) {
            by.put("grade", grades.get(draw.nextInt(grades.size())));
        }
        if (returns) {
            stockpile("by" + id, good, draw.chance(0.3));
            nodes.fieldNames().forEachRemaining(name -> {
                if (name.startsWith("yard") && name.endsWith("_" + good) && ways.count() % 3 != 1) {
                    ways.route("by" + id, name, good, 1 + draw.nextInt(6));
                }
            });
        } else {
            node("by" + id, "dump").put("commodity", good);
            if (draw.chance(0.5)) {
                ObjectNode hindrance = ((ObjectNode) nodes.get("works" + id)).putObject("hindrance").put("dump", "by" + id);
                hindrance.put("share_per_million_tons", draw.between(0, 50));
            }
        }
    }

    private void stockpile(String name, String good, boolean bounded) {
        ObjectNode stockpile = node(name, "stockpile").put("commodity", good);
        stockpile.put("opening_tons", draw.chance(0.5) ? draw.between(1, 300) : 1e-3);
        List<String> grades = goods.grades(good);
        if (!grades.isEmpty() && draw.chance(0.3)) {
            stockpile.put("opening_grade", grades.get(draw.nextInt(grades.size())));
        }
        if (bounded) {
            draw.dated(stockpile, "capacity_tons", draw.chance(0.1) ? 0 : draw.between(5, 800));
        }
        if (draw.chance(0.2)) {
            draw.dated(stockpile, "shrinkage_share_per_day", draw.between(0, 0.1));
        }
        supplies.add(new String[] {name, good});
        if (!name.startsWith("store")) {
            supplies.remove(supplies.size() - 1);
        }
    }

    private void customers(String[] from, int i) {
        for (int c = 1 + draw.nextInt(3); c > 0; c--) {
            ObjectNode order = node("customer" + i + "_" + c, "customer").putObject("orders").putObject(from[1]);
            draw.dated(order, "tons_per_day", draw.between(0, 200));
            List<String> grades = goods.grades(from[1]);
            if (!grades.isEmpty() && draw.chance(0.5)) {
                order.put("lowest_grade", grades.get(draw.nextInt(grades.size())));
            }
            for (int r = draw.nextInt(3); r >= 0; r--) {
                ways.route(from[0], "customer" + i + "_" + c, from[1], draw.chance(0.5) ? 0 : draw.nextInt(10));
            }
        }
    }

    private void limit(String name) {
        ObjectNode limit = limits.putObject(name).put("title", "Limit").put("unit", "kWh");
        draw.dated(limit, "capacity_per_day", draw.between(10, 300));
        ObjectNode users = limit.putObject("users");
        for (String user : works) {
            if (users.isEmpty() || draw.chance(0.5)) {
                users.put(user, draw.between(0, 3));
            }
        }
        if (draw.chance(0.5)) {
            ways.restriction(limit.putObject("restrictions"));
        }
    }

    private ObjectNode node(String name, String kind) {
        return nodes.putObject(name).put("kind", kind).put("title", "Node");
    }

}
