package magnitka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import magnitka.export.DraftFile;
import magnitka.export.StoredRun;
import magnitka.export.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a command writes its report beside its tables. */
final class ReportOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--report", description = "Write report.html too: one page that shows the tables as pictures.")
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }

    /** Writes the report of a folder, if it is wanted. The folder is whole before, and stays so if the page cannot be made. */
    void write(Path folder) throws IOException {
        if (wanted) {
            try {
                place(page(folder, List.of()), folder);
            } catch (IOException | RuntimeException | OutOfMemoryError failure) {
                Voice voice = Voice.of(spec);
                voice.complain("Files are in " + folder + ", all but the page: once what follows is cured, make it by: "
                        + voice.program() + " report " + RunRecord.quoted(folder.toString()));
                throw failure;
            }
        }
    }

    /** Puts a page into its folder; one that someone looks at is never half there. */
    static void place(byte[] page, Path folder) throws IOException {
        try (DraftFile draft = DraftFile.at(folder.resolve(Report.FILE), true);
                Undoing undoing = new Undoing(draft)) {
            undoing.begin();
            draft.write(out -> out.write(page));
        }
    }

    /** The page of a folder of results with what studies of pressure say, if there are any, as UTF-8. */
    static byte[] page(Path folder, List<Path> studies) {
        StoredRun run = StoredRun.read(folder);
        return (studies.isEmpty() ? Report.html(run) : Report.html(run, studies.stream().map(StoredRun::read).toList())).getBytes(StandardCharsets.UTF_8);
    }
}
