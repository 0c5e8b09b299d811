package magnitka.analysis.tables;

import static magnitka.result.Cell.of;

import magnitka.model.Contradiction;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.Uses;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** What the figures of a model rest on, and where its sources disagree. */
final class SourceTables {

    private SourceTables() {}

    static Table evidence(Model model) {
        Table.Rows rows = Table.of("evidence", "The facts that parameters, places, dates and observations of the model rest on.",
                Column.text("id", "Id of the fact; parameters in manifest.json name it."),
                Column.text("date", "Date or period that the fact speaks of."),
                Column.text("statement", "What it says."),
                Column.text("source", "Where it comes from."),
                Column.text("reliability", "How far it can be trusted."));
        Uses uses = Uses.of(model);
        for (Evidence fact : model.evidence()) {
            if (!uses.ofFact(fact.id()).isEmpty()) {
                rows.add(of(fact.id()), text(fact.date()), text(fact.statement()), text(fact.source()), text(fact.reliability()));
            }
        }
        return rows.table();
    }

    static Table contradictions(Model model) {
        Table.Rows rows = Table.of("contradictions", "Where sources disagree, and what the model decides.",
                Column.text("name", "Name of the contradiction."),
                Column.text("question", "What is in question."),
                Column.text("decision", "What the model takes for true."),
                Column.text("reason", "Why."),
                Column.text("evidence", "Ids of the facts that disagree."),
                Column.text("scenario", "Scenario of the model with the other reading; blank if there is none."));
        for (Contradiction c : model.contradictions()) {
            rows.add(text(c.name()), text(c.question()), text(c.decision()), text(c.reason()), text(String.join(" ", c.evidence())),
                    text(c.scenario()));
        }
        return rows.table();
    }

    private static Cell text(String text) {
        return text.isBlank() ? Cell.BLANK : Cell.of(text);
    }
}
