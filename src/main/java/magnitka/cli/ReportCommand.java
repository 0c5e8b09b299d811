package magnitka.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import magnitka.export.RunFolder;
import magnitka.export.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one page of a folder of results. */
@Command(
        name = "report",
        header = "Makes report.html of a folder of results: one page with every table as a picture.",
        description = {
            "  magnitka report results/magnitogorsk-1",
            "  magnitka report models/magnitogorsk/calibration --open"
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder that run, pressure, calibrate or validate wrote.")
    private Path run;

    @Option(names = "--open", description = "Show the page in the browser of this machine.")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        RunFolder.Content page = ReportOption.page(run);
        Path file = run.resolve(Report.FILE);
        replace(file, page);
        spec.commandLine().getOut().println(file);
        if (open && !opened(file.toAbsolutePath().normalize())) {
            spec.commandLine().getErr().println("No browser could be started here; open " + file + " by hand.");
        }
        return Exit.DONE;
    }

    /** A page that is being looked at is never half there. */
    private static void replace(Path file, RunFolder.Content page) throws IOException {
        Path draft = file.resolveSibling("." + Report.FILE + ".draft");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                page.writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean opened(Path file) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> opener = system.startsWith("windows") ? List.of("cmd", "/c", "start", "") : List.of(system.startsWith("mac") ? "open" : "xdg-open");
        List<String> words = new ArrayList<>(opener);
        words.add(file.toUri().toString());
        try {
            new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
