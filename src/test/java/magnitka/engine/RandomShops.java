package magnitka.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Units of a random works, and what holds for all of them. */
final class RandomShops {

    private final Draw draw;
    private final RandomGoods goods;
    private final ObjectNode nodes;

    RandomShops(Draw draw, RandomGoods goods, ObjectNode nodes) {
        this.draw = draw;
        this.goods = goods;
        this.nodes = nodes;
    }

    void traits(ObjectNode traits, boolean rated) {
        if (rated || draw.chance(0.3)) {
            draw.dated(traits, "rated_tons_per_day", draw.between(5, 60));
        }
        if (draw.chance(0.5)) {
            mastery(traits.putObject("mastery"));
        }
        if (draw.chance(0.7)) {
            ObjectNode breakdowns = traits.putObject("breakdowns");
            draw.dated(breakdowns, "mtbf_days", draw.chance(0.2) ? draw.between(0.1, 2) : draw.between(5, 200));
            draw.dated(breakdowns, "repair_days", draw.chance(0.1) ? 0 : draw.between(0.1, 20));
            if (draw.chance(0.3)) {
                breakdowns.put("repair_law", "exponential");
            } else {
                breakdowns.put("repair_cv", draw.nextInt(3));
            }
            breakdowns.put("infant_factor", draw.between(0.5, 6)).put("infant_days", draw.between(5, 200)).put("wear_effect", draw.between(0, 1));
        }
        if (draw.chance(0.5)) {
            traits.putObject("wear").put("base_per_day", draw.between(0, 0.01)).put("overload_per_day", draw.between(0, 0.05))
                    .put("postponed_per_day", draw.between(0, 0.02));
        }
        if (draw.chance(0.3)) {
            traits.putObject("overhaul_cycle").put("every_days", draw.between(1, 150)).put("days", draw.between(0, 20))
                    .put("restores", draw.between(0, 1));
        }
    }

    private void mastery(ObjectNode mastery) {
        mastery.put("initial", draw.between(0, 1)).put("tau_days", draw.between(1, 300)).put("shape", draw.between(0.5, 3));
    }

    void unit(ObjectNode unit) {
        unit.put("title", "Unit");
        double kind = draw.share();
        if (kind < 0.1) {
            unit.put("start", "never");
        } else if (kind < 0.4) {
            unit.putObject("start").putArray("window").add(draw.date(-50, 100)).add(draw.date(100, 500));
        } else {
            unit.put("start", kind < 0.6 ? draw.date(0, RandomNetwork.DAYS) : draw.date(-500, 1));
        }
        traits(unit, false);
        if (draw.chance(0.3)) {
            stoppages(unit.putObject("stoppages"));
        }
    }

    private void stoppages(ObjectNode stoppages) {
        for (int i = draw.nextInt(3); i >= 0; i--) {
            stoppages.putObject("stop" + i).put("title", "Stop").put("kind", draw.chance(0.5) ? "outage" : "overhaul")
                    .put("from", draw.date(0, RandomNetwork.DAYS)).put("days", draw.chance(0.2) ? 0 : draw.between(0, 40))
                    .put("share", draw.chance(0.5) ? 1 : draw.between(0, 1)).put("restores", draw.between(0, 1));
        }
    }

    void shop(ObjectNode shop, String id, String good) {
        if (draw.chance(0.3)) {
            draw.dated(shop, "rated_factor", draw.between(0.3, 2));
        }
        if (draw.chance(0.3)) {
            mastery(shop.putObject("mastery"));
        }
        if (draw.chance(0.3)) {
            stoppages(shop.putObject("stoppages"));
        }
        if (draw.chance(0.6)) {
            ObjectNode quality = shop.putObject("quality");
            quality.set("normal_shares", goods.shares(good));
            quality.put("mastery", draw.between(0, 4)).put("input", draw.between(0, 4)).put("load", draw.between(0, 4)).put("wear", draw.between(0, 4));
            quality.put("spread", draw.chance(0.5) ? 0 : draw.between(0, 2)).put("unevenness", draw.chance(0.5) ? 1 : draw.between(0.5, 3));
        }
        if (draw.chance(0.3)) {
            nodes.putObject("over" + id).put("kind", "dump").put("title", "Node").put("commodity", good);
            shop.put("floor_share", draw.between(0, 1)).put("overflow", "over" + id);
        }
    }
}
