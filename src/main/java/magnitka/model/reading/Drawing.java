package magnitka.model.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.Parameter;

/**
 * A model as far as it could be read, for those who check its network. A figure that is not known is not a number.
 *
 * @param doubtful places at which a way may have been left out, so that nobody can say what is missing there
 */
public record Drawing(Model model, Set<String> doubtful) {

    /** Fields of a node that say what comes there and what leaves. */
    private static final Set<String> ENDS = Set.of("orders", "overflow");

    public Drawing {
        doubtful = Set.copyOf(doubtful);
    }

    static Drawing of(Model model, Json root, Gaps gaps, boolean placesKnown) {
        Map<String, Json.Member> places = Json.members(root, "nodes");
        Set<String> doubtful = new LinkedHashSet<>();
        boolean sure = placesKnown && !gaps.all();
        for (List<String> gap : gaps.paths()) {
            sure &= gap.size() < 2 || known(gap, root, places.keySet(), doubtful);
        }
        model.chain().routes().values().stream().filter(route -> !model.chain().commodities().containsKey(route.commodity()))
                .forEach(route -> doubtful.add(route.to()));
        return new Drawing(withAllParameters(model, root), sure ? doubtful : places.keySet());
    }

    /** True if it is known which places a part that was left out has to do with; these become doubtful. */
    private static boolean known(List<String> gap, Json root, Set<String> places, Set<String> doubtful) {
        Map<String, Json.Member> part = members(Json.members(root, gap.get(0)), gap.get(1));
        List<Optional<String>> ends = new ArrayList<>();
        if (gap.get(0).equals("routes") && gap.size() == 2) {
            ends.add(text(part, "from"));
            ends.add(text(part, "to"));
        } else if (gap.get(0).equals("nodes") && (gap.size() == 2 || ENDS.contains(gap.get(2)))) {
            doubtful.add(gap.get(1));
            if (part.containsKey("recipe")) {
                recipe(Json.members(part.get("recipe").value()), ends);
            } else if (part.containsKey("kind") && text(part, "kind").equals(Optional.of("works"))) {
                return false;
            }
        } else if (gap.get(0).equals("nodes") && gap.get(2).equals("recipe")) {
            return false;
        }
        ends.forEach(end -> end.ifPresent(doubtful::add));
        return ends.stream().allMatch(end -> end.filter(places::contains).isPresent());
    }

    private static void recipe(Map<String, Json.Member> recipe, List<Optional<String>> ends) {
        ends.add(text(recipe, "to"));
        members(recipe, "inputs").forEach((good, input) -> ends.add(text(Json.members(input.value()), "from")));
        members(recipe, "by_products").forEach((good, byProduct) -> ends.add(text(Json.members(byProduct.value()), "to")));
    }

    private static Map<String, Json.Member> members(Map<String, Json.Member> object, String key) {
        return object.containsKey(key) ? Json.members(object.get(key).value()) : Map.of();
    }

    private static Optional<String> text(Map<String, Json.Member> object, String key) {
        return object.containsKey(key) && object.get(key).value() instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    private static Model withAllParameters(Model model, Json root) {
        ParameterUse use = new ParameterUse();
        use.collect(root);
        Map<String, Parameter> parameters = new LinkedHashMap<>(model.parameters());
        use.names().forEach(name -> parameters.putIfAbsent(name,
                new Parameter(name, Double.NaN, "", Double.NaN, Double.NaN, Parameter.Status.ESTIMATE, List.of(), "")));
        return new Model(model.name(), model.hash(), model.chain(), parameters, model.evidence(), model.observed(), model.contradictions(), model.scenarios());
    }
}
