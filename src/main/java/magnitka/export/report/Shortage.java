package magnitka.export.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import magnitka.export.StoredRun;
import magnitka.result.Cause;

/**
 * The year in which a works lost most tons to want of an input.
 *
 * @param tons tons of its product that were lost
 * @param share the same as a share of its rated output of the year
 * @param days days on which anything was lost
 */
record Shortage(int year, String works, String commodity, double tons, double share, double days) {

    private static final double WORTH_A_SENTENCE_TONS = 0.5;

    /** The worst among the works that the yearly table counts, or among all if the folder does not say which these are. */
    static Optional<Shortage> worst(StoredRun run) {
        Rows all = run.table("losses").map(Rows::of).orElse(null);
        if (all == null) {
            return Optional.empty();
        }
        List<String> counted = counted(run).orElse(all.texts("works"));
        Rows rows = all.where(i -> missing(all, i).isPresent() && counted.contains(all.text(i, "works")));
        int at = rows.largest("tons");
        if (at < 0 || rows.number(at, "tons") < WORTH_A_SENTENCE_TONS) {
            return Optional.empty();
        }
        return Optional.of(new Shortage((int) rows.number(at, "year"), rows.text(at, "works"), missing(rows, at).orElseThrow(),
                rows.number(at, "tons"), rows.number(at, "share_of_rated"), rows.number(at, "days")));
    }

    /** The input that a line was lost to want of. */
    private static Optional<String> missing(Rows rows, int row) {
        return Cause.named(rows.text(row, "cause")).filter(cause -> cause.kind() == Cause.Kind.INPUT).map(Cause::of);
    }

    private static Optional<List<String>> counted(StoredRun run) {
        return run.table("network").map(Rows::of).map(rows -> rows.where("kind", "column")).filter(columns -> columns.count() > 0)
                .map(columns -> columns.texts("part_of").stream().flatMap(works -> Stream.of(works.split(" "))).toList());
    }

    /** The place that the works took the input from, if the folder says so. */
    Optional<String> store(StoredRun run) {
        return run.table("moves").map(Rows::of)
                .map(rows -> rows.where("kind", "input").where("to_node", works).where("commodity", commodity))
                .filter(rows -> rows.count() > 0).map(rows -> rows.text(0, "from_node"));
    }

    /** "In 1938 the blast furnaces ran short of coke on 321 days, which cost ...". */
    String sentence() {
        return "In " + year + " the " + Spoken.name(works) + " ran short of " + Spoken.name(commodity) + " on " + Spoken.counted(days, "day")
                + ", which cost " + Spoken.tons(tons) + " of their product, " + Spoken.percent(share) + " of rated capacity.";
    }
}
