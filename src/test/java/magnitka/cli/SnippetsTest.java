package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * JSON in the documents is JSON, and what looks like a whole model or scenario is one. A scenario says before its fence which
 * model it goes over: {@code <!-- scenario of models/tutorial -->}.
 */
class SnippetsTest {

    private static final Pattern SNIPPET =
            Pattern.compile("(?s)(?:<!-- scenario of (\\S+) -->\n|(<!-- file: \\S+ -->\n))?```json\n(.*?)```");

    @TempDir
    Path temp;

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    @Test
    void modelsAndScenariosInDocumentsAreAccepted() throws IOException {
        int models = 0;
        int scenarios = 0;
        for (Path document : documents()) {
            for (MatchResult snippet : SNIPPET.matcher(Files.readString(document)).results().toList()) {
                JsonNode json = new ObjectMapper().readTree(snippet.group(3));
                if (snippet.group(2) != null) {
                    continue; // part of a worked example, which has a test of its own
                }
                if (json.has("nodes")) {
                    models++;
                    assertAccepted(document, written("model.json", snippet), List.of());
                } else if (json.has("asks")) {
                    scenarios++;
                    assertThat(snippet.group(1)).as("%s: the model of a scenario", document).isNotNull();
                    assertAccepted(document, Path.of(snippet.group(1)), List.of(written("scenario.json", snippet).toString()));
                }
            }
        }
        assertThat(models).isPositive();
        assertThat(scenarios).isPositive();
    }

    private Path written(String name, MatchResult snippet) throws IOException {
        return Files.writeString(Files.createTempDirectory(temp, "snippet").resolve("a-" + name), snippet.group(3));
    }

    private static void assertAccepted(Path document, Path model, List<String> scenarios) {
        assertThat(SoundModel.read(model, scenarios, Map.of()).problems()).as("problems of a snippet in %s", document).isEmpty();
    }
}
