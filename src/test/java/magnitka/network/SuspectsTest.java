package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Problem;
import org.junit.jupiter.api.Test;

/** What a problem hangs on; the words themselves are in the models that are refused. */
class SuspectsTest {

    private static final Path MODEL = Path.of("models/magnitogorsk");

    private static String said(Map<String, String> settings, String... scenarios) {
        return Problem.rendered(SoundModel.read(MODEL, List.of(scenarios), settings).problems());
    }

    @Test
    void ofSeveralValuesTheOneIsNamedThatItHangsOn() {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("light_shapes_share", "0.9"));
        settings.put("plan_pressure", "1.1");
        assertThat(said(settings)).contains("must leave something for heavy", "\n  Without --set light_shapes_share=0.9 there is no such problem.")
                .doesNotContain("plan_pressure");
    }

    @Test
    void ofValuesThatMakeItTogetherEitherMayGo() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("light_shapes_share", "0.55");
        settings.put("small_shapes_share", "0.5");
        assertThat(said(settings)).contains("Without --set light_shapes_share=0.55 or --set small_shapes_share=0.5 there is no such problem.");
    }

    @Test
    void valuesOfWhichEachIsEnoughAreNamedTogetherAndAnInnocentThirdIsNot() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("light_shapes_share", "0.99");
        settings.put("plan_pressure", "1.1");
        settings.put("small_shapes_share", "0.99");
        assertThat(said(settings)).contains("Without --set light_shapes_share=0.99 and --set small_shapes_share=0.99 there is no such problem.")
                .doesNotContain("plan_pressure");
    }

    // a model of one fact: a problem of its own stays whatever is set, and where it hides others nothing is claimed of them
    @Test
    void whatStaysWithoutItIsNotBlamedOnIt() {
        Problem own = new Problem("model.json", 3, "/nodes/mine", "1", "must be above 2", "");
        Problem other = new Problem("model.json", 4, "/nodes/mill", "1", "must be above 3", "");
        Suspects suspects = new Suspects(List.of(), Map.of("a", "1"));
        assertThat(suspects.named(List.of(own, other), given -> List.of(own)).get(0)).isEqualTo(own);
        assertThat(suspects.named(List.of(own, other), given -> List.of(own)).get(1).cure()).isEqualTo("Without --set a=1 there is no such problem.");
        Problem hiding = new Problem("model.json", 1, "", "text", "must be an object", "");
        assertThat(suspects.named(List.of(own), given -> List.of(hiding))).containsExactly(own);
    }

    @Test
    void soundModelsAreReadOnce() {
        List<Suspects.Given> read = new ArrayList<>();
        assertThat(new Suspects(List.of("s"), Map.of("a", "1")).named(List.of(), given -> {
            read.add(given);
            return List.of();
        })).isEmpty();
        assertThat(read).isEmpty();
    }
}
