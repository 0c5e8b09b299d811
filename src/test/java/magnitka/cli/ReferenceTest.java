package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import magnitka.export.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The default run gives the files that are kept in {@code results/reference/}, byte for byte. The kept manifest has no
 * {@code environment}, the one field that differs from machine to machine and from hour to hour.
 *
 * <p>To write them anew: {@link #REWRITE}; then look at the difference.
 */
class ReferenceTest {

    static final String REWRITE = "mvn -q -B test -Dtest='ReferenceTest,ReadmeTest,ResultsPageTest,DocumentsTest' -Dmagnitka.rewrite=true";

    private static final Path KEPT = Path.of("results/reference");
    private static final long MOST_BYTES = 3_000_000;

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            RunFolder.delete(KEPT);
            Files.createDirectories(KEPT);
            for (Map.Entry<String, String> file : DefaultRun.once().files().entrySet()) {
                Files.writeString(KEPT.resolve(file.getKey()), file.getValue());
            }
        }
    }

    @Test
    void theDefaultRunWritesTheKeptFiles() throws IOException {
        Map<String, String> kept = DefaultRun.read(KEPT);
        Map<String, String> now = DefaultRun.once().files();
        assertThat(kept.keySet()).as("files; to write them anew: %s", REWRITE).isEqualTo(now.keySet());
        Map<String, String> moved = new TreeMap<>();
        kept.forEach((name, text) -> {
            if (!text.equals(now.get(name))) {
                moved.put(name, firstDifference(text.lines().toList(), now.get(name).lines().toList()));
            }
        });
        assertThat(moved).as("files that moved, and where first; to write them anew: %s", REWRITE).isEmpty();
    }

    private static String firstDifference(List<String> kept, List<String> now) {
        int line = 0;
        while (line < Math.min(kept.size(), now.size()) && kept.get(line).equals(now.get(line))) {
            line++;
        }
        return "line " + (line + 1) + ": kept " + lineOf(kept, line) + ", now " + lineOf(now, line);
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "the end";
    }

    @Test
    void theKeptFilesAreSmallAndNameNoMachine() throws IOException {
        Map<String, String> kept = DefaultRun.read(KEPT);
        assertThat(kept.values().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum())
                .isLessThan(MOST_BYTES);
        JsonNode manifest = new ObjectMapper().readTree(KEPT.resolve("manifest.json").toFile());
        assertThat(manifest.has("environment")).isFalse();
        assertThat(manifest.get("command").asText()).startsWith(DefaultRun.COMMAND.replace("./", "") + " --replications");
    }

    @Test
    void theContributingGuideTellsHowToWriteThemAnew() throws IOException {
        assertThat(Files.readString(Path.of("CONTRIBUTING.md"))).contains("\n    " + REWRITE + "\n");
    }
}
