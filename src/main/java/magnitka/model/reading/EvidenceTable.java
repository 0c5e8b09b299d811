package magnitka.model.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import magnitka.model.Evidence;
import magnitka.model.Words;

/** Reads {@code evidence.csv}, and the ids of facts that other tables list in one cell. */
final class EvidenceTable {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    private static final List<String> COLUMNS = List.of(
            "id", "topic", "subject", "date", "quantity", "unit", "value_low", "value", "value_high", "statement", "source",
            "reliability");

    private EvidenceTable() {}

    /** The facts; their ids become known to {@code names} if all of them could be read. */
    static List<Evidence> read(Optional<Path> file, Names names, Problems problems) {
        CsvTable table = CsvTable.read(file, COLUMNS, problems);
        Set<String> ids = new HashSet<>();
        List<Evidence> facts = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            checkId(row, ids, problems);
            row.filled("statement", problems);
            row.filled("source", problems);
            facts.add(fact(row));
        }
        file.filter(path -> !Files.exists(path)).ifPresent(names::missingEvidence);
        names.evidence(table.isWhole() ? Optional.of(ids) : Optional.empty());
        return facts;
    }

    private static void checkId(CsvTable.Row row, Set<String> ids, Problems problems) {
        String id = row.get("id");
        if (!ID.matcher(id).matches()) {
            problems.add(row.at("id"), "must be up to 40 letters, digits, - . _, with a letter or digit first", Words.quoted(id));
        } else if (!ids.add(id)) {
            problems.add(row.at("id"), "must be given once", "a second fact called " + Words.quoted(id));
        }
    }

    private static Evidence fact(CsvTable.Row row) {
        return new Evidence(row.get("id"), row.get("topic"), row.get("subject"), row.get("date"), row.get("quantity"),
                row.get("unit"), row.get("value_low"), row.get("value"), row.get("value_high"), row.get("statement"),
                row.get("source"), row.get("reliability"));
    }

    /** The ids listed in the row's {@code evidence} cell, one space between them; unknown ones are problems. */
    static List<String> listed(CsvTable.Row row, Names names, Problems problems) {
        String cell = row.get("evidence");
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> ids = List.of(cell.split(" ", -1));
        if (ids.contains("")) {
            problems.add(row.at("evidence"), "must be ids with one space between them", Words.quoted(cell));
            return List.of();
        }
        ids.forEach(id -> names.checkEvidence(id, row.at("evidence"), problems));
        return ids;
    }
}
