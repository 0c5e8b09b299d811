package magnitka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import magnitka.export.RunFolder;
import magnitka.export.StoredRun;
import magnitka.export.report.Report;
import picocli.CommandLine.Option;

/** Whether a command writes its report beside its tables. */
final class ReportOption {

    @Option(names = "--report", description = "Write report.html too: one page that shows the tables as pictures.")
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }

    /** Writes the report of what is in the folder so far, if it is wanted. */
    void write(RunFolder folder) throws IOException {
        if (wanted) {
            byte[] page = page(folder.place(), List.of());
            folder.write(Report.FILE, out -> out.write(page));
        }
    }

    /** The page of a folder of results with what studies of pressure say, if there are any, as UTF-8. */
    static byte[] page(Path folder, List<Path> studies) {
        StoredRun run = StoredRun.read(folder);
        return (studies.isEmpty() ? Report.html(run) : Report.html(run, studies.stream().map(StoredRun::read).toList())).getBytes(StandardCharsets.UTF_8);
    }
}
