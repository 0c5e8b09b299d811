package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.export.StoredRun;

/** What was asked of the works, what they made, what they reported, and when in the month. */
final class PlanSection {

    private PlanSection() {}

    static Optional<Section> of(StoredRun run) {
        Rows rows = run.table("plan").map(Rows::of).filter(plan -> plan.sum("target") > 0).orElse(null);
        if (rows == null) {
            return Optional.empty();
        }
        Rows planned = rows.where(i -> rows.number(i, "target") > 0);
        String works = GradeSection.mostOrdered(run, planned.texts("works"));
        Section section = Section.of("plan", "Plan, report and output", lead(run, planned.where("works", works), works),
                        "plan:month,works,target,real,good,reported,fulfilment_reported,fulfilment_tons,fulfilment_grades,fulfilment_assortment,fulfilment_orders",
                        "assortment:month,works,shape,asked,made", "storming", "claims", "network")
                .withFigure("plan", works)
                .withNote("Means over replications. Fulfilment by grades counts tons in grades that orders accept, by assortment tons in the shapes that "
                        + "were asked for, by orders what customers accepted, with shapes no more of each than was ordered.");
        if (isFilled(run, "assortment")) {
            section = section.withFigure("shapes").withNote("Of each pair of bars the left, paler one is what the plan asked for in each shape, the right one what was made. "
                    + "What is made of a shape beyond what was asked for meets no other shape's order." + unmade(Rows.of(run.table("assortment").orElseThrow()), Said.of(run)));
        }
        if (run.table("storming").isPresent()) {
            section = section.withFigure("storming", works).withNote("The line across a bar is what even work would give.");
        }
        // runs made before this column was there call it route
        if (isFilled(run, "claims") && Rows.of(run.table("claims").orElseThrow()).has("name")) {
            section = section.withFigure("claims").withNote("Need, claims and allotments count tons on arrival, shipments tons at departure: "
                    + "what the plan expects to be lost on the way comes on top of what is allotted, and so does what is had from other firms. "
                    + "By no more than that may the line of shipments lie above that of allotments.");
        }
        return Optional.of(section);
    }

    private static String unmade(Rows shapes, Said said) {
        List<String> unmade = new ArrayList<>();
        for (String works : shapes.texts("works")) {
            Rows own = shapes.where("works", works);
            own.texts("shape").stream().filter(shape -> own.where("shape", shape).sum("asked") > 0 && own.where("shape", shape).sum("made") == 0)
                    .forEach(shape -> unmade.add(Spoken.name(shape) + " of " + said.place(works)));
        }
        return unmade.isEmpty() ? "" : " Asked for and never made: " + Spoken.list(unmade) + ".";
    }

    private static boolean isFilled(StoredRun run, String table) {
        return run.table(table).filter(rows -> !rows.rows().isEmpty()).isPresent();
    }

    private static String lead(StoredRun run, Rows rows, String works) {
        double target = rows.sum("target");
        String lead = "Over the whole run " + Said.of(run).place(works) + " reported " + Spoken.percent(rows.sum("reported") / target)
                + " of their targets and made " + Spoken.percent(rows.sum("real") / target) + ".";
        Rows months = run.table("storming").map(Rows::of)
                .map(all -> all.where("works", works).where("period", "month").where("part", 3)).orElse(null);
        Rows whole = months == null ? null : months.where(i -> Double.isNaN(months.number(i, "year")));
        if (whole == null || whole.count() != 1 || Double.isNaN(whole.number(0, "share"))) {
            return lead;
        }
        return lead + " Of output " + Spoken.percent(whole.number(0, "share")) + " came after the 20th of the month, where even work would give "
                + Spoken.percent(whole.number(0, "even_share")) + ".";
    }
}
