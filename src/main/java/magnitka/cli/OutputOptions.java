package magnitka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import magnitka.export.CsvStyle;
import magnitka.export.CsvWriter;
import magnitka.export.DataPackage;
import magnitka.export.Manifest;
import magnitka.export.RunFolder;
import magnitka.result.Table;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes its tables, and how they are spelled. */
final class OutputOptions {

    private static final Path RESULTS = Path.of("results");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR",
            description = "Folder for the files, new or empty; unless told, the next results/MODEL-1, -2, ... that is free.")
    private Path out;

    @Option(names = "--csv-locale", paramLabel = "LANGUAGE",
            description = "Spell CSV files for spreadsheets of a language such as de, fr or ru: semicolons and decimal commas.")
    private String language;

    /** The folder that files will go to; refuses one that cannot be used. */
    Path folder(String model) throws IOException {
        Path folder = out == null ? RunFolder.next(RESULTS, model) : out;
        RunFolder.refuseUnusable(folder);
        return folder;
    }

    /** True if the user named the folder. */
    boolean isNamed() {
        return out != null;
    }

    /** True if the user named this place, be it by another way or over a link. */
    boolean isAt(Path place) throws IOException {
        return real(out).equals(real(place));
    }

    /** The place itself, also if it is not there yet: links on the way to it are followed. */
    private static Path real(Path place) throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        if (Files.exists(whole) || whole.getParent() == null) {
            return whole.toRealPath();
        }
        return real(whole.getParent()).resolve(whole.getFileName());
    }

    /** Writes tables in place of those that a folder held: the old files go when all new ones are there. */
    void replace(Path folder, Manifest manifest, List<Table> tables) throws IOException {
        write(RunFolder.inPlaceOf(folder), manifest, tables);
    }

    CsvStyle style() {
        return language == null ? CsvStyle.STANDARD : style(spec, language);
    }

    /** The style of a language; refuses one that there is not. */
    static CsvStyle style(CommandSpec spec, String language) {
        try {
            return CsvStyle.forSpreadsheet(language);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--csv-locale: " + e.getMessage());
        }
    }

    /** The options that have an influence on files, with their values. */
    List<String> spelled() {
        return language == null ? List.of() : List.of("--csv-locale", language);
    }

    /** Writes tables with their description and the manifest: all of it or nothing. */
    void write(Path folder, Manifest manifest, List<Table> tables) throws IOException {
        write(RunFolder.at(folder), manifest, tables);
    }

    /** Writes the report too, if it is wanted, when all else has its place. */
    void write(Path folder, Manifest manifest, List<Table> tables, ReportOption report) throws IOException {
        write(folder, manifest, tables);
        report.write(folder);
    }

    private void write(RunFolder folder, Manifest manifest, List<Table> tables) throws IOException {
        CsvWriter csv = new CsvWriter(style());
        try (RunFolder files = folder;
                Undoing undoing = new Undoing(files)) {
            undoing.begin();
            for (Table table : tables) {
                files.write(table.name() + ".csv", stream -> csv.write(table, stream));
            }
            files.write("datapackage.json", new DataPackage(manifest.model(), manifest.title(), style(), tables).json());
            files.write("manifest.json", manifest.json());
            files.finish();
        }
    }
}
