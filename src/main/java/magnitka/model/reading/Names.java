package magnitka.model.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Field;
import magnitka.model.Shape;
import magnitka.model.Words;

/** The names that a model gives to its commodities, nodes, routes and facts, and checks of texts that refer to them. */
final class Names {

    /** Kinds of node that each sort of reference may name. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "stockpile", List.of("stockpile"),
            "supply", List.of("source", "stockpile"),
            "sink", List.of("stockpile", "customer", "dump"),
            "store", List.of("stockpile", "dump"),
            "dump", List.of("dump"),
            "works", List.of("works"));

    private final Set<String> commodities = new LinkedHashSet<>();
    private final Set<String> routes = new LinkedHashSet<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private Optional<Set<String>> evidence = Optional.of(Set.of());
    private Optional<Path> missingEvidence = Optional.empty();
    private boolean placesSound = true;

    /** Knows the same facts, and nothing yet of a network. */
    Names withSameFacts() {
        Names names = new Names();
        names.evidence = evidence;
        names.missingEvidence = missingEvidence;
        return names;
    }

    /** Ids of the facts; nothing when not all of them are known, so that none is called unknown. */
    void evidence(Optional<Set<String>> ids) {
        evidence = ids;
    }

    /** No fact is known, for want of this file: whoever first refers to one tells so, and nobody else. */
    void missingEvidence(Path file) {
        missingEvidence = Optional.of(file);
    }

    /** Takes the names from the tree, so that references can be checked even in a model that is otherwise wrong. */
    void collect(Json root) {
        Json.members(root, "commodities").forEach((name, member) -> commodities.add(name));
        Json.members(root, "routes").forEach((name, member) -> routes.add(name));
        Set<String> known = Shape.nodeKinds().keySet();
        Json.members(root, "nodes").forEach((name, member) -> {
            Json.Member kind = Json.members(member.value()).get("kind");
            // of a place whose kind is not known nobody says that it is of the wrong kind
            kinds.put(name, kind != null && kind.value() instanceof Json.Text text && known.contains(text.value()) ? text.value() : "");
        });
    }

    /** True if every place that a way leads to is there, and of the kind that it must be. */
    boolean placesSound() {
        return placesSound;
    }

    /** Checks a text that refers to something of the given sort, as {@link Field#names} calls it. */
    void check(String sort, String name, Place at, Problems problems) {
        if (sort.equals("commodity")) {
            checkCommodity(name, at, problems);
        } else if (sort.equals("route")) {
            checkRoute(name, at, problems);
        } else if (sort.equals("evidence")) {
            checkEvidence(name, at, problems);
        } else if (KINDS.containsKey(sort)) {
            checkNode(KINDS.get(sort), name, at, problems);
        }
    }

    private void checkRoute(String name, Place at, Problems problems) {
        if (!routes.contains(name)) {
            problems.add(at, "must name a route", Words.quoted(name), Words.maybe(name, routes));
        }
    }

    private void checkCommodity(String name, Place at, Problems problems) {
        if (!commodities.contains(name)) {
            problems.add(at, "must name a commodity", Words.quoted(name), Words.maybe(name, commodities));
        }
    }

    void checkEvidence(String id, Place at, Problems problems) {
        if (missingEvidence.isPresent()) {
            problems.add(Place.of(TextFile.shown(missingEvidence.get())), "must exist, since facts are referred to", "no such file",
                    "The first is " + Words.quoted(id) + ", at " + at.file() + ":" + at.line() + ".");
            missingEvidence = Optional.empty();
            evidence = Optional.empty();
        }
        if (evidence.isPresent() && !evidence.get().contains(id)) {
            problems.add(at, "must be the id of a fact", Words.quoted(id), evidenceCure(id, evidence.get()));
        }
    }

    private static String evidenceCure(String id, Set<String> known) {
        if (known.isEmpty()) {
            return "The model has no facts: they stand in evidence.csv beside model.json.";
        }
        return id.matches(".*[,;|].*") ? "Several ids in one cell stand with one space between them." : Words.maybe(id, known);
    }

    private void checkNode(List<String> allowed, String name, Place at, Problems problems) {
        String kind = kinds.get(name);
        if (kind != null && (kind.isEmpty() || allowed.contains(kind))) {
            return;
        }
        placesSound &= allowed.equals(List.of("works"));
        String expected = "must name a " + Words.list(allowed);
        if (kind == null) {
            List<String> fitting = new ArrayList<>(kinds.keySet());
            fitting.removeIf(node -> !allowed.contains(kinds.get(node)));
            problems.add(at, expected, Words.quoted(name), Words.maybe(name, fitting));
        } else {
            problems.add(at, expected, Words.quoted(name) + ", a " + kind, wrongKindCure(kind));
        }
    }

    private static String wrongKindCure(String kind) {
        return kind.equals("works") ? "A works is fed from stockpiles and sources and fills stockpiles: name one of those." : "";
    }
}
