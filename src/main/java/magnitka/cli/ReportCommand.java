package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.export.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one page of a folder of results. */
@Command(
        name = "report",
        header = "Makes report.html of a run: one page that shows its tables as pictures.",
        description = {
            "  ${COMMAND-FULL-NAME} results/magnitogorsk-1",
            "  ${COMMAND-FULL-NAME} results/magnitogorsk-1 --pressure results/study",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk/calibration --open"
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder that run, pressure, calibrate or validate wrote; the page goes there.")
    private Path folder;

    @Option(names = "--pressure", paramLabel = "STUDY",
            description = "Show on the page of a run what pressure does: by the folder that pressure wrote for the same model. Repeatable.")
    private List<Path> studies = List.of();

    @Option(names = "--open", description = "Show the page in the browser of this machine, or in the one that the variable BROWSER names.")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        byte[] page = ReportOption.page(folder, studies);
        ReportOption.place(page, folder);
        Path file = folder.resolve(Report.FILE);
        Voice.of(spec).say("The report is " + file);
        if (open && !Opener.open(file.toAbsolutePath().normalize().toUri(), Voice.of(spec).environment())) {
            Voice.of(spec).complain("No browser can be started here; open the page by hand.");
        }
        return Exit.DONE;
    }
}
