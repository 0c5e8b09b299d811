package magnitka;

import magnitka.model.Model;

/** Ore from a mine through a row of yards to a furnace, with the yards in the worst order for who reads them one by one. */
public final class LongChain {

    private LongChain() {}

    public static Model of(int yards) {
        StringBuilder nodes = new StringBuilder("\"mine\": {\"kind\": \"source\", \"title\": \"Mine\", \"commodity\": \"ore\", \"supply_tons_per_day\": 8}");
        StringBuilder routes = new StringBuilder();
        for (int i = yards - 1; i >= 0; i--) {
            nodes.append(",\n\"y").append(i).append("\": {\"kind\": \"stockpile\", \"title\": \"Yard\", \"commodity\": \"ore\"}");
            routes.append("\"r").append(i).append("\": {\"title\": \"Line\", \"from\": \"").append(i == 0 ? "mine" : "y" + (i - 1))
                    .append("\", \"to\": \"y").append(i).append("\", \"commodity\": \"ore\"},\n");
        }
        return JsonModel.of("""
                {"title": "A chain", "purpose": "Test.", "start": "1931-01-01", "end": "1931-01-02",
                 "commodities": {"ore": {"title": "Ore"}, "iron": {"title": "Iron"}},
                 "nodes": {NODES,
                  "furnaces": {"kind": "works", "title": "Furnaces",
                   "recipe": {"product": "iron", "to": "store", "inputs": {"ore": {"tons": 2, "from": "LAST"}}},
                   "units": {"one": {"title": "One", "start": "1931-01-01", "rated_tons_per_day": 5}}},
                  "store": {"kind": "stockpile", "title": "Store", "commodity": "iron"},
                  "users": {"kind": "customer", "title": "Users", "orders": {"iron": {"tons_per_day": 4}}}},
                 "routes": {ROUTES"sale": {"title": "Sale", "from": "store", "to": "users", "commodity": "iron"}},
                 "table": {"iron": {"title": "Iron", "works": ["furnaces"]}}}
                """.replace("NODES", nodes).replace("ROUTES", routes).replace("LAST", "y" + (yards - 1)));
    }
}
