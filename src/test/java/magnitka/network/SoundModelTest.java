package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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

    /** Stockpiles and ordered routes between them, each from a place to a place, by turns with routes of a day from one spring. */
    private List<Problem> ordered(int size, List<int[]> ways) throws IOException {
        StringBuilder nodes = new StringBuilder("\"spring\": {\"kind\": \"source\", \"title\": \"Spring\", \"commodity\": \"water\"}");
        StringBuilder routes = new StringBuilder(route("inlet", "spring", "p0", 0));
        for (int i = 0; i < size; i++) {
            nodes.append(",\n\"p").append(i).append("\": {\"kind\": \"stockpile\", \"title\": \"Pond\", \"commodity\": \"water\", \"opening_tons\": 1}");
        }
        for (int i = 0; i < ways.size(); i++) {
            routes.append(",\n").append(route("r" + i, "p" + ways.get(i)[0], "p" + ways.get(i)[1], 1).replace("}", ", \"ordering\": {\"cover_days\": 3}}"));
        }
        Path file = temp.resolve("ordered.json");
        Files.writeString(file, "{\"title\": \"Ponds\", \"purpose\": \"Orders.\", \"start\": \"1931-01-01\", \"end\": \"1931-12-31\","
                + "\"commodities\": {\"water\": {\"title\": \"Water\"}},\n\"nodes\": {" + nodes + "},\n\"routes\": {" + routes + "}}");
        return SoundModel.read(file, List.of(), Map.of()).problems();
    }

    @Test
    void everyRouteThatClosesACircleOfOrdersIsNamedOnce() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        int circles = 0;
        for (int i = 0; i < 100; i++) {
            int size = 3 + random.nextInt(5);
            List<int[]> ways = new ArrayList<>();
            for (int k = random.nextInt(10); k >= 0; k--) {
                int from = random.nextInt(size);
                ways.add(new int[] {from, (from + 1 + random.nextInt(size - 1)) % size});
            }
            List<String> expected = new ArrayList<>();
            boolean[][] leads = new boolean[size][size];
            for (int r = 0; r < ways.size(); r++) {
                if (leads[ways.get(r)[1]][ways.get(r)[0]]) {
                    expected.add("/routes/r" + r + "/ordering");
                } else {
                    join(leads, ways.get(r)[0], ways.get(r)[1]);
                }
            }
            assertThat(ordered(size, ways)).extracting(Problem::path).isEqualTo(expected);
            circles += expected.isEmpty() ? 0 : 1;
        }
        assertThat(circles).isBetween(30, 90);
    }

    private static void join(boolean[][] leads, int from, int to) {
        boolean[][] before = Arrays.stream(leads).map(boolean[]::clone).toArray(boolean[][]::new);
        for (int a = 0; a < leads.length; a++) {
            for (int b = 0; b < leads.length; b++) {
                leads[a][b] |= (a == from || before[a][from]) && (b == to || before[to][b]);
            }
        }
    }

    @Test
    void manyCyclesAreNamedEachOnceByTheirFirstNodes() throws IOException {
        int pairs = 4_000;
        StringBuilder nodes = new StringBuilder("\"spring\": {\"kind\": \"source\", \"title\": \"Spring\", \"commodity\": \"water\"}");
        StringBuilder routes = new StringBuilder(route("inlet", "spring", "p0", 0));
        for (int i = 0; i < 2 * pairs; i++) {
            nodes.append(",\n\"p").append(i).append("\": {\"kind\": \"stockpile\", \"title\": \"Pond\", \"commodity\": \"water\"}");
            routes.append(",\n").append(route("r" + i, "p" + i, "p" + (i ^ 1), 0));
            routes.append(i % 2 == 1 && i + 1 < 2 * pairs ? ",\n" + route("on" + i, "p" + i, "p" + (i + 1), 0) : "");
        }
        Path file = temp.resolve("pairs.json");
        Files.writeString(file, "{\"title\": \"Pairs\", \"purpose\": \"Go round.\", \"start\": \"1931-01-01\", \"end\": \"1931-12-31\","
                + "\"commodities\": {\"water\": {\"title\": \"Water\"}},\n\"nodes\": {" + nodes + "},\n\"routes\": {" + routes + "}}");
        assertThat(SoundModel.read(file, List.of(), Map.of()).problems()).hasSize(pairs)
                .extracting(Problem::found).contains("p0 -> p1 -> p0 without any", "p7998 -> p7999 -> p7998 without any");
    }
}
