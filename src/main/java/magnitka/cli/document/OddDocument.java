package magnitka.cli.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import magnitka.cli.text.ModelSummary;
import magnitka.cli.text.NodeKind;
import magnitka.model.Chain;
import magnitka.model.Commodity;
import magnitka.model.Contradiction;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Numerals;
import magnitka.model.Observation;
import magnitka.model.Parameter;
import magnitka.model.Uses;

/**
 * A model as a document in the order of the ODD protocol (overview, design concepts, details; Grimm and others 2020),
 * followed by its parameters, contradictions and evidence.
 */
public final class OddDocument {

    private final Model model;
    private final Chain chain;
    private final Markdown page = new Markdown();

    public OddDocument(Model model) {
        this.model = model;
        this.chain = model.chain();
    }

    public String written() {
        page.heading(1, Markdown.text(chain.title()));
        purpose();
        entities();
        page.heading(2, "3. Process overview and scheduling");
        page.block(fixed("day.md"));
        page.heading(2, "4. Design concepts");
        page.block(fixed("concepts.md"));
        page.heading(2, "5. Initialisation");
        initialisation();
        inputs();
        page.heading(2, "7. Submodels");
        page.block(fixed("equations.md"));
        if (chain.plan().isPresent()) {
            page.block(fixed("people.md"));
        }
        new PartPages(model, page).write();
        parameters();
        contradictions();
        evidence();
        return page.toString();
    }

    private void purpose() {
        page.heading(2, "1. Purpose and patterns");
        page.block(Markdown.text(chain.purpose()));
        if (!model.scenarios().isEmpty()) {
            page.block("With these scenarios applied, in order: "
                    + model.scenarios().stream().map(Markdown::text).collect(Collectors.joining("; ")) + ".");
        }
        if (!model.observed().isEmpty()) {
            page.block("It is judged by " + model.observed().size() + " observations:");
            page.table(List.of("quantity", "observations", "periods", "used for", "independent of the model"), patterns());
        }
    }

