package magnitka.export.report;

import magnitka.export.StoredRun;

/** The report of a run: one HTML page that needs nothing but itself. */
public final class Report {

    /** Name of the file in the folder of the run. */
    public static final String FILE = "report.html";

    private Report() {}

    /** The page; the same folder gives the same page. */
    public static String html(StoredRun run) {
        return new Page(run).html();
    }
}
