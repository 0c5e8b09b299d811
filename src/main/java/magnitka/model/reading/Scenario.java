package magnitka.model.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Numerals;
import magnitka.model.Ordered;
import magnitka.model.Words;

/**
 * A scenario file: an overlay on a model.
 *
 * @param parameters values of parameters, by name
 * @param patch merge patch on the model
 */
record Scenario(String title, String asks, Map<String, Json.Member> parameters, Optional<Json.Obj> patch) {

    static final List<String> FIELDS = List.of("title", "asks", "parameters", "patch");

    Scenario {
        parameters = Ordered.copyOf(parameters);
    }

    /** The scenario that the tree describes, or nothing and problems. */
    static Optional<Scenario> of(Json json, Problems problems) {
        if (!(json instanceof Json.Obj root)) {
            problems.add(json.at(), "must be an object", json.shown());
            return Optional.empty();
        }
        int before = problems.size();
        Set<String> mistyped = new HashSet<>();
        for (String name : root.members().keySet()) {
            if (!FIELDS.contains(name)) {
                mistyped.add(Words.nearest(name, FIELDS));
                problems.add(root.members().get(name).at(), "must be one of the fields " + Words.list(FIELDS), Words.quoted(name),
                        Words.maybe(name, FIELDS));
            }
        }
        String title = mistyped.contains("title") ? "" : text(root, "title", problems);
        String asks = mistyped.contains("asks") ? "" : text(root, "asks", problems);
        Optional<Json.Obj> parameters = object(root, "parameters", problems);
        Optional<Json.Obj> patch = object(root, "patch", problems);
        Map<String, Json.Member> values = parameters.map(Json.Obj::members).orElse(Map.of());
        return problems.size() > before ? Optional.empty() : Optional.of(new Scenario(title, asks, values, patch));
    }

    private static String text(Json.Obj root, String name, Problems problems) {
        if (!root.has(name)) {
            problems.add(root.at(), "must have the field " + Words.quoted(name), "none");
            return "";
        }
        Json json = root.members().get(name).value();
        Optional<String> text = new Scalars(problems).text(json);
        text.ifPresent(free -> Texts.checkFree(free, json.at(), problems));
        return text.orElse("");
    }

    private static Optional<Json.Obj> object(Json.Obj root, String name, Problems problems) {
        if (!root.has(name)) {
            return Optional.empty();
        }
        Json json = root.members().get(name).value();
        if (json instanceof Json.Obj object) {
            return Optional.of(object);
        }
        problems.add(json.at(), "must be an object", json.shown());
        return Optional.empty();
    }

    /** Gives the scenario's values to the parameters. */
    void set(ParameterTable table, Problems problems) {
        parameters.forEach((name, member) -> {
            if (member.value() instanceof Json.Num number) {
                if (Double.isFinite(number.value())) {
                    table.set(name, number.value(), member.at());
                }
            } else {
                String bare = member.value() instanceof Json.Text text ? text.value() : "";
                problems.add(member.at(), "must be a number", member.value().shown(),
                        Numerals.parse(bare).isPresent() ? "Write " + bare + " without quotes." : "");
            }
        });
    }
}
