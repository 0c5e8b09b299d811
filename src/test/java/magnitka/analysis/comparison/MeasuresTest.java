package magnitka.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import magnitka.analysis.Distribution;
import magnitka.analysis.planning.Leadership;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.MeasureDefinition;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Observation;
import magnitka.model.reading.Companions;
import magnitka.network.SoundModel;
import magnitka.plan.Planned;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    private static final Path FOLDER = Path.of("src/test/resources/calibration/learning");
    private static final Model SHOP = SoundModel.of(FOLDER);
    private static final Model VALLEY = SoundModel.of(Path.of("src/test/resources/models/valid/valley"));

    private static double over(Model model, String measure, int firstMonth, int lastMonth) throws MeasureReader.Wrong {
        Plant plant = Plant.of(model);
        Optional<Planned> people = Leadership.isDescribed(model) ? Optional.of(Leadership.of(model, plant)) : Optional.empty();
        Behaviour behaviour = people.<Behaviour>map(all -> all).orElse(Behaviour.NONE);
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows(behaviour);
        simulation.runExpected(behaviour, rows);
        MeasureReader reader = people.map(all -> MeasureReader.ofPeople(model, plant, all.accounts())).orElseGet(() -> MeasureReader.ofPhysics(model, plant));
        return reader.read(measure).over(new Expression.Window(rows, new Months(firstMonth, lastMonth, 365)));
    }

    @ParameterizedTest
    @CsvSource({
        "made:furnaces - grade:furnaces:first - grade:furnaces:second - grade:furnaces:third, 0",
        "made:furnaces - good:furnaces - lost:furnaces:reject, 0",
        "shipped:coal_road / shipped:coal_road, 1",
        "2 * days - 1, 729",
        "share:furnaces:first + share:furnaces:second + share:furnaces:third, 1",
        "used:furnaces:coal - 1.1 * made:furnaces, 0",
        "by_product:furnaces:slag - 0.6 * made:furnaces, 0",
        "received:steelmakers - arrived:iron_road, 0",
        "stock:iron_yard - stock:iron_yard:first - stock:iron_yard:second - stock:iron_yard:third, 0",
        "outage:first, 5",
        "units:furnaces, 1.764",
        "parameter:coal_loss * 10, 1",
        "made:furnaces - made:furnaces@1932, 0",
        "made:furnaces@1931 + made:furnaces@1932-01/1932-06 + made:furnaces@1932-07/1932-12 - made:furnaces - made:furnaces@1931, 0",
        "days@1932-02, 29",
        "longest:first, 0",
        "target:furnaces, 130000",
        "target_by_grade:furnaces, 130000",
        "orders_met:furnaces - accepted:steelmakers, 0"
    })
    void figuresOf1932AreAsTheyMustBe(String measure, double figure) throws MeasureReader.Wrong {
        double tolerance = measure.startsWith("units") || measure.startsWith("outage") ? 2.5 : 1e-6;
        assertThat(over(VALLEY, measure, 12, 23)).isCloseTo(figure, Offset.offset(tolerance));
    }

    // supply is 0.9 of all need, and those who claim more than their rivals get more of it; claim = 1 + safety margin 0.1 + shortage
    @Test
    void claimsAreOverNeedByMarginAndShortage() throws MeasureReader.Wrong {
        assertThat(over(VALLEY, "allotted:coal_road / needed:coal_road", 12, 23)).isBetween(0.9, 1.0);
        assertThat(over(VALLEY, "claimed:coal_road / needed:coal_road", 12, 23)).isBetween(1.1, 1.2);
    }

    @Test
    void ordersAreMetByWorksThatSell() {
        MeasureDefinition ofIron = new MeasureDefinition("rolled_orders_fulfilment", "", "orders_met:blast_furnaces / orders:rolling_mills", "share", "", "", "measures.csv", 7);
        Model magnitogorsk = SoundModel.of(Path.of("models/magnitogorsk"));
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Measures.withPeople(magnitogorsk, List.of(ofIron)))
                .withMessageContaining("measures.csv:7 with_people: must name a works whose product goes to customers, and to no works, got \"blast_furnaces\"");
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
        List<Table> tables = Measures.from(SHOP, Companions.measures(FOLDER)).tables(new RunSettings(30, 4, false, 3), Progress.NONE);
        assertThat(tables).isEqualTo(Measures.from(SHOP, Companions.measures(FOLDER)).tables(new RunSettings(30, 4, false, 1), Progress.NONE));
        Table table = tables.get(0);
        assertThat(table.figure(0, "simulated")).isCloseTo(0.1, Offset.offset(1e-6));
        assertThat(table.text(1, "verdict")).isEqualTo("met");
        assertThat(table.figure(1, "p10")).isLessThan(table.figure(1, "p90"));
        assertThat(table.text(2, "quantity")).isEqualTo("silence");
        assertThat(table.rows().get(2).get(5)).isEqualTo(Cell.BLANK);
        assertThat(table.text(2, "reason")).isEqualTo("the model makes no noise");
        assertThat(table.text(1, "relation")).isEqualTo("about");
        Table checks = tables.get(1);
        assertThat(row(checks, 0)).containsExactly(1, 1, 1, 0, 0);
        assertThat(row(checks, 1)).containsExactly(1, 1, 1, 0, 0);
        assertThat(row(checks, 2)).containsExactly(1, 0, 0, 0, 0);
    }

    private static List<Integer> row(Table checks, int row) {
        return List.of("observations", "spoken_to", "met", "inside_band", "not_met").stream().map(name -> (int) checks.figure(row, name)).toList();
    }

    // figures 0, 1, ..., 100: the median is 50, the band from 10 to 90
    @ParameterizedTest
    @CsvSource({
        "EXACT, 50, MET", "EXACT, 51, INSIDE_BAND", "EXACT, 10, INSIDE_BAND", "EXACT, 9.9, NOT_MET", "EXACT, 90.1, NOT_MET",
        "AT_LEAST, 50, MET", "AT_LEAST, -1000, MET", "AT_LEAST, 50.1, INSIDE_BAND", "AT_LEAST, 90, INSIDE_BAND", "AT_LEAST, 90.1, NOT_MET",
        "AT_MOST, 50, MET", "AT_MOST, 1000, MET", "AT_MOST, 49.9, INSIDE_BAND", "AT_MOST, 10, INSIDE_BAND", "AT_MOST, 9.9, NOT_MET",
        "ABOUT, 55, MET", "ABOUT, 46, MET", "ABOUT, 56, INSIDE_BAND", "ABOUT, 99, INSIDE_BAND", "ABOUT, 101, NOT_MET", "ABOUT, 9, NOT_MET"
    })
    void aVerdictHearsHowTheSourceMeansItsFigure(Observation.Relation relation, double value, Verdict verdict) {
        Observation observation = new Observation("q", "1932", value, "t", Observation.Use.VALIDATION, relation, Observation.Independence.YES,
                Observation.Comparison.PHYSICS, List.of(), "");
        assertThat(Verdict.of(observation, Distribution.of(IntStream.rangeClosed(0, 100).asDoubleStream().toArray()))).isEqualTo(verdict);
    }

    // a year knows the longest breakdown of its months
    @Test
    void theLongestBreakdownOfAYearIsThatOfItsMonths() throws MeasureReader.Wrong {
        Plant plant = Plant.of(SHOP);
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows();
        simulation.run(Behaviour.NONE, 4, 0, rows);
        Expression longest = MeasureReader.ofPhysics(SHOP, plant).read("longest:furnace");
        double most = IntStream.rangeClosed(36, 47).mapToDouble(month -> longest.over(new Expression.Window(rows, new Months(month, month, 30)))).max()
                .orElseThrow();
        assertThat(longest.over(new Expression.Window(rows, new Months(36, 47, 365)))).isEqualTo(most).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "mad:furnace_shop | measures.csv:7 measure: must name an account, got \"mad\"",
        "made:furnace_shp | must name a works, got \"furnace_shp\"",
        "share:furnace_shop:god | Maybe \"good\".",
        "share:furnace_shop | must name a grade, input or by-product after the works",
        "by_product:furnace_shop:iron | must name a by-product of the works, got \"iron\"",
        "made:furnace_shop:good | must name a works and no more",
        "lost:furnace_shop:sloth | must name a cause of furnace_shop",
        "arrived:deliver | must name a route",
        "spells:furnac | must name a unit",
        "stock:iron_yrd | must name a stockpile, customer or dump",
        "made:furnace_shp / lost:furnace_shop:sloth + arrived:deliver | must name a works, got \"furnace_shp\"",
        "made:furnace_shp / lost:furnace_shop:sloth + arrived:deliver | must name a cause of furnace_shop",
        "made:furnace_shp / lost:furnace_shop:sloth + arrived:deliver | must name a route",
        "made | must be made of numbers, days and accounts such as made:WORKS",
        "wanted:delivery:ore | must name no more than two things",
        "parameter:learning_day | must name a parameter, got \"learning_day\"",
        "made:furnace_shop@1930 | must have a year 1937, a month 1937-03 or months 1937-01/1937-06 of the run after @",
        "made:furnace_shop@1934-06/1934-01 | of the run after @",
        "target:furnace_shop | must not ask for what people plan, report or claim, got \"target\"",
        "days@x | of the run after @",
        "1 / 2 / 3 | must be divided once at most",
        "1 +2 | must be made of numbers"
    })
    void whatCannotBeReadIsRefused(String measure, String message) {
        MeasureDefinition definition = new MeasureDefinition("bad_iron", measure, "", "share", "", "", "measures.csv", 7);
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Measures.from(SHOP, List.of(definition))).withMessageContaining(message);
    }

    // the shop has nobody to answer a plan: a scenario may bring people, so what is said of them is read all the same
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "mad:furnace_shop | measures.csv:7 with_people: must name an account, got \"mad\"",
        "reported:furnace_shp / target:furnace_shop | with_people: must name a works, got \"furnace_shp\"",
        "orders_met:furnace_shop / orders:furnace_shp | with_people: must name a works, got \"furnace_shp\"",
        "claimed:delivery / needed:delivry | with_people: must name a route or stockpile over which something is claimed, got \"delivry\"",
        "target:furnace_shop:ore | with_people: must name no more than two things"
    })
    void whatIsSaidOfPeopleIsReadWhereThereAreNone(String withPeople, String message) {
        MeasureDefinition definition = new MeasureDefinition("bad_iron", "made:furnace_shop", withPeople, "share", "", "", "measures.csv", 7);
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Measures.from(SHOP, List.of(definition))).withMessageContaining(message);
    }

    @Test
    void whatIsRightlySaidOfPeopleWhoAreNotThereIsNoProblem() {
        MeasureDefinition definition = new MeasureDefinition("bad_iron", "made:furnace_shop", "reported:furnace_shop / target:furnace_shop", "share", "", "", "measures.csv", 7);
        assertThat(Measures.from(SHOP, List.of(definition)).any()).isTrue();
    }

    @Test
    void aMeasureThatNoObservationAsksForIsRefused() {
        MeasureDefinition definition = new MeasureDefinition("bad_irn", "made:furnace_shop", "", "t", "", "", "measures.csv", 7);
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Measures.from(SHOP, List.of(definition)))
                .withMessageContaining("measures.csv:7 name: must be a quantity that observed.csv has for validation, got \"bad_irn\"")
                .withMessageContaining("Maybe \"bad_iron\".");
    }

    @Test
    void aLineOfMeasuresHasAMeasureOrAReason(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("model.json"), Files.readString(FOLDER.resolve("model.json")));
        Files.writeString(folder.resolve("measures.csv"), "name,measure,unit,title,reason\na,,t,A,\nb,days,t,B,it is silent\n");
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Companions.measures(folder))
                .withMessageContaining("measures.csv:2 measure: must not be blank")
                .withMessageContaining("Or say under reason why the model does not speak to it.")
                .withMessageContaining("measures.csv:3 reason: must be blank in a line with a measure, got \"it is silent\"");
    }

    @Test
    void unitsMustBeTheSame() {
        MeasureDefinition definition = new MeasureDefinition("bad_iron", "made:furnace_shop", "", "t", "", "", "measures.csv", 7);
        assertThatExceptionOfType(ModelException.class).isThrownBy(() -> Measures.from(SHOP, List.of(definition)))
                .withMessageContaining("measures.csv:7 unit: must be that of the observation, share, got t");
    }

    @Test
    void everyObservationOfTheReferenceModelHasAMeasureOrAReasonWhyNot() {
        Path magnitogorsk = Path.of("models/magnitogorsk");
        Table table = Measures.from(SoundModel.of(magnitogorsk), Companions.measures(magnitogorsk)).tables(RunSettings.ofExpected(), Progress.NONE).get(0);
        assertThat(table.rows()).hasSizeGreaterThan(40);
        assertEachHasAMeasureOrAReason(table);
    }

    /** Rows of people are no business of the physics; a row of both has its own measure in each. */
    @Test
    void aRunWithPeopleSpeaksToPlansAndReports() {
        Path magnitogorsk = Path.of("models/magnitogorsk");
        Model model = SoundModel.of(magnitogorsk);
        List<MeasureDefinition> lines = Companions.measures(magnitogorsk);
        Table physics = Measures.from(model, lines).tables(RunSettings.ofExpected(), Progress.NONE).get(0);
        Table people = Measures.withPeople(model, lines).tables(RunSettings.ofExpected(), Progress.NONE).get(0);
        assertEachHasAMeasureOrAReason(people);
        assertThat(names(people)).contains("rolled_steel_plan_by_tons 1936", "pig_grade_0_1_plan_fulfilment 1937-01/1937-03",
                "works_plan_fulfilment 1938", "rolled_orders_fulfilment 1936").doesNotContain("furnace_1_stands 1932-02/1933-01");
        assertThat(names(physics)).contains("works_plan_fulfilment 1938", "furnace_1_stands 1932-02/1933-01")
                .doesNotContain("rolled_steel_plan_by_tons 1936", "pig_grade_0_1_plan_fulfilment 1937-01/1937-03");
        int inPeople = names(people).indexOf("steel_plan_fulfilment 1937");
        int inPhysics = names(physics).indexOf("steel_plan_fulfilment 1937");
        assertThat(people.text(inPeople, "measure")).startsWith("reported:open_hearths_1");
        assertThat(physics.text(inPhysics, "measure")).startsWith("made:open_hearths_1");
        assertThat(blank(physics, names(physics).indexOf("works_plan_fulfilment 1938"), "simulated")).isTrue();
        assertThat(people.figure(names(people).indexOf("works_plan_fulfilment 1938"), "simulated")).isBetween(0.5, 1.5);
    }

    private static List<String> names(Table table) {
        return IntStream.range(0, table.rows().size()).mapToObj(row -> table.text(row, "quantity") + " " + table.text(row, "period")).toList();
    }

    private static void assertEachHasAMeasureOrAReason(Table table) {
        for (int row = 0; row < table.rows().size(); row++) {
            String name = table.text(row, "quantity");
            assertThat(blank(table, row, "measure")).as(name).isNotEqualTo(blank(table, row, "reason"));
            assertThat(blank(table, row, "simulated")).as(name).isEqualTo(blank(table, row, "measure"));
        }
    }

    private static boolean blank(Table table, int row, String column) {
        return table.rows().get(row).get(table.columns().stream().map(Column::name).toList().indexOf(column)).equals(Cell.BLANK);
    }

    /** A figure that a parameter rests on is no independent check of the model. */
    @Test
    void noParameterOfTheReferenceModelRestsOnWhatIsCalledIndependent() {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Set<String> used = model.parameters().values().stream().flatMap(parameter -> parameter.evidence().stream()).collect(Collectors.toSet());
        List<Observation> independent = model.observed().stream()
                .filter(o -> o.use() == Observation.Use.VALIDATION && o.independence() == Observation.Independence.YES).toList();
        assertThat(independent).isNotEmpty();
        independent.forEach(o -> assertThat(o.evidence()).as(o.quantity()).isNotEmpty().doesNotContainAnyElementsOf(used));
    }
}
