package magnitka.model.reading;

import java.util.HashSet;
import java.util.Set;
import magnitka.model.Words;

/** Finds out which parameters a model refers to, so that one that changes nothing is not taken for a knob. */
final class ParameterUse {

    private final Set<String> used = new HashSet<>();

    /** Takes note of every text in the tree, since a reference may be written wrong; of that it is told elsewhere. */
    void collectDoubtful(Json json, Set<String> known) {
        if (json instanceof Json.Text text) {
            used.add(known.contains(text.value()) ? text.value() : Words.nearest(text.value(), known));
        } else if (json instanceof Json.Obj object) {
            object.members().values().forEach(member -> collectDoubtful(member.value(), known));
        } else if (json instanceof Json.Arr array) {
            array.items().forEach(item -> collectDoubtful(item, known));
        }
    }

    /** Takes note of every {@code {"parameter": name}} in the tree. */
    void collect(Json json) {
        if (json instanceof Json.Obj object) {
            Json.Member name = object.members().get("parameter");
            if (name != null && name.value() instanceof Json.Text text) {
                used.add(text.value());
            }
            object.members().values().forEach(member -> collect(member.value()));
        } else if (json instanceof Json.Arr array) {
            array.items().forEach(this::collect);
        }
    }

    /** All names that were referred to. */
    Set<String> names() {
        return Set.copyOf(used);
    }

    boolean hasAll(Set<String> names) {
        return used.containsAll(names);
    }

    /** Reports the parameters that nothing refers to. */
    void check(ParameterTable table, Problems problems) {
        table.names().forEach((name, place) -> {
            if (!used.contains(name)) {
                problems.add(place, "must be used in model.json or a scenario", Words.quoted(name) + ", which nothing refers to",
                        "Refer to it as {\"parameter\": " + Words.quoted(name) + "}, or delete the line.");
            }
        });
    }
}
