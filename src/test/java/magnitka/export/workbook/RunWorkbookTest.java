package magnitka.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import magnitka.Sheets;
import magnitka.export.CsvStyle;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunWorkbookTest {

    private static final Manifest MANIFEST = new Manifest("Title <&> \u0416", "m", "abc", List.of("No coal loss"), Map.of("loss", "0"), "0.1.0",
            "ensemble", 200, 7, "magnitka run m", List.of(new Manifest.ParameterLine(
                    "loss", 0.3, "share", 0.1, 0.5, "fitted", List.of("E1", "E2"), "=HYPERLINK(\"x\")")), Map.of("time", "now"));

    private static final Table MADE = Table.of("made", "What was made.",
                    Column.date("month", "First day of the month."),
                    Column.text("works", "Name of the works."),
                    Column.number("year", "", 0, "Calendar year."),
                    Column.number("tons", "t", 3, "Mass."),
                    Column.number("few", "t", 3, "Little mass."),
                    Column.number("share", "share", 6, "Share."),
                    Column.number("days", "days", 3, "Days."),
                    Column.number("error", "%", 2, "Error."),
                    Column.number("residual", "share", 18, "Residual."))
            .add(Cell.of(LocalDate.of(1931, 2, 1)), Cell.of("mine"), Cell.of(1931), Cell.of(-1234567.891), Cell.of(1.5), Cell.of(0.25),
                    Cell.of(17.125), Cell.of(-0.18), Cell.of(1.19e-16))
            .add(Cell.of(LocalDate.of(1850, 12, 31)), Cell.of("mill"), Cell.of(1932), Cell.of(-0.0), Cell.BLANK, Cell.BLANK, Cell.of(0), Cell.BLANK,
                    Cell.of(0))
            .table();

    @TempDir
    Path temp;

    private Sheets sheets(RunWorkbook workbook) throws IOException {
        Path file = temp.resolve("run.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return Sheets.read(file);
    }

    private static StoredRun run(Table... tables) {
        return new StoredRun(Path.of("run"), MANIFEST, CsvStyle.STANDARD, List.of(tables));
    }

    private static Table texts(String... texts) {
        Table.Rows rows = Table.of("texts", "Texts.", Column.text("text", "A text."));
        for (String text : texts) {
            rows.add(Cell.of(text));
        }
        return rows.table();
    }

    @Test
    void numbersAreNumbersAndDatesAreDates() throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(MADE)));
        assertThat(sheets.names()).containsExactly("About", "made", "Parameters", "Columns");
        assertThat(sheets.rows("made").get(0)).containsExactly("month", "works", "year", "tons [t]", "few [t]", "share [share]", "days [days]",
                "error [%]", "residual [share]");
        assertThat(sheets.rows("made").get(1)).containsExactly(LocalDate.of(1931, 2, 1), "mine", 1931.0, -1234567.891, 1.5, 0.25, 17.125, -0.18,
                1.19e-16);
    }

    @Test
    void blanksStayBlankAndDatesThatNoSpreadsheetHasAreTexts() throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(MADE)));
        List<Object> expected = new ArrayList<>(List.of("1850-12-31", "mill", 1932.0, 0.0));
        Collections.addAll(expected, null, null, 0.0, null, 0.0);
        assertThat(sheets.rows("made").get(2)).isEqualTo(expected);
        assertThat(sheets.xml("made")).doesNotContain("<v>-0<", "<v>-0.0<");
    }

    @Test
    void formatsFollowUnits() throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(MADE)));
        assertThat(List.of("A2", "C2", "D2", "E2", "F2", "G2", "H2", "I2").stream().map(cell -> sheets.format("made", cell)))
                .containsExactly("yyyy-mm-dd", "0", "#,##0", "#,##0.000", "0.000", "#,##0.0", "#,##0.0", "0.0E+00");
        assertThat(sheets.format("Parameters", "B2")).isEqualTo("General");
    }

    @Test
    void headersStayInSightAndFilter() throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(MADE)));
        for (String name : List.of("made", "Parameters", "Columns")) {
            assertThat(sheets.xml(name)).as(name).containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
        }
        assertThat(sheets.xml("made")).containsPattern("<autoFilter ref=\"\\$?A\\$?1:\\$?I\\$?3\"").containsPattern("<col min=\"4\"[^>]*width=\"1[1-4]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "<b>&amp;\"'", "\u0416 \ud83d\ude82", "_x0041_", "1e5", "two\nlines"})
    void aTextIsATextAndNoFormula(String text) throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(texts(text))));
        assertThat(sheets.value("texts", "A2")).isEqualTo(text);
        for (String name : sheets.names()) {
            assertThat(sheets.xml(name)).doesNotContain("<f>", "<f ");
        }
        assertThat(sheets.value("Parameters", "H2")).isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void whatXmlCannotHoldIsShownAsAMarkAndLongTextsAreCut() throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(texts("a\u0000\u001b\ud800b", "x".repeat(40_000)))));
        assertThat(sheets.value("texts", "A2")).isEqualTo("a\ufffd\ufffd\ufffdb");
        assertThat((String) sheets.value("texts", "A3")).hasSize(32_767).endsWith("x\u2026");
    }

    @Test
    void aTableLongerThanASheetIsLeftOutAndNamed() throws IOException {
        RunWorkbook workbook = new RunWorkbook(run(texts("a", "b", "c"), MADE), 3);
        assertThat(workbook.leftOut()).startsWith(
                "texts.csv is left out: it has 3 rows, and a sheet holds 2 below its header. Read the CSV file itself.");
        Sheets sheets = sheets(workbook);
        assertThat(sheets.names()).startsWith("About", "made").doesNotContain("texts");
        assertThat(sheets.rows("About").toString()).contains("texts.csv is left out");
        assertThat(new RunWorkbook(run(texts("a", "b", "c"), MADE), 100).leftOut()).isEmpty();
        assertThat(sheets.names()).endsWith("Parameters", "Columns");
        assertThat(RunWorkbook.ROWS_OF_A_SHEET).isEqualTo(1 << 20);
    }

    @Test
    void theFirstSheetSaysWhatWasRunAndWhatIsWhere() throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(MADE)));
        assertThat(sheets.value("About", "A1")).isEqualTo("Title <&> \u0416");
        assertThat(sheets.rows("About")).contains(
                row("Model", "m"), row("Scenarios", "No coal loss"), row("Settings", "loss = 0"), row("Seed", "7"),
                row("Command", "magnitka run m"), row("Program", "Magnitka 0.1.0"), row("Hash of the model", "abc"),
                row("t", "metric tons of 1,000 kg"));
        assertThat(sheets.rows("About")).contains(List.of("made", "What was made.", 2.0));
        assertThat(sheets.rows("About").toString()).doesNotContain("number of times").contains("A blank cell");
        assertThat(sheets.xml("About")).containsPattern("<hyperlink [^>]*location=\"[^\"]*made[^\"]*!A1\"");
    }

    private static List<Object> row(String name, String text) {
        List<Object> row = new ArrayList<>(List.of(name, text));
        row.add(null);
        return row;
    }

    @Test
    void everyColumnAndParameterIsExplained() throws IOException {
        Sheets sheets = sheets(new RunWorkbook(run(MADE)));
        assertThat(sheets.rows("Columns")).hasSize(10).contains(List.of("made", "tons", "t", "Mass."));
        assertThat(sheets.rows("Parameters").get(1)).containsExactly("loss", 0.3, "share", 0.1, 0.5, "fitted", "E1 E2", "=HYPERLINK(\"x\")");
    }

    @Test
    void theKeptRunComesBackCellByCell() throws IOException {
        StoredRun kept = StoredRun.read(Path.of("results/reference"));
        Sheets sheets = sheets(new RunWorkbook(kept));
        for (Table table : kept.tables()) {
            List<List<Object>> rows = sheets.rows(table.name());
            assertThat(rows.subList(1, rows.size())).as(table.name()).isEqualTo(table.rows().stream().map(RunWorkbookTest::values).toList());
        }
    }

    private static List<Object> values(List<Cell> row) {
        List<Object> values = new ArrayList<>();
        for (Cell cell : row) {
            values.add(cell instanceof Cell.Figure figure ? (Object) (figure.value() + 0.0)
                    : cell instanceof Cell.Day day ? day.value() : cell instanceof Cell.Text text ? text.value() : null);
        }
        return values;
    }

    @Test
    void nothingInItTellsTheHourOrTheMachine() throws IOException {
        sheets(new RunWorkbook(run(MADE)));
        byte[] first = Files.readAllBytes(temp.resolve("run.xlsx"));
        sheets(new RunWorkbook(run(MADE)));
        assertThat(temp.resolve("run.xlsx")).hasBinaryContent(first);
        try (ZipFile zip = new ZipFile(temp.resolve("run.xlsx").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getTimeLocal())).containsOnly(LocalDateTime.of(1980, 2, 1, 0, 0));
            assertThat(zip.stream().map(entry -> entry.getExtra())).as("a time in the zone of the machine").containsOnlyNulls();
            assertThat(new String(zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Title &lt;&amp;&gt; ").doesNotContain("created");
        }
        assertThat(Sheets.read(temp.resolve("run.xlsx")).rows("About").toString()).doesNotContain("now");
    }

    @Test
    void theFileIsAWholeZip() throws IOException {
        sheets(new RunWorkbook(run(MADE)));
        try (ZipFile zip = new ZipFile(temp.resolve("run.xlsx").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).contains("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml");
        }
    }

    @Test
    void sheetNamesAreThoseThatSpreadsheetsTake() {
        SheetNames names = new SheetNames("About");
        assertThat(names.unused("about")).isEqualTo("about 2");
        assertThat(names.unused("a/b:c[d]*?\\")).isEqualTo("a_b_c_d____");
        assertThat(names.unused("x".repeat(40))).isEqualTo("x".repeat(31));
        assertThat(names.unused("X".repeat(40))).isEqualTo("X".repeat(29) + " 2");
        assertThat(names.unused("History")).isEqualTo("sheet History");
        assertThat(names.unused("")).isEqualTo("sheet ");
        assertThat(names.unused("'quoted'")).isEqualTo("_quoted_");
    }
}
