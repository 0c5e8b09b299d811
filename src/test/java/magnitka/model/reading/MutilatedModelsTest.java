package magnitka.model.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import magnitka.analysis.tables.RunTables;
import magnitka.engine.SimulationException;
import magnitka.model.Model;
import magnitka.model.Problem;
import magnitka.network.SoundModel;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a model, reading it ends in a model or in problems, never in another exception; a model can be run. */
class MutilatedModelsTest {

    private static final Path VALLEY = Path.of("src/test/resources/models/valid/valley");
    private static final List<String> FILES =
            List.of("model.json", "parameters.csv", "evidence.csv", "observed.csv", "contradictions.csv");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    @TempDir
    Path temp;

    private void place() throws IOException {
        for (String file : FILES) {
            Files.write(temp.resolve(file), Files.readAllBytes(VALLEY.resolve(file)));
        }
        Files.createDirectories(temp.resolve("scenarios"));
        Files.write(temp.resolve("scenarios/long_storm.json"), Files.readAllBytes(VALLEY.resolve("scenarios/long_storm.json")));
    }

    private void readsOrRefuses(String what) {
        Reading reading;
        try {
            reading = SoundModel.read(temp, List.of("long_storm"), Map.of("coal_loss", "0.2"));
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        if (reading.problems().isEmpty()) {
            runsOrSaysWhyNot(what, reading.model());
        } else {
            assertThat(Problem.rendered(reading.problems())).as(what).isNotBlank();
        }
    }

    /** What reads as sound can be compiled, run and told in tables; only the works themselves may be at fault. */
    private static void runsOrSaysWhyNot(String what, Model model) {
        assertThat(model.chain().nodes()).as(what).isNotEmpty();
        assertTimeoutPreemptively(MOST_TIME, () -> {
            try {
                EnsembleResult result = Ensemble.of(model).run(RunSettings.ofExpected(), Progress.NONE);
                assertThat(RunTables.of(model, result)).as(what).isNotEmpty();
            } catch (SimulationException e) {
                assertThat(e.getMessage()).as(what).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError(what, e);
            }
        }, what);
    }

    @Test
    void aTreeWithOneToThreeDamagedValuesIsReadOrRefused() throws IOException {
        place();
        JsonNode sound = MAPPER.readTree(VALLEY.resolve("model.json").toFile());
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            JsonNode damaged = sound.deepCopy();
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                damage(damaged, random);
            }
            Files.writeString(temp.resolve("model.json"), damaged.toPrettyString());
            readsOrRefuses("seed " + seed);
        }
    }

    private static void damage(JsonNode root, SplittableRandom random) {
        List<JsonNode> holders = new ArrayList<>();
        collect(root, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        int index = random.nextInt(holder.size());
        JsonNode other = holders.get(random.nextInt(holders.size()));
        JsonNode[] values = {
            MAPPER.nullNode(), MAPPER.valueToTree(true), MAPPER.valueToTree(-1), MAPPER.valueToTree(1e300), MAPPER.valueToTree("x"),
            MAPPER.valueToTree(""), MAPPER.valueToTree("1932-01-01"), MAPPER.createArrayNode(), MAPPER.createObjectNode(), other.deepCopy()
        };
        JsonNode value = values[random.nextInt(values.length)];
        if (holder instanceof ArrayNode array) {
            array.set(index, value);
        } else if (holder instanceof ObjectNode object) {
            String key = new ArrayList<>(object.properties()).get(index).getKey();
            int choice = random.nextInt(3);
            if (choice == 0) {
                object.remove(key);
            } else if (choice == 1) {
                object.set(key, value);
            } else {
                object.set(key.substring(1), object.remove(key));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
        }
        node.forEach(child -> collect(child, holders));
    }

    @Test
    void aFileWithDamagedBytesIsReadOrRefused() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            place();
            SplittableRandom random = new SplittableRandom(seed);
            Path file = temp.resolve(random.nextInt(4) == 0 ? "scenarios/long_storm.json" : FILES.get(random.nextInt(FILES.size())));
            byte[] bytes = Files.readAllBytes(file);
            byte[] hard = "\"{}[],:\\\n\r\t 0-.eE/#\0\u00e4xN".getBytes(StandardCharsets.ISO_8859_1);
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                bytes[random.nextInt(bytes.length)] = hard[random.nextInt(hard.length)];
            }
            int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
            Files.write(file, Arrays.copyOf(bytes, length));
            readsOrRefuses("seed " + seed + ", " + file.getFileName());
        }
    }
}
