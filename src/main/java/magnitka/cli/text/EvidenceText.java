package magnitka.cli.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import magnitka.model.Contradiction;
import magnitka.model.Evidence;
import magnitka.model.FreeText;
import magnitka.model.Model;
import magnitka.model.Numerals;
import magnitka.model.Parameter;
import magnitka.model.Uses;

/** What a model's figures rest on, for a terminal. */
public final class EvidenceText {

    private static final int WIDTH = 100;
    private static final String STEP = "  ";
    private static final List<String> KINDS = List.of(
            "parameter", "node", "unit", "stoppage", "route", "limit", "restriction", "plan", "product_plan", "shape_plan", "target", "behaviour",
            "allotment", "campaign", "change", "observation", "contradiction");

    private final Model model;
    private final Uses uses;
    private final List<String> lines = new ArrayList<>();

    public EvidenceText(Model model) {
        this.model = model;
        uses = Uses.of(model);
    }

    /** Counts, and the contradictions. */
    public List<String> overview() {
        lines.clear();
        lines.add(FreeText.oneLine(model.chain().title()) + ": what its figures rest on");
        lines.add("");
        lines.add(ModelSummary.statuses(model).replaceFirst("(?=:)|$", " parameters"));
        ModelSummary.statusesOfPeople(model).ifPresent(statuses ->
                lines.add("  " + statuses.replaceFirst("(?=:)|$", " of them on plan and people")));
        lines.add(counted(model.evidence().size(), "fact") + ", " + uses.count(model.evidence()) + " of them used");
        KINDS.forEach(this::used);
        lines.add(counted(model.contradictions().size(), "contradiction"));
        model.contradictions().forEach(this::contradiction);
        return List.copyOf(lines);
    }

    /** How many parts of a kind rest on how many facts. */
    private void used(String kind) {
        Set<String> names = new HashSet<>();
        int facts = 0;
        for (Evidence fact : model.evidence()) {
            List<String> parts = uses.ofFact(fact.id()).stream().filter(part -> part.kind().equals(kind)).map(Uses.Part::name).toList();
            names.addAll(parts);
            facts += parts.isEmpty() ? 0 : 1;
        }
        if (facts > 0) {
            lines.add(STEP + counted(names.size(), kind) + (names.size() == 1 ? " rests on " : " rest on ") + counted(facts, "fact"));
        }
    }

    private static String counted(int count, String kind) {
        return count + " " + kind.replace('_', ' ') + (count == 1 ? "" : "s");
    }

    private void contradiction(Contradiction c) {
        lines.add("");
        wrapped("", c.name() + ": " + c.question());
        wrapped(STEP, "Decided: " + c.decision());
        if (!c.reason().isEmpty()) {
            wrapped(STEP, "Because: " + c.reason());
        }
        if (!c.evidence().isEmpty()) {
            wrapped(STEP, "Facts: " + String.join(" ", c.evidence()));
        }
        wrapped(STEP, otherReading(c));
    }

    private static String otherReading(Contradiction c) {
        if (c.scenario().isEmpty()) {
            return "The other reading has no scenario" + (c.noScenario().isEmpty() ? "." : ": " + c.noScenario());
        }
        return "The other reading: --scenario " + c.scenario();
    }

    /**
     * A parameter, where it is used and what it rests on.
     *
     * @param users scenarios that use it, if the model as it stands does not
     */
    public List<String> parameter(Parameter p, List<String> users, List<String> fitted) {
        lines.clear();
        lines.add(p.name() + " = " + Numerals.shown(p.value()) + " " + FreeText.oneLine(p.unit()) + ", "
                + Numerals.shown(p.low()) + " to " + Numerals.shown(p.high()) + ", " + p.status().name().toLowerCase(Locale.ROOT));
        wrapped(STEP, p.note());
        lines.addAll(fitted);
        List<String> paths = uses.ofParameter(p.name());
        lines.add(paths.isEmpty() ? "Used by scenario " + String.join(", ", users) + " alone." : "Used in model.json at");
        paths.forEach(path -> lines.add(STEP + path));
        lines.add(p.evidence().isEmpty() ? "Rests on no fact." : "Rests on");
        Map<String, Evidence> facts = model.evidence().stream().collect(Collectors.toMap(Evidence::id, fact -> fact));
        p.evidence().forEach(id -> statement(STEP, facts.get(id)));
        return List.copyOf(lines);
    }

    /** A fact and everything that rests on it. */
    public List<String> fact(Evidence fact) {
        lines.clear();
        statement("", fact);
        List<Uses.Part> parts = uses.ofFact(fact.id());
        lines.add(parts.isEmpty() ? "Nothing rests on it." : "On it rest");
        for (Uses.Part part : parts) {
            lines.add(STEP + part.kind().replace('_', ' ') + " " + part.name());
            if (part.kind().equals("parameter")) {
                uses.ofParameter(part.name()).forEach(path -> lines.add(STEP + STEP + path));
            }
        }
        return List.copyOf(lines);
    }

    private void statement(String indent, Evidence fact) {
        wrapped(indent, Stream.of(fact.id(), fact.date(), fact.topic(), fact.subject()).filter(s -> !s.isBlank()).collect(Collectors.joining(", ")));
        wrapped(indent + STEP, fact.statement());
        wrapped(indent + STEP, "Source: " + fact.source() + (fact.reliability().isBlank() ? "" : " (" + fact.reliability() + ")"));
    }

    /** Free text in lines of a terminal's width; a word that is longer keeps whole. */
    private void wrapped(String indent, String free) {
        StringBuilder line = new StringBuilder();
        for (String word : FreeText.oneLine(free).split(" +")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(indent + line);
        }
    }
}
