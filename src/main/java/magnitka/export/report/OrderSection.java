package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.export.StoredRun;

/** What customers ordered, and what they got and accepted. */
final class OrderSection {

    private static final int MOST_GOODS = 4;

    private OrderSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("orders").map(Rows::of).orElse(null);
        if (rows == null || rows.sum("ordered") <= 0) {
            return Optional.empty();
        }
        Map<String, Rows> goods = rows.by("commodity");
        goods.values().removeIf(own -> own.sum("ordered") <= 0);
        return Optional.of(Section.of("orders", "Orders", met(goods, Said.of(run)) + worst(goods, Said.of(run)), "orders", "network")
                .withFigure("orders", rows.text(rows.largest("ordered"), "customer"))
                .withNote("Orders lapse each day: what is not there is not made up for later. What comes in of a grade below the lowest that an order takes is received, not accepted."
                        + " Means over replications."));
    }

    /** "Customers accepted 63.4 % of 37,960 t of cloth that they ordered and 40.2 % of 8,770 t of yarn". */
    private static String met(Map<String, Rows> goods, Said said) {
        List<String> parts = new ArrayList<>();
        goods.entrySet().stream().limit(MOST_GOODS).forEach(good -> parts.add(Spoken.percent(share(good.getValue())) + " of "
                + Spoken.tons(good.getValue().sum("ordered")) + " of " + said.good(good.getKey()) + (parts.isEmpty() ? " that they ordered" : "")));
        return "Customers accepted " + Spoken.list(parts) + (goods.size() > MOST_GOODS ? "; " + (goods.size() - MOST_GOODS) + " more goods are in the table." : ".");
    }

    private static String worst(Map<String, Rows> goods, Said said) {
        String worst = "";
        double least = Double.POSITIVE_INFINITY;
        int orders = 0;
        for (Map.Entry<String, Rows> good : goods.entrySet()) {
            for (Map.Entry<String, Rows> customer : good.getValue().by("customer").entrySet()) {
                if (customer.getValue().sum("ordered") > 0) {
                    orders++;
                    if (share(customer.getValue()) < least) {
                        least = share(customer.getValue());
                        worst = Spoken.percent(least) + " of the " + said.good(good.getKey()) + " that " + said.customer(customer.getKey()) + " ordered";
                    }
                }
            }
        }
        return orders < 2 ? "" : " Least was accepted of one order: " + worst + ".";
    }

    private static double share(Rows rows) {
        return rows.sum("accepted") / rows.sum("ordered");
    }
}
