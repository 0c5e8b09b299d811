package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.model.ModelException;
import magnitka.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundModelTest {

    private static final Path VALLEY = Path.of("src/test/resources/models/valid/valley");

    @TempDir
    Path temp;

    /** A source and a ring of stockpiles; each route of the ring but the last takes no time. */
    private List<Problem> ring(int size, int lastTravelDays) throws IOException {
        StringBuilder nodes = new StringBuilder("\"spring\": {\"kind\": \"source\", \"title\": \"Spring\", \"commodity\": \"water\"}");
        StringBuilder routes = new StringBuilder(route("inlet", "spring", "p0", 0));
        for (int i = 0; i < size; i++) {
            nodes.append(",\n\"p").append(i).append("\": {\"kind\": \"stockpile\", \"title\": \"Pond\", \"commodity\": \"water\"}");
            routes.append(",\n").append(route("r" + i, "p" + i, "p" + (i + 1) % size, i == size - 1 ? lastTravelDays : 0));
        }
        Path file = temp.resolve("ring.json");
        Files.writeString(file, "{\"title\": \"Ring\", \"purpose\": \"Goes round.\", \"start\": \"1931-01-01\", \"end\": \"1931-12-31\","
                + "\"commodities\": {\"water\": {\"title\": \"Water\"}},\n\"nodes\": {" + nodes + "},\n\"routes\": {" + routes + "}}");
        return SoundModel.read(file, List.of(), Map.of()).problems();
    }

    private static String route(String name, String from, String to, int days) {
        return "\"" + name + "\": {\"title\": \"Ditch\", \"from\": \"" + from + "\", \"to\": \"" + to
                + "\", \"commodity\": \"water\", \"travel_days\": " + days + "}";
    }

    @Test
    void aCycleWithATravelDayIsSound() throws IOException {
        assertThat(ring(5, 1)).isEmpty();
    }

    @Test
    void aCycleWithoutTravelDaysIsRefusedByTheNamesOfItsNodes() throws IOException {
        assertThat(ring(3, 0)).extracting(Problem::path, Problem::found)
                .containsExactly(tuple("/routes/r0", "p0 -> p1 -> p2 -> p0 without any"));
    }

    @Test
    void aLongCycleIsFoundWithoutOverflowAndNamedInPart() throws IOException {
        assertThat(ring(5000, 0)).singleElement().satisfies(problem ->
                assertThat(problem.found()).endsWith("p19 -> ... 4980 more -> p0 without any"));
        assertThat(ring(5000, 1)).isEmpty();
    }

    @Test
    void aSoundFolderIsRead() {
        assertThat(SoundModel.of(VALLEY).chain().title()).isEqualTo("Iron in the valley");
    }

    @Test
    void problemsOfFieldsAndOfTheNetworkComeTogether() throws IOException {
        Path scenario = temp.resolve("both.json");
        Files.writeString(scenario, """
                {"title": "Both", "asks": "Are both told?", "patch": {"nodes": {
                  "ore_yard": {"capacity_tons": -1},
                  "field": {"kind": "stockpile", "title": "Field", "commodity": "slag"}
                }}}
                """);
        assertThatThrownBy(() -> SoundModel.read(VALLEY, List.of(scenario.toString()), Map.of()).model())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("must be at least 0, got -1")
                .hasMessageContaining("a stockpile must have a way in or an opening stock");
    }
}
