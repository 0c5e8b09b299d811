package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every part of the reference model answers, with the sign one expects, to a parameter or a scenario. Where a part hardly
 * binds, only a value outside the parameter's declared range shows it: {@code within_range} says so.
 */
class MagnitogorskPartsTest {

    private static final Path MODEL = Path.of("models/magnitogorsk");
    private static Outcome base;

    record Part(String name, String change, String lookedAt, String period, String sign, String withinRange) {
        @Override
        public String toString() {
            return name + " (" + change + ")";
        }
    }

    static List<Part> parts() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/magnitogorsk/parts.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cell -> new Part(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
                .toList();
    }

    @BeforeAll
    static void runTheModelAsItIs() {
        base = Outcome.expectedByMonth(SoundModel.of(MODEL));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void partAnswersWithItsSign(Part part) {
        Model model = changed(part.change());
        boolean within = model.parameters().values().stream().allMatch(p -> p.low() <= p.value() && p.value() <= p.high());
        assertThat(within ? "yes" : "no").as("within_range of %s", part).isEqualTo(part.withinRange());
        Outcome changed = Outcome.expectedByMonth(model);
        double before = base.over(part.period(), part.lookedAt());
        double after = changed.over(part.period(), part.lookedAt());
        double least = 1e-4 * Math.max(1e-3, Math.abs(before));
        if (part.sign().equals("+")) {
            assertThat(after).as("%s, before %s", part, before).isGreaterThan(before + least);
        } else {
            assertThat(after).as("%s, before %s", part, before).isLessThan(before - least);
        }
    }

    private static Model changed(String change) {
        if (change.contains("=")) {
            String[] setting = change.split("=");
            return SoundModel.read(MODEL, List.of(), Map.of(setting[0], setting[1])).model();
        }
        return SoundModel.read(MODEL, List.of(change), Map.of()).model();
    }
}
