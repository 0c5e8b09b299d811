package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import magnitka.Sheets;
import magnitka.export.StoredRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";

    @TempDir
    Path temp;

    private String run;

    @BeforeEach
    void makeARun() {
        run = temp.resolve("run").toString();
        assertThat(Call.magnitka("run", VALLEY, "--replications", "3", "--quiet", "--out", run).code()).isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theWorkbookLiesBesideTheRunAndHoldsEveryTable() throws IOException {
        Call call = Call.magnitka("export", run, "--xlsx");
        assertThat(call.code()).isZero();
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("The workbook is " + run + ".xlsx, ");
        assertThat(files()).containsExactly("run", "run.xlsx");
        Sheets sheets = Sheets.read(temp.resolve("run.xlsx"));
        assertThat(sheets.names()).startsWith("About", "annual", "annual_bands").endsWith("Parameters", "Columns");
        for (var table : StoredRun.read(temp.resolve("run")).tables()) {
            assertThat(sheets.rows(table.name())).as(table.name()).hasSize(table.rows().size() + 1);
        }
    }

    @Test
    void whatIsThereIsNotWrittenOverUnlessAsked() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.xlsx"), "mine");
        Call refused = Call.magnitka("export", run, "--xlsx", "--out", file.toString());
        assertThat(refused.code()).isEqualTo(Exit.CANNOT_CREATE);
        assertThat(refused.err()).contains("there is such a file already; --force writes over it");
        assertThat(file).hasContent("mine");
        assertThat(Call.magnitka("export", run, "--xlsx", "--out", file.toString(), "--force").code()).isZero();
        assertThat(Sheets.read(file).names()).contains("annual");
        assertThat(files()).containsExactly("mine.xlsx", "run");
    }

    @Test
    void theWorkbookIsForAllWhoMayReadTheFolder() throws IOException {
        Call.magnitka("export", run, "--xlsx");
        Path beside = Files.writeString(temp.resolve("beside"), "");
        var view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        Assumptions.assumeTrue(view != null);
        List<PosixFilePermission> usual = Files.getPosixFilePermissions(beside).stream().sorted().toList();
        assertThat(Files.getPosixFilePermissions(temp.resolve("run.xlsx")).stream().sorted()).containsExactlyElementsOf(usual);
    }

    @Test
    void aFolderInTheWayOrNoneAtAllIsToldBeforeAnythingIsWritten() throws IOException {
        assertThat(Call.magnitka("export", run, "--xlsx", "--out", temp.toString()).err()).contains("a folder of that name is in the way");
        Call nowhere = Call.magnitka("export", run, "--xlsx", "--out", temp.resolve("no/such/run.xlsx").toString());
        assertThat(nowhere.code()).isEqualTo(Exit.CANNOT_CREATE);
        assertThat(nowhere.err()).contains("there is no folder " + temp.resolve("no/such"));
        assertThat(files()).containsExactly("run");
    }

    @Test
    void aDamagedRunLeavesNothingBehind() throws IOException {
        Files.writeString(Path.of(run, "annual.csv"), "year\n1931\n");
        Call call = Call.magnitka("export", run, "--xlsx");
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains("annual.csv:1: must be the header year,").doesNotContain("\tat ");
        assertThat(Call.magnitka("export", run, "--csv-locale", "de").code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(Call.magnitka("export", VALLEY, "--xlsx").err()).contains("datapackage.json: must exist, got no such file");
        assertThat(files()).containsExactly("run");
    }

    @Test
    void csvFilesAreSpelledAnewAndBackAgain() throws IOException {
        Call call = Call.magnitka("export", run, "--csv-locale", "de");
        assertThat(call.code()).isZero();
        assertThat(call.err()).startsWith("Files are in " + run + "-de");
        assertThat(Files.readString(Path.of(run + "-de", "annual_bands.csv"))).startsWith("\ufeffyear;quantity;unit;").contains(",000;");
        assertThat(Path.of(run + "-de", "manifest.json")).hasSameTextualContentAs(Path.of(run, "manifest.json"));
        assertThat(Call.magnitka("export", run + "-de", "--csv-locale", "en", "--out", temp.resolve("back").toString()).code()).isZero();
        for (String name : List.of("annual", "annual_bands", "balance", "stocks")) {
            assertThat(Files.readString(temp.resolve("back").resolve(name + ".csv"))).as(name)
                    .isEqualTo("\ufeff" + Files.readString(Path.of(run, name + ".csv")));
        }
    }

    @Test
    void aRunIsSpelledAsTheRunCommandItselfWould() throws IOException {
        Call.magnitka("export", run, "--csv-locale", "fr");
        Call.magnitka("run", VALLEY, "--replications", "3", "--quiet", "--csv-locale", "fr", "--out", temp.resolve("french").toString());
        try (Stream<Path> files = Files.list(temp.resolve("french"))) {
            for (Path file : files.filter(file -> !file.endsWith("manifest.json")).toList()) {
                assertThat(Path.of(run + "-fr").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void oneThingAtATime() {
        assertThat(Call.magnitka("export", run).err()).contains("give --xlsx or --csv-locale LANGUAGE");
        assertThat(Call.magnitka("export", run, "--xlsx", "--csv-locale", "de").code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(Call.magnitka("export", run, "--csv-locale", "klingon").err()).contains("must be a language tag");
        assertThat(Call.magnitka("export", run, "--csv-locale", "de", "--force").code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(Call.magnitka("export", "--xlsx").code()).isEqualTo(Exit.BAD_COMMAND);
    }
}
