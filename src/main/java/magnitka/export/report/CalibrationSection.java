package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.export.StoredRun;

/** A fit: how well it meets the archive, how it predicts what it did not see, and how well its parameters are known. */
final class CalibrationSection {

    private static final String IN_SAMPLE = "in_sample";
    private static final String MODEL = "model";

    private CalibrationSection() {}

    /** The sections of a folder that {@code calibrate} or {@code validate} wrote. */
    static List<Section> of(StoredRun run) {
        List<Section> sections = new ArrayList<>();
        Optional<Rows> cells = rows(run, "cells").map(rows -> rows.where(i -> Double.isFinite(rows.number(i, "error")))).filter(rows -> rows.count() > 0);
        cells.ifPresent(rows -> sections.add(Section.of("fit", "The fit against the archive", fit(rows, Said.of(run)), "cells")
                .withKey(Spoken.ofHundred(meanError(rows)), "mean error of the " + rows.count() + " yearly figures")
                .withFigure("fit")
                .withNote("The line is the median of replications at the fitted point, the band holds eight of ten of them; rings are the archive.")));
        rows(run, "errors").ifPresent(rows -> sections.add(errors(rows)));
        fitted(run).ifPresent(rows -> sections.add(Section.of("intervals", "Fitted parameters", intervals(rows), "parameters", "correlation")
                .withFigure("intervals")
                .withNote("Each bar is the range in which the fit might search; the thick part is the 90 % interval, the dot the fitted value.")));
        rows(run, "ablation").filter(rows -> rows.count() > 1).ifPresent(rows -> sections.add(Section.of("ablation", "What each mechanism is worth",
                        ablation(rows), "ablation")
                .withFigure("ablation")
                .withNote("The model was fitted again without each mechanism. A positive figure is how much larger the error then is, in percentage points;"
                        + " a negative one says that the model errs less without it.")));
        rows(run, "coverage").ifPresent(rows -> sections.add(Section.of("coverage", "How wide the bands should be", coverage(rows), "coverage")
                .withFigure("coverage")
                .withNote("A band that is honest about what it does not know holds as many cells as it says: it lies on the thin line.")));
        rows(run, "measures").ifPresent(rows -> sections.add(Section.of("measures", "Against what the fit did not use", measures(rows), "measures")
                .withFigure("measures")));
        return sections;
    }

    private static Optional<Rows> rows(StoredRun run, String table) {
        return run.table(table).map(Rows::of).filter(rows -> rows.count() > 0);
    }

    private static Optional<Rows> fitted(StoredRun run) {
        return rows(run, "parameters").filter(rows -> rows.has("fitted"));
    }

    private static double meanError(Rows rows) {
        double sum = 0;
        for (int i = 0; i < rows.count(); i++) {
            sum += StrictMath.abs(rows.number(i, "error"));
        }
        return sum / rows.count();
    }

    private static String fit(Rows rows, Said said) {
        int worst = 0;
        for (int i = 1; i < rows.count(); i++) {
            worst = StrictMath.abs(rows.number(i, "error")) > StrictMath.abs(rows.number(worst, "error")) ? i : worst;
        }
        return (rows.has("fitted") ? "At the fitted point the median" : "The median") + " misses the " + rows.count() + " yearly figures of the archive by " + Spoken.ofHundred(meanError(rows))
                + " on average; the largest miss is " + said.quantity(rows.text(worst, "quantity")) + " in " + rows.text(worst, "period") + ": "
                + Spoken.signed(rows.number(worst, "error")) + ".";
    }

    private static Section errors(Rows rows) {
        StringBuilder lead = new StringBuilder();
        for (String scheme : rows.texts("scheme")) {
            if (!scheme.equals(IN_SAMPLE)) {
                lead.append(lead.isEmpty() ? "" : " ").append(prediction(rows.where("scheme", scheme), scheme));
            }
        }
        return Section.of("errors", "Predicting what the fit did not see", lead.isEmpty() ? "No cell was left out of the fit." : lead.toString(), "errors")
                .withFigure("errors")
                .withNote("Where a simple predictor cannot speak of every cell, the model is set beside it over the same cells only (the dot).");
    }

