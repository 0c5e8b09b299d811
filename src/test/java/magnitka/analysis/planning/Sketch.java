package magnitka.analysis.planning;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import magnitka.JsonModel;
import magnitka.model.Model;

/** A model put together inside a test from the parts that matter to it. */
final class Sketch {

    private static final Pattern COMMODITY = Pattern.compile("\"commodity\": \"(\\w+)\"|\"product\": \"(\\w+)\"");

    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder routes = new StringBuilder();
    private final Set<String> graded = new LinkedHashSet<>();
    private final StringBuilder commodities = new StringBuilder();
    private String limits = "";
    private String plan = "";
    private String table = "";
    private String end = "1931-12-31";
    private String room = "";

    /** A commodity with grades, best first; those without need no word. */
    Sketch grades(String commodity, String lowest, String... names) {
        graded.add(commodity);
        add(commodities, commodity, "\"title\": \"Good\", \"grades\": [\"" + String.join("\", \"", names) + "\"], \"lowest_accepted\": \"" + lowest + "\"");
        return this;
    }

    /** A source; {@code more} holds further fields. */
    Sketch source(String name, String commodity, String... more) {
        return node(name, "source", "\"commodity\": \"" + commodity + "\"", more);
    }

    Sketch stockpile(String name, String commodity, String... more) {
        return node(name, "stockpile", "\"commodity\": \"" + commodity + "\"" + room, more);
    }

    Sketch dump(String name, String commodity) {
        return node(name, "dump", "\"commodity\": \"" + commodity + "\"");
    }

    Sketch customer(String name, String commodity, double tonsPerDay) {
        return node(name, "customer", "\"orders\": {\"" + commodity + "\": {\"tons_per_day\": " + tonsPerDay + "}}");
    }

    /** A works of one unit; {@code inputs} and {@code byProducts} are the insides of JSON objects. */
    Sketch works(String name, String product, String to, double rated, String inputs, String byProducts, String... more) {
        String recipe = "\"recipe\": {\"product\": \"" + product + "\", \"to\": \"" + to + "\", \"inputs\": {" + inputs + "}"
                + (byProducts.isEmpty() ? "" : ", \"by_products\": {" + byProducts + "}") + "}";
        String units = "\"units\": {\"unit\": {\"title\": \"Unit\", \"start\": \"1931-01-01\", \"rated_tons_per_day\": " + rated + "}}";
        return node(name, "works", recipe + (String.join("", more).contains("\"units\"") ? "" : ", " + units), more);
    }

    Sketch route(String name, String commodity, String from, String to, String... more) {
        add(routes, name, join("\"title\": \"Route\", \"from\": \"" + from + "\", \"to\": \"" + to + "\", \"commodity\": \"" + commodity + "\"", more));
        return this;
    }

    Sketch limits(String inside) {
        limits = inside;
        return this;
    }

    /** The products of a plan. */
    Sketch plan(String products) {
        plan = ", \"plan\": {\"products\": {" + products + "}}";
        return this;
    }

    Sketch table(String column, String works) {
        table = "\"" + column + "\": {\"title\": \"Column\", \"works\": [\"" + works + "\"]}";
        return this;
    }

    /** Room of every stockpile from here on. */
    Sketch room(double tons) {
        room = ", \"capacity_tons\": " + tons;
        return this;
    }

    Sketch until(String lastDay) {
        end = lastDay;
        return this;
    }

    private Sketch node(String name, String kind, String fields, String... more) {
        add(nodes, name, join("\"kind\": \"" + kind + "\", \"title\": \"Node\", " + fields, more));
        return this;
    }

    private static String join(String first, String... more) {
        return more.length == 0 ? first : first + ", " + String.join(", ", more);
    }

    private static void add(StringBuilder parts, String name, String fields) {
        parts.append(parts.isEmpty() ? "" : ",\n").append('"').append(name).append("\": {").append(fields).append('}');
    }

    Model model() {
        String plain = COMMODITY.matcher(nodes).results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .distinct()
                .filter(name -> !graded.contains(name))
                .map(name -> "\"" + name + "\": {\"title\": \"Good\"}")
                .collect(Collectors.joining(", "));
        String all = commodities + (commodities.isEmpty() || plain.isEmpty() ? "" : ", ") + plain;
        String json = """
                {"title": "Sketch", "purpose": "A test.", "start": "1931-01-01", "end": "%s",
                "commodities": {%s}, "nodes": {%s}, "routes": {%s}, "limits": {%s}, "table": {%s}%s}"""
                .formatted(end, all, nodes, routes, limits, table, plan);
        return JsonModel.of(json);
    }
}
