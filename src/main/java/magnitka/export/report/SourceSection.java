package magnitka.export.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Decimals;
import magnitka.result.Table;

/** What is evidence and what is a guess: parameters, facts, contradictions, choices. */
final class SourceSection {

    /** The parameters of the manifest, as a table among the others. */
    static final String PARAMETERS = "manifest_parameters";

    private SourceSection() {}

    static Optional<Section> of(StoredRun run) {
        List<Manifest.ParameterLine> parameters = run.manifest().parameters();
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        Section section = Section.of("sources", "What is evidence, what is a guess", lead(run), PARAMETERS, "evidence", "contradictions", "structure")
                .withKey(count(run, "evidence") + " : " + count(run, "estimate") + " : " + count(run, "fitted"), "parameters read from sources : estimated : fitted")
                .withFigure("parameters");
        for (String table : List.of("contradictions", "structure", "evidence")) {
            if (run.table(table).filter(rows -> !rows.rows().isEmpty()).isPresent()) {
                section = section.withFigure(table);
            }
        }
        return Optional.of(section);
    }

    private static long count(StoredRun run, String status) {
        return run.manifest().parameters().stream().filter(p -> p.status().equals(status)).count();
    }

    private static String lead(StoredRun run) {
        List<Manifest.ParameterLine> all = run.manifest().parameters();
        long guessed = all.stream().filter(p -> !p.status().equals("evidence") && p.evidence().isEmpty()).count();
        String lead = "Of " + Spoken.counted(all.size(), "parameter") + " " + Spoken.are(count(run, "evidence"), "read from sources") + ", "
                + Spoken.are(count(run, "estimate"), "estimated within a stated range") + " and " + Spoken.are(count(run, "fitted"), "fitted to the archive")
                + "; " + (guessed == 0 ? "none" : guessed) + " of the estimated and fitted ones " + (guessed > 1 ? "rest" : "rests") + " on no fact at all.";
        int questions = run.table("contradictions").map(rows -> rows.rows().size()).orElse(0);
        if (questions > 0) {
            Rows rows = Rows.of(run.table("contradictions").orElseThrow());
            lead += " Sources contradict each other on " + Spoken.counted(questions, "point") + "; for "
                    + rows.where(i -> !rows.text(i, "scenario").isEmpty()).count() + " of them the other reading can be run as a scenario.";
        }
        int choices = run.table("structure").map(table -> Rows.of(table)).map(rows -> rows.where("made_with_table_in_view", "yes").count()).orElse(0);
        return choices > 0 ? lead + " The archive's table was in view at " + Spoken.counted(choices, "number or choice").replace("number or choices", "numbers and choices")
                + " that shaped the fit." : lead;
    }

    /** Parameters as they were used. */
    static Table parameters(StoredRun run) {
        Map<String, Double> fitted = fitted(run);
        Table.Rows rows = Table.of("parameters", "The parameters of the model as they were used.",
                Column.text("name", "Name of the parameter."),
                Column.text("value", "Value used."),
                Column.text("unit", "Unit of value and range."),
                Column.text("low", "Lowest value that is thought possible."),
                Column.text("high", "Highest value that is thought possible."),
                Column.text("status", "evidence, estimate or fitted."),
                Column.text("evidence", "Ids of the facts that it rests on."),
                Column.text("note", "Remark."));
        for (Manifest.ParameterLine p : run.manifest().parameters()) {
            List<Cell> row = new ArrayList<>();
            for (String text : List.of(p.name(), exact(fitted.getOrDefault(p.name(), p.value())), p.unit(), exact(p.low()), exact(p.high()), p.status(), String.join(" ", p.evidence()), p.note())) {
                row.add(text.isEmpty() ? Cell.BLANK : Cell.of(text));
            }
            rows.add(row);
        }
        return rows.table();
    }

    /** What a fit found, where the folder is that of a fit: the manifest says from where it set out. */
    private static Map<String, Double> fitted(StoredRun run) {
        Map<String, Double> fitted = new HashMap<>();
        run.table("parameters").map(Rows::of).filter(rows -> rows.has("fitted")).ifPresent(rows -> {
            for (int i = 0; i < rows.count(); i++) {
                fitted.put(rows.text(i, "parameter"), rows.number(i, "fitted"));
            }
        });
        return fitted;
    }

    private static String exact(double value) {
        return Decimals.exact(value);
    }
}
