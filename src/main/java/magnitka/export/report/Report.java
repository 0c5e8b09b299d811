package magnitka.export.report;

import java.util.List;
import magnitka.export.StoredRun;

/** The report of a run: one HTML page that needs nothing but itself. */
public final class Report {

    /** Name of the file in the folder of the run. */
    public static final String FILE = StoredRun.REPORT;

    private Report() {}

    /** The page; the same folder gives the same page. */
    public static String html(StoredRun run) {
        return new Page(run, Sections.of(run)).html();
    }

    /**
     * The page with what studies of pressure say of the same model.
     *
     * @param studies at least one
     * @throws magnitka.export.DamagedRunException if they are no such studies
     */
    public static String html(StoredRun run, List<StoredRun> studies) {
        StoredRun both = Study.on(run, studies);
        return new Page(both, Sections.withStudies(both, studies.stream().map(study -> study.manifest().command()).toList())).html();
    }
}
