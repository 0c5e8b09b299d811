package magnitka.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import magnitka.JsonModel;
import magnitka.model.Model;

/**
 * A chain of works in a row under a plan, written inside a test and read like any other model: ore from the ground, works
 * {@code w1} to {@code wn} with a stockpile behind each, the last without end. Each works has ten units of 10 t a day.
 */
final class ChainDraft {

    static final LocalDate START = LocalDate.of(1931, 1, 1);
    static final double RATED = 100;

    private final Map<String, String> bonus = new LinkedHashMap<>(Map.of("measure", "\"tons\"", "step", "1"));
    private final Map<String, String> effort = new LinkedHashMap<>(Map.of("reach", "0.3"));
    private final Map<String, String> product = new LinkedHashMap<>(Map.of("title", "\"Product\"", "origin", "\"capacity\""));
    private final Map<Integer, Map<String, String>> productOf = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private int years = 1;
    private int works = 1;
    private double buffer = 1e6;
    private double pressure = 1;
    private String traits = "";
    private String quality = "";
    private String grades = "";
    private String units = "";
    private String stoppages = "";
    private boolean railway;
    private String ordering = "";
    private String neighbour = "";
    private double yard = 1000;
    private String supply = "";
    private String customer = "";
    private LocalDate start = START;
    private LocalDate end;

    static ChainDraft chain() {
        return new ChainDraft();
    }

    ChainDraft years(int count) {
        years = count;
        return this;
    }

    ChainDraft from(LocalDate first, LocalDate last) {
        start = first;
        end = last;
        return this;
    }

    ChainDraft works(int count) {
        works = count;
        return this;
    }

    /** Room of the stockpiles between works, tons; they begin half full. */
    ChainDraft buffer(double tons) {
        buffer = tons;
        return this;
    }

    ChainDraft pressure(double factor) {
        pressure = factor;
        return this;
    }

    /** Traits of every unit beside the rating, as JSON fields. */
    ChainDraft traits(String fields) {
        traits = ", " + fields;
        return this;
    }

    /** Quality of every works, as a JSON object; products then are good or bad. */
    ChainDraft quality(String object) {
        quality = ", \"quality\": " + object;
        grades = ", \"grades\": [\"good\", \"bad\"], \"lowest_accepted\": \"good\"";
        return this;
    }

    /** Units of the works in place of the ten. */
    ChainDraft units(String fields) {
        units = fields;
        return this;
    }

    /** From a day on, this share of every works stands for so many days; may be said again. */
    ChainDraft stopped(String from, int days, double share) {
        stoppages += "%s\"from_%s\": {\"title\": \"Stop\", \"kind\": \"outage\", \"from\": \"%s\", \"days\": %d, \"share\": %s}"
                .formatted(stoppages.isEmpty() ? "" : ", ", from.replace('-', '_'), from, days, share);
        return this;
    }

    /** Ore comes by norm over a route; the ground gives at most this much a day. */
    ChainDraft ordered(String orderingFields, double supplyTonsPerDay) {
        railway = true;
        ordering = ", \"ordering\": {" + orderingFields + "}";
        supply = ", \"supply_tons_per_day\": " + supplyTonsPerDay;
        return this;
    }

    /** Ore comes over a route that ships what the ground gives a day. */
    ChainDraft hauled(double supplyTonsPerDay) {
        railway = true;
        supply = ", \"supply_tons_per_day\": " + supplyTonsPerDay;
        return this;
    }

    /** What is lost on that railway. */
    ChainDraft lossy(double share) {
        ordering += ", \"loss_share\": " + share;
        return this;
    }

    /** A customer of the ore yard, with tons a day; the yard is empty at first. */
    ChainDraft neighbour(double tonsPerDay) {
        neighbour = String.valueOf(tonsPerDay);
        yard = 0;
        return this;
    }

    /** A customer of the last product, with tons a day. */
    ChainDraft customer(double tonsPerDay) {
        customer = String.valueOf(tonsPerDay);
        return this;
    }

    ChainDraft bonus(String field, Object value) {
        bonus.put(field, value.toString());
        return this;
    }

    ChainDraft effort(String field, Object value) {
        effort.put(field, value.toString());
        return this;
    }

    /** A field of every product's plan. */
    ChainDraft product(String field, Object value) {
        product.put(field, value.toString());
        return this;
    }

    /** A field of the plan of one works' product, from 1, over that of all; with an origin of null it has no plan. */
    ChainDraft productOf(int which, String field, Object value) {
        productOf.computeIfAbsent(which, w -> new LinkedHashMap<>()).put(field, value == null ? null : value.toString());
        return this;
    }

    /** Upkeep, claims, reports, directors or campaigns, as a JSON object. */
    ChainDraft people(String field, String object) {
        others.put(field, object);
        return this;
    }

