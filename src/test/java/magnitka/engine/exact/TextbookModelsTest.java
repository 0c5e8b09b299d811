package magnitka.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.time.Year;
import java.util.Locale;
import magnitka.engine.exact.FluidBufferLine.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the textbook models state in their purpose are those that the formulas give for what the files say. */
class TextbookModelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"two_machines_buffer", "two_machines_unequal"})
    void lineStatesItsExactFigures(String name) throws IOException {
        JsonNode model = read(name);
        FluidBufferLine line = line(model, 0);
        FluidBufferLine shorter = line(model, model.at("/nodes/second_machine/every_unit/rated_tons_per_day").asDouble());
        assertThat(model.at("/purpose").asText())
                .contains(String.format(
                        Locale.ROOT,
                        "Exact: output %.4f t/day, starved %.6f, blocked %.6f, mean buffer %.2f t; with one day less room %.4f t/day.",
                        line.tonsPerDay(),
                        line.starvedShare(),
                        line.blockedShare(),
                        line.meanStockTons(),
                        shorter.tonsPerDay()));
    }

    // starved = blocked = A (1 - A) / (1 + B (a + b) / (2 rate))
    @Test
    void alikeMachinesStateTheClosedForm() throws IOException {
        JsonNode model = read("two_machines_alike");
        FluidBufferLine line = line(model, 0);
        assertThat(line.tonsPerDay()).isCloseTo(67.2, within(1e-9));
        assertThat(model.at("/purpose").asText()).contains("0.16 / 1.25 = 0.128, so output = 67.2 t/day");
    }

    @Test
    void furnacesStateTheBinomialMean() throws IOException {
        JsonNode tight = read("parallel_furnaces_tight");
        double mill = tight.at("/nodes/mill/every_unit/rated_tons_per_day").asDouble();
        assertThat(tight.at("/nodes/iron_yard/capacity_tons").asDouble()).isEqualTo(mill);
        assertThat(tight.at("/purpose").asText())
                .contains(String.format(Locale.ROOT, "= %.2f t/day", shop(tight).tonsPerDayWithoutBuffer(mill)));
        JsonNode roomy = read("parallel_furnaces");
        assertThat(roomy.at("/purpose").asText())
                .contains(String.format(
                        Locale.ROOT,
                        "= %.0f t/day",
                        shop(roomy).tonsPerDayWithUnlimitedBuffer(
                                roomy.at("/nodes/mill/every_unit/rated_tons_per_day").asDouble())));
    }

    // Sum over days n = a+1 .. b of rated (1 - (1 - m0) q^(n-1)), added up one by one.
    @Test
    void learningFurnaceStatesItsYearlySums() throws IOException {
        JsonNode model = read("mastery_single");
        JsonNode traits = model.at("/nodes/furnace_shop/every_unit");
        double initial = traits.at("/mastery/initial").asDouble();
        int day = 0;
        for (int year = 1931; year <= 1933; year++) {
            double sum = 0;
            for (int n = 0; n < Year.of(year).length(); n++) {
                double mastery = 1 - (1 - initial) * Math.exp(-day++ / traits.at("/mastery/tau_days").asDouble());
                sum += traits.at("/rated_tons_per_day").asDouble() * mastery;
            }
            assertThat(model.at("/purpose").asText()).contains(String.format(Locale.ROOT, "%d: %.6f t", year, sum));
        }
    }

    private static FluidBufferLine line(JsonNode model, double lessRoom) {
        double room = model.at("/nodes/buffer/capacity_tons").asDouble() - lessRoom;
        return FluidBufferLine.of(machine(model, "first_machine"), machine(model, "second_machine"), room);
    }

    private static Machine machine(JsonNode model, String works) {
        JsonNode traits = model.at("/nodes/" + works + "/every_unit");
        assertThat(traits.at("/breakdowns/repair_law").asText()).isEqualTo("exponential");
        return new Machine(
                traits.at("/rated_tons_per_day").asDouble(),
                traits.at("/breakdowns/mtbf_days").asDouble(),
                traits.at("/breakdowns/repair_days").asDouble());
    }

    private static BinomialShop shop(JsonNode model) {
        JsonNode furnaces = model.at("/nodes/furnaces");
        return new BinomialShop(
                furnaces.at("/units").size(),
                furnaces.at("/every_unit/rated_tons_per_day").asDouble(),
                furnaces.at("/every_unit/breakdowns/mtbf_days").asDouble(),
                furnaces.at("/every_unit/breakdowns/repair_days").asDouble());
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(new File("models/textbook/" + name + ".json"));
    }
}
