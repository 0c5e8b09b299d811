package magnitka.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.export.StoredRun;

/** When units stood, and why. */
final class StoppageSection {

    /** Days of a unit in a year. */
    private static final class Stood {
        private double days;
        private double unitDays;
    }

    /** Columns of days that a unit stood, and what they are. */
    private static final Map<String, String> KINDS = kinds();

    private StoppageSection() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("breakdown_days", "breakdowns");
        kinds.put("overhaul_days", "overhauls");
        kinds.put("outage_days", "dated outages");
        return kinds;
    }

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("stoppages").map(Rows::of).orElse(null);
        if (rows == null || rows.sum("unit_days") <= 0) {
            return Optional.empty();
        }
        Section section = Section.of("stoppages", "When units stood", lead(run, rows), "calendar", "events", "network");
        if (run.table("calendar").isPresent()) {
            String which = run.manifest().mode().equals("expected")
                    ? "The calendar shows the expected run: chance takes its long-run share every week."
                    : "The calendar shows one replication, number 0: its dated stoppages are those of every replication, its breakdowns are one"
                            + " draw of chance. The sentence above is over all " + run.manifest().replications() + " replications.";
            section = section.withFigure("stoppages").withNote(which);
        }
        return Optional.of(section);
    }

    private static String lead(StoredRun run, Rows rows) {
        double days = rows.sum("unit_days");
        List<String> parts = new ArrayList<>();
        double all = 0;
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            double stood = rows.sum(kind.getKey());
            all += stood;
            if (stood > 0) {
                parts.add(Spoken.percent(stood / days) + " for " + kind.getValue());
            }
        }
        return parts.isEmpty() ? "No unit stood still on any day." : "Over the whole run units stood for " + Spoken.percent(all / days) + " of their days: "
                + (parts.size() == 1 ? "all of it" + parts.get(0).substring(parts.get(0).indexOf(" for ")) : Spoken.list(parts)) + "." + longest(run, rows);
    }

    private static String longest(StoredRun run, Rows rows) {
        Rows units = run.table("network").map(Rows::of).map(parts -> parts.where("kind", "unit")).orElse(null);
        Map<String, Stood> byUnit = new LinkedHashMap<>();
        for (int i = 0; i < rows.count(); i++) {
            String unit = unit(units, rows.text(i, "works"), rows.text(i, "unit_name")) + " in " + rows.date(i, "month").getYear();
            Stood stood = byUnit.computeIfAbsent(unit, any -> new Stood());
            stood.days += rows.number(i, "breakdown_days") + rows.number(i, "outage_days") + rows.number(i, "overhaul_days");
            stood.unitDays += rows.number(i, "unit_days");
        }
        String worst = "";
        double most = 0;
        for (Map.Entry<String, Stood> unit : byUnit.entrySet()) {
            if (unit.getValue().days > most) {
                most = unit.getValue().days;
                worst = unit.getKey();
            }
        }
        return worst.isEmpty() ? "" : " None stood longer in a year than " + worst + ": " + Spoken.decimal(most, 1) + " of "
                + Spoken.decimal(byUnit.get(worst).unitDays, 0) + " days.";
    }

    /** Title of a unit, or its name and that of its works where the folder does not say. */
    private static String unit(Rows units, String works, String name) {
        Rows own = units == null ? null : units.where(i -> units.text(i, "name").equals(name) && units.text(i, "part_of").equals(works));
        return own != null && own.count() > 0 ? Spoken.quoted(own.text(0, "title")) : Spoken.name(name) + " (" + Spoken.name(works) + ")";
    }
}
