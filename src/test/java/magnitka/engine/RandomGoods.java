package magnitka.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Goods of a random model and their grades. */
final class RandomGoods {

    final ObjectNode commodities = Draw.object();
    private final Draw draw;
    private final boolean graded;

    RandomGoods(Draw draw, boolean graded) {
        this.draw = draw;
        this.graded = graded;
    }

    void commodity(String good) {
        ObjectNode commodity = commodities.putObject(good).put("title", "Good");
        int grades = graded ? draw.nextInt(5) : 0;
        if (grades > 0) {
            ArrayNode names = commodity.putArray("grades");
            for (int g = 0; g < grades; g++) {
                names.add("g" + g);
            }
            if (draw.chance(0.7)) {
                commodity.put("lowest_accepted", "g" + draw.nextInt(grades));
            }
        }
    }

    List<String> grades(String good) {
        List<String> names = new ArrayList<>();
        if (commodities.get(good).has("grades")) {
            commodities.get(good).get("grades").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    ObjectNode shares(String good) {
        ObjectNode shares = Draw.object();
        List<String> grades = grades(good);
        double left = 1;
        for (int g = 0; g < grades.size() - 1; g++) {
            double share = draw.chance(0.15) ? 0 : left * draw.between(0.2, 0.9);
            shares.put(grades.get(g), share);
            left -= share;
        }
        shares.put(grades.isEmpty() ? "all" : grades.get(grades.size() - 1), left);
        return shares;
    }

    /** Sometimes only some grades. */
    void some(ObjectNode user, String good) {
        List<String> grades = grades(good);
        if (grades.size() > 1 && draw.chance(0.3)) {
            ArrayNode named = user.putArray("grades");
            int kept = draw.nextInt(grades.size());
            for (int g = 0; g < grades.size(); g++) {
                if (g == kept || draw.chance(0.5)) {
                    named.add(grades.get(g));
                }
            }
        }
    }
}
