package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.export.StoredRun;
import magnitka.result.Column;
import magnitka.result.Table;

/**
 * Sections on plans and pressure. They take the columns as they come: whatever is numeric can be looked at along the first
 * column of dates or numbers, for each text.
 */
final class OpenSections {

    private OpenSections() {}

    static List<Section> of(StoredRun run) {
        List<Section> sections = new ArrayList<>();
        filled(run, "plan").ifPresent(plan -> sections.add(withStorming(run, Section.of("plan", "The plan", plan(plan), "plan", "storming", "network")
                .withFigure("table", "plan"))));
        filled(run, "pressure").ifPresent(pressure -> {
            Section section = Section.of("pressure", "What pressure does", pressure(pressure), "pressure", "optima", "mechanisms", "policies", "network")
                    .withFigure("table", "pressure");
            for (String name : List.of("optima", "mechanisms", "policies")) {
                section = filled(run, name).isPresent() ? section.withFigure("table", name) : section;
            }
            sections.add(section);
        });
        return sections;
    }

    private static Optional<Table> filled(StoredRun run, String name) {
        return run.table(name).filter(table -> !table.rows().isEmpty());
    }

    private static Section withStorming(StoredRun run, Section section) {
        return filled(run, "storming").isPresent() ? section.withFigure("table", "storming") : section;
    }

    private static String plan(Table plan) {
        Rows rows = Rows.of(plan);
        String target = column(plan, "target");
        String real = column(plan, "actual", "real", "made");
        String reported = column(plan, "reported");
        if (target.isEmpty() || real.isEmpty() || rows.sum(target) <= 0) {
            return plan.meaning();
        }
        return "Over all works and periods, " + Spoken.percent(rows.sum(real) / rows.sum(target)) + " of the targets was really made"
                + (reported.isEmpty() ? "." : " and " + Spoken.percent(rows.sum(reported) / rows.sum(target)) + " was reported.");
    }

    private static String pressure(Table pressure) {
        Rows rows = Rows.of(pressure);
        String level = column(pressure, "pressure", "level");
        String real = column(pressure, "actual", "real", "made");
        String reported = column(pressure, "reported");
        if (level.isEmpty() || real.isEmpty() || rows.largest(real) < 0) {
            return pressure.meaning();
        }
        return "Real output was largest at a pressure of " + Spoken.decimal(rows.number(rows.largest(real), level), 2)
                + (reported.isEmpty() || rows.largest(reported) < 0 ? "."
                        : ", reported output at " + Spoken.decimal(rows.number(rows.largest(reported), level), 2) + ".");
    }

    /** The first numeric column whose name begins with one of the words, or nothing. */
    private static String column(Table table, String... words) {
        for (String word : words) {
            for (Column column : table.columns()) {
                if (column.kind() == Column.Kind.NUMBER && column.name().startsWith(word)) {
                    return column.name();
                }
            }
        }
        return "";
    }
}
