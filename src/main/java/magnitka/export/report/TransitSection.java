package magnitka.export.report;

import java.util.Map;
import java.util.Optional;
import magnitka.export.StoredRun;

/** What set out over a route against what came in. */
final class TransitSection {

    /** By how much a year must be worse than the whole run. */
    private static final double WORTH_A_SENTENCE = 0.001;

    private TransitSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("flows").map(Rows::of).orElse(null);
        if (rows == null || rows.sum("shipped") <= 0) {
            return Optional.empty();
        }
        String route = rows.text(0, "route");
        double most = -1;
        Map<String, Rows> routes = rows.by("route");
        for (Map.Entry<String, Rows> each : routes.entrySet()) {
            double lost = each.getValue().sum("lost");
            if (lost > most) {
                most = lost;
                route = each.getKey();
            }
        }
        Rows of = routes.get(route);
        Said said = Said.of(run);
        Section section = Section.of("transit", "Shipped against received", most > 0 ? lead(of, said) : "Nothing was lost on the way over any route.", "flows", "network")
                .withFigure("transit", route)
                .withNote("Losses are counted on arrival. What is on the way at the end of a year comes in, or is lost, in the next.");
        return Optional.of(most > 0 ? section.withKey(Spoken.tons(most), "of " + said.good(of.text(0, "commodity")) + " lost over " + said.route(route)) : section);
    }

    private static String lead(Rows rows, Said said) {
        String what = said.good(rows.text(0, "commodity"));
        double lost = rows.sum("lost");
        int worst = -1;
        for (int i = 0; i < rows.count(); i++) {
            worst = worst < 0 || share(rows, i) > share(rows, worst) ? i : worst;
        }
        return "Of " + Spoken.tons(rows.sum("shipped")) + " of " + what + " shipped over " + said.route(rows.text(0, "route")) + ", "
                + Spoken.tons(lost) + " was lost on the way: " + Spoken.percent(lost / (lost + rows.sum("arrived")))
                + " of what was due." + (share(rows, worst) > lost / (lost + rows.sum("arrived")) + WORTH_A_SENTENCE
                        ? " The worst year was " + (int) rows.number(worst, "year") + " with " + Spoken.percent(share(rows, worst)) + "." : "");
    }

    /** Share of what was due in a year that was lost; 0 if nothing was due. */
    private static double share(Rows rows, int at) {
        double due = rows.number(at, "lost") + rows.number(at, "arrived");
        return due > 0 ? rows.number(at, "lost") / due : 0;
    }
}
