package magnitka.export.report;

import java.util.LinkedHashMap;
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

    private StoppageSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("stoppages").map(Rows::of).orElse(null);
        if (rows == null || rows.sum("unit_days") <= 0) {
            return Optional.empty();
        }
        Section section = Section.of("stoppages", "When units stood", lead(rows), "calendar", "events", "network");
        if (run.table("calendar").isPresent()) {
            String which = run.manifest().mode().equals("expected")
                    ? "The calendar shows the expected run: chance takes its long-run share every week."
                    : "The calendar shows one replication, number 0: its dated stoppages are those of every replication, its breakdowns are one"
                            + " draw of chance. The sentence above is over all " + run.manifest().replications() + " replications.";
            section = section.withFigure("stoppages").withNote(which);
        }
        return Optional.of(section);
    }

    private static String lead(Rows rows) {
        double days = rows.sum("unit_days");
        double breakdown = rows.sum("breakdown_days");
        double outage = rows.sum("outage_days");
        double overhaul = rows.sum("overhaul_days");
        return "Over the whole run units stood for " + Spoken.percent((breakdown + outage + overhaul) / days) + " of their days: "
                + Spoken.percent(breakdown / days) + " for breakdowns, " + Spoken.percent(overhaul / days) + " for overhauls and "
                + Spoken.percent(outage / days) + " for dated outages." + longest(rows);
    }

    private static String longest(Rows rows) {
        Map<String, Stood> byUnit = new LinkedHashMap<>();
        for (int i = 0; i < rows.count(); i++) {
            String unit = Spoken.name(rows.text(i, "unit_name")) + " (" + Spoken.name(rows.text(i, "works")) + ") in " + rows.date(i, "month").getYear();
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
}
