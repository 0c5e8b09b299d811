package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import magnitka.export.DamagedRunException;
import magnitka.export.StoredRun;
import magnitka.result.Table;

/** Studies of pressure of the same model, whose answers go on the page of a run. */
final class Study {

    private static final Set<String> TABLES = Set.of("pressure", "optima", "mechanisms", "policies", "draws", "draws_summary", "draw_effects",
            "draws_near", "draw_differences_summary", "draw_differences_near");
    private static final Set<String> OUTPUTS = Set.of("real", "good", "reported");

    private static final Set<String> MORE =
            Set.of("fulfilment_reported", "fulfilment_tons", "fulfilment_grades", "fulfilment_assortment", "fulfilment_orders", "first_grade");

    private Study() {}

    /** The run with the studies' tables, the first of a name; of the long ones what products come to, and why. */
    static StoredRun on(StoredRun run, List<StoredRun> studies) {
        studies.forEach(study -> refuseUnusable(run, study));
        if (studies.stream().noneMatch(study -> study.table("pressure").map(Study::ofProducts).filter(table -> !table.rows().isEmpty()).isPresent())) {
            throw new DamagedRunException(List.of(studies.get(0).folder() + ": must be a folder that 'magnitka pressure' wrote, got one without products in a pressure.csv"));
        }
        Map<String, Table> found = new TreeMap<>();
        studies.stream().flatMap(study -> study.tables().stream()).filter(table -> TABLES.contains(table.name()))
                .forEach(table -> found.putIfAbsent(table.name(), table));
        List<Table> tables = new ArrayList<>(run.tables());
        found.values().stream().filter(table -> run.table(table.name()).isEmpty()).forEach(table -> tables.add(ofProducts(table)));
        return new StoredRun(run.folder(), run.manifest(), run.style(), tables);
    }

    private static void refuseUnusable(StoredRun run, StoredRun study) {
        if (!study.manifest().modelHash().equals(run.manifest().modelHash())) {
            throw new DamagedRunException(List.of(study.folder().resolve("manifest.json") + " /model_hash: must be that of " + run.folder() + ", "
                    + run.manifest().modelHash() + ", got " + study.manifest().modelHash() + System.lineSeparator()
                    + "  A study of another model, or of other settings, says nothing of this run."));
        }
    }

    private static Table ofProducts(Table table) {
        Rows rows = Rows.of(table);
        if (!rows.has("kind")) {
            return table;
        }
        boolean curve = table.name().equals("pressure");
        IntPredicate told = i -> curve && rows.text(i, "measure").equals("lost")
                || rows.text(i, "kind").equals("product") && (OUTPUTS.contains(rows.text(i, "measure")) || curve && MORE.contains(rows.text(i, "measure")));
        Table.Rows kept = Table.of(table.name(), table.meaning(), table.columns());
        for (int i = 0; i < rows.count(); i++) {
            if (told.test(i)) {
                kept.add(table.rows().get(i));
            }
        }
        return kept.table();
    }
}
