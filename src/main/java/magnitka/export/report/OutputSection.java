package magnitka.export.report;

import java.util.Optional;
import magnitka.export.StoredRun;

/** Yearly output: bands of the simulation, and the archive where there is one. */
final class OutputSection {

    private OutputSection() {}

    static Optional<Section> of(StoredRun run) {
        Optional<Rows> bands = run.table("annual_bands").map(Rows::of);
        Rows archive = run.table("comparison").map(Rows::of).map(rows -> rows.where(i -> rows.number(i, "archive") != 0)).orElse(null);
        if (bands.isEmpty() || bands.get().count() == 0) {
            return Optional.empty();
        }
        boolean compared = archive != null && archive.count() > 0;
        Section section = Section.of("output", compared ? "Output against the archive" : "Yearly output",
                compared ? against(run, archive) : alone(run, bands.get()), "annual_bands", "comparison", "network");
        if (compared) {
            section = section.withKey(Spoken.ofHundred(meanError(archive)), "mean error of the " + archive.count() + " yearly figures");
        }
        return Optional.of(section.withFigure("output").withNote(note(run, compared)));
    }

    private static String note(StoredRun run, boolean compared) {
        String band = single(run)
                ? "The run knows no chance, so that there is no band."
                : "The band holds eight of ten replications (p10 to p90); the line is their median.";
        return compared ? band + " Rings are the archive. Bars below show (simulated \u2212 archive) / archive." : band;
    }

    private static boolean single(StoredRun run) {
        return run.manifest().replications() == 1;
    }

    private static double meanError(Rows archive) {
        double sum = 0;
        for (int i = 0; i < archive.count(); i++) {
            sum += StrictMath.abs(archive.number(i, "error"));
        }
        return sum / archive.count();
    }

    private static String against(StoredRun run, Rows archive) {
        int worst = 0;
        for (int i = 1; i < archive.count(); i++) {
            boolean worse = StrictMath.abs(archive.number(i, "error")) > StrictMath.abs(archive.number(worst, "error"));
            worst = worse ? i : worst;
        }
        int inside = archive.where("inside_band", "yes").count();
        return "Over the " + archive.count() + " yearly figures that the archive gives, the " + (single(run) ? "simulated figure" : "simulated median")
                + " is off by " + Spoken.ofHundred(meanError(archive)) + " on average"
                + (single(run) ? "" : "; " + (inside == 0 ? "none" : inside) + " of them " + (inside > 1 ? "lie" : "lies") + " within the band that holds eight of ten replications")
                + ". The largest miss is " + Said.of(run).quantity(archive.text(worst, "quantity")) + " in " + (int) archive.number(worst, "year") + ": "
                + Spoken.signed(archive.number(worst, "error")) + ".";
    }

    private static String alone(StoredRun run, Rows bands) {
        Rows last = bands.where("quantity", bands.text(bands.count() - 1, "quantity"));
        int best = last.largest("p50");
        return "The largest yearly output of " + Said.of(run).quantity(last.text(best, "quantity")) + " was " + Spoken.tons(last.number(best, "p50"))
                + " in " + (int) last.number(best, "year") + (single(run) ? "." : " (median of " + run.manifest().replications() + " replications).");
    }
}
