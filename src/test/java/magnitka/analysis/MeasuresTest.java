package magnitka.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.Companions;
import magnitka.model.MeasureDefinition;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.network.SoundModel;
import magnitka.result.Cell;
import magnitka.result.Table;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    private static final Path FOLDER = Path.of("src/test/resources/calibration/learning");
    private static final Model SHOP = SoundModel.of(FOLDER);
    private static final Model VALLEY = SoundModel.of(Path.of("src/test/resources/models/valid/valley"));

    private static double over(Model model, String measure, int firstMonth, int lastMonth) throws MeasureReader.Wrong {
        Plant plant = Plant.of(model);
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows();
        simulation.runExpected(Behaviour.NONE, rows);
        return new MeasureReader(model, plant).read(measure).over(new Expression.Window(rows, firstMonth, lastMonth, 365));
    }

    @ParameterizedTest
    @CsvSource({
        "made:furnaces - grade:furnaces:first - grade:furnaces:second - grade:furnaces:third, 0",
        "made:furnaces - good:furnaces - lost:furnaces:reject, 0",
        "shipped:coal_road / shipped:coal_road, 1",
        "2 * days - 1, 729",
        "share:furnaces:first + share:furnaces:second + share:furnaces:third, 1",
        "used:furnaces:coal - 1.1 * made:furnaces, 0",
        "received:steelmakers - arrived:iron_road, 0",
        "stock:iron_yard - stock:iron_yard:first - stock:iron_yard:second - stock:iron_yard:third, 0",
        "outage:first, 5",
        "units:furnaces, 1.764",
        "wanted:coal_road - shipped:coal_road, 0"
    })
    void figuresOf1932AreAsTheyMustBe(String measure, double figure) throws MeasureReader.Wrong {
        double tolerance = measure.startsWith("units") || measure.startsWith("outage") ? 2.5 : 1e-6;
        assertThat(over(VALLEY, measure, 12, 23)).isCloseTo(figure, Offset.offset(tolerance));
    }

    @Test
    void stockIsThatOfTheEnd() throws MeasureReader.Wrong {
        assertThat(over(VALLEY, "stock:slag_heap", 0, 23)).isEqualTo(over(VALLEY, "stock:slag_heap", 23, 23));
        assertThat(over(VALLEY, "made:furnaces", 0, 23)).isGreaterThan(over(VALLEY, "made:furnaces", 23, 23));
    }

    @Test
    void nothingDividedByNothingIsNotKnown() throws MeasureReader.Wrong {
        assertThat(over(SHOP, "good:furnace_shop / made:furnace_shop", 0, 11)).isNaN();
    }

    @Test
    void observedStandsBesideSimulated() {
        Table table = Measures.from(SHOP, Companions.measures(FOLDER)).table(new RunSettings(30, 4, false, 3), Progress.NONE);
        assertThat(table).isEqualTo(Measures.from(SHOP, Companions.measures(FOLDER)).table(new RunSettings(30, 4, false, 1), Progress.NONE));
        assertThat(table.figure(0, "simulated")).isCloseTo(0.1, Offset.offset(1e-6));
        assertThat(table.text(1, "inside_band")).isEqualTo("yes");
        assertThat(table.figure(1, "p10")).isLessThan(table.figure(1, "p90"));
        assertThat(table.text(2, "quantity")).isEqualTo("silence");
        assertThat(table.rows().get(2).get(4)).isEqualTo(Cell.BLANK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "mad:furnace_shop | measures.csv:7 measure: must name an account, got \"mad\"",
        "made:furnace_shp | must name a works, got \"furnace_shp\"",
        "share:furnace_shop:god | Maybe \"good\".",
        "share:furnace_shop | must name a grade or input after the works",
        "made:furnace_shop:good | must name a works and no more",
        "lost:furnace_shop:sloth | must name a cause of furnace_shop",
        "arrived:deliver | must name a route",
        "spells:furnac | must name a unit",
        "stock:iron_yrd | must name a stockpile, customer or dump",
        "made | must be made of numbers, days and accounts such as made:WORKS",
        "1 / 2 / 3 | must be divided once at most",
        "1 +2 | must be made of numbers"
    })
    void whatCannotBeReadIsRefused(String measure, String message) {
        MeasureDefinition definition = new MeasureDefinition("bad_iron", measure, "share", "", 7);
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Measures.from(SHOP, List.of(definition))).withMessageContaining(message);
    }

    @Test
    void unitsMustBeTheSame() {
        MeasureDefinition definition = new MeasureDefinition("bad_iron", "made:furnace_shop", "t", "", 7);
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Measures.from(SHOP, List.of(definition)))
                .withMessageContaining("measures.csv:7 unit: must be that of the observation, share, got t");
    }

    @Test
    void theReferenceModelsMeasuresCanBeRead() {
        Path magnitogorsk = Path.of("models/magnitogorsk");
        assertThat(Measures.from(SoundModel.of(magnitogorsk), Companions.measures(magnitogorsk)).any()).isTrue();
    }
}
