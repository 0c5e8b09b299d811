package magnitka.export.report;

import java.util.ArrayList;
import java.util.List;
import magnitka.export.StoredRun;

/** What there is to show of a folder, in the order of the page. */
final class Sections {

    private Sections() {}

    static List<Section> of(StoredRun run) {
        return of(run, PressureSection.of(run));
    }

    /** Those of a run with studies of pressure that other commands made. */
    static List<Section> withStudies(StoredRun run, List<String> commands) {
        return of(run, PressureSection.fromElsewhere(run, commands));
    }

    private static List<Section> of(StoredRun run, List<Section> pressure) {
        List<Section> sections = new ArrayList<>();
        sections.addAll(CompareSection.of(run));
        OutputSection.of(run).ifPresent(sections::add);
        LossSection.of(run).ifPresent(sections::add);
        NetworkSection.of(run).ifPresent(sections::add);
        StoppageSection.of(run).ifPresent(sections::add);
        GradeSection.of(run).ifPresent(sections::add);
        StockSection.of(run).ifPresent(sections::add);
        TransitSection.of(run).ifPresent(sections::add);
        OrderSection.of(run).ifPresent(sections::add);
        PlanSection.of(run).ifPresent(sections::add);
        sections.addAll(pressure);
        sections.addAll(CalibrationSection.of(run));
        SourceSection.of(run).ifPresent(sections::add);
        return sections;
    }
}
