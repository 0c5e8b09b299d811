package magnitka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import magnitka.export.CsvStyle;
import magnitka.export.CsvWriter;
import magnitka.export.DataPackage;
import magnitka.export.DraftFile;
import magnitka.export.RunFolder;
import magnitka.export.StoredRun;
import magnitka.export.workbook.RunWorkbook;
import magnitka.result.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the tables of a run for spreadsheets. */
@Command(
        name = "export",
        header = "Writes the tables of a run as a workbook, or as CSV files for spreadsheets of a language.",
        description = {
            "  ${COMMAND-FULL-NAME} results/magnitogorsk-1 --xlsx",
            "  ${COMMAND-FULL-NAME} results/magnitogorsk-1 --csv-locale de --out for-germany"
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "Folder that a command wrote.")
    private Path folder;

    @Option(names = "--xlsx", description = "Write one workbook, a sheet a table, with a first sheet that explains.")
    private boolean workbook;

    @Option(names = "--csv-locale", paramLabel = "LANGUAGE",
            description = "Write the CSV files anew for spreadsheets of a language such as de, fr or ru: semicolons and decimal commas.")
    private String language;

    @Option(names = "--out", paramLabel = "PATH",
            description = "The workbook, or the folder for CSV files; unless told, RUN.xlsx or RUN-LANGUAGE beside the run.")
    private Path out;

    @Option(names = "--force", description = "Write over a workbook that is there already.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        if (workbook == (language != null)) {
            throw misused("export writes one thing at a time: give --xlsx or --csv-locale LANGUAGE");
        }
        if (force && !workbook) {
            throw misused("--force is for --xlsx: CSV files go to a folder of their own, new or empty");
        }
        if (workbook) {
            writeWorkbook(out == null ? Neighbour.of(folder, ".xlsx") : out);
        } else {
            writeCsv(OutputOptions.style(spec, language), out == null ? Neighbour.of(folder, "-" + language) : out);
        }
        return Exit.DONE;
    }

    private void writeWorkbook(Path file) throws IOException {
        DraftFile.refuseUnusable(file, force);
        RunWorkbook tables = new RunWorkbook(StoredRun.read(folder));
        try (DraftFile draft = DraftFile.at(file, force);
                Undoing undoing = new Undoing(draft)) {
            undoing.begin();
            draft.write(tables::write);
        }
        tables.leftOut().forEach(this::say);
        say("The workbook is " + file + ", " + tables.sheets() + " sheets");
    }

    private void writeCsv(CsvStyle style, Path target) throws IOException {
        RunFolder.refuseUnusable(target);
        StoredRun run = StoredRun.read(folder);
        CsvWriter csv = new CsvWriter(style);
        try (RunFolder files = RunFolder.at(target);
                Undoing undoing = new Undoing(files)) {
            undoing.begin();
            for (Table table : run.tables()) {
                files.write(table.name() + ".csv", stream -> csv.write(table, stream));
            }
            files.write("datapackage.json", new DataPackage(run.manifest().model(), run.manifest().title(), style, run.tables()).json());
            files.write("manifest.json", stream -> Files.copy(folder.resolve("manifest.json"), stream));
            files.finish();
        }
        say("Files are in " + target);
    }

    private void say(String message) {
        Voice.of(spec).say(message);
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
