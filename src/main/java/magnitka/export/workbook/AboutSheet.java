package magnitka.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import magnitka.export.Manifest;
import magnitka.export.StoredRun;
import magnitka.result.Column;
import magnitka.result.Table;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what was run, what each sheet holds, how to read them, what the units are. */
final class AboutSheet {

    private static final int TITLE_SIZE = 14;
    private static final int FIRST_WIDTH = 22;
    private static final int SECOND_WIDTH = 90;
    private static final int THIRD_WIDTH = 10;

    private static final List<String> HOW_TO_READ = List.of(
            "The first row of a sheet names its columns, with the unit in brackets. It stays in sight, and its arrows filter and sort.",
            "A blank cell means that there is nothing to say, not zero.",
            "Cells show rounded figures and hold all decimals of the CSV files.",
            "Dates are the first day of the period.");

    private static final Map<String, String> UNITS = units();

    private final StoredRun run;
    private final Map<String, Table> sheets;
    private final List<String> leftOut;
    private final String parameters;
    private final String columns;
    private Worksheet sheet;
    private int row;

    /**
     * @param sheets tables by the names of their sheets, those of parameters and of columns the last but one and the last
     * @param leftOut what to say of tables without a sheet
     */
    AboutSheet(StoredRun run, Map<String, Table> sheets, List<String> leftOut) {
        this.run = run;
        this.sheets = sheets;
        List<String> names = List.copyOf(sheets.keySet());
        parameters = names.get(names.size() - 2);
        columns = names.get(names.size() - 1);
        this.leftOut = leftOut;
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("t", "metric tons of 1,000 kg");
        units.put("t/day", "metric tons a day");
        units.put("t/t", "tons of the one per ton of the other");
        units.put("share", "part of a whole, 0 to 1: 0.25 is a quarter");
        units.put("ratio", "one figure over another: 1 where they are equal");
        units.put("%", "per cent");
        units.put("days", "days; parts of a day count, and means over replications have parts too");
        units.put("spells", "number of times");
        return Collections.unmodifiableMap(units);
    }

    void write(Worksheet target) throws IOException {
        sheet = target;
        sheet.width(0, FIRST_WIDTH);
        sheet.width(1, SECOND_WIDTH);
        sheet.width(2, THIRD_WIDTH);
        sheet.hideGridLines();
        TableSheet.fitWidth(sheet);
        put(0, run.manifest().title());
        sheet.style(row, 0).bold().fontSize(TITLE_SIZE).set();
        row++;
        facts().forEach(this::line);
        heading("Sheets", "", "rows");
        sheets.forEach(this::sheetLine);
        leftOut.forEach(sentence -> line("", sentence));
        heading("How to read them");
        HOW_TO_READ.forEach(sentence -> line("", sentence));
        line("", "Sheet " + columns + " says what every column means; sheet " + parameters
                + " which figures the run rests on, and which of them are guesses.");
        Map<String, String> used = usedUnits();
        if (!used.isEmpty()) {
            heading("Units");
            used.forEach(this::line);
        }
        sheet.finish();
    }

    private Map<String, String> facts() {
        Manifest manifest = run.manifest();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Model", manifest.model());
        facts.put("Scenarios", manifest.scenarios().isEmpty() ? "none" : String.join("; ", manifest.scenarios()));
        List<String> settings = new ArrayList<>();
        manifest.settings().forEach((name, value) -> settings.add(name + " = " + value));
        facts.put("Settings", settings.isEmpty() ? "none" : String.join("; ", settings));
        boolean expected = manifest.mode().equals("expected");
        facts.put("Mode", expected ? "one run with the long-run share of every random spell"
                : manifest.replications() + " replications with random spells");
        facts.put("People", manifest.people() ? "answered the plan" : "none: the works ran by themselves");
        if (!expected) {
            facts.put("Seed", Long.toString(manifest.seed()));
        }
        facts.put("Command", manifest.command());
        facts.put("Program", "Magnitka " + manifest.version());
        facts.put("Hash of the model", manifest.modelHash());
        return facts;
    }

    private Map<String, String> usedUnits() {
        Set<String> inTables = run.tables().stream().flatMap(table -> table.columns().stream()).map(Column::unit).collect(Collectors.toSet());
        Map<String, String> used = new LinkedHashMap<>(UNITS);
        used.keySet().retainAll(inTables);
        return used;
    }

    private void heading(String... texts) {
        row++;
        for (int c = 0; c < texts.length; c++) {
            put(c, texts[c]);
            sheet.style(row, c).bold().set();
        }
        row++;
    }

    private void line(String name, String text) {
        put(0, name);
        put(1, text);
        sheet.style(row, 0).verticalAlignment("top").set();
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        row++;
    }

    private void sheetLine(String name, Table table) {
        put(1, table.meaning());
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        sheet.hyperlink(row, 0, HyperLink.internal("'" + name.replace("'", "''") + "'!A1", name));
        sheet.style(row, 0).verticalAlignment("top").fontColor("FF0563C1").underlined().set();
        sheet.value(row, 2, table.rows().size());
        sheet.style(row, 2).format("#,##0").verticalAlignment("top").set();
        row++;
    }

    private void put(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, SheetText.of(text));
        }
    }
}
