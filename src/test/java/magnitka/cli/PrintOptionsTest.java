package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print with {@code --json}: one JSON object and nothing else. */
class PrintOptionsTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";

    @TempDir
    Path temp;

    private static JsonNode json(int code, String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        words.add("--json");
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(call.err()).isEqualTo(code);
        return new ObjectMapper().readTree(call.out());
    }

    @Test
    void aRunTellsItsFolderItsErrorAndTheFiguresOfItsFiles() throws IOException {
        JsonNode run = json(0, "run", VALLEY, "--replications", "9", "--out", temp.resolve("run").toString());
        assertThat(run.get("folder").asText()).isEqualTo(temp.resolve("run").toString());
        assertThat(run.get("mean_absolute_error_percent").isNumber()).isTrue();
        assertThat(run.at("/tables/comparison/rows")).hasSize(1);
        JsonNode year = run.at("/tables/annual/rows/1");
        List<String> lines = Files.readAllLines(temp.resolve("run/annual.csv"));
        String[] names = lines.get(0).split(",");
        String[] figures = lines.get(2).split(",");
        for (int i = 0; i < names.length; i++) {
            assertThat(year.get(names[i]).asDouble()).isEqualTo(Double.parseDouble(figures[i]));
        }
    }

    @Test
    void explainBottleneckAndValidatePrintTheirTables() throws IOException {
        assertThat(json(0, "explain", VALLEY, "--works", "furnaces", "--year", "1932", "--expected", "--out", temp.resolve("a").toString())
                .at("/tables/waterfall/rows")).isNotEmpty();
        assertThat(json(0, "bottleneck", VALLEY, "--year", "1932", "--out", temp.resolve("b").toString()).at("/tables/gains/rows")).isNotEmpty();
        JsonNode validation = json(0, "validate", VALLEY, "--replications", "5", "--out", temp.resolve("c").toString());
        assertThat(validation.at("/tables/residuals/rows")).isNotEmpty();
        assertThat(validation.get("notes").isArray()).isTrue();
    }

    @Test
    void checkCountsAndListsProblemsTheSameWay() throws IOException {
        JsonNode sound = json(0, "check", VALLEY);
        assertThat(sound.at("/nodes/stockpile").asInt()).isEqualTo(3);
        assertThat(sound.at("/parameters/estimate").asInt()).isEqualTo(2);
        assertThat(sound.get("scenarios")).hasSize(2);
        JsonNode bad = json(Exit.BAD_MODEL, "check", VALLEY, "--set", "coal_los=1", "--scenario", "nothing");
        assertThat(bad.get("problems")).hasSize(2);
        assertThat(bad.at("/problems").findValuesAsText("cure")).contains("Maybe \"coal_loss\".");
    }

    @Test
    void evidenceLeadsFromParametersToFactsAndBack() throws IOException {
        JsonNode overview = json(0, "evidence", VALLEY);
        assertThat(overview.at("/tables/parameters/rows")).hasSize(4);
        assertThat(overview.at("/tables/contradictions/rows/0/scenario").asText()).isEqualTo("long_storm");
        JsonNode asked = json(0, "evidence", VALLEY, "--parameter", "coal_loss", "--fact", "E1-0002");
        assertThat(asked.at("/tables/places/rows/0/place").asText()).isEqualTo("/routes/coal_road/loss_share");
        assertThat(asked.at("/tables/grounds/rows").findValuesAsText("fact")).containsExactly("E1-0001", "E1-0002");
        assertThat(asked.at("/tables/uses/rows").findValuesAsText("kind")).contains("parameter", "contradiction");
    }
}
