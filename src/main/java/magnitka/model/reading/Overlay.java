package magnitka.model.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import magnitka.model.Words;

/** Lays a JSON merge patch (RFC 7396) over a tree; every value keeps the place where it was written. */
final class Overlay {

    private final Problems problems;

    Overlay(Problems problems) {
        this.problems = problems;
    }

    /** The patched tree. Taking away what is not there is a problem: it is most likely a mistyped name. */
    Json.Obj apply(Json.Obj base, Json.Obj patch) {
        Map<String, Json.Member> members = new LinkedHashMap<>(base.members());
        patch.members().forEach((name, change) -> {
            Json.Member old = members.get(name);
            if (change.value() instanceof Json.Null) {
                if (old == null) {
                    problems.add(change.at(), "must name something that is there to be taken away", Words.quoted(name),
                            Words.maybe(name, members.keySet()));
                }
                members.remove(name);
            } else if (change.value() instanceof Json.Obj inner) {
                checkTimes(old, inner);
                Json.Obj under = old != null && old.value() instanceof Json.Obj object ? object : new Json.Obj(inner.at(), Map.of());
                members.put(name, new Json.Member(old == null ? change.at() : old.at(), apply(under, inner)));
            } else {
                members.put(name, change);
            }
        });
        return new Json.Obj(base.at(), members);
    }

    /** By the rules of merge patches a reference keeps the factor of the one it replaces, which is hardly ever meant. */
    private void checkTimes(Json.Member old, Json.Obj change) {
        if (old != null && old.value() instanceof Json.Obj before
                && before.has("times") && change.has("parameter") && !change.has("times")) {
            problems.add(change.at(), "must say its \"times\", since what it changes has one", "none",
                    "Write \"times\": " + before.members().get("times").value().shown() + " to keep it, or null to take it away.");
        }
    }
}
