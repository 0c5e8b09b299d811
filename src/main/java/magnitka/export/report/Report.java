package magnitka.export.report;

import magnitka.export.StoredRun;

/** The report of a run: one HTML page that needs nothing but itself. */
public final class Report {

    /** Name of the file in the folder of the run. */
    public static final String FILE = "report.html";

    private Report() {}

    /** The page; the same folder gives the same page. */
    public static String html(StoredRun run) {
        return new Page(run, Sections.of(run)).html();
    }

    /**
     * The page with what a study of pressure says of the same model.
     *
     * @throws magnitka.export.DamagedRunException if it is no such study
     */
    public static String html(StoredRun run, StoredRun study) {
        StoredRun both = Study.on(run, study);
        return new Page(both, Sections.of(both, study.manifest().command())).html();
    }
}
