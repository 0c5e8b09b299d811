package magnitka.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Routes of a random model. */
final class RandomRoutes {

    final ObjectNode routes = Draw.object();
    private final Draw draw;
    private final RandomGoods goods;
    private int count;

    RandomRoutes(Draw draw, RandomGoods goods) {
        this.draw = draw;
        this.goods = goods;
    }

    int count() {
        return count;
    }

    ObjectNode route(String from, String to, String good, int travelDays) {
        ObjectNode route = routes.putObject("route" + count++).put("title", "Route");
        route.put("from", from).put("to", to).put("commodity", good).put("travel_days", travelDays);
        goods.some(route, good);
        if (draw.chance(0.5)) {
            draw.dated(route, "loss_share", draw.between(0, 0.5));
            route.put("loss_cv", draw.chance(0.7) ? 0 : 0.5);
        }
        if (draw.chance(0.6)) {
            draw.dated(route, "capacity_tons_per_day", draw.between(5, 300));
            if (draw.chance(0.4)) {
                ArrayNode season = route.putArray("season");
                for (int month = 0; month < 12; month++) {
                    season.add(draw.chance(0.1) ? 0 : draw.between(0, 1.5));
                }
            }
            if (draw.chance(0.3)) {
                restriction(route.putObject("restrictions"));
            }
        }
        route.put("priority", draw.nextInt(3));
        return route;
    }

    void restriction(ObjectNode restrictions) {
        restrictions.putObject("cut").put("title", "Cut").put("from", draw.date(0, RandomNetwork.DAYS)).put("days", draw.nextInt(60))
                .put("factor", draw.chance(0.3) ? 0 : draw.between(0, 2));
    }

    void ordering(ObjectNode ordering) {
        draw.dated(ordering, "cover_days", draw.between(0, 30));
        ordering.put("adjust_days", draw.between(1, 20)).put("planned_loss_share", draw.between(0, 0.4));
        if (draw.chance(0.5)) {
            draw.dated(ordering, "allotment", draw.between(0.5, 2));
        }
    }
}
