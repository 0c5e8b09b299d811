package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiniteInputsTest {

    @TempDir
    Path temp;

    private Model tutorial(String clayRoute) throws IOException {
        Path scenario = temp.resolve("case.json");
        Files.writeString(scenario, """
                {"title": "Case", "asks": "What feeds the kilns?", "patch": {
                  "nodes": {"clay_pit": null, "clay_yard": {"opening_tons": 600}}, "routes": {"clay_railway": %s}}}
                """.formatted(clayRoute));
        return SoundModel.read(Path.of("models/tutorial"), List.of(scenario.toString()), Map.of()).model();
    }

    @Test
    void aStockThatNothingRenewsIsToldOf() throws IOException {
        assertThat(FiniteInputs.of(tutorial("null"))).containsExactly(
                "kilns takes clay from \"clay_yard\", which no source fills; 600 t lie there on the first morning: it runs until that is used up.");
    }

    @Test
    void whatASourceFillsIsNotFinite() {
        assertThat(FiniteInputs.of(SoundModel.of(Path.of("models/tutorial")))).isEmpty();
        assertThat(FiniteInputs.of(SoundModel.of(Path.of("models/magnitogorsk")))).isEmpty();
    }
}
