package magnitka.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import magnitka.result.Column;
import magnitka.result.Table;
import org.junit.jupiter.api.Test;

class DescriptionsTest {

    private static final Table TABLE = Table.of("made", "What was \"made\".",
                    Column.date("month", "First day of the month."),
                    Column.number("year", "", 0, "Calendar year."),
                    Column.number("tons", "t", 3, "Mass."))
            .table();

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void theDataPackageDescribesEveryColumn() throws IOException {
        JsonNode resource = read(new DataPackage("Model", "A model", CsvStyle.forSpreadsheet("de"), List.of(TABLE)).json())
                .at("/resources/0");
        assertThat(resource.at("/path").asText()).isEqualTo("made.csv");
        assertThat(resource.at("/description").asText()).isEqualTo("What was \"made\".");
        assertThat(resource.at("/dialect/delimiter").asText()).isEqualTo(";");
        assertThat(resource.at("/schema/fields")).hasSize(3);
        assertThat(resource.at("/schema/fields/0/type").asText()).isEqualTo("date");
        assertThat(resource.at("/schema/fields/1/type").asText()).isEqualTo("integer");
        JsonNode tons = resource.at("/schema/fields/2");
        assertThat(tons.get("type").asText()).isEqualTo("number");
        assertThat(tons.get("unit").asText()).isEqualTo("t");
        assertThat(tons.get("decimalChar").asText()).isEqualTo(",");
        assertThat(tons.get("description").asText()).isEqualTo("Mass.");
    }

    @Test
    void theNameOfADataPackageIsPlain() throws IOException {
        assertThat(read(new DataPackage("My plant \u0416", "A model", CsvStyle.STANDARD, List.of(TABLE)).json()).get("name").asText())
                .isEqualTo("my-plant-");
    }

    @Test
    void theManifestSaysWhatWasRunAndOnWhichFigures() throws IOException {
        JsonNode json = read(new Manifest("Title \u0416", "m", "abc", List.of("No coal loss"), Map.of("loss", "0"), "0.1.0", "ensemble",
                        200, -5, "magnitka run m", List.of(new Manifest.ParameterLine(
                                "loss", 0.3, "share", 0.1, 0.5, "fitted", List.of("E1"), "a\tb\u0001")),
                        Map.of("time", "now"))
                .json());
        assertThat(json.get("title").asText()).isEqualTo("Title \u0416");
        assertThat(json.get("model_hash").asText()).isEqualTo("sha256:abc");
        assertThat(json.get("seed").asLong()).isEqualTo(-5);
        assertThat(json.at("/scenarios/0").asText()).isEqualTo("No coal loss");
        assertThat(json.at("/settings/loss").asText()).isEqualTo("0");
        assertThat(json.at("/parameters/0/value").asDouble()).isEqualTo(0.3);
        assertThat(json.at("/parameters/0/status").asText()).isEqualTo("fitted");
        assertThat(json.at("/parameters/0/evidence/0").asText()).isEqualTo("E1");
        assertThat(json.at("/parameters/0/note").asText()).isEqualTo("a\tb\u0001");
        assertThat(json.at("/environment/time").asText()).isEqualTo("now");
    }
}
