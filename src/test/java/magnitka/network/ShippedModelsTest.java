package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import magnitka.model.Contradiction;
import magnitka.model.Problem;
import magnitka.model.ScenarioInfo;
import magnitka.model.reading.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedModelsTest {

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("models"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.getParent().endsWith("scenarios") && !file.getParent().endsWith("schema") && !file.getParent().endsWith("calibration"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyShippedModelIsSoundWithEachOfItsScenarios(Path model) {
        assertThat(Problem.rendered(SoundModel.read(model, List.of(), Map.of()).problems())).isEmpty();
        for (ScenarioInfo scenario : ModelReader.scenarios(model)) {
            assertThat(Problem.rendered(SoundModel.read(model, List.of(scenario.name()), Map.of()).problems()))
                    .as(scenario.name())
                    .isEmpty();
        }
    }

    @Test
    void everyContradictionOfTheReferenceModelHasTheOtherReadingAsAScenarioOrSaysWhyNot() {
        for (Contradiction c : SoundModel.of(Path.of("models/magnitogorsk")).contradictions()) {
            assertThat(c.scenario().isEmpty()).as(c.name()).isNotEqualTo(c.noScenario().isEmpty());
        }
    }
}
