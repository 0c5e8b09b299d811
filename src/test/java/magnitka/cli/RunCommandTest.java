package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";

    @TempDir
    Path temp;

    private String at(String folder) {
        return temp.resolve(folder).toString();
    }

    /** Files by name, the manifest without its environment. */
    private Map<String, String> files(String folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(texts.get("manifest.json"));
        assertThat(manifest.remove("environment")).isNotNull();
        texts.put("manifest.json", manifest.toString());
        return texts;
    }

    @Test
    void itPrintsTheTableAndWritesEveryFile() throws IOException {
        Call call = Call.magnitka("run", VALLEY, "--replications", "9", "--out", at("run"));
        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("Iron in the valley: median of 9 replications, archive, error; ")
                .contains("\n1932").contains("Mean absolute error over the 1 cells: ");
        assertThat(call.err()).isEqualTo("Files are in " + at("run") + System.lineSeparator());
        assertThat(files("run").keySet()).containsExactly("annual.csv", "annual_bands.csv", "balance.csv", "calendar.csv",
                "comparison.csv", "contradictions.csv", "datapackage.json", "events.csv", "evidence.csv", "flows.csv", "grades.csv", "losses.csv",
                "manifest.json", "monthly.csv", "moves.csv", "network.csv", "orders.csv", "replications.csv", "stocks.csv", "stoppages.csv");
    }

    @Test
    void whatActsOnlyWithPeopleIsToldOfInARunWithoutThem() {
        String[] run = {"run", "models/magnitogorsk", "--expected", "--scenario", "wagons_short", "--scenario", "no_blizzard", "--set", "audit_chance=0.4",
            "--set", "normal_coal_loss=0.1", "--out", at("run")};
        assertThat(Call.magnitka(run).err())
                .contains("--scenario wagons_short, --set audit_chance=0.4 act only with --people" + System.lineSeparator());
        run[run.length - 1] = at("quiet");
        assertThat(Call.magnitka(Stream.concat(Stream.of(run), Stream.of("--quiet")).toArray(String[]::new)).err()).isEmpty();
    }

    @Test
    void theDataPackageListsTheFilesAndTheirColumns() throws IOException {
        Call.magnitka("run", VALLEY, "--expected", "--daily", "--out", at("run"));
        JsonNode resources = new ObjectMapper().readTree(temp.resolve("run/datapackage.json").toFile()).get("resources");
        assertThat(resources).hasSize(19);
        for (JsonNode resource : resources) {
            Path file = temp.resolve("run").resolve(resource.get("path").asText());
            String names = String.join(",", resource.at("/schema/fields").findValuesAsText("name"));
            assertThat(Files.readAllLines(file).get(0)).isEqualTo(names);
        }
    }

    @Test
    void theManifestSaysWhatWasRun() throws IOException {
        Call.magnitka("run", VALLEY, "--replications", "3", "--seed", "-4", "--set", "coal_loss=0.2", "--scenario", "long_storm", "--threads", "2",
                "--quiet", "--out", at("run"));
        JsonNode manifest = new ObjectMapper().readTree(temp.resolve("run/manifest.json").toFile());
        assertThat(manifest.get("title").asText()).isEqualTo("Iron in the valley");
        assertThat(manifest.get("model_hash").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(manifest.get("version").asText()).isEqualTo(Version.text());
        assertThat(manifest.get("command").asText()).isEqualTo("magnitka run " + VALLEY
                + " --scenario long_storm --set coal_loss=0.2 --replications 3 --seed -4");
        assertThat(manifest.at("/settings/coal_loss").asText()).isEqualTo("0.2");
        assertThat(manifest.get("scenarios")).hasSize(1);
        for (JsonNode parameter : manifest.get("parameters")) {
            assertThat(parameter.get("status").asText()).isIn("evidence", "estimate", "fitted");
            if (parameter.get("name").asText().equals("coal_loss")) {
                assertThat(parameter.get("value").asDouble()).isEqualTo(0.2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void localeAndThreadsDoNotChangeAByte(String tag) throws IOException {
        Call.magnitka("run", VALLEY, "--replications", "20", "--threads", "1", "--daily", "--out", at("plain"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            Call.magnitka("run", VALLEY, "--replications", "20", "--threads", "7", "--daily", "--out", at("other"));
        } finally {
            Locale.setDefault(before);
        }
        assertThat(files("other")).isEqualTo(files("plain"));
    }

    @Test
    void aFolderThatHoldsARunIsRefusedBeforeTheRun() throws IOException {
        Call.magnitka("run", VALLEY, "--expected", "--out", at("run"));
        Map<String, String> before = files("run");
        Call again = Call.magnitka("run", VALLEY, "--replications", "5", "--out", at("run"));
        assertThat(again.code()).isEqualTo(Exit.CANNOT_CREATE);
        assertThat(again.err()).contains("the folder holds files; name a new one");
        assertThat(again.out()).isEmpty();
        assertThat(files("run")).isEqualTo(before);
    }

    @Test
    void aFullDiskBehindStandardOutputIsNotPassedOver() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        try (OutputStream out = Files.newOutputStream(full)) {
            int code = Main.run(out, OutputStream.nullOutputStream(), "run", VALLEY, "--expected", "--out", at("run"));
            assertThat(code).isEqualTo(Exit.OUTPUT_FAILED);
        }
    }

    @Test
    void optionsOutOfRangeAreBadCommands() {
        assertThat(Call.magnitka("run", VALLEY, "--replications", "0").code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(Call.magnitka("run", VALLEY, "--replications", "1000001").code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(Call.magnitka("run", VALLEY, "--expected", "--replications", "2").code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(Call.magnitka("run", VALLEY, "--threads", "0").code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(Call.magnitka("run", VALLEY, "--csv-locale", "klingon").code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(Call.magnitka("run", VALLEY, "--set", "coal_los=1", "--out", at("run")).code()).isEqualTo(Exit.BAD_MODEL);
    }

    @Test
    void explainLeadsFromRatedToGood() throws IOException {
        Call call = Call.magnitka("explain", VALLEY, "--works", "furnaces", "--year", "1932", "--replications", "9", "--quiet", "--out", at("run"));
        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("furnaces 1932: from rated capacity to good output").contains("\nrated").contains("\n= good");
        assertThat(files("run").keySet()).containsExactly("datapackage.json", "manifest.json", "waterfall.csv");
        assertThat(Call.magnitka("explain", VALLEY, "--works", "mill", "--year", "1932").err()).startsWith("--works: must be one of furnaces, got 'mill'");
        assertThat(Call.magnitka("explain", VALLEY, "--works", "furnaces", "--year", "1941").code()).isEqualTo(Exit.BAD_COMMAND);
    }

    @Test
    void bottleneckNamesCutAndGains() throws IOException {
        Call call = Call.magnitka("bottleneck", VALLEY, "--year", "1932", "--out", at("run"));
        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("minimum cut").contains("a little more of", "one unit more");
        assertThat(files("run").keySet()).containsExactly("cut.csv", "datapackage.json", "gains.csv", "manifest.json");
    }

    @Test
    void bottleneckSaysHowManyRunsItTakesAndTriesTheWorksAskedForAlone() throws IOException {
        Call all = Call.magnitka("bottleneck", VALLEY, "--year", "1932", "--out", at("all"));
        Call one = Call.magnitka("bottleneck", VALLEY, "--year", "1932", "--works", "furnaces", "--out", at("one"));
        assertThat(one.err()).startsWith("The gains take 2 more runs of the model.");
        List<String> gains = Files.readAllLines(temp.resolve("all/gains.csv"));
        // one for each line but the header, and one with another furnace
        assertThat(all.err()).startsWith("The gains take " + gains.size() + " more runs of the model.");
        assertThat(Files.readAllLines(temp.resolve("one/gains.csv")))
                .containsExactlyElementsOf(gains.stream().filter(line -> line.startsWith("year,") || line.contains(",works,furnaces,")).toList()).hasSize(2);
        assertThat(temp.resolve("one/cut.csv")).hasSameTextualContentAs(temp.resolve("all/cut.csv"));
        assertThat(Files.readString(temp.resolve("one/manifest.json"))).contains("bottleneck " + VALLEY + " --year 1932 --works furnaces");
        Call unknown = Call.magnitka("bottleneck", VALLEY, "--year", "1932", "--works", "furnace", "--out", at("no"));
        assertThat(unknown.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(unknown.err()).startsWith("--works: must be one of furnaces, got 'furnace'. Maybe 'furnaces'?");
    }

    @Test
    void aYearWithoutOutputIsSaidToBeOne() {
        Call call = Call.magnitka("bottleneck", "models/magnitogorsk", "--year", "1931", "--quiet", "--out", at("none"));
        assertThat(call.out().lines()).startsWith("rolled_steel 1931: nothing was made")
                .endsWith("", "No capacity alone, a little larger or with one unit more, would have brought any.");
        assertThat(call.out()).contains("\nNothing could be had from: ", "works blast_furnaces").doesNotContain("0.0");
        Call mill = Call.magnitka("bottleneck", "models/magnitogorsk", "--year", "1931", "--works", "rolling_mills", "--quiet", "--out", at("mill"));
        assertThat(mill.out()).endsWith("\nNone of these works had a unit in that year.\n");
    }
}
