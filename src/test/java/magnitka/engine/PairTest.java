package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each small model and compares it with the values worked out by hand beside it. */
class PairTest {

    private static final Path PAIRS = Path.of("src/test/resources/models");

    static Stream<String> pairs() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected.csv"))
                    .map(name -> name.replace(".expected.csv", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void modelGivesTheValuesWorkedOutByHand(String name) throws IOException {
        Model model = SoundModel.of(PAIRS.resolve(name + ".json"));
        Outcome outcome = Outcome.expectedByDay(model);
        List<String> lines = Files.readAllLines(PAIRS.resolve(name + ".expected.csv"));
        assertThat(lines).hasSizeGreaterThan(1);
        SoftAssertions.assertSoftly(softly -> {
            for (String line : lines.subList(1, lines.size())) {
                String[] cell = line.split(",");
                int day = (int) ChronoUnit.DAYS.between(model.chain().start(), LocalDate.parse(cell[0]));
                double expected = Double.parseDouble(cell[3]);
                softly.assertThat(outcome.value(day, cell[1], cell[2]))
                        .as("%s %s %s", cell[0], cell[1], cell[2])
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        });
    }
}