    private List<List<String>> patterns() {
        Map<String, List<Observation>> groups = model.observed().stream()
                .collect(Collectors.groupingBy(
                        o -> Markdown.code(o.quantity()) + " | " + word(o.use()) + " | " + word(o.independence()), LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        groups.values().forEach(group -> rows.add(List.of(
                Markdown.code(group.get(0).quantity()),
                String.valueOf(group.size()),
                group.stream().map(Observation::period).map(Markdown::text).collect(Collectors.joining(", ")),
                word(group.get(0).use()),
                group.get(0).use() == Observation.Use.CALIBRATION ? "no: fitted to" : word(group.get(0).independence()))));
        return rows;
    }

    private void entities() {
        page.heading(2, "2. Entities, state variables and scales");
        page.block("One step is one day; the model runs from " + chain.start() + " to " + chain.end() + ", " + chain.days()
                + " days. Mass is in metric tons. Its state: the stock of each grade in each place, what is on each route on each"
                + " day of travel, and each unit's spell and wear.");
        List<List<String>> goods = new ArrayList<>();
        chain.commodities().forEach((name, good) -> goods.add(List.of(
                Markdown.code(name), Markdown.text(good.title()), grades(good))));
        page.table(List.of("commodity", "title", "grades, best first"), goods);
        List<List<String>> places = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            chain.nodes().forEach((name, node) -> {
                if (NodeKind.of(node) == kind) {
                    places.add(List.of(Markdown.code(name), Markdown.text(node.title()), kind.word()));
                }
            });
        }
        page.table(List.of("node", "title", "kind"), places);
    }

    private static String grades(Commodity good) {
        return good.grades().isEmpty() ? "none" : good.gradeNames().stream().map(Markdown::code).collect(Collectors.joining(", "))
                + good.lowestAccepted().map(lowest -> "; accepted down to " + Markdown.code(lowest)).orElse("");
    }

    private void initialisation() {
        List<List<String>> rows = new ArrayList<>();
        chain.nodes().forEach((name, node) -> {
            if (node instanceof Node.Stockpile pile && model.value(pile.openingTons()) != 0) {
                Commodity good = chain.commodities().get(pile.commodity());
                rows.add(List.of(Markdown.code(name), Numerals.shown(model.value(pile.openingTons())) + " t of "
                        + Markdown.code(pile.commodity()) + ", " + Markdown.code(pile.openingGrade().orElse(good.gradeNames().get(0)))));
            }
        });
        page.block("On the first morning nothing is on the way and nothing is worn. Units start on their own days (section 7). "
                + (rows.isEmpty() ? "All stockpiles are empty." : "Stockpiles that are not named here are empty."));
        if (!rows.isEmpty()) {
            page.table(List.of("stockpile", "opening stock"), rows);
        }
    }

    private void inputs() {
        page.heading(2, "6. Input data");
        page.block("No time series is read from outside: dated profiles, stoppages and restrictions are part of the model and"
                + " stand under section 7. Observations are compared with, never put in.");
    }

    private void parameters() {
        page.heading(2, "Parameters");
        page.block("`evidence`: read from a source. `estimate`: a guess, with a range. `fitted`: chosen so that the model meets the"
                + " observations.");
        page.block(model.parameters().isEmpty() ? "None." : ModelSummary.statuses(model).replaceFirst(":", " parameters:") + ".");
        List<List<String>> rows = new ArrayList<>();
        for (Parameter p : model.parameters().values()) {
            rows.add(List.of(Markdown.code(p.name()), Numerals.shown(p.value()), Markdown.text(p.unit()),
                    Numerals.shown(p.low()) + " to " + Numerals.shown(p.high()), word(p.status()),
                    facts(p.evidence()), Markdown.text(p.note())));
        }
        page.table(List.of("name", "value", "unit", "range", "status", "sources", "note"), rows);
    }

    private void contradictions() {
        page.heading(2, "Contradictions and how they were decided");
        if (model.contradictions().isEmpty()) {
            page.block("None.");
        }
        model.contradictions().forEach(c -> page.block("- **" + Markdown.text(c.question()) + "** " + sentence(c.decision())
                + sentence(c.reason()) + "Sources: " + Optional.of(facts(c.evidence())).filter(s -> !s.isEmpty()).orElse("none")
                + ". " + otherReading(c)));
    }

    private static String otherReading(Contradiction c) {
        if (c.scenario().isEmpty()) {
            return c.noScenario().isEmpty() ? "" : "The other reading has no scenario: " + sentence(c.noScenario()).strip();
        }
        return "The other reading: scenario " + Markdown.code(c.scenario()) + ".";
    }

    /** Free text with a full stop and a space, or nothing. */
    private static String sentence(String free) {
        String text = Markdown.text(free);
        return text.isEmpty() ? "" : text + (text.endsWith(".") ? " " : ". ");
    }

    private void evidence() {
        page.heading(2, "Evidence");
        Uses uses = Uses.of(model);
        page.block("The model rests on " + uses.count(model.evidence()) + " of these " + model.evidence().size() + " facts.");
        List<List<String>> rows = new ArrayList<>();
        for (Evidence fact : model.evidence()) {
            rows.add(List.of(anchor(fact.id()), uses.ofFact(fact.id()).isEmpty() ? "no" : "yes", Markdown.text(fact.date()),
                    Markdown.text(fact.statement()), Markdown.text(fact.source()), Markdown.text(fact.reliability())));
        }
        page.table(List.of("id", "used", "date", "statement", "source", "reliability"), rows);
    }

    /** Ids of facts, each a link to its line in the list of evidence. */
    static String facts(List<String> ids) {
        return ids.stream().map(id -> "[" + Markdown.code(id) + "](#fact-" + id + ")").collect(Collectors.joining(" "));
    }

    /** The id of a fact, where links to it lead. */
    private static String anchor(String id) {
        return "<a id=\"fact-" + id + "\"></a>" + Markdown.code(id);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Text that is the same for every model; the manual has it too. */
    private static String fixed(String name) {
        try (InputStream file = OddDocument.class.getResourceAsStream("odd/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
