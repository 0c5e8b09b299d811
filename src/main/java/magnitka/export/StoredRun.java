package magnitka.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import magnitka.result.Table;

/**
 * A folder of results, read back.
 *
 * <p>Its tables are as they were written but for two things that the files do not say: figures are rounded to the decimals of
 * the file, and the decimals of a column are those of the file.
 *
 * @param folder where it is, as the user named it
 * @param manifest what was run; its environment is empty if the file has none
 * @param style how the CSV files are spelled
 * @param tables in the order of {@code datapackage.json}
 */
public record StoredRun(Path folder, Manifest manifest, CsvStyle style, List<Table> tables) {

    /** Name of the report, in a folder that has one. */
    public static final String REPORT = "report.html";

    public StoredRun {
        tables = List.copyOf(tables);
    }

    /**
     * Reads a folder that {@code run} or another command wrote.
     *
     * @throws DamagedRunException if it is no such folder, or files are missing or were changed
     */
    public static StoredRun read(Path folder) {
        return new RunReader(folder).read(name -> true);
    }

    /** The same, but of the tables only those named. */
    public static StoredRun read(Path folder, Set<String> names) {
        return new RunReader(folder).read(names::contains);
    }

    /** The table of that name, if the folder has it. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
