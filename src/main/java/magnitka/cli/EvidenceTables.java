package magnitka.cli;

import static magnitka.result.Cell.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.model.Uses;
import magnitka.result.Column;
import magnitka.result.Table;

/** What a model's figures rest on, as tables for programs. */
final class EvidenceTables {

    private static final int VALUE_DECIMALS = 9;

    private static final Column PARAMETER = Column.text("parameter", "Name of the parameter.");
    private static final Column FACT = Column.text("fact", "Id of the fact.");

    private final Model model;
    private final Uses uses;
    private final List<Table> tables = new ArrayList<>();

    EvidenceTables(Model model) {
        this.model = model;
        uses = Uses.of(model);
    }

    List<Table> all() {
        return List.copyOf(tables);
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", model.name());
        facts.put("title", model.chain().title());
        facts.put("model_hash", model.hash());
        return facts;
    }

    /** All parameters, and the contradictions. */
    void overview() {
        tables.add(parameters(List.copyOf(model.parameters().values())));
        Table.Rows rows = Table.of("contradictions", "Where sources disagree, and what was decided.",
                Column.text("contradiction", "Name of the contradiction."), Column.text("question", "What is in question."),
                Column.text("decision", "What the model takes."), Column.text("reason", "Why."),
                Column.text("facts", "Ids of the facts, with spaces between."), Column.text("scenario", "Scenario with the other reading, if any."));
        model.contradictions().forEach(c -> rows.add(
                of(c.name()), of(c.question()), of(c.decision()), of(c.reason()), of(String.join(" ", c.evidence())), of(c.scenario())));
        tables.add(rows.table());
    }

    /** A parameter, its places, and the facts it rests on. */
    void parameter(Parameter p, List<String> scenarios) {
        tables.add(parameters(List.of(p)));
        Table.Rows rows = Table.of("places", "Where the parameter is used.", PARAMETER,
                Column.text("where", "model.json or scenario."), Column.text("place", "JSON path, or name of the scenario."));
        uses.ofParameter(p.name()).forEach(path -> rows.add(of(p.name()), of("model.json"), of(path)));
        scenarios.forEach(name -> rows.add(of(p.name()), of("scenario"), of(name)));
        tables.add(rows.table());
        if (!p.evidence().isEmpty()) {
            tables.add(statements("grounds", "Facts that the parameter rests on.",
                    model.evidence().stream().filter(fact -> p.evidence().contains(fact.id())).toList()));
        }
    }

    /** A fact and everything that rests on it. */
    void fact(Evidence fact) {
        tables.add(statements("facts", "The fact.", List.of(fact)));
        Table.Rows rows = Table.of("uses", "What rests on the fact.", FACT,
                Column.text("kind", "What kind of thing it is."), Column.text("name", "Its JSON path, or its name in its table."));
        uses.ofFact(fact.id()).forEach(part -> rows.add(of(fact.id()), of(part.kind()), of(part.name())));
        tables.add(rows.table());
    }

    private static Table parameters(List<Parameter> parameters) {
        Table.Rows rows = Table.of("parameters", "Named figures of the model.", PARAMETER,
                Column.number("value", "", VALUE_DECIMALS, "Its value."), Column.text("unit", "Unit of the figures in this row."),
                Column.number("low", "", VALUE_DECIMALS, "Low end of its range."), Column.number("high", "", VALUE_DECIMALS, "High end of its range."),
                Column.text("status", "evidence, estimate or fitted."), Column.text("facts", "Ids of the facts, with spaces between."),
                Column.text("note", "What is to be said of it."));
        parameters.forEach(p -> rows.add(of(p.name()), of(p.value()), of(p.unit()), of(p.low()), of(p.high()),
                of(p.status().name().toLowerCase(Locale.ROOT)), of(String.join(" ", p.evidence())), of(p.note())));
        return rows.table();
    }

    private static Table statements(String name, String meaning, List<Evidence> facts) {
        Table.Rows rows = Table.of(name, meaning, FACT, Column.text("date", "When."), Column.text("topic", "What it is about."),
                Column.text("subject", "Which thing."), Column.text("statement", "What it says."), Column.text("source", "Who says so."),
                Column.text("reliability", "How far the source can be trusted."));
        facts.forEach(fact -> rows.add(of(fact.id()), of(fact.date()), of(fact.topic()), of(fact.subject()), of(fact.statement()),
                of(fact.source()), of(fact.reliability())));
        return rows.table();
    }
}