    /** "Fitted to 1937, the model misses later cells by ..., the best simple predictor by ...". */
    private static String prediction(Rows rows, String scheme) {
        Rows model = rows.where("predictor", MODEL);
        Rows others = rows.where(i -> !rows.text(i, "predictor").equals(MODEL));
        int best = -1;
        for (int i = 0; i < others.count(); i++) {
            best = best < 0 || others.number(i, "mean_absolute_error") < others.number(best, "mean_absolute_error") ? i : best;
        }
        String text = Spoken.capital(Spoken.name(scheme)) + ": the model misses " + Spoken.counted(model.sum("cells"), "cell") + " that it did not see by "
                + Spoken.ofHundred(model.sum("mean_absolute_error")) + " on average";
        if (best >= 0) {
            boolean all = others.number(best, "cells") == model.sum("cells");
            text += "; the best simple predictor (" + Spoken.name(others.text(best, "predictor")) + ") by "
                    + Spoken.ofHundred(others.number(best, "mean_absolute_error")) + (all ? ""
                            : " over " + Spoken.counted(others.number(best, "cells"), "cell") + ", where the model misses by "
                                    + Spoken.ofHundred(others.number(best, "model_on_same_cells")));
        }
        return text + ".";
    }

    private static String intervals(Rows rows) {
        List<String> pinned = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (int i = 0; i < rows.count(); i++) {
            (rows.text(i, "pinned").equals("yes") ? pinned : loose).add(Spoken.name(rows.text(i, "parameter")));
        }
        return rows.count() + " parameters are fitted; the archive pins down " + (pinned.isEmpty() ? "none of them" : Spoken.list(pinned))
                + (loose.isEmpty() ? "." : " and does not pin down " + Spoken.list(loose) + ".");
    }

    private static String ablation(Rows rows) {
        Rows without = rows.where(i -> !rows.text(i, "without").equals("none"));
        int most = without.largest("in_sample_worth");
        Rows useless = without.where(i -> without.number(i, "in_sample_worth") <= 0);
        return "The fit needs \u201c" + Spoken.name(without.text(most, "without")) + "\u201d most: without it the error over the fitted cells rises by "
                + Spoken.decimal(without.number(most, "in_sample_worth"), 1) + " points, from " + Spoken.ofHundred(rows.number(0, "in_sample")) + " to "
                + Spoken.ofHundred(without.number(most, "in_sample")) + "."
                + (useless.count() == 0 ? " None can be left out without a loss."
                        : " Without " + Spoken.list(useless.texts("without").stream().map(name -> "\u201c" + Spoken.name(name) + "\u201d").toList()) + " it does not rise.");
    }

    private static String coverage(Rows rows) {
        Rows all = rows.where("quantity", "all");
        Rows eighty = all.where("band", 80);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < eighty.count(); i++) {
            parts.add(Spoken.percent(eighty.number(i, "inside") / eighty.number(i, "cells")) + " if it allows for " + eighty.text(i, "varied"));
        }
        return parts.isEmpty() ? "How many cells lie in each band." : "A band meant to hold 80 % of the cells holds " + String.join("; ", parts) + ".";
    }

    private static String measures(Rows rows) {
        Rows told = rows.where(i -> Double.isFinite(rows.number(i, "simulated")));
        String lead = "The model speaks to " + told.count() + " of " + Spoken.counted(rows.count(), "observation") + " that its fit did not use: it meets "
                + met(told) + ".";
        Rows free = told.where("independent", "yes");
        return rows.has("independent") ? lead + (free.count() == 0 ? " None of them is a real check: the model owes something to each."
                : " Of the " + free.count() + " among them that are real checks, since the model owes nothing to them, it meets " + met(free) + ".") : lead;
    }

    /** "16, holds 6 more within its band of eight in ten replications, and misses 19". */
    private static String met(Rows rows) {
        int met = rows.where("verdict", "met").count();
        int inside = rows.where("verdict", "inside_band").count();
        return (met == 0 ? "none" : "" + met) + (inside == 0 ? "" : ", holds " + inside + " more within its band of eight in ten replications,")
                + " and misses " + (rows.count() - met - inside);
    }
}
