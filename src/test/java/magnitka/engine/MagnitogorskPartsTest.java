package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Start;
import magnitka.model.Works;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every part of the reference model answers, with the sign one expects, to a parameter or a scenario. Where a part hardly
 * binds, only a value outside the parameter's declared range shows it: {@code within_range} says so. What stops and units cost in
 * tons over the decade, and which cost nothing, is held by {@link MagnitogorskCostsTest}.
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

    /** The unit of a works, such as {@code furnace_1}. */
    record Place(String works, String unit) {}

    static List<Place> units() {
        List<Place> units = new ArrayList<>();
        SoundModel.of(MODEL).chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works.units().forEach((unit, record) -> {
                    if (!(record.start() instanceof Start.Never)) {
                        units.add(new Place(name, unit));
                    }
                });
            }
        });
        return units;
    }

    /**
     * Without them the mills make as much, to 0.005 %, or a little more: steel is what they lack, and fewer young mills give better grades
     * (docs/validation.md).
     */
    private static final Set<String> SPARE_MILLS = Set.of("mill_250_1", "mill_250_2", "mill_300_1", "mill_300_2", "mill_300_3");

    /** Every battery, furnace, oven and mill by itself: without it, its works makes less over the decade, but for five mills. */
    @ParameterizedTest
    @MethodSource("units")
    void everyUnitCounts(Place place, @TempDir Path temp) throws IOException {
        Path scenario = temp.resolve("without.json");
        Files.writeString(scenario, neverStarted(place.works(), place.unit()));
        Outcome without = Outcome.expectedByMonth(SoundModel.read(MODEL, List.of(scenario.toString()), Map.of()).model());
        String made = "made:" + place.works();
        double before = base.over("19", made);
        if (SPARE_MILLS.contains(place.unit())) {
            assertThat(without.over("19", made)).isBetween(before * (1 - 5e-5), before * (1 + 5e-4));
        } else {
            assertThat(without.over("19", made)).isLessThan(before * (1 - 1e-3));
        }
    }

    /** A scenario that takes a unit away. */
    static String neverStarted(String works, String unit) {
        return """
                {"title": "Without a unit", "asks": "Does it count?",
                 "patch": {"nodes": {"%s": {"units": {"%s": {"start": "never"}}}}}}
                """.formatted(works, unit);
    }

    /** How many lines leave the ranges is counted here, not on the page. */
    @Test
    void thePageSaysHowManyPartsDoNotAnswerWithinTheRanges() throws IOException {
        List<Part> outside = parts().stream().filter(part -> part.withinRange().equals("no")).toList();
        long set = outside.stream().filter(part -> part.change().contains("=")).count();
        assertThat(Files.readString(Path.of("docs/validation.md")).replaceAll("\\s+", " "))
                .contains("Of its %d lines %d set a figure outside its range, and %d take a scenario that does".formatted(parts().size(), set, outside.size() - set));
    }

    /** Works, units, customers, limits, dated stops and roads out of the works stand on facts. */
    @Test
    void everyPartThatSourcesSpeakOfNamesItsFacts() {
        Chain chain = SoundModel.of(MODEL).chain();
        chain.nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                assertThat(works.evidence()).as(name).isNotEmpty();
                works.units().forEach((unit, record) -> {
                    assertThat(record.evidence()).as(unit).isNotEmpty();
                    record.stoppages().forEach((stop, stoppage) -> assertThat(stoppage.evidence()).as(unit + " " + stop).isNotEmpty());
                });
            } else if (node instanceof Node.Customer customer) {
                assertThat(customer.evidence()).as(name).isNotEmpty();
            }
        });
        chain.limits().forEach((name, limit) -> assertThat(limit.evidence()).as(name).isNotEmpty());
        chain.routes().forEach((name, route) -> assertThat(route.evidence().isEmpty()).as(name)
                .isEqualTo(List.of("outside_scrap_in", "mill_scrap_back").contains(name)));
    }

    private static Model changed(String change) {
        if (change.contains("=")) {
            String[] setting = change.split("=");
            return SoundModel.read(MODEL, List.of(), Map.of(setting[0], setting[1])).model();
        }
        return SoundModel.read(MODEL, List.of(change), Map.of()).model();
    }
}
