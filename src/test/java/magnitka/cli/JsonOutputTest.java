package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that takes {@code --json} prints one object that a strict reader takes, and says the rest on standard error. */
class JsonOutputTest {

    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private static final String VALLEY = "src/test/resources/models/valid/valley";
    private static final Map<String, String> ARGUMENTS = Map.of(
            "run", VALLEY + " --replications 3",
            "pressure", "models/tutorial --replications 2 --steps 3 --draws 2",
            "plan", "models/textbook/two_trades.json --year 1931",
            "explain", VALLEY + " --works furnaces --year 1932 --replications 3",
            "bottleneck", VALLEY + " --year 1932",
            "calibrate", "src/test/resources/calibration/learning --starts 1 --evaluations 700 --replications 3 --no-validation",
            "validate", VALLEY + " --replications 3",
            "compare", "TEMP/a TEMP/b",
            "check", VALLEY,
            "evidence", VALLEY);
    /** These print, and write a folder only if asked. */
    private static final List<String> PRINTERS = List.of("check", "evidence");

    @TempDir
    Path temp;

    static List<String> commands() {
        return Commands.names().stream().filter(command -> Call.magnitka(command, "--help").out().contains("--json")).toList();
    }

    @Test
    void everyCommandWithTheOptionIsTried() {
        assertThat(commands()).containsExactlyInAnyOrderElementsOf(ARGUMENTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itIsOneStrictObjectAndNothingElse(String command) throws IOException {
        if (command.equals("compare")) {
            for (String run : List.of("a", "b")) {
                assertThat(Call.magnitka("run", VALLEY, "--replications", "3", "--out", temp.resolve(run).toString()).code()).isZero();
            }
        }
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(ARGUMENTS.get(command).replace("TEMP", temp.toString()).split(" ")));
        words.add("--json");
        if (!PRINTERS.contains(command)) {
            words.addAll(List.of("--out", temp.resolve("out").toString()));
        }
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("{").endsWith("}\n");
        JsonNode json = STRICT.readTree(call.out());
        assertThat(json.isObject()).isTrue();
        JsonNode tables = json.path("tables");
        assertThat(command.equals("check") || !tables.isEmpty()).as("tables").isTrue();
        tables.forEach(JsonOutputTest::assertRowsHoldTheColumnsThatAreDeclared);
        if (!PRINTERS.contains(command)) {
            assertThat(json.get("folder").asText()).isEqualTo(temp.resolve("out").toString());
            assertThat(Files.readString(temp.resolve("out/manifest.json"))).doesNotContain("--json");
        }
    }

    private static void assertRowsHoldTheColumnsThatAreDeclared(JsonNode table) {
        List<String> columns = table.get("columns").findValuesAsText("name");
        assertThat(columns).isNotEmpty().doesNotHaveDuplicates();
        assertThat(table.get("meaning").asText()).endsWith(".");
        table.get("rows").forEach(row -> row.properties().forEach(cell -> {
            assertThat(columns).contains(cell.getKey());
            assertThat(cell.getValue().isNumber() || cell.getValue().isTextual()).as(cell.getKey()).isTrue();
        }));
    }

    @Test
    void withoutItStandardOutputIsTheTableAlone() {
        Call call = Call.magnitka("run", VALLEY, "--replications", "3", "--verbose", "--report", "--out", temp.resolve("out").toString());
        assertThat(call.out()).startsWith("Iron in the valley: ").doesNotContain("Files are in", " took ", "report.html");
        assertThat(call.err()).contains("Files are in ", " took ");
    }
}
