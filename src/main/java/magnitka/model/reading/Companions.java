package magnitka.model.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import magnitka.model.MeasureDefinition;
import magnitka.model.Mechanism;
import magnitka.model.ModelException;
import magnitka.model.StructuralChoice;
import magnitka.model.Words;

/**
 * Reads the tables beside a model that speak about its fit, and that no run depends on: {@code structure.csv}, {@code
 * ablations.csv}, {@code measures.csv}. A table that is not there has no lines; one that is wrong is a {@link ModelException}.
 */
public final class Companions {

    public static final String MEASURES = "measures.csv";

    private static final List<String> STRUCTURE_COLUMNS = List.of("name", "choice", "where", "made_with_table_in_view", "note");
    private static final List<String> ABLATION_COLUMNS = List.of("mechanism", "scenario");
    private static final List<String> MEASURE_COLUMNS = List.of("name", "measure", "unit", "title");
    private static final List<String> MEASURE_OPTIONAL = List.of("reason", "with_people");

    private final Problems problems = new Problems();
    private final Optional<ModelFiles> files;

    private Companions(Path path) {
        files = ModelFiles.at(path, problems);
    }

    private enum Answer {
        YES,
        NO
    }

    /** Choices in the structure of the model that shaped its fit. */
    public static List<StructuralChoice> structure(Path model) {
        Companions companions = new Companions(model);
        List<StructuralChoice> choices = new ArrayList<>();
        for (CsvTable.Row row : companions.rows("structure.csv", STRUCTURE_COLUMNS)) {
            row.filled("choice", companions.problems);
            row.filled("where", companions.problems);
            row.choice("made_with_table_in_view", Answer.class, companions.problems).ifPresent(answer -> choices.add(new StructuralChoice(
                    row.get("name"), row.get("choice"), row.get("where"), answer == Answer.YES, row.get("note"))));
        }
        return companions.sound(choices);
    }

    /** Mechanisms that can be switched off. */
    public static List<Mechanism> ablations(Path model) {
        Companions companions = new Companions(model);
        List<Mechanism> mechanisms = new ArrayList<>();
        List<String> known = companions.files.map(ModelFiles::scenarios).orElse(List.of());
        for (CsvTable.Row row : companions.rows("ablations.csv", ABLATION_COLUMNS)) {
            String scenario = row.get("scenario");
            if (!known.contains(scenario)) {
                companions.problems.add(row.at("scenario"), "must name a scenario of the model", Words.quoted(scenario), Words.maybe(scenario, known));
            }
            mechanisms.add(new Mechanism(row.get("mechanism"), scenario));
        }
        return companions.sound(mechanisms);
    }

    /** How observations for validation are worked out. */
    public static List<MeasureDefinition> measures(Path model) {
        Companions companions = new Companions(model);
        List<MeasureDefinition> definitions = new ArrayList<>();
        for (CsvTable.Row row : companions.rows(MEASURES, MEASURE_COLUMNS, MEASURE_OPTIONAL)) {
            companions.checkMeasureOrReason(row);
            row.filled("unit", companions.problems);
            definitions.add(new MeasureDefinition(row.get("name"), row.get("measure"), row.get("with_people"), row.get("unit"), row.get("title"), row.get("reason"),
                    row.place().file(), row.place().line()));
        }
        return companions.sound(definitions);
    }

    private void checkMeasureOrReason(CsvTable.Row row) {
        boolean answered = !row.get("measure").isEmpty() || !row.get("with_people").isEmpty();
        if (!answered && row.get("reason").isEmpty()) {
            problems.add(row.at("measure"), "must not be blank", "", "Or say under reason why the model does not speak to it.");
        } else if (!row.get("measure").isEmpty() && !row.get("reason").isEmpty()) {
            problems.add(row.at("reason"), "must be blank in a line with a measure", Words.quoted(row.get("reason")));
        }
    }

    private List<CsvTable.Row> rows(String file, List<String> columns) {
        return rows(file, columns, List.of());
    }

    private List<CsvTable.Row> rows(String file, List<String> columns, List<String> optional) {
        List<CsvTable.Row> rows = CsvTable.read(files.flatMap(there -> there.companion(file)), columns, optional, problems).rows();
        Set<String> names = new HashSet<>();
        for (CsvTable.Row row : rows) {
            String name = row.get(columns.get(0));
            Texts.checkId(name, row.at(columns.get(0)), problems);
            if (!names.add(name)) {
                problems.add(row.at(columns.get(0)), "must be given once", "a second line for " + Words.quoted(name));
            }
        }
        return rows;
    }

    private <T> List<T> sound(List<T> lines) {
        if (!problems.isEmpty()) {
            throw new ModelException(problems.inOrder());
        }
        return List.copyOf(lines);
    }
}
