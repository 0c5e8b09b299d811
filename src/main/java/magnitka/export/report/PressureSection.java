package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;

/** What tighter targets do: curves over pressure, the best levels, what each mechanism costs, other incentives. */
final class PressureSection {

    private PressureSection() {}

    /** The same, of studies that other commands made than the one that made the run. */
    static List<Section> fromElsewhere(StoredRun run, List<String> commands) {
        List<Section> sections = new ArrayList<>(of(run));
        sections.set(0, sections.get(0).afterNote("Here people answer the plan; in the rest of this page "
                + (run.manifest().people() ? "they do so at one pressure." : "the works run by themselves.") + " The study was made by: " + String.join("; ", commands)));
        return sections;
    }

    static List<Section> of(StoredRun run) {
        List<Section> sections = new ArrayList<>();
        if (run.table("pressure").isEmpty() && run.table("losses").isPresent()) {
            return List.of(untold(run.manifest()));
        }
        rows(run, "pressure").ifPresent(pressure -> sections.add(keyed(run, pressure, Section.of("pressure", TITLE, lead(run, pressure), "pressure", "optima", "network"))
                .withFigure("pressure", product(run, pressure))
                .withNote("Pressure multiplies all targets. Lines are means over replications, bands their 95 % intervals. A dashed line is the pressure"
                        + " at which an output is highest, with its interval in the table of optima, no finer than half of what levels lie apart."
                        + " What is assumed is in no interval. The scale need not begin at zero.")
                .withFigure("optima").withFigure("lost").withFigure("levels", product(run, pressure))));
        rows(run, "mechanisms").ifPresent(pairs -> sections.add(Section.of("mechanisms", "What each mechanism costs", PressurePairs.lead(pairs, product(run, pairs), Said.of(run).quantity(product(run, pairs)), "mechanism"),
                "mechanisms", "network").withFigure("pairs", "mechanisms").withNote(PAIRED)));
        rows(run, "policies").ifPresent(pairs -> sections.add(Section.of("policies", "Other incentives", PressurePairs.lead(pairs, product(run, pairs), Said.of(run).quantity(product(run, pairs)), "policy"),
                "policies", "network").withFigure("pairs", "policies").withNote(PAIRED)));
        rows(run, "draws").ifPresent(draws -> sections.add(changes(run, near(run, Section.of("draws", "How much of it is assumption", draws(run, draws), "draws", "draws_summary", "draw_effects")
                .withFigure("draws").withNote("A dot is one draw, at the pressure where its output is highest.")))));
        return sections;
    }

    /** With what is left at draws that come near to the archive, if they were held against it. */
    private static Section near(StoredRun run, Section section) {
        return rows(run, "draws_near").map(near -> section.with(new NearTable(near, rows(run, "draw_differences_near")).html())
                .withNote("How near a draw comes is the mean absolute error of its yearly output at pressure 1 against the archive. Under real, good and reported: the share of draws in which "
                        + "output goes up and comes down again; then the median pressure of the peaks, with the middle 80 %. Draws within a bound are among those of every wider one. Of changes: the "
                        + "median at pressure 1 and, in brackets, in how many of 100 draws there is more / less by more than 2 standard errors. Draws that come near are not shown to be true, only not ruled out.")).orElse(section);
    }

    /** With what the draws leave of mechanisms and incentives, if they were weighed. */
    private static Section changes(StoredRun run, Section section) {
        return rows(run, "draw_differences_summary").map(summary -> section.with(new DrawnChangesTable(summary).html())
                .withNote("At pressure 1, as a share of what the model makes at the same draw: from 10 to 90 % of the draws. More and less: the share of draws in which it is so by more than 2 standard errors; "
                        + "in the rest, chance hides which. In the last column stands the parameter whose value goes most with the change of good output, with its rank correlation "
                        + "over the draws: where it lies near −1 or 1, that assumption decides.")).orElse(section);
    }

    private static final String TITLE = "What pressure does";
    private static final String PAIRED = "Replications are compared in pairs that met the same luck; whiskers are 95 % intervals of the mean difference.";

    private static Optional<Rows> rows(StoredRun run, String table) {
        return run.table(table).map(Rows::of).filter(rows -> rows.count() > 0);
    }

