package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.export.StoredRun;

/** Two runs against each other: what B made less what A made. */
final class CompareSection {

    /** Less than this is 0.0 % on the page. */
    private static final double SHOWN_PERCENT = 0.05;

    private CompareSection() {}

    static List<Section> of(StoredRun run) {
        List<Section> sections = new ArrayList<>();
        filled(run, "differences_total").ifPresent(total -> sections.add(Section.of("differences", "Run B less run A", lead(total, Said.of(run)),
                        "differences", "differences_total", "network")
                .withFigure("differences")
                .withNote("Run A is the first folder that was named, run B the second: " + run.manifest().command()
                        + (hasIntervals(total) ? ". Bars are the difference of the means, whiskers its 95 % interval, where there is one."
                                : ". Bars are the difference. There is no interval: that takes two replications of each run at least."))));
        filled(run, "differences_plan").ifPresent(plan -> sections.add(Section.of("plans", "How the plan was fulfilled", plan(filled(run, "differences_plan_total"), Said.of(run)),
                        "differences_plan", "differences_plan_total", "network")
                .withFigure("plandifferences")
                .withNote("Fulfilment by grades, assortment and orders counts tons in accepted grades, in the shapes that were asked for, and accepted by customers. "
                        + (hasIntervals(plan) ? "Whiskers are 95 % intervals, where there are any. "
                                + "Replications without a target or orders are left out; in the table pairs says how many are compared." : ""))));
        filled(run, "differences_losses").ifPresent(losses -> sections.add(Section.of("changes", "Where the difference comes from", causes(losses, Said.of(run)),
                        "differences_losses", "network")
                .withFigure("changes")
                .withNote("More lost means less output of that works; an input that runs short further down may be the doing of a works further up.")));
        return sections;
    }

    private static boolean hasIntervals(Rows rows) {
        return rows.where(i -> !Double.isNaN(rows.number(i, "low"))).count() > 0;
    }

    private static Optional<Rows> filled(StoredRun run, String table) {
        return run.table(table).map(Rows::of).filter(rows -> rows.count() > 0);
    }

    /** What became of the last product's fulfilment, measure by measure. */
    private static String plan(Optional<Rows> total, Said said) {
        if (total.isEmpty()) {
            return "What was fulfilled of the plan in run B, less the same in run A.";
        }
        Rows all = total.get();
        String product = all.text(all.count() - 1, "quantity");
        List<String> parts = new ArrayList<>();
        for (String by : List.of("reported", "tons", "grades", "assortment", "orders")) {
            Rows own = all.where("quantity", product).where("measure", "fulfilment_" + by);
            if (own.count() > 0) {
                String range = Double.isNaN(own.number(0, "low")) ? "" : " (" + points(own, "low") + " to " + points(own, "high") + ")";
                parts.add((by.equals("reported") ? "as reported" : "by " + by) + " " + points(own, "difference") + range);
            }
        }
        return "Over all years, fulfilment of the plan for " + said.quantity(product) + " differs in run B by, in points: " + Spoken.list(parts) + ".";
    }

    private static String points(Rows rows, String column) {
        double points = 100 * rows.number(0, column);
        String text = Spoken.decimal(points, 1);
        return points > 0 && !text.equals("0.0") ? "+" + text : text;
    }

    private static String lead(Rows total, Said said) {
        int last = total.count() - 1;
        double difference = total.number(last, "difference");
        double low = total.number(last, "low");
        double high = total.number(last, "high");
        String percent = Double.isNaN(total.number(last, "percent")) ? "" : ", " + change(difference, total.number(last, "percent"));
        String range = Double.isNaN(low) ? "." : low > 0 || high < 0 ? "; the 95\u00a0% interval, " + Spoken.tons(low) + " to " + Spoken.tons(high) + ", leaves out zero."
                : "; the 95\u00a0% interval, " + Spoken.tons(low) + " to " + Spoken.tons(high) + ", holds zero: this may be chance.";
        return "Over all years run B made " + Spoken.tons(StrictMath.abs(difference)) + (difference < 0 ? " less " : " more ")
                + said.quantity(total.text(last, "quantity")) + " than run A" + percent + range
                + mostChanged(total, said);
    }

    private static String change(double difference, double percent) {
        return difference != 0 && StrictMath.abs(percent) < SHOWN_PERCENT ? "less than 0.1\u00a0%" : Spoken.signed(percent);
    }

    private static String mostChanged(Rows total, Said said) {
        int most = -1;
        for (int i = 0; i < total.count(); i++) {
            double size = StrictMath.abs(total.number(i, "percent"));
            most = size > (most < 0 ? 0 : StrictMath.abs(total.number(most, "percent"))) ? i : most;
        }
        return total.count() < 2 || most < 0 ? "" : " What changed most is " + said.quantity(total.text(most, "quantity")) + ": "
                + Spoken.signed(total.number(most, "percent")) + ".";
    }

    private static String causes(Rows all, Said said) {
        Rows losses = all.where("line", "loss");
        String worst = "";
        double most = 0;
        for (String works : losses.texts("works")) {
            Rows own = losses.where("works", works);
            for (String cause : own.texts("cause")) {
                double change = own.where("cause", cause).sum("difference");
                if (StrictMath.abs(change) > StrictMath.abs(most)) {
                    most = change;
                    worst = "\u201c" + Causes.spoken(cause, said) + "\u201d in " + said.place(works);
                }
            }
        }
        return worst.isEmpty() ? "No cause took more or less than before."
                : "What changed most is " + worst + ": " + Spoken.tons(StrictMath.abs(most)) + (most > 0 ? " more" : " less") + " were lost to it in run B.";
    }
}
