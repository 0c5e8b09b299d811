package magnitka.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredRunTest {

    private static final Manifest MANIFEST = new Manifest("Title \u0416", "m", "abc", List.of("No \"coal\" loss"), Map.of("loss", "0"), "0.1.0",
            "ensemble", 200, Long.MIN_VALUE, "magnitka run m", List.of(new Manifest.ParameterLine(
                    "loss", 0.3, "share", 0.1, 0.5, "fitted", List.of("E1"), "a\tb\u0001")), Map.of("time", "now"));

    private static final Table MADE = Table.of("made", "What was made.",
                    Column.date("month", "First day of the month."),
                    Column.text("works", "Name of the works."),
                    Column.number("year", "", 0, "Calendar year."),
                    Column.number("tons", "t", 3, "Mass, \"dry\"."),
                    Column.number("residual", "share", 18, "Residual."))
            .add(Cell.of(LocalDate.of(1931, 2, 1)), Cell.of("=1+1"), Cell.of(1931), Cell.of(-1234567.891), Cell.of(1.19e-16))
            .add(Cell.of(LocalDate.of(1940, 12, 31)), Cell.of("a;b,\"c\"\n\u0416"), Cell.of(-5), Cell.of(0.5), Cell.of(0))
            .add(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK)
            .table();

    private static final Table EMPTY =
            Table.of("none", "Nothing.", Column.text("works", "Name of the works."), Column.number("share", "share", 1, "A share.")).table();

    @TempDir
    Path temp;

    private Path written(CsvStyle style) throws IOException {
        Path folder = temp.resolve("run");
        try (RunFolder files = RunFolder.at(folder)) {
            for (Table table : List.of(MADE, EMPTY)) {
                files.write(table.name() + ".csv", out -> new CsvWriter(style).write(table, out));
            }
            files.write("datapackage.json", new DataPackage("m", "Title", style, List.of(MADE, EMPTY)).json());
            files.write("manifest.json", MANIFEST.json());
            files.finish();
        }
        return folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "en-GB"})
    void whatWasWrittenComesBack(String language) throws IOException {
        CsvStyle style = language.isEmpty() ? CsvStyle.STANDARD : CsvStyle.forSpreadsheet(language);
        StoredRun run = StoredRun.read(written(style));
        assertThat(run.tables()).containsExactly(MADE, EMPTY);
        assertThat(run.manifest()).isEqualTo(MANIFEST);
        assertThat(run.style()).isEqualTo(style);
        assertThat(run.table("made")).contains(MADE);
        assertThat(run.table("lost")).isEmpty();
    }

    @Test
    void peopleAreRememberedWhereTheyActed() throws IOException {
        assertThat(MANIFEST.json()).doesNotContain("people");
        Path folder = temp.resolve("people");
        try (RunFolder files = RunFolder.at(folder)) {
            files.write("datapackage.json", new DataPackage("m", "Title", CsvStyle.STANDARD, List.of()).json());
            files.write("manifest.json", MANIFEST.withPeople().json());
            files.finish();
        }
        assertThat(StoredRun.read(folder).manifest()).isEqualTo(MANIFEST.withPeople());
    }

    @Test
    void theKeptRunIsReadThoughItNamesNoMachine() throws IOException {
        StoredRun run = StoredRun.read(Path.of("results/reference"));
        assertThat(run.manifest().environment()).isEmpty();
        assertThat(run.manifest().parameters()).hasSizeGreaterThan(50);
        for (Table table : run.tables()) {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            new CsvWriter(run.style()).write(table, again);
            assertThat(again.toByteArray()).as(table.name()).isEqualTo(Files.readAllBytes(run.folder().resolve(table.name() + ".csv")));
        }
    }

    @Test
    void otherPlacesAreNoRun() throws IOException {
        assertThat(problems(temp.resolve("nowhere"))).singleElement().asString()
                .startsWith(temp + "/nowhere: must be the folder of a run, got no such folder");
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThat(problems(file)).singleElement().asString().contains("must be the folder of a run, got a file");
        assertThat(problems(temp)).hasSize(2).first().asString()
                .startsWith(temp + "/datapackage.json: must exist, got no such file").contains("'magnitka run'");
    }

    private static List<String> problems(Path folder) {
        return catchThrowableOfType(DamagedRunException.class, () -> StoredRun.read(folder)).problems();
    }

    /** A file of the folder, what is replaced in it and by what, and the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "made.csv | month,works | works,month | made.csv:1: must be the header month,works,year,tons,residual, got works,month,year,tons,residual",
        "made.csv | 1931-02-01 | 1931-02-30 | made.csv:2 month: must be a date such as 1931-02-01, got \"1931-02-30\"",
        "made.csv | 0.500 | a lot | made.csv:3 tons: must be a number with a decimal point, got \"a lot\"",
        "made.csv | 0.500 | NaN | made.csv:3 tons: must be a number with a decimal point, got \"NaN\"",
        "made.csv | ,-5, | ,5.5, | made.csv:3 year: must be a whole number, got \"5.5\"",
        "made.csv | ,1931, | ,1931,, | made.csv:2: must have 5 cells, got 6",
        "datapackage.json | made.csv | lost.csv | lost.csv: must exist, got no such file",
        "datapackage.json | made.csv | ../run/made.csv | datapackage.json /resources/0/path: must be the name of a file in the folder, got \"../run/made.csv\"",
        "datapackage.json | `\"date\"` | `\"time\"` | datapackage.json /resources/0/schema/fields/0/type: must be string, date, number or integer, got \"time\"",
        "datapackage.json | First day of the month. | First day | must be a sentence, got First day",
        "datapackage.json | `\"name\": \"none\"` | `\"name\": \"made\"` | datapackage.json /resources/1/name: must be given once, got \"made\"",
        "datapackage.json | resources | resource | datapackage.json /resources: must be a list, got nothing",
        "manifest.json | `\"replications\": 200` | `\"replications\": 0` | manifest.json /replications: must be a whole number from 1 to 2147483647, got 0",
        "manifest.json | `\"seed\": -` | `\"seed\": 1e999999999, \"old\": -` | manifest.json /seed: must be a whole number from -9223372036854775808",
        "manifest.json | `\"seed\"` | `\"sead\"` | manifest.json /seed: must be a number, got nothing",
        "manifest.json | `\"mode\": \"ensemble\"` | `\"mode\": 1` | manifest.json /mode: must be text, got 1",
        "manifest.json | `\"mode\": \"ensemble\",` | `` | manifest.json /mode: must be text, got nothing",
        "manifest.json | `\"mode\"` | `\"seed\": 1, \"mode\"` | must be JSON, got Duplicate field 'seed'",
        "manifest.json | `\"mode\"` | `mode` | manifest.json:13: must be JSON, got "
    })
    void damageIsNamed(String file, String from, String to, String message) throws IOException {
        Path damaged = written(CsvStyle.STANDARD).resolve(file);
        String text = Files.readString(damaged);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(damaged, text.substring(0, at) + to + text.substring(at + from.length()));
        assertThat(problems(temp.resolve("run"))).anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void allDamageIsNamedAtOnceUpToALimit() throws IOException {
        Path folder = written(CsvStyle.STANDARD);
        Files.delete(folder.resolve("none.csv"));
        Files.writeString(folder.resolve("made.csv"), "month,works,year,tons,residual\n" + "x,,,,\n".repeat(30));
        assertThat(problems(folder)).hasSize(21).last().isEqualTo("... and 11 more of this kind");
    }

    @Test
    void bytesThatAreNoTextAndEmptyFilesAreNamed() throws IOException {
        Path folder = written(CsvStyle.STANDARD);
        Files.write(folder.resolve("none.csv"), "works,share\n\u0416,1.0\n".getBytes(StandardCharsets.UTF_16));
        Files.writeString(folder.resolve("made.csv"), "");
        assertThat(problems(folder)).hasSize(2);
        Files.writeString(folder.resolve("manifest.json"), "");
        assertThat(problems(folder)).singleElement().asString().contains("must be JSON, got an empty file");
        Files.writeString(folder.resolve("manifest.json"), "[]");
        assertThat(problems(folder)).singleElement().asString().endsWith("manifest.json: must hold a JSON object, got a list");
    }
}
