package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";
    private static final long MOST_BYTES = 1_200_000;

    @TempDir
    Path temp;

    private Path ran(String... more) {
        Path folder = temp.resolve("run");
        String[] command = Stream.concat(Stream.of("run", VALLEY, "--replications", "5", "--out", folder.toString()), Stream.of(more)).toArray(String[]::new);
        assertThat(Call.magnitka(command).code()).isZero();
        return folder;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theReportGoesIntoTheFolderOfTheRunAndNowhereElse() throws IOException {
        Path folder = ran();
        List<String> before = names(folder);
        Call call = Call.magnitka("report", folder.toString());
        assertThat(call).isEqualTo(new Call(Exit.DONE, "", "The report is " + folder.resolve("report.html") + System.lineSeparator()));
        assertThat(names(folder)).containsAll(before).hasSize(before.size() + 1).contains("report.html");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<title>Iron in the valley</title>");
    }

    @Test
    void runWritesTheSameReportAtOnceAndMakingItAnewChangesNothing() throws IOException {
        Path folder = ran("--report");
        String first = Files.readString(folder.resolve("report.html"));
        assertThat(Call.magnitka("report", folder.toString()).code()).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(first);
        assertThat(Files.readString(folder.resolve("manifest.json"))).doesNotContain("--report");
    }

    @Test
    void theSpellingOfTheFilesMakesNoDifference() throws IOException {
        String plain = Files.readString(ran("--report").resolve("report.html"));
        Path german = temp.resolve("german");
        assertThat(Call.magnitka("run", VALLEY, "--replications", "5", "--csv-locale", "de", "--report", "--out", german.toString()).code()).isZero();
        String command = "magnitka run " + VALLEY;
        assertThat(Files.readString(german.resolve("report.html")).replace(command + " --csv-locale de", command)).isEqualTo(plain);
    }

    @Test
    void theDefaultRunsReportIsOneSmallFile() throws IOException {
        Path folder = temp.resolve("default");
        DefaultRun.once().writeTo(folder);
        assertThat(Call.magnitka("report", folder.toString()).code()).isZero();
        assertThat(Files.size(folder.resolve("report.html"))).isLessThan(MOST_BYTES);
        assertThat(Files.readString(folder.resolve("report.html"))).contains("In 1938 \u201cBlast-furnace shop\u201d ran short of coke on ")
                .contains("id=\"output\"", "id=\"losses\"", "id=\"network\"", "id=\"stoppages\"", "id=\"grades\"", "id=\"stocks\"", "id=\"transit\"", "id=\"orders\"", "id=\"sources\"");
    }

    @Test
    void theKeptCalibrationHasAReportToo() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("calibration"));
        try (Stream<Path> files = Files.list(Path.of("models/magnitogorsk/calibration"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        assertThat(Call.magnitka("report", folder.toString()).code()).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("id=\"fit\"", "id=\"errors\"", "id=\"intervals\"", "id=\"ablation\"", "id=\"coverage\"", "id=\"measures\"", "id=\"sources\"");
    }

    @Test
    void aFolderThatIsNoRunIsRefused() throws IOException {
        Call nowhere = Call.magnitka("report", temp.resolve("nowhere").toString());
        assertThat(nowhere.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(nowhere.err()).contains("must be the folder of a run, got no such folder");
        assertThat(Call.magnitka("report", temp.toString()).code()).isEqualTo(Exit.BAD_MODEL);
        Path folder = ran();
        String name = folder.getFileName().toString();
        assertThat(Call.magnitka("report", folder.resolveSibling(name + "x").toString()).err()).contains("Maybe \"" + name + "\".");
        assertThat(nowhere.err()).doesNotContain("Maybe");
        Files.delete(folder.resolve("losses.csv"));
        Call damaged = Call.magnitka("report", folder.toString());
        assertThat(damaged.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(damaged.err()).contains("losses.csv: must exist, got no such file");
        assertThat(folder.resolve("report.html")).doesNotExist();
        assertThat(Call.magnitka("report").code()).isEqualTo(Exit.BAD_COMMAND);
    }

    @Test
    void aFolderInTheWayIsLeftAlone() throws IOException {
        Path folder = ran();
        Files.createDirectory(folder.resolve("report.html"));
        Call call = Call.magnitka("report", folder.toString());
        assertThat(call.code()).isEqualTo(Exit.CANNOT_CREATE);
        assertThat(call.err()).contains("a folder of that name is in the way");
        assertThat(names(folder)).noneMatch(name -> name.contains("draft"));
    }
}
