package magnitka.engine;

import java.time.LocalDate;
import magnitka.JsonModel;
import magnitka.model.Model;

/** Small models written inside a test and read like any other. */
final class Draft {

    private static final LocalDate START = LocalDate.of(1931, 1, 1);

    private Draft() {}

    /**
     * One works, {@code shop}, with ore and room without end, so that nothing holds it up but itself.
     *
     * @param fields fields of the works, among them {@code units}
     */
    static Model shop(int days, String fields) {
        return shop(days, "{\"title\": \"Iron\"}", fields);
    }

    /** The same with a product of one's own. */
    static Model shop(int days, String iron, String fields) {
        return chain(
                days,
                "\"ore\": {\"title\": \"Ore\"}, \"iron\": " + iron,
                """
                "ground": {"kind": "source", "title": "Ground", "commodity": "ore"},
                "shop": {"kind": "works", "title": "Shop",
                  "recipe": {"product": "iron", "to": "yard", "inputs": {"ore": {"tons": 1, "from": "ground"}}}, %s},
                "yard": {"kind": "stockpile", "title": "Yard", "commodity": "iron"}"""
                        .formatted(fields),
                "");
    }

    /** A model from its parts, each the inside of a JSON object. */
    static Model chain(int days, String commodities, String nodes, String routes) {
        return chain(days, commodities, nodes, routes, "");
    }

    /** A model from its parts, with shared limits. */
    static Model chain(int days, String commodities, String nodes, String routes, String limits) {
        return JsonModel.of(
                """
                {"title": "Draft", "purpose": "A test.", "start": "%s", "end": "%s",
                "commodities": {%s}, "nodes": {%s}, "routes": {%s}, "limits": {%s}, "table": {}}"""
                        .formatted(START, START.plusDays(days - 1), commodities, nodes, routes, limits));
    }

    /** Units {@code u1} to {@code un} that start on the first day. */
    static String units(int n) {
        StringBuilder units = new StringBuilder("\"units\": {");
        for (int k = 1; k <= n; k++) {
            units.append(k > 1 ? ", " : "").append("\"u%d\": {\"title\": \"Unit\", \"start\": \"%s\"}".formatted(k, START));
        }
        return units.append("}").toString();
    }
}
