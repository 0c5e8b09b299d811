package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import magnitka.export.DamagedRunException;
import magnitka.export.StoredRun;
import magnitka.result.Table;

/** A study of pressure of the same model, whose answer goes on the page of a run. */
final class Study {

    private static final Set<String> TABLES = Set.of("pressure", "optima", "mechanisms", "policies", "draws", "draws_summary", "draw_effects");

    private Study() {}

    /** The run with the study's tables; of the long ones only what its products come to, and why. */
    static StoredRun on(StoredRun run, StoredRun study) {
        refuseUnusable(run, study);
        List<Table> tables = new ArrayList<>(run.tables());
        study.tables().stream().filter(table -> TABLES.contains(table.name()) && run.table(table.name()).isEmpty()).forEach(table -> tables.add(ofProducts(table)));
        return new StoredRun(run.folder(), run.manifest(), run.style(), tables);
    }

    private static void refuseUnusable(StoredRun run, StoredRun study) {
        if (study.table("pressure").isEmpty()) {
            throw new DamagedRunException(List.of(study.folder() + ": must be a folder that 'magnitka pressure' wrote, got one without pressure.csv"));
        }
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
        IntPredicate told = i -> rows.text(i, "kind").equals("product") || rows.text(i, "measure").equals("lost");
        Table.Rows kept = Table.of(table.name(), table.meaning(), table.columns());
        for (int i = 0; i < rows.count(); i++) {
            if (told.test(i)) {
                kept.add(table.rows().get(i));
            }
        }
        return kept.table();
    }
}
