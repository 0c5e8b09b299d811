package magnitka.export.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.export.StoredRun;

/** Grades of output over time. */
final class GradeSection {

    private GradeSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("grades").map(Rows::of).orElse(null);
        if (rows == null) {
            return Optional.empty();
        }
        List<String> graded = new ArrayList<>();
        rows.by("works").forEach((works, of) -> {
            if (of.texts("grade").size() > 1 && of.sum("made") > 0) {
                graded.add(works);
            }
        });
        if (graded.isEmpty()) {
            return Optional.empty();
        }
        String works = mostOrdered(run, graded);
        Rows of = rows.where("works", works);
        return Optional.of(Section.of("grades", "Grades", lead(Said.of(run).place(works), of.where("grade", of.text(0, "grade"))), "grades", "network")
                .withFigure("grades", works)
                .withNote("Shares of each year's output, best grade at the bottom. Means over replications."));
    }

    /** The works whose product most customers order; the last one if orders do not say. */
    static String mostOrdered(StoredRun run, List<String> graded) {
        Map<String, Rows> orders = run.table("orders").map(table -> Rows.of(table).by("commodity")).orElse(Map.of());
        Map<String, Rows> places = run.table("network").map(table -> Rows.of(table).where("kind", "works").by("name")).orElse(Map.of());
        Map<String, Integer> customersOf = new HashMap<>();
        orders.forEach((good, own) -> customersOf.put(good, own.texts("customer").size()));
        String best = graded.get(graded.size() - 1);
        int most = 0;
        for (String works : graded) {
            String product = places.containsKey(works) ? places.get(works).text(0, "commodity") : "";
            int customers = customersOf.getOrDefault(product, 0);
            if (customers > most) {
                most = customers;
                best = works;
            }
        }
        return best;
    }

    private static String lead(String works, Rows all) {
        Rows rows = all.where(i -> Double.isFinite(all.number(i, "share")));
        int best = rows.largest("share");
        int last = rows.count() - 1;
        String lead = "Of what " + works + " made, " + Spoken.percent(rows.number(0, "share")) + " was of the best grade in "
                + year(rows, 0);
        if (last > 0) {
            lead += " and " + Spoken.percent(rows.number(last, "share")) + " in " + year(rows, last);
        }
        return lead + (best == last || best == 0 ? "." : "; the best year was " + year(rows, best) + " with " + Spoken.percent(rows.number(best, "share")) + ".");
    }

    private static int year(Rows rows, int at) {
        return (int) rows.number(at, "year");
    }
}
