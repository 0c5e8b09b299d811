package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import magnitka.export.Manifest;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ReportOptionTest {

    @TempDir
    Path temp;

    /** Writes a run of one table that no page can show, since it lies in a folder of its own. */
    @Command(name = "probe")
    private static final class Probe implements Callable<Integer> {

        @Mixin
        private OutputOptions output;

        @Mixin
        private ReportOption report;

        @Override
        public Integer call() throws IOException {
            Manifest manifest = new Manifest("A long run", "long", "0", List.of(), Map.of(), "1", "expected", 1, 1, "magnitka run long", List.of(), Map.of());
            Table.Rows rows = Table.of("deep/tons", "What was made.", Column.number("tons", "t", 1, "Output."));
            rows.add(Cell.of(12.5));
            output.write(output.folder("long"), manifest, List.of(rows.table()), report);
            return Exit.DONE;
        }
    }

    @Test
    void aRunIsKeptWhoseReportCannotBeMade() throws IOException {
        Path folder = temp.resolve("run");
        StringWriter err = new StringWriter();
        Voice voice = new Voice(Caller.unseen(), new PrintWriter(err), System::nanoTime);
        CommandLine line = Main.commandLine(voice).addSubcommand(new Probe())
                .setExecutionExceptionHandler((failure, command, result) -> new Failures(voice).tell(failure));
        int code = line.execute("probe", "--report", "--out", folder.toString());
        assertThat(code).isEqualTo(Exit.BAD_MODEL);
        assertThat(err.toString()).contains("Files are in " + folder + ", all but the page", "magnitka report " + folder);
        assertThat(Files.readString(folder.resolve("deep/tons.csv"))).contains("12.5");
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("deep", "datapackage.json", "manifest.json");
        }
    }
}
