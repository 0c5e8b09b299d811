package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import magnitka.cli.text.NodeKind;
import magnitka.model.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCommandsTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";

    @TempDir
    Path folder;

    @Test
    void checkSumsASoundModelUpOnOneScreen() {
        Call call = Call.magnitka("check", VALLEY);
        assertThat(call.code()).isEqualTo(Exit.DONE);
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines().count()).isLessThanOrEqualTo(24);
        assertThat(call.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(call.out())
                .startsWith("Iron in the valley: no problems")
                .contains("1931-01-01 to 1933-12-31, 1096 days", "2 sources, 3 stockpiles, 1 works, 1 customer, 2 dumps",
                        "3 in 1 works", "1 product: 1 by ratchet; targets given: 2",
                        "bonus by grades, upkeep, claims, reports, directors; campaigns: 1", "2 facts, 2 of them used", "2: long_storm, third_furnace", "1 evidence, 2 estimate (2 without a fact), 1 fitted");
    }

    @Test
    void shapesThatNobodyMakesAreToldOf() throws IOException {
        String magnitogorsk = "models/magnitogorsk";
        assertThat(Call.magnitka("check", magnitogorsk).out()).doesNotContain("Remark");
        String small = "Nobody makes the shape small of rolled_steel, up to 18.7 % of its targets and orders, since no unit of it ever starts (mill_250_1, mill_250_2)";
        assertThat(Call.magnitka("check", magnitogorsk, "--scenario", "design_1928").out()).contains("Remark: " + small).doesNotContain("shape light", "shape heavy");
        assertThat(Call.magnitka("check", magnitogorsk, "--scenario", "design_1928", "--set", "small_shapes_share=0").out()).doesNotContain("Remark");
        assertThat(Call.magnitka("describe", magnitogorsk, "--scenario", "design_1928").out().replace("\\", "")).contains(small);
        assertThat(Call.magnitka("run", magnitogorsk, "--scenario", "design_1928", "--expected", "--people", "--out", folder.resolve("run").toString()).err()).contains(small);
        Path early = folder.resolve("early.json");
        Files.writeString(early, """
                {"title": "Asked for early", "asks": "What if small shapes were asked for at once?", "parameters": {}, "patch": {"plan": {"products":
                {"rolled_steel": {"assortment": {"small": {"share": 0.1}}}}}}}""");
        assertThat(Call.magnitka("check", magnitogorsk, "--scenario", early.toString()).out())
                .containsPattern("Nobody makes the shape small of rolled_steel before 193[45]-\\d\\d-\\d\\d, up to 10.0 % of its targets and orders, since no unit of it can start earlier");
        Path few = folder.resolve("few.json");
        Files.writeString(few, """
                {"title": "Light mills alone", "asks": "What then?", "parameters": {}, "patch": {"nodes": {"rolling_mills": {"units":
                {"mill_630": {"start": "never"}, "mill_450": {"start": "never"}, "mill_500": {"start": "never"}}}}}}""");
        assertThat(Call.magnitka("check", magnitogorsk, "--scenario", few.toString()).out())
                .contains("Nobody makes the shape heavy of rolled_steel, up to 100.0 % of its targets", "since no unit of it ever starts (mill_630, mill_450, mill_500)");
    }

    @Test
    void checkListsEveryProblem() throws IOException {
        Path model = folder.resolve("bad.json");
        Files.writeString(model, "{\"title\": 1, \"purpose\": 2}");
        Call call = Call.magnitka("check", model.toString());
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("/title", "/purpose").containsPattern("\\d+ problems in the model\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "describe", "graph"})
    void scenariosAndSettingsAreApplied(String command) {
        Call call = Call.magnitka(command, VALLEY, "--scenario", "long_storm", "--set", "train_days=3");
        assertThat(call.code()).isEqualTo(Exit.DONE);
        String shown = switch (command) {
            case "check" -> "Long storm";
            case "describe" -> "`train_days` x 2 = 6 days";
            default -> "Pig iron, 6 days";
        };
        assertThat(call.out()).contains(shown);
    }

    @Test
    void unknownScenariosAndParametersAreModelProblemsWithTheNearestName() {
        Call call = Call.magnitka("check", VALLEY, "--scenario", "long_strom", "--set", "train_dais=3");
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(call.err()).contains("Maybe \"long_storm\".", "Maybe \"train_days\".");
    }

    @Test
    void describeHasPlanAndPeopleWithTheirFigures() {
        Call call = Call.magnitka("describe", VALLEY);
        assertThat(call.out()).contains("### The plan in this model", "#### Pig iron (`iron`)", "| `given.autumn_1932.tons` | 70000 t |",
                "| `planned_grades.first` | 0.8 share |", "### The people in this model", "#### Bonus (`people.bonus`)", "| `fear` | 0.1 ratio |",
                "#### Records (`records`)", "| `changes.second.on` | 1932-09-01 |");
    }

    @Test
    void describeFollowsTheOrderOfTheProtocol() {
        Call call = Call.magnitka("describe", VALLEY);
        assertThat(call.code()).isEqualTo(Exit.DONE);
        assertThat(call.out().lines().filter(line -> line.startsWith("## "))).containsExactly(
                "## 1. Purpose and patterns",
                "## 2. Entities, state variables and scales",
                "## 3. Process overview and scheduling",
                "## 4. Design concepts",
                "## 5. Initialisation",
                "## 6. Input data",
                "## 7. Submodels",
                "## Parameters",
                "## Contradictions and how they were decided",
                "## Evidence");
        assertThat(call.out()).contains(
                "| `coal_loss` | 0.1 | share | 0.05 to 0.3 | fitted | [`E1-0001`](#fact-E1-0001) [`E1-0002`](#fact-E1-0002) |",
                "4 parameters: 1 evidence, 2 estimate (2 without a fact), 1 fitted.",
                "**How long was the storm?** Five days. Two of three say so. Sources: [`E1-0002`](#fact-E1-0002).",
                "| <a id=\"fact-E1-0002\"></a>`E1-0002` | yes | 1932-01-10 | A storm stopped the furnaces. |");
    }

    @Test
    void factsInADescriptionAreLinksThatLeadToTheListOfEvidence() {
        String page = Call.magnitka("describe", "models/magnitogorsk").out();
        List<String> linked = Pattern.compile("\\]\\(#(fact-[^)]+)\\)").matcher(page).results().map(match -> match.group(1)).distinct().toList();
        List<String> anchors = Pattern.compile("<a id=\"(fact-[^\"]+)\">").matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(linked).hasSizeGreaterThan(100);
        assertThat(anchors).doesNotHaveDuplicates().containsAll(linked);
        assertThat(page).contains(" of these " + anchors.size() + " facts.");
    }

    @Test
    void newModelIsValidAndSaysHowToGoOn() {
        Path model = folder.resolve("deep/my plant");
        Call call = Call.magnitka("new", model.toString());
        assertThat(call.code()).isEqualTo(Exit.DONE);
        assertThat(call.out()).isEqualTo(model + System.lineSeparator());
        assertThat(call.err()).contains("  magnitka check '" + model + "'", "  magnitka run '" + model + "'", "README.md says");
        assertThat(Call.magnitka("check", model.toString(), "--scenario", "coal_shortage").code()).isEqualTo(Exit.DONE);
        assertThat(model.resolve("README.md")).exists();
    }

    @Test
    void newModelFillsAnEmptyFolder() throws IOException {
        assertThat(Call.magnitka("new", folder.toString(), "--quiet")).isEqualTo(new Call(Exit.DONE, folder + System.lineSeparator(), ""));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "README.md", "model.json", "parameters.csv", "evidence.csv", "observed.csv", "scenarios");
        }
    }

    @Test
    void newModelTouchesNothingThatIsThere() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        for (Path taken : List.of(folder, mine, mine.resolve("below"))) {
            Call call = Call.magnitka("new", taken.toString());
            assertThat(call.code()).isEqualTo(Exit.CANNOT_CREATE);
            assertThat(call.err().lines().count()).isEqualTo(1);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder, mine);
        }
        assertThat(mine).hasContent("mine");
    }

    @Test
    void theRunOfANewModelShowsItsObservations() {
        Path model = folder.resolve("plant");
        Call.magnitka("new", model.toString());
        Call call = Call.magnitka("run", model.toString(), "--replications", "20", "--out", folder.resolve("run").toString());
        assertThat(call.out()).contains("archive, error").containsPattern("(?m)^1931 +\\d+ +16000 +[-+]\\d+%$").containsPattern("(?m)^1932 +\\d+ +29000 +[-+]\\d+%$")
                .contains("over the 2 cells");
    }

    @Test
    void valuesOutsideTheirRangesAreNotedInOneLineAndTheRunGoesOn() throws IOException {
        Call call = Call.magnitka("check", VALLEY, "--set", "coal_loss=0.5", "--set", "train_days=99");
        assertThat(call.code()).isEqualTo(Exit.DONE);
        assertThat(call.err()).isEqualTo("Outside the range that parameters.csv gives: coal_loss = 0.5 (0.05 to 0.3), train_days = 99 (1 to 4)"
                + System.lineSeparator());
        assertThat(Call.magnitka("check", VALLEY, "--set", "coal_loss=0.3").err()).isEmpty();
        assertThat(Call.magnitka("check", VALLEY, "--set", "coal_loss=0.5", "--quiet").err()).isEmpty();
        Path scenario = Files.writeString(folder.resolve("far.json"), "{\"title\": \"Far\", \"asks\": \"Far?\", \"parameters\": {\"coal_loss\": 0.9}}");
        assertThat(Call.magnitka("graph", VALLEY, "--scenario", scenario.toString()).err()).contains("coal_loss = 0.9 (0.05 to 0.3)");
    }

    @Test
    void everyKindOfNodeHasAName() {
        assertThat(Stream.of(NodeKind.values()).map(NodeKind::word)).containsExactlyInAnyOrderElementsOf(
                Stream.of(Node.class.getPermittedSubclasses()).map(kind -> kind.getSimpleName().toLowerCase(Locale.ROOT)).toList());
    }
}
