package magnitka.model.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import magnitka.model.Chain;
import magnitka.model.Contradiction;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Node;
import magnitka.model.Observation;
import magnitka.model.Quantity;
import magnitka.model.Start;
import magnitka.model.Works;
import org.junit.jupiter.api.Test;

class ModelReaderTest {

    private static final Path VALLEY = Path.of("src/test/resources/models/valid/valley");

    private static Model read(List<String> scenarios, Map<String, String> settings) {
        return ModelReader.read(VALLEY, scenarios, settings).model();
    }

    @Test
    void everyFieldOfASoundModelIsRead() {
        Model model = read(List.of(), Map.of());
        Chain chain = model.chain();
        assertThat(model.name()).isEqualTo("valley");
        assertThat(chain.days()).isEqualTo(365 + 366 + 365);
        assertThat(chain.nodes()).containsOnlyKeys(
                "mine", "pit", "ore_yard", "coal_yard", "furnaces", "iron_yard", "steelmakers", "slag_heap", "iron_heap");
        Works furnaces = (Works) chain.nodes().get("furnaces");
        assertThat(furnaces.units().get("third").start()).isEqualTo(new Start.Never());
        assertThat(furnaces.units().get("first").start()).isEqualTo(new Start.On(LocalDate.of(1931, 2, 1)));
        assertThat(furnaces.units().get("second").start())
                .isEqualTo(new Start.Within(LocalDate.of(1932, 1, 1), LocalDate.of(1932, 6, 30)));
        assertThat(furnaces.ratedFactor()).isEqualTo(Quantity.of(1));
        assertThat(furnaces.overflow()).contains("iron_heap");
        assertThat(model.value(chain.routes().get("iron_road").travelDays())).isEqualTo(4);
        assertThat(chain.routes().get("ore_line").season().orElseThrow()).hasSize(12);
        assertThat(((Node.Source) chain.nodes().get("mine")).supplyTonsPerDay()).contains(new Quantity.Profile(
                Quantity.Shape.LINEAR,
                List.of(
                        new Quantity.Point(LocalDate.of(1931, 1, 1), Quantity.of(500)),
                        new Quantity.Point(LocalDate.of(1932, 1, 1), new Quantity.Reference("mine_supply", 1)))));
        assertThat(model.evidence()).extracting(Evidence::id).containsExactly("E1-0001", "E1-0002");
        assertThat(model.observed()).extracting(Observation::period).containsExactly("1932", "1933-01/1933-06", "1933-03");
        assertThat(model.observed()).extracting(Observation::relation)
                .containsExactly(Observation.Relation.EXACT, Observation.Relation.EXACT, Observation.Relation.AT_LEAST);
        assertThat(model.observed()).extracting(Observation::independence)
                .containsExactly(Observation.Independence.YES, Observation.Independence.YES, Observation.Independence.SHAPED);
        assertThat(model.contradictions()).extracting(Contradiction::scenario).containsExactly("long_storm", "");
        assertThat(model.contradictions()).extracting(Contradiction::noScenario).containsExactly("", "Nobody says when it did start.");
        assertThat(model.parameters().get("coal_loss").evidence()).containsExactly("E1-0001", "E1-0002");
    }

    @Test
    void scenariosAndThenSettingsGoOverTheModel() {
        Model model = read(List.of("long_storm", "third_furnace"), Map.of("coal_loss", "0.25"));
        Works furnaces = (Works) model.chain().nodes().get("furnaces");
        assertThat(furnaces.stoppages().get("storm").days()).isEqualTo(Quantity.of(10));
        assertThat(furnaces.units().get("third").start()).isEqualTo(new Start.On(LocalDate.of(1932, 9, 1)));
        assertThat(model.chain().routes().get("iron_road").priority()).isEqualTo(Quantity.of(1));
        assertThat(model.parameters().get("coal_loss").value()).isEqualTo(0.25);
        assertThat(model.scenarios()).containsExactly("Long storm", "Third furnace");
    }

    @Test
    void laterScenariosWin() {
        Path again = VALLEY.resolve("scenarios/long_storm.json");
        assertThat(read(List.of("long_storm", again.toString()), Map.of()).parameters().get("coal_loss").value()).isEqualTo(0.2);
    }

    @Test
    void aMissingModelIsAProblemAndAnException() {
        assertThatThrownBy(() -> ModelReader.read(VALLEY.resolveSibling("vally"), List.of(), Map.of()).model())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("Maybe \"valley\".");
    }
}
