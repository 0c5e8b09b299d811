package magnitka.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is claimed and allotted in a random network: goods over routes to stockpiles, wagons to customers, and stockpiles that works
 * share with customers, for which routes that would be refused are taken out.
 */
final class RandomAllotments {

    private final Draw draw;
    private final ObjectNode network;
    private final ObjectNode routes;
    private final ObjectNode allotments = Draw.object();

    RandomAllotments(Draw draw, ObjectNode network) {
        this.draw = draw;
        this.network = network;
        routes = (ObjectNode) network.get("routes");
    }

    ObjectNode drawn() {
        for (String store : used()) {
            if (kind(store).equals("stockpile") && draw.chance(0.7) && isShared(store)) {
                terms("shared_" + store, false).put("stockpile", store);
            }
        }
        Set<String> claimed = new HashSet<>();
        for (String group : List.of("goods", "wagons")) {
            List<String> names = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : routes.properties()) {
                JsonNode route = entry.getValue();
                String to = route.get("to").asText();
                boolean wagons = kind(to).equals("customer");
                boolean needed = wagons || used().contains(to) || route.has("ordering");
                if (wagons == group.equals("wagons") && needed && draw.chance(0.6) && claimed.add(to + " " + route.get("commodity").asText())) {
                    names.add(entry.getKey());
                }
            }
            if (!names.isEmpty()) {
                ArrayNode listed = terms(group, true).putArray("routes");
                names.forEach(listed::add);
            }
        }
        return allotments;
    }

    private String kind(String node) {
        return network.get("nodes").get(node).get("kind").asText();
    }

    /** Places that works take from, in order. */
    private List<String> used() {
        List<String> used = new ArrayList<>();
        network.get("nodes").forEach(node -> node.path("recipe").path("inputs").forEach(input -> {
            if (!used.contains(input.get("from").asText())) {
                used.add(input.get("from").asText());
            }
        }));
        return used;
    }

    /** True if customers are all that routes from it lead to, with one route each. */
    private boolean isShared(String store) {
        Map<String, String> ways = new HashMap<>();
        List<String> more = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : routes.properties()) {
            if (entry.getValue().get("from").asText().equals(store)) {
                String to = entry.getValue().get("to").asText();
                if (!kind(to).equals("customer")) {
                    return false;
                }
                if (ways.putIfAbsent(to, entry.getKey()) != null) {
                    more.add(entry.getKey());
                }
            }
        }
        routes.remove(more);
        return !ways.isEmpty();
    }

    private ObjectNode terms(String name, boolean elsewhere) {
        ObjectNode terms = allotments.putObject(name).put("title", "Goods");
        if (elsewhere && draw.chance(0.6)) {
            draw.dated(terms, "adequacy", draw.between(0.2, 1.5));
        }
        if (elsewhere && draw.chance(0.5)) {
            terms.put("rivals", draw.chance(0.2) ? draw.nextInt(2) : draw.share());
        }
        if (draw.chance(0.5)) {
            terms.put("rival_margin", draw.between(0, 2));
        }
        if (draw.chance(0.5)) {
            draw.dated(terms, "priority", draw.between(0.1, 4));
        }
        return terms;
    }
}