    Model model() {
        LocalDate last = end == null ? START.plusYears(years).minusDays(1) : end;
        String json = """
                {"title": "Chain", "purpose": "A test.", "start": "%s", "end": "%s",
                "commodities": {%s}, "nodes": {%s}, "routes": {%s}, "limits": {}, "table": {},
                "plan": {"pressure": %s, "products": {%s}},
                "people": {"bonus": {%s}, "effort": {%s}%s}}"""
                .formatted(start, last, commodities(), nodes(), routes(), pressure, products(), fields(bonus), fields(effort), more());
        return JsonModel.of(json);
    }

    private String commodities() {
        StringBuilder text = new StringBuilder("\"ore\": {\"title\": \"Ore\"}");
        for (int w = 1; w <= works; w++) {
            text.append(", \"g%d\": {\"title\": \"Good\"%s}".formatted(w, grades));
        }
        return text.toString();
    }

    private String nodes() {
        StringBuilder text = new StringBuilder("\"ground\": {\"kind\": \"source\", \"title\": \"Ground\", \"commodity\": \"ore\"" + supply + "}");
        if (railway) {
            text.append(", \"ore_yard\": {\"kind\": \"stockpile\", \"title\": \"Yard\", \"commodity\": \"ore\", \"opening_tons\": " + yard + "}");
        }
        for (int w = 1; w <= works; w++) {
            String input = w == 1 ? "ore" : "g" + (w - 1);
            String from = w > 1 ? "s" + (w - 1) : railway ? "ore_yard" : "ground";
            text.append("""
                    , "w%d": {"kind": "works", "title": "Works", "every_unit": {"rated_tons_per_day": 10%s}, "units": {%s}, "stoppages": {%s}%s,
                      "recipe": {"product": "g%d", "to": "s%d", "inputs": {"%s": {"tons": 1, "from": "%s"}}}}"""
                    .formatted(w, traits, units.isEmpty() ? tenUnits() : units, stoppages, quality, w, w, input, from));
            String room = w < works ? ", \"capacity_tons\": %s, \"opening_tons\": %s".formatted(buffer, buffer / 2) : "";
            text.append(", \"s%d\": {\"kind\": \"stockpile\", \"title\": \"Stock\", \"commodity\": \"g%d\"%s}".formatted(w, w, room));
        }
        if (!neighbour.isEmpty()) {
            text.append(", \"neighbour\": {\"kind\": \"customer\", \"title\": \"Neighbour\", \"orders\": {\"ore\": {\"tons_per_day\": %s}}}"
                    .formatted(neighbour));
        }
        if (!customer.isEmpty()) {
            text.append(", \"town\": {\"kind\": \"customer\", \"title\": \"Town\", \"orders\": {\"g%d\": {\"tons_per_day\": %s}}}"
                    .formatted(works, customer));
        }
        return text.toString();
    }

    private static String tenUnits() {
        StringBuilder text = new StringBuilder();
        for (int u = 1; u <= 10; u++) {
            text.append(u > 1 ? ", " : "").append("\"u%d\": {\"title\": \"Unit\", \"start\": \"%s\"}".formatted(u, START));
        }
        return text.toString();
    }

    private String routes() {
        String text = "";
        if (railway) {
            text = "\"railway\": {\"title\": \"Railway\", \"from\": \"ground\", \"to\": \"ore_yard\", \"commodity\": \"ore\", \"travel_days\": 2"
                    + ordering + "}";
        }
        if (!neighbour.isEmpty()) {
            text += ", \"lane\": {\"title\": \"Lane\", \"from\": \"ore_yard\", \"to\": \"neighbour\", \"commodity\": \"ore\"}";
        }
        if (!customer.isEmpty()) {
            text += (text.isEmpty() ? "" : ", ")
                    + "\"sale\": {\"title\": \"Sale\", \"from\": \"s%d\", \"to\": \"town\", \"commodity\": \"g%d\"}".formatted(works, works);
        }
        return text;
    }

    private String products() {
        StringBuilder text = new StringBuilder();
        for (int w = 1; w <= works; w++) {
            Map<String, String> all = new LinkedHashMap<>(product);
            all.putAll(productOf.getOrDefault(w, Map.of()));
            if (all.get("origin") != null) {
                text.append(text.isEmpty() ? "" : ", ").append("\"g%d\": {%s}".formatted(w, fields(all)));
            }
        }
        return text.toString();
    }

    private String more() {
        StringBuilder text = new StringBuilder();
        others.forEach((name, value) -> text.append(", \"%s\": %s".formatted(name, value)));
        return text.toString();
    }

    private static String fields(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ").append("\"%s\": %s".formatted(name, value)));
        return text.toString();
    }
}
