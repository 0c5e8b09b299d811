package magnitka.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            byte[] page = page(folder.place());
            folder.write(Report.FILE, out -> out.write(page));
        }
    }

    /** The page of a folder of results, as UTF-8. */
    static byte[] page(Path folder) {
        return Report.html(StoredRun.read(folder)).getBytes(StandardCharsets.UTF_8);
    }

    /** The same with what a study of pressure says. */
    static byte[] page(Path folder, Path study) {
        return Report.html(StoredRun.read(folder), StoredRun.read(study)).getBytes(StandardCharsets.UTF_8);
    }
}
