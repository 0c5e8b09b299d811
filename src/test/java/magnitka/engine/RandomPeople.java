package magnitka.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plan for a random network, and people who answer it; what they claim is drawn by {@link RandomAllotments}. */
final class RandomPeople {

    private static final String[] MEASURES = {"tons", "grades", "orders", "assortment"};
    private static final String[] SPLITS = {"even", "seasonal", "back_loaded"};

    private final Draw draw;
    private final ObjectNode network;
    private final List<String> planned = new ArrayList<>();

    RandomPeople(Draw draw, ObjectNode network) {
        this.draw = draw;
        this.network = network;
    }

    void join() {
        ObjectNode allotments = new RandomAllotments(draw, network).drawn();
        plan(network.putObject("plan"));
        ObjectNode people = network.putObject("people");
        bonus(people.putObject("bonus"));
        effort(people.putObject("effort"));
        if (draw.chance(0.5)) {
            draw.dated(people.putObject("upkeep").put("postponed", draw.between(0, 2)), "allowed", draw.between(0.2, 1));
        }
        boolean ordered = network.get("routes").toString().contains("\"ordering\"");
        if (!allotments.isEmpty() || ordered) {
            claims(people.putObject("claims")).set("allotments", allotments);
        }
        if (draw.chance(0.5)) {
            reports(people.putObject("reports"));
        }
        if (draw.chance(0.5)) {
            people.putObject("directors").put("failures", 1 + draw.nextInt(4)).put("newcomer_mastery", draw.between(0.5, 1)).putObject("changes")
                    .putObject("new").put("on", draw.date(0, RandomNetwork.DAYS));
        }
        if (draw.chance(0.3)) {
            campaign(people.putObject("campaigns").putObject("records"));
        }
    }

    private void plan(ObjectNode plan) {
        plan.put("pressure", draw.between(0.6, 1.6));
        ObjectNode products = plan.putObject("products");
        for (Map.Entry<String, JsonNode> node : network.get("nodes").properties()) {
            if (node.getValue().get("kind").asText().equals("works") && (products.isEmpty() || draw.chance(0.8))) {
                ObjectNode shop = (ObjectNode) node.getValue();
                // somebody must be able to make what is asked for
                ((ObjectNode) shop.get("units").get("u1")).put("rated_tons_per_day", draw.between(5, 60)).put("start", draw.date(-100, 100));
                product(products.putObject(shop.get("recipe").get("product").asText()), shop);
                planned.add(node.getKey());
            }
        }
    }

    private void product(ObjectNode product, ObjectNode shop) {
        boolean ratchet = draw.chance(0.5);
        product.put("title", "Product").put("origin", ratchet ? "ratchet" : "capacity");
        draw.dated(product, "capacity_share", draw.between(0.5, 1.5));
        draw.dated(product, "mastery_seen", draw.share());
        if (ratchet) {
            product.putObject("ratchet").put("growth", draw.between(-0.2, 0.5)).put("weight", draw.share()).put("asymmetry", draw.share())
                    .put("revision", draw.chance(0.5) ? 0 : draw.share());
        }
        String split = SPLITS[draw.nextInt(SPLITS.length)];
        product.put("split", split);
        if (split.equals("seasonal")) {
            ArrayNode season = product.putArray("season");
            for (int month = 0; month < 12; month++) {
                season.add(month > 0 && draw.chance(0.1) ? 0 : draw.between(0.5, 2));
            }
        }
        if (draw.chance(0.4)) {
            assortment(product.putObject("assortment"), shop.get("units").size());
        }
    }

    /** Two or three shapes, the last of which takes the rest; sometimes the first unit makes the first shape alone. */
    private void assortment(ObjectNode shapes, int units) {
        int count = 2 + draw.nextInt(2);
        for (int i = 0; i < count; i++) {
            ObjectNode shape = shapes.putObject("shape" + i).put("title", "Shape").put("work", draw.between(1, 1.5));
            if (i < count - 1) {
                shape.put("share", draw.between(0, 1.0 / count));
            }
            if (i == 0 && units > 1 && draw.chance(0.5)) {
                shape.putArray("units").add("u1");
            }
        }
    }

    private void bonus(ObjectNode bonus) {
        bonus.put("measure", MEASURES[draw.nextInt(MEASURES.length)]).put("step", draw.between(0, 2)).put("slope", draw.between(0, 3))
                .put("smooth", draw.chance(0.7) ? 0 : draw.share()).put("month", draw.between(0.1, 1)).put("quarter", draw.share()).put("year", draw.share());
        draw.dated(bonus, "fear", draw.between(0, 1));
    }

    private void effort(ObjectNode effort) {
        effort.put("cost", draw.between(0.3, 2)).put("cost_spread", draw.between(0, 1)).put("noise", draw.between(0.02, 0.3))
                .put("impatience", draw.chance(0.5) ? 0 : draw.between(0, 0.1)).put("reach", draw.between(0, 0.5))
                .put("normal_tautness", draw.between(1, 1.3)).put("departure_cost", draw.between(0.2, 2));
        draw.dated(effort, "crews", draw.between(0.5, 1));
    }

    private ObjectNode claims(ObjectNode claims) {
        claims.put("safety_margin", draw.between(0, 1)).put("feedback", draw.between(0, 3)).put("memory_days", draw.between(1, 60))
                .put("by_claims", draw.chance(0.3) ? draw.nextInt(2) : draw.share()).put("rivals", draw.chance(0.2) ? draw.nextInt(2) : draw.share())
                .put("rival_margin", draw.between(0, 2));
        draw.dated(claims, "adequacy", draw.between(0.3, 1.3));
        draw.dated(claims, "priority", draw.between(0.2, 3));
        draw.dated(claims, "market", draw.share());
        return claims;
    }

    private void reports(ObjectNode reports) {
        reports.put("most_padding", draw.between(0, 0.3)).put("penalty", draw.between(0, 3)).put("penalty_by_size", draw.between(0, 30))
                .put("tolerance", draw.between(0, 0.1)).put("dismissal", draw.share());
        draw.dated(reports, "audit_chance", draw.share());
    }

    private void campaign(ObjectNode campaign) {
        ArrayNode works = campaign.put("title", "Records").putArray("works");
        for (String shop : planned) {
            if (works.isEmpty() || draw.chance(0.5)) {
                works.add(shop);
            }
        }
        campaign.put("from", draw.date(0, 200)).put("days", draw.nextInt(150)).put("extra_load", draw.between(0, 0.5))
                .put("every_days", 3 + draw.nextInt(10)).put("record_days", 1 + draw.nextInt(3)).put("slump", draw.between(0, 0.3));
        if (draw.chance(0.5)) {
            campaign.put("norm_rise", draw.between(0, 0.3)).put("norms_from", draw.date(200, RandomNetwork.DAYS));
        }
    }
}
