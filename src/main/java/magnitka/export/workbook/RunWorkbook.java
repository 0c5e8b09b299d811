package magnitka.export.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import magnitka.export.StoredRun;
import magnitka.result.Table;
import org.dhatim.fastexcel.Workbook;

/** All tables of a run in one workbook, with a first sheet that explains. */
public final class RunWorkbook {

    /** Rows that a sheet of a spreadsheet has, its header counted. */
    public static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final String ABOUT = "About";

    private final StoredRun run;
    private final int rowsOfASheet;
    private final Map<String, Table> sheets = new LinkedHashMap<>();
    private final List<Table> tooLong = new ArrayList<>();

    public RunWorkbook(StoredRun run) {
        this(run, ROWS_OF_A_SHEET);
    }

    RunWorkbook(StoredRun run, int rowsOfASheet) {
        this.run = run;
        this.rowsOfASheet = rowsOfASheet;
        SheetNames names = new SheetNames(ABOUT);
        for (Table table : run.tables()) {
            if (table.rows().size() < rowsOfASheet) {
                sheets.put(names.unused(table.name()), table);
            } else {
                tooLong.add(table);
            }
        }
        for (Table table : List.of(Descriptions.parameters(run.manifest()), Descriptions.columns(run.tables()))) {
            sheets.put(names.unused(table.name()), table);
        }
    }

    /** Number of sheets. */
    public int sheets() {
        return sheets.size() + 1;
    }

    /** One sentence for each table that has more rows than a sheet can hold, and so is left out. */
    public List<String> leftOut() {
        return tooLong.stream().map(table -> table.name() + ".csv is left out: it has " + table.rows().size() + " rows, and a sheet holds "
                + (rowsOfASheet - 1) + " below its header. Read the CSV file itself.").toList();
    }

    /** Writes the workbook, the same for the same tables at any hour; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        Path draft = Files.createTempFile("magnitka", ".xlsx");
        draft.toFile().deleteOnExit(); // a signal ends the program without the last line below
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                writeParts(file);
            }
            Timeless.pack(draft, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeParts(OutputStream out) throws IOException {
        // no version: the library would read the text as a number of its own form
        Workbook workbook = new Workbook(out, "Magnitka", null);
        workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
        workbook.properties().setTitle(SheetText.of(run.manifest().title()));
        new AboutSheet(run, sheets, leftOut()).write(workbook.newWorksheet(ABOUT));
        for (Map.Entry<String, Table> sheet : sheets.entrySet()) {
            new TableSheet(sheet.getValue()).write(workbook.newWorksheet(sheet.getKey()));
        }
        workbook.finish();
    }
}
