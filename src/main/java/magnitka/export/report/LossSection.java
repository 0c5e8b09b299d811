package magnitka.export.report;

import java.util.Optional;
import magnitka.export.StoredRun;

/** Where the tons went: from rated capacity to good output, cause by cause. */
final class LossSection {

    private LossSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("losses").map(Rows::of).orElse(null);
        if (rows == null || rows.count() == 0) {
            return Optional.empty();
        }
        Said said = Said.of(run);
        Optional<Shortage> worst = Shortage.worst(run);
        String works = worst.map(Shortage::works).orElse(rows.text(rows.largest("tons"), "works"));
        String lead = worst.map(shortage -> shortage.sentence(said) + " ").orElse("") + share(rows, works, said);
        return Optional.of(Section.of("losses", "Where the tons went", lead, "losses", "full_places:year,works,node,commodity,tons,days", "network")
                .withKey(Spoken.percent(goodShare(rows.where("works", works))), "of the rated capacity of " + said.place(works) + " became good output")
                .withFigure("losses", works)
                .withNote("Rated capacity is what all units started so far would make at their rated output. Each ton of it that did not become"
                        + " good output is counted under exactly one cause; a negative loss is a gain. Means over replications."));
    }

    private static double goodShare(Rows rows) {
        return rows.where("line", "good").sum("tons") / rows.where("line", "rated").sum("tons");
    }

    private static String share(Rows all, String works, Said said) {
        Rows rows = all.where("works", works);
        double rated = rows.where("line", "rated").sum("tons");
        String worst = "";
        double most = 0;
        for (String cause : rows.where("line", "loss").texts("cause")) {
            double tons = rows.where("cause", cause).sum("tons");
            if (tons > most) {
                most = tons;
                worst = cause;
            }
        }
        return Spoken.years((int) rows.number(0, "year"), (int) rows.number(rows.count() - 1, "year")) + ", " + Spoken.percent(goodShare(rows))
                + " of the rated capacity of " + said.place(works) + " became good output"
                + (worst.isEmpty() ? "." : "; the largest loss was \u201c" + Causes.spoken(worst, said) + "\u201d, " + Spoken.percent(most / rated) + ".");
    }
}
