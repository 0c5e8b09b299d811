package magnitka.export.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import magnitka.export.StoredRun;

/** Where the tons went: from rated capacity to good output, cause by cause. */
final class LossSection {

    private static final String INPUT = "input:";
    private static final double WORTH_A_SENTENCE_TONS = 0.5;

    private LossSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("losses").map(Rows::of).orElse(null);
        if (rows == null || rows.count() == 0) {
            return Optional.empty();
        }
        Rows losses = rows.where("line", "loss");
        List<String> counted = counted(run);
        Rows shortages = losses.where(i -> losses.text(i, "cause").startsWith(INPUT) && counted.contains(losses.text(i, "works")));
        int worst = shortages.largest("tons");
        boolean hungry = worst >= 0 && shortages.number(worst, "tons") >= WORTH_A_SENTENCE_TONS;
        int any = losses.largest("tons");
        String works = hungry ? shortages.text(worst, "works") : rows.text(any < 0 ? 0 : rows.largest("tons"), "works");
        String lead = (hungry ? shortage(shortages, worst) + " " : "") + share(rows, works);
        return Optional.of(Section.of("losses", "Where the tons went", lead, "losses", "network")
                .withKey(Spoken.percent(goodShare(rows.where("works", works))), "of the rated capacity of the " + Spoken.name(works) + " became good output")
                .withFigure("losses", works)
                .withNote("Rated capacity is what all units started so far would make at their rated output. Each ton of it that did not become"
                        + " good output is counted under exactly one cause; a negative loss is a gain. Means over replications."));
    }

    /** The works that the yearly table counts; all of them if the folder does not say. */
    private static List<String> counted(StoredRun run) {
        Rows columns = run.table("network").map(Rows::of).map(rows -> rows.where("kind", "column")).orElse(null);
        if (columns == null || columns.count() == 0) {
            return Rows.of(run.table("losses").orElseThrow()).texts("works");
        }
        return columns.texts("part_of").stream().flatMap(works -> Stream.of(works.split(" "))).toList();
    }

    /** "In 1938 the blast furnaces ran short of coke on 321 days, which cost ...". */
    private static String shortage(Rows rows, int at) {
        return "In " + (int) rows.number(at, "year") + " the " + Spoken.name(rows.text(at, "works")) + " ran short of "
                + Spoken.name(rows.text(at, "cause").substring(INPUT.length())) + " on " + Spoken.counted(rows.number(at, "days"), "day")
                + ", which cost " + Spoken.tons(rows.number(at, "tons")) + " of their product, "
                + Spoken.percent(rows.number(at, "share_of_rated")) + " of rated capacity.";
    }

    private static double goodShare(Rows rows) {
        return rows.where("line", "good").sum("tons") / rows.where("line", "rated").sum("tons");
    }

    private static String share(Rows all, String works) {
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
        return "From " + (int) rows.number(0, "year") + " to " + (int) rows.number(rows.count() - 1, "year") + " " + Spoken.percent(goodShare(rows))
                + " of the rated capacity of the " + Spoken.name(works) + " became good output"
                + (worst.isEmpty() ? "." : "; the largest loss was \u201c" + Causes.spoken(worst) + "\u201d, " + Spoken.percent(most / rated) + ".");
    }
}