    /** What the page of a single run says, which knows one pressure or none. */
    private static Section untold(Manifest manifest) {
        String lead = manifest.people() ? "This run met its plan at one pressure only: it cannot say what another would do."
                : "No plan pressed on this run: the works ran by themselves.";
        String model = manifest.command().replaceFirst("^magnitka \\w+ ", "").replaceFirst(" --(replications|seed|people|daily|expected|csv-locale)\\b.*$", "");
        String instead = manifest.settings().isEmpty() && manifest.scenarios().isEmpty() ? "" : " Its levels take the place of a pressure that a scenario or a setting gives the plan.";
        return Section.of("pressure", TITLE, lead).with("<p class=\"note\">A model that has a plan and people can say what pressure does. <code>"
                + Html.of("magnitka pressure " + model + " --out study") + "</code> turns the plan\u2019s tautness up, level by level; <code>magnitka report RUN"
                + " --pressure study</code> puts what comes of it here, where RUN is the folder of this run." + instead + "</p>");
    }

    /** With the pressure at which real output of the last product is highest for the head of the page. */
    private static Section keyed(StoredRun run, Rows pressure, Section section) {
        String product = product(run, pressure);
        Rows real = rows(run, "optima").map(rows -> rows.where("variant", "base").where("product", product).where("output", "real")).orElse(null);
        return real == null || real.count() == 0 || Double.isNaN(real.number(0, "pressure")) ? section
                : section.withKey(Spoken.decimal(real.number(0, "pressure"), 2), "times the plan: the pressure of most real output of " + Said.of(run).quantity(product));
    }

    /** The last column of the yearly table that the curves speak of. */
    private static String product(StoredRun run, Rows rows) {
        List<String> told = rows.where("kind", "product").texts("of");
        List<String> columns = rows(run, "network").map(network -> network.where("kind", "column").texts("name")).orElse(List.of());
        List<String> known = columns.stream().filter(told::contains).toList();
        return !known.isEmpty() ? known.get(known.size() - 1) : told.isEmpty() ? "" : told.get(told.size() - 1);
    }

    private static String lead(StoredRun run, Rows pressure) {
        String product = product(run, pressure);
        Rows optima = rows(run, "optima").map(rows -> rows.where("variant", "base").where("product", product)).orElse(null);
        if (optima == null || optima.count() == 0) {
            return "Means of what the model does at each level of pressure.";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < optima.count(); i++) {
            parts.add(optima.text(i, "output") + " output " + peak(optima, i));
        }
        return "Of " + Said.of(run).quantity(product) + ", " + Spoken.list(parts) + "." + atTheTop(pressure.where("kind", "product").where("of", product));
    }

    /** How far output lies below its best at the highest pressure. */
    private static String atTheTop(Rows rows) {
        int top = rows.largest("pressure");
        List<String> parts = new ArrayList<>();
        for (String output : List.of("real", "good", "reported")) {
            Rows own = rows.where("measure", output);
            double best = own.count() == 0 ? 0 : own.number(own.largest("mean"), "mean");
            if (best > 0) {
                parts.add(output + " output is " + Spoken.percent(1 - own.number(own.largest("pressure"), "mean") / best));
            }
        }
        return parts.isEmpty() ? "" : " At the highest pressure tried, " + Spoken.decimal(rows.number(top, "pressure"), 2) + ", "
                + Spoken.list(parts) + " below its best.";
    }

    private static String peak(Rows optima, int at) {
        double level = optima.number(at, "pressure");
        if (Double.isNaN(level)) {
            return "does not depend on pressure";
        }
        String where = "is highest at a pressure of " + Spoken.decimal(level, 2);
        boolean known = Double.isFinite(optima.number(at, "low")) && Double.isFinite(optima.number(at, "high"));
        String range = known ? " (" + Spoken.decimal(optima.number(at, "low"), 2) + " to " + Spoken.decimal(optima.number(at, "high"), 2) + ")" : "";
        return where + range + (optima.text(at, "place").equals("inside") ? "" : ", the " + optima.text(at, "place") + " level tried");
    }

    private static String draws(StoredRun run, Rows draws) {
        Rows summary = rows(run, "draws_summary").orElse(null);
        if (summary == null) {
            return "Where output is highest at each draw of the parameters.";
        }
        List<String> parts = new ArrayList<>();
        int all = draws.where("output", draws.text(0, "output")).count();
        for (int i = 0; i < summary.count(); i++) {
            String output = summary.text(i, "output");
            parts.add(Spoken.counted(draws.where("output", output).where("inverted_u", "yes").count(), "draw") + " for " + output + " output");
        }
        // numbers count what was tried
        boolean chosen = draws.number(draws.largest("draw"), "draw") > all;
        return "The parameters of plan and people, and of what load and wear do to units and grades, were drawn "
                + (chosen ? "from their ranges, and " + Spoken.counted(all, "draw") + " kept that " + (all == 1 ? "comes" : "come") + " near to the archive"
                        : Spoken.counted(all, "time") + " from their ranges") + "; output goes up and then down with pressure in " + Spoken.list(parts) + ".";
    }
}
