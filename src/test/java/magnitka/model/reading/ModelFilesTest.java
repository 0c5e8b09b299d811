package magnitka.model.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Problem;
import magnitka.model.ScenarioInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    private static final Path VALLEY = Path.of("src/test/resources/models/valid/valley");

    @TempDir
    Path temp;

    private Path model;

    @BeforeEach
    void copyTheSoundModel() throws IOException {
        model = temp.resolve("valley");
        try (Stream<Path> files = Files.walk(VALLEY)) {
            for (Path file : files.toList()) {
                Path copy = model.resolve(VALLEY.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private String said(Path path, String... scenarios) {
        return Problem.rendered(ModelReader.read(path, List.of(scenarios), Map.of()).problems())
                .replace(temp.toString().replace('\\', '/') + "/", "");
    }

    private String hash(Map<String, String> settings, String... scenarios) {
        return ModelReader.read(model, List.of(scenarios), settings).model().hash();
    }

    private void rewrite(String file, String from, String to) throws IOException {
        Path path = model.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    @Test
    void byteOrderMarksAndCarriageReturnsMakeNoDifference() throws IOException {
        String before = hash(Map.of(), "long_storm");
        for (String file : List.of("model.json", "parameters.csv", "evidence.csv", "observed.csv", "scenarios/long_storm.json")) {
            rewrite(file, "\n", "\r\n");
            Files.writeString(model.resolve(file), "\uFEFF" + Files.readString(model.resolve(file)));
        }
        assertThat(hash(Map.of(), "long_storm")).isEqualTo(before);
        rewrite("model.json", "\"Iron in the valley\"", "12");
        assertThat(said(model)).startsWith("valley/model.json:2 /title: must be a text, got 12");
    }

    @Test
    void lineNumbersAreRightWithOldMacLineEndsToo() throws IOException {
        rewrite("model.json", "\n", "\r");
        rewrite("model.json", "\"end\": \"1933-12-31\",", "\"end\": 1,5,");
        assertThat(said(model)).startsWith("valley/model.json:5 /end: must be JSON, got the character 5");
    }

    @Test
    void theHashLooksAtWhatTheModelSaysAndNotAtItsLayout() throws IOException {
        String before = hash(Map.of());
        assertThat(before).matches("[0-9a-f]{64}");
        rewrite("model.json", "  \"", " \t \"");
        rewrite("model.json", "\"opening_tons\": 1000", "\"opening_tons\": 1.0e3");
        rewrite("parameters.csv", "1500,", "1500.0,");
        assertThat(hash(Map.of())).isEqualTo(before);
        assertThat(hash(Map.of("train_days", "3"))).isNotEqualTo(before);
        assertThat(hash(Map.of("train_days", "2"))).isEqualTo(before);
        assertThat(hash(Map.of(), "long_storm")).isNotEqualTo(before);
        rewrite("observed.csv", "80000", "80001");
        assertThat(hash(Map.of())).isNotEqualTo(before);
    }

    @Test
    void theFolderAndItsModelFileNameTheSameModel() {
        Model byFile = ModelReader.read(model.resolve("model.json"), List.of(), Map.of()).model();
        assertThat(byFile).isEqualTo(ModelReader.read(model, List.of(), Map.of()).model());
        assertThat(byFile.name()).isEqualTo("valley");
    }

    @Test
    void aSingleFileIsAModelWithoutCompanions() throws IOException {
        Path single = temp.resolve("brook.json");
        Files.writeString(single, """
                {"title": "Brook", "purpose": "One spring, one mill pond.", "start": "1931-01-01", "end": "1931-01-31",
                 "commodities": {"water": {"title": "Water"}},
                 "nodes": {
                   "spring": {"kind": "source", "title": "Spring", "commodity": "water", "supply_tons_per_day": 5},
                   "pond": {"kind": "stockpile", "title": "Pond", "commodity": "water"}
                 },
                 "routes": {"bed": {"title": "Bed", "from": "spring", "to": "pond", "commodity": "water"}}}
                """);
        Model brook = ModelReader.read(single, List.of(), Map.of()).model();
        assertThat(brook.name()).isEqualTo("brook");
        assertThat(brook.parameters()).isEmpty();
        assertThat(ModelReader.scenarios(single)).isEmpty();
        assertThat(said(single, "flood")).contains("--scenario flood: must name a scenario").contains("The model has no scenarios.");
    }

    @Test
    void aFolderWithoutModelFileIsRefused() throws IOException {
        Files.delete(model.resolve("model.json"));
        assertThat(said(model)).isEqualTo("valley/model.json: must exist in the folder of a model, got no such file");
    }

    @Test
    void theFolderOfARunIsToldFromThatOfAModel() throws IOException {
        Files.delete(model.resolve("model.json"));
        Files.writeString(model.resolve("manifest.json"), "{}");
        Files.writeString(model.resolve("datapackage.json"), "{}");
        assertThat(said(model)).startsWith("valley/model.json: must exist in the folder of a model, got the folder of a run")
                .contains("manifest.json in that folder names it", "report, plot, export and compare");
    }

    @Test
    void aMisspeltPathIsRefusedWithTheNearestName() {
        assertThat(said(temp.resolve("vallye")))
                .isEqualTo("vallye: must be the folder or the JSON file of a model, got no such file\n  Maybe \"valley\".");
        assertThat(said(temp.resolve("nowhere/at/all"))).doesNotContain("Maybe");
        assertThat(ModelReader.read(Path.of("/"), List.of(), Map.of()).problems()).hasSize(1);
    }

    @Test
    void companionsMayBeLeftOutWhenNothingNeedsThem() throws IOException {
        Files.delete(model.resolve("observed.csv"));
        Files.delete(model.resolve("contradictions.csv"));
        assertThat(said(model)).isEmpty();
        Files.delete(model.resolve("evidence.csv"));
        assertThat(said(model)).contains("must exist, since facts are referred to");
    }

    @Test
    void aFolderInPlaceOfAFileIsRefused() throws IOException {
        Files.delete(model.resolve("observed.csv"));
        Files.createDirectory(model.resolve("observed.csv"));
        assertThat(said(model)).isEqualTo("valley/observed.csv: must be a file, got a folder");
    }

    @Test
    void misspeltScenariosAreRefusedWithTheNearestName() {
        assertThat(said(model, "lnog_storm"))
                .isEqualTo("--scenario lnog_storm: must name a scenario of the model or be a path to a JSON file, got \"lnog_storm\"\n"
                        + "  Maybe \"long_storm\".");
        assertThat(said(model, temp.resolve("none.json").toString())).isEqualTo("none.json: must exist, got no such file");
    }

    @Test
    void aPathThatCannotBeOneIsRefused() {
        assertThat(said(model, "a\0b.json")).contains("must be a path");
    }

    @Test
    void scenariosAreListedByName() {
        assertThat(ModelReader.scenarios(model)).containsExactly(
                new ScenarioInfo("long_storm", "Long storm", "What if the storm had lasted ten days?"),
                new ScenarioInfo("third_furnace", "Third furnace", "What if the third furnace had been built?"));
    }

    @Test
    void aBadScenarioIsNotListed() throws IOException {
        rewrite("scenarios/long_storm.json", "\"asks\"", "\"ask\"");
        assertThatThrownBy(() -> ModelReader.scenarios(model))
                .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.problems()).hasSize(1))
                .hasMessageContaining("Maybe \"asks\".");
    }

    @Test
    void aParameterMayBeUsedInAScenarioAlone() throws IOException {
        rewrite("parameters.csv", "train_days,", "spare,1,days,0,2,estimate,,\ntrain_days,");
        assertThat(said(model)).contains("must be used in model.json or a scenario, got \"spare\"");
        rewrite("scenarios/third_furnace.json", "{\"priority\": null}", "{\"priority\": {\"parameter\": \"spare\"}}");
        assertThat(said(model)).isEmpty();
    }

    @Test
    void atMostTwoHundredProblemsArePrinted() throws IOException {
        StringBuilder observed = new StringBuilder("quantity,period,value,unit,use,evidence,note\n");
        observed.append("iron,1932,x,t,validation,,\n".repeat(250));
        Files.write(model.resolve("observed.csv"), observed.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(said(model).lines()).hasSize(201).last().isEqualTo("... and 50 more");
    }
}
