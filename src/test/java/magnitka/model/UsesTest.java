package magnitka.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import magnitka.model.reading.ModelReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsesTest {

    private final Map<String, Set<String>> parameters = new TreeMap<>();
    private final Map<String, Set<String>> facts = new TreeMap<>();

    /** What the file itself says, gathered without the records. */
    private void gather(String path, JsonNode json) {
        if (json.path("parameter").isTextual()) {
            parameters.computeIfAbsent(json.get("parameter").asText(), any -> new TreeSet<>()).add(path);
        }
        json.path("evidence").forEach(id -> facts.computeIfAbsent(id.asText(), any -> new TreeSet<>()).add(path));
        json.properties().forEach(member -> gather(path + "/" + member.getKey(), member.getValue()));
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            gather(path + "/" + i, json.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"models/magnitogorsk", "models/tutorial", "src/test/resources/models/valid/valley"})
    void everyReferenceInTheFileIsFoundWhereItStands(String folder) throws IOException {
        gather("", new ObjectMapper().readTree(Path.of(folder, "model.json").toFile()));
        Model model = ModelReader.read(Path.of(folder), List.of(), Map.of()).model();
        Uses uses = Uses.of(model);
        model.parameters().keySet().forEach(name ->
                assertThat(uses.ofParameter(name)).as(name).containsExactlyInAnyOrderElementsOf(parameters.getOrDefault(name, Set.of())));
        for (Evidence fact : model.evidence()) {
            List<String> paths = new ArrayList<>(uses.ofFact(fact.id()).stream().map(Uses.Part::name).toList());
            paths.removeIf(name -> !name.startsWith("/"));
            assertThat(paths).as(fact.id()).containsExactlyInAnyOrderElementsOf(facts.getOrDefault(fact.id(), Set.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"models/magnitogorsk", "src/test/resources/models/valid/valley"})
    void whatRestsOnAFactNamesIt(String folder) {
        Model model = ModelReader.read(Path.of(folder), List.of(), Map.of()).model();
        Uses uses = Uses.of(model);
        Set<Uses.Part> named = new HashSet<>();
        model.parameters().values().forEach(p -> p.evidence().forEach(id -> named.add(new Uses.Part("parameter", p.name()))));
        model.contradictions().forEach(c -> c.evidence().forEach(id -> named.add(new Uses.Part("contradiction", c.name()))));
        Set<Uses.Part> found = new HashSet<>();
        model.evidence().forEach(fact -> found.addAll(uses.ofFact(fact.id())));
        found.removeIf(part -> !Set.of("parameter", "contradiction").contains(part.kind()));
        assertThat(found).isEqualTo(named);
    }
}
