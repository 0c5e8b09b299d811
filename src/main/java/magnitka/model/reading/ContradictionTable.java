package magnitka.model.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Contradiction;
import magnitka.model.Words;

/** Reads {@code contradictions.csv}. */
final class ContradictionTable {

    private static final List<String> COLUMNS = List.of("name", "question", "decision", "reason", "evidence", "scenario");
    private static final List<String> OPTIONAL = List.of("no_scenario");

    private ContradictionTable() {}

    static List<Contradiction> read(Optional<Path> file, List<String> scenarios, Names names, Problems problems) {
        List<Contradiction> contradictions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvTable.Row row : CsvTable.read(file, COLUMNS, OPTIONAL, problems).rows()) {
            String name = row.get("name");
            Texts.checkId(name, row.at("name"), problems);
            if (!seen.add(name)) {
                problems.add(row.at("name"), "must be given once", "a second one called " + Words.quoted(name));
            }
            row.filled("question", problems);
            row.filled("decision", problems);
            String scenario = row.get("scenario");
            if (!scenario.isEmpty() && !scenarios.contains(scenario)) {
                problems.add(row.at("scenario"), "must name a scenario of the model or be blank", Words.quoted(scenario),
                        Words.maybe(scenario, scenarios));
            }
            if (!scenario.isEmpty() && !row.get("no_scenario").isEmpty()) {
                problems.add(row.at("no_scenario"), "must be blank in a line that names a scenario", Words.quoted(row.get("no_scenario")));
            }
            contradictions.add(new Contradiction(name, row.get("question"), row.get("decision"), row.get("reason"),
                    EvidenceTable.listed(row, names, problems), scenario, row.get("no_scenario")));
        }
        return contradictions;
    }
}
