package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import magnitka.Csv;
import magnitka.result.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressureCommandTest {

    private static final String BRICKS = "models/tutorial";
    private static final Path KEPT = Path.of("src/test/resources/cli/pressure");
    private static final String REWRITE = "mvn -q -B test -Dtest=PressureCommandTest -Dmagnitka.rewrite=true";

    /** Files that are kept; pressure.csv has too much that others may change. */
    private static final List<String> GOLDEN = List.of("optima.csv", "draws_summary.csv", "draw_differences_summary.csv");

    @TempDir
    Path temp;

    private Call pressure(String folder, String... more) {
        List<String> words = new ArrayList<>(List.of("pressure", BRICKS, "--out", temp.resolve(folder).toString()));
        words.addAll(List.of(more));
        return Call.magnitka(words.toArray(new String[0]));
    }

    private List<Map<String, String>> rows(String folder, String file) throws IOException {
        return Csv.read(temp.resolve(folder).resolve(file));
    }

    private static double figure(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** The terminal and the small files, word by word. */
    @Test
    void aSmallStudyGivesTheKeptAnswer() throws IOException {
        Call call = pressure("study", "--steps", "6", "--replications", "12", "--policy", "smooth-bonus", "--mechanism-off", "all", "--mechanism-off", "wear",
                "--draws", "6");
        assertThat(call.code()).as(call.err()).isZero();
        assertKept("terminal.txt", call.out());
        for (String file : GOLDEN) {
            assertKept(file, Files.readString(temp.resolve("study").resolve(file)));
        }
    }

    private static void assertKept(String name, String text) throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            Files.createDirectories(KEPT);
            Files.writeString(KEPT.resolve(name), text);
        }
        assertThat(text).as("to write it anew: " + REWRITE).isEqualTo(Files.readString(KEPT.resolve(name)));
    }

    @Test
    void everyFileIsDescribedAndTheManifestSaysThatPeopleWereOn() throws IOException {
        pressure("study", "--steps", "3", "--replications", "3", "--policy", "each", "--draws", "3", "--set", "plan_share=0.9");
        Map<String, String> files = DefaultRun.read(temp.resolve("study"));
        assertThat(files.keySet()).contains("datapackage.json", "draw_differences.csv", "draw_differences_summary.csv", "draw_effects.csv", "draw_parameters.csv", "draws.csv",
                "draws_summary.csv", "manifest.json", "mechanisms.csv", "optima.csv", "policies.csv", "pressure.csv", "pressure_replications.csv",
                "reach.csv");
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.get("people").asBoolean()).isTrue();
        assertThat(manifest.get("command").asText()).isEqualTo("magnitka pressure models/tutorial --set plan_share=0.9 --from 0.6 --to 1.6 --steps 3 "
                + "--product bricks --policy each --draws 3 --replications 3 --seed 1931");
        JsonNode resources = new ObjectMapper().readTree(files.get("datapackage.json")).get("resources");
        assertThat(resources).hasSize(files.size() - 2);
        for (JsonNode resource : resources) {
            String names = String.join(",", resource.at("/schema/fields").findValuesAsText("name"));
            assertThat(files.get(resource.get("path").asText())).startsWith(names + "\n");
        }
    }

    @Test
    void theBeginningOfAMechanismsNameIsEnoughToNameIt() {
        assertThat(pressure("study", "--mechanism-off", "hoard").err()).contains("got 'hoard'. Maybe 'hoarding'?");
        assertThat(pressure("study", "--policy", "grade").err()).contains("got 'grade'. Maybe 'grades'?");
    }

    /** Wherever a range begins, it is said from which level on, and not of one level alone. */
    @Test
    void theTerminalSaysFromWhichLevelOnAPlanIsOutOfReach() throws IOException {
        String out = pressure("study", "--from", "0.5", "--to", "1.5", "--steps", "11", "--expected", "--mechanism-off", "none").out();
        double first = rows("study", "reach.csv").stream().filter(row -> figure(row, "multiple") < 1 - 1e-6).mapToDouble(row -> figure(row, "pressure"))
                .min().orElseThrow();
        assertThat(out).contains("Even at full load without a stoppage the plan is out of reach (of these levels; more in reach.csv):\nof 1935 from " + Decimals.fixed(first, 3) + " on.");
        assertThat(first).isBetween(0.6, 1.4);
        assertThat(pressure("low", "--from", "0.1", "--to", "0.2", "--steps", "2", "--expected", "--mechanism-off", "none").out())
                .contains("At full load without a stoppage the plan of every year can be met at all of these levels.");
        assertThat(pressure("high", "--from", "2", "--to", "3", "--steps", "2", "--expected", "--mechanism-off", "none").out()).contains("of 1935 at all levels.");
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        String[] study = {"--steps", "4", "--replications", "10", "--policy", "orders", "--draws", "9", "--threads"};
        Call one = pressure("one", with(study, "1"));
        Call two = pressure("two", with(study, "2"));
        assertThat(two.out()).isEqualTo(one.out());
        assertThat(DefaultRun.read(temp.resolve("two"))).isEqualTo(DefaultRun.read(temp.resolve("one")));
    }

    private static String[] with(String[] words, String more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add(more);
        return all.toArray(new String[0]);
    }

    /** Target = capacity x share x pressure, and output + loss of every cause = rated: both can be checked by hand. */
    @Test
    void targetsGoWithPressureAndLossesAddUp() throws IOException {
        pressure("study", "--from", "0.5", "--to", "1", "--steps", "2", "--replications", "4", "--mechanism-off", "none");
        List<Map<String, String>> rows = rows("study", "pressure.csv");
        assertThat(figure(find(rows, "1.000000", "product", "target"), "mean"))
                .isCloseTo(2 * figure(find(rows, "0.500000", "product", "target"), "mean"), within(1e-3));
        double lost = rows.stream().filter(row -> row.get("pressure").equals("1.000000") && row.get("measure").equals("lost"))
                .mapToDouble(row -> figure(row, "mean")).sum();
        double good = figure(find(rows, "1.000000", "works", "good"), "mean");
        // two kilns of 100 t a day, the second from 1 April: 365 + 275 unit-days
        assertThat(good + lost).isCloseTo(64_000, within(1e-2));
        assertThat(Files.exists(temp.resolve("study/mechanisms.csv"))).isFalse();
    }

    private static Map<String, String> find(List<Map<String, String>> rows, String pressure, String kind, String measure) {
        return rows.stream().filter(row -> row.get("pressure").equals(pressure) && row.get("kind").equals(kind)
                && row.get("measure").equals(measure)).findFirst().orElseThrow();
    }

    /** A mean of differences is the difference of means; what pairs gain is that its interval is narrower than that of either. */
    @Test
    void differencesAreTakenPairByPair() throws IOException {
        pressure("study", "--from", "0.8", "--to", "1.2", "--steps", "3", "--replications", "40", "--mechanism-off", "wear", "--policy", "smooth-bonus");
        Map<String, String> real = find(rows("study", "pressure.csv"), "1.000000", "product", "real");
        double unpaired = Math.sqrt(2) * (figure(real, "high") - figure(real, "low"));
        for (String file : List.of("mechanisms.csv", "policies.csv")) {
            Map<String, String> change = find(rows("study", file), "1.000000", "product", "real");
            assertThat(figure(change, "base")).isEqualTo(figure(real, "mean"));
            assertThat(figure(change, "difference")).isCloseTo(figure(change, "changed") - figure(change, "base"), within(2e-6));
            assertThat(figure(change, "low")).isLessThan(figure(change, "difference"));
            assertThat(figure(change, "high") - figure(change, "low")).as(file).isLessThan(unpaired);
            assertThat(change.get("replications")).isEqualTo("40");
        }
    }

    @Test
    void eachMechanismIsWeighedAtNormalPressureAndAtTheBestLevelUnlessToldOtherwise() throws IOException {
        pressure("study", "--from", "0.7", "--to", "1.3", "--steps", "3", "--replications", "5");
        String best = rows("study", "optima.csv").get(0).get("level");
        List<Map<String, String>> rows = rows("study", "mechanisms.csv");
        assertThat(rows.stream().map(row -> row.get("mechanism")).distinct())
                .containsExactly("wear", "ratchet", "padding", "hoarding", "impatience", "stepbonus", "easyshapes");
        assertThat(rows.stream().map(row -> row.get("pressure")).collect(Collectors.toSet())).contains("1.000000", best).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void mechanismsAndPoliciesMayBeJoined() throws IOException {
        pressure("study", "--steps", "2", "--replications", "2", "--mechanism-off", "padding+wear", "--mechanism-off", "wear+padding", "--policy",
                "no-ratchet+grades");
        assertThat(rows("study", "mechanisms.csv").stream().map(row -> row.get("mechanism")).distinct()).containsExactly("wear+padding");
        assertThat(rows("study", "policies.csv").stream().map(row -> row.get("policy")).distinct()).containsExactly("grades+no-ratchet");
        assertThat(rows("study", "optima.csv").stream().map(row -> row.get("variant")).distinct())
                .containsExactly("base", "off:wear+padding", "policy:grades+no-ratchet");
    }

    /** A mean is the mean of the replications, and these are the same however many there are and whatever else is asked. */
    @Test
    void replicationsAreThoseOfTheMeans() throws IOException {
        pressure("many", "--from", "0.8", "--to", "1.2", "--steps", "3", "--replications", "6", "--policy", "grades", "--mechanism-off", "none");
        pressure("few", "--from", "0.6", "--to", "1", "--steps", "2", "--replications", "2", "--mechanism-off", "none");
        List<Map<String, String>> all = rows("many", "pressure_replications.csv");
        assertThat(all).hasSize(2 * 3 * 6);
        for (String output : List.of("real", "good", "reported")) {
            double mean = all.stream().filter(row -> row.get("variant").equals("base") && row.get("pressure").equals("1.000000"))
                    .mapToDouble(row -> figure(row, output)).average().orElseThrow();
            assertThat(figure(find(rows("many", "pressure.csv"), "1.000000", "product", output), "mean")).isCloseTo(mean, within(1e-3));
        }
        assertThat(all).containsAll(rows("few", "pressure_replications.csv").stream().filter(row -> row.get("pressure").equals("1.000000")).toList());
    }

    @Test
    void theExpectedRunHasNoIntervals() throws IOException {
        assertThat(pressure("study", "--steps", "3", "--expected").code()).isZero();
        assertThat(rows("study", "pressure.csv")).allSatisfy(row -> assertThat(row.get("low")).isEmpty());
        assertThat(rows("study", "optima.csv")).allSatisfy(row -> assertThat(row.get("inside_share")).isEmpty());
    }

    @Test
    void levelsTakeThePlaceOfThePlansOwnPressureWithAWord() throws IOException {
        Call plain = pressure("plain", "--steps", "2", "--replications", "2", "--mechanism-off", "none");
        Call call = pressure("set", "--steps", "2", "--replications", "2", "--mechanism-off", "none", "--set", "plan_pressure=1.2");
        assertThat(call.err()).contains("The levels of --from to --to take the place of the plan's own pressure, here 1.2.");
        assertThat(plain.err()).doesNotContain("take the place");
        assertThat(rows("set", "pressure.csv")).isEqualTo(rows("plain", "pressure.csv"));
    }

    @Test
    void drawsWeighOnlyWhatIsNamed() throws IOException {
        Call plain = pressure("plain", "--steps", "2", "--replications", "2", "--draws", "2");
        Call named = pressure("named", "--steps", "2", "--replications", "2", "--draws", "2", "--mechanism-off", "wear", "--json");
        assertThat(DefaultRun.read(temp.resolve("plain")).keySet()).contains("draws.csv", "mechanisms.csv")
                .doesNotContain("draw_differences.csv", "draw_differences_summary.csv");
        assertThat(plain.out()).doesNotContain("of what is assumed");
        assertThat(rows("named", "draw_differences.csv")).hasSize(2 * 6);
        assertThat(new ObjectMapper().readTree(named.out()).at("/tables/draw_differences_summary/rows").size()).isEqualTo(6);
        assertThat(rows("named", "draws.csv")).isEqualTo(rows("plain", "draws.csv"));
    }

    @Test
    void whatActsOnShapesHasNothingToActOnWhereNoneAreAskedFor() {
        Call call = pressure("study", "--steps", "2", "--replications", "2", "--mechanism-off", "easyshapes", "--mechanism-off", "wear", "--policy", "assortment");
        assertThat(call.err()).contains("The plan asks for no bricks in shapes: there easyshapes and assortment have nothing to act on.");
        assertThat(pressure("other", "--steps", "2", "--replications", "2", "--mechanism-off", "wear").err()).doesNotContain("in shapes");
    }

    @Test
    void jsonHoldsTheTables() throws IOException {
        Call call = pressure("study", "--steps", "2", "--replications", "2", "--json");
        JsonNode json = new ObjectMapper().readTree(call.out());
        assertThat(json.at("/tables/optima/rows/0/output").asText()).isEqualTo("real");
        assertThat(json.at("/tables/pressure/rows").size()).isEqualTo(rows("study", "pressure.csv").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--from NaN              | --from: must be 0 to 10, got NaN",
        "--from -0.5             | --from: must be 0 to 10, got -0.5",
        "--to -0.5               | --to: must be 0 to 10, got -0.5",
        "--from 1.2 --to 0.8     | --to: must lie above --from, got --from 1.2 --to 0.8",
        "--steps 1               | --steps: must be 2 to 1000, got 1",
        "--steps few             | --steps: must be a whole number, got 'few'",
        "--draws -1              | --draws: must be 0 to 100000, got -1",
        "--replications 10001    | --replications: must be at most 10000 here, got 10001",
        "--mechanism-off wera    | --mechanism-off: must be one of wear, ratchet, padding, hoarding, impatience, stepbonus, easyshapes, each, all, none, or some joined by +, got 'wera'. Maybe 'wear'?",
        "--mechanism-off wear+   | --mechanism-off: must be one of wear, ratchet, padding, hoarding, impatience, stepbonus, easyshapes, each, all, none, or some joined by +, got 'wear+'",
        "--policy smoth-bonus    | --policy: must be one of tons, grades, orders, assortment, smooth-bonus, no-ratchet, each, or some joined by +, got 'smoth-bonus'. Maybe 'smooth-bonus'?",
        "--policy tons+grades    | --policy: people are paid by one measure, got tons+grades",
        "--product brick         | --product: must be one of bricks, got 'brick'. Maybe 'bricks'?"
    })
    void badCommandsAreRefusedBeforeAnythingIsRun(String words, String said) {
        Call call = pressure("study", words.split(" "));
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.err()).startsWith(said + "\n");
        assertThat(call.out()).isEmpty();
        assertThat(temp.resolve("study")).doesNotExist();
    }

    @Test
    void aModelWithoutPlanOrPeopleIsRefused() {
        for (String command : List.of("pressure", "run")) {
            List<String> words = new ArrayList<>(List.of(command, "models/textbook/scrap_loop.json", "--out", temp.resolve("study").toString()));
            words.addAll(command.equals("run") ? List.of("--people") : List.of());
            Call call = Call.magnitka(words.toArray(new String[0]));
            assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
            assertThat(call.err()).isEqualTo("""
                    models/textbook/scrap_loop.json:1: must have a "plan", so that there is something to fulfil, got none
                      docs/model/plan.md and docs/model/people.md list their fields; models/tutorial has small ones.
                    models/textbook/scrap_loop.json:1: must have "people", so that somebody answers the plan, got none
                      docs/model/plan.md and docs/model/people.md list their fields; models/tutorial has small ones.
                    2 problems in the model.
                    """);
            assertThat(temp.resolve("study")).doesNotExist();
        }
    }
}
