package magnitka.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import magnitka.analysis.Waterfall;
import magnitka.engine.Accounts;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.result.Cell;
import magnitka.result.Table;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTablesTest {

    private static final Path VALLEY_FOLDER = Path.of("src/test/resources/models/valid/valley");
    private static final Model VALLEY = SoundModel.of(VALLEY_FOLDER);
    private static final EnsembleResult RESULT = Ensemble.of(VALLEY).run(RunSettings.of(24, 1931).withThreads(2), Progress.NONE);
    private static final Map<String, Table> TABLES = tables(VALLEY, RESULT);

    private static Map<String, Table> tables(Model model, EnsembleResult result) {
        Map<String, Table> tables = new HashMap<>();
        RunTables.of(model, result).forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    private static double sum(Table table, String column, String where, String text) {
        int at = table.columns().stream().map(told -> told.name()).toList().indexOf(where);
        double sum = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            sum += table.rows().get(row).get(at).equals(Cell.of(text)) ? table.figure(row, column) : 0;
        }
        return sum;
    }

    @Test
    void everyTableOfTheManualIsThere() {
        assertThat(TABLES.keySet()).containsExactlyInAnyOrder("annual", "annual_bands", "replications", "comparison", "monthly", "flows", "stocks",
                "grades", "stoppages", "losses", "full_places", "orders", "balance", "moves", "network", "events", "evidence", "contradictions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/models/valid/valley", "models/tutorial", "models/magnitogorsk"})
    void causesAddUpForEveryWorksAndYear(String path) {
        Model model = SoundModel.of(Path.of(path));
        for (RunSettings settings : List.of(RunSettings.of(10, 1931).withThreads(2), RunSettings.ofExpected())) {
            EnsembleResult result = Ensemble.of(model).run(settings, Progress.NONE);
            for (int year = 0; year < result.calendar().years(); year++) {
                for (int w = 0; w < result.plant().works().size(); w++) {
                    Waterfall fall = Waterfall.from(result, w, year);
                    assertThat(fall.goodTons() + fall.losses().stream().mapToDouble(Waterfall.Loss::tons).sum())
                            .as("%s %d", fall.works(), fall.year())
                            .isCloseTo(fall.ratedTons(), within(1e-9 * Math.max(1, fall.ratedTons())));
                }
            }
        }
    }

    @Test
    void linesOfTheLossTableAddUpAsPrinted() {
        Table losses = TABLES.get("losses");
        double rated = sum(losses, "tons", "line", "rated");
        double good = sum(losses, "tons", "line", "good");
        assertThat(rated - sum(losses, "tons", "line", "loss")).isCloseTo(good, within(1e-9 * rated));
    }

    @Test
    void monthsAddUpToYears() {
        double months = sum(TABLES.get("monthly"), "made", "works", "furnaces");
        double years = sum(TABLES.get("annual_bands"), "mean", "quantity", "iron");
        assertThat(months).isCloseTo(years, within(1e-9 * years));
        assertThat(sum(TABLES.get("grades"), "made", "works", "furnaces")).isCloseTo(years, within(1e-9 * years));
    }

    @Test
    void theYearlyTableShowsTheMedian() {
        Table annual = TABLES.get("annual");
        assertThat(annual.columns()).extracting(column -> column.name()).containsExactly("year", "iron");
        assertThat(annual.figure(1, "iron")).isEqualTo(TABLES.get("annual_bands").figure(1, "p50"));
    }

    @Test
    void whatIsShippedArrivesIsLostOrIsOnTheWay() {
        Table flows = TABLES.get("flows");
        double shipped = sum(flows, "shipped", "route", "coal_road");
        double arrived = sum(flows, "arrived", "route", "coal_road") + sum(flows, "lost", "route", "coal_road");
        // six days of at most 7,000 t may be on the way when the run ends
        assertThat(shipped - arrived).isBetween(-1e-6, 42_000.0);
        assertThat(arrived).isPositive();
    }

    @Test
    void customersReceiveWhatRoutesBring() {
        double arrived = sum(TABLES.get("flows"), "arrived", "route", "iron_road");
        assertThat(sum(TABLES.get("orders"), "received", "customer", "steelmakers")).isCloseTo(arrived, within(1e-6));
        assertThat(sum(TABLES.get("orders"), "accepted", "customer", "steelmakers")).isLessThan(arrived);
    }

    @Test
    void unitsAreListedFromTheirStartOn() {
        Table stoppages = TABLES.get("stoppages");
        assertThat(stoppages.rows().get(0).get(0)).isEqualTo(Cell.of(java.time.LocalDate.of(1931, 2, 1)));
        assertThat(sum(stoppages, "outage_days", "unit_name", "first")).isCloseTo(12.5 + 5 * 0.5, within(0.2));
        for (int row = 0; row < stoppages.rows().size(); row++) {
            assertThat(stoppages.text(row, "unit_name")).isNotEqualTo("third");
        }
    }

    // opening + in = out + lost + closing, put together from the tables alone: nothing moves that they do not tell
    @Test
    void movesAndFlowsAccountForEveryStockpile() {
        Table flows = TABLES.get("flows");
        Table moves = TABLES.get("moves");
        for (String store : List.of("coal_yard", "ore_yard", "iron_yard")) {
            double in = sum(moves, "tons", "to_node", store);
            double out = sum(moves, "tons", "from_node", store);
            for (var route : VALLEY.chain().routes().entrySet()) {
                in += route.getValue().to().equals(store) ? sum(flows, "arrived", "route", route.getKey()) : 0;
                out += route.getValue().from().equals(store) ? sum(flows, "shipped", "route", route.getKey()) : 0;
            }
            double opening = VALLEY.value(((magnitka.model.Node.Stockpile) VALLEY.chain().nodes().get(store)).openingTons());
            double closing = 0;
            Table stocks = TABLES.get("stocks");
            Cell last = stocks.rows().get(stocks.rows().size() - 1).get(0);
            for (int row = 0; row < stocks.rows().size(); row++) {
                boolean counts = stocks.text(row, "node").equals(store) && stocks.rows().get(row).get(0).equals(last);
                closing += counts ? stocks.figure(row, "stock") : 0;
            }
            assertThat(opening + in - out).as(store).isCloseTo(closing, within(1e-6 * Math.max(1, in)));
        }
    }

    @Test
    void byProductsAndOverflowGoToTheDumps() {
        Table moves = TABLES.get("moves");
        Table stocks = TABLES.get("stocks");
        double slag = sum(moves, "tons", "kind", "by_product");
        double dumped = 0;
        for (int row = 0; row < stocks.rows().size(); row++) {
            dumped = stocks.text(row, "node").equals("slag_heap") ? stocks.figure(row, "stock") : dumped;
        }
        assertThat(slag).isPositive().isCloseTo(dumped, within(1e-9 * slag));
        double made = sum(TABLES.get("monthly"), "made", "works", "furnaces");
        assertThat(sum(moves, "tons", "kind", "product") + sum(moves, "tons", "kind", "overflow")).isCloseTo(made, within(1e-9 * made));
    }

    @Test
    void theNetworkNamesEverythingThatTheModelNames() {
        Table network = TABLES.get("network");
        java.util.Set<String> names = new java.util.TreeSet<>();
        for (int row = 0; row < network.rows().size(); row++) {
            names.add(network.text(row, "kind") + " " + network.text(row, "name"));
        }
        assertThat(names).contains("column iron", "unit first", "unit third", "works furnaces", "dump slag_heap", "customer steelmakers", "route coal_road");
        assertThat(VALLEY.chain().nodes().keySet()).allMatch(name -> names.stream().anyMatch(said -> said.endsWith(" " + name)));
    }

    @Test
    void datedEventsCarryTheirTitles() {
        Table events = TABLES.get("events");
        for (int row = 0; row < events.rows().size(); row++) {
            assertThat(events.text(row, "title")).isNotBlank();
            boolean start = events.text(row, "kind").equals("start");
            assertThat(events.rows().get(row).get(6)).isInstanceOf(start ? Cell.Blank.class : Cell.Figure.class);
        }
        assertThat(sum(events, "days", "kind", "outage")).isPositive();
        assertThat(events.rows()).isSortedAccordingTo(java.util.Comparator.comparing(row -> ((Cell.Day) row.get(0)).value()));
    }

    // week by week, the expected run stands as long as month by month
    @Test
    void weeksOfTheCalendarAddUpToTheStoppages() {
        Ensemble ensemble = Ensemble.of(VALLEY);
        Table calendar = StoppageCalendar.of(ensemble.plant(), ensemble.weekly(RunSettings.ofExpected(), 0));
        Map<String, Table> months = tables(VALLEY, ensemble.run(RunSettings.ofExpected(), Progress.NONE));
        for (String cause : List.of("breakdown_days", "outage_days", "overhaul_days")) {
            for (String unit : List.of("first", "second")) {
                double days = sum(months.get("stoppages"), cause, "unit_name", unit);
                // weeks with less than 0.005 days are left out
                assertThat(sum(calendar, cause, "unit_name", unit)).as(cause + " " + unit).isCloseTo(days, within(0.005 * 53 * 3));
            }
        }
        assertThat(sum(calendar, "outage_days", "unit_name", "first")).isPositive();
    }

    /** The valley with a fact more that nothing names, and with a stoppage of no days. */
    private static Map<String, Table> tablesOfValleyWithIdleLines(Path temp) throws IOException {
        try (Stream<Path> files = Files.walk(VALLEY_FOLDER)) {
            for (Path file : files.filter(file -> !file.equals(VALLEY_FOLDER)).toList()) {
                Files.copy(file, temp.resolve(VALLEY_FOLDER.relativize(file).toString()));
            }
        }
        Path facts = temp.resolve("evidence.csv");
        String[] lines = Files.readString(facts).split("\\R");
        Files.writeString(facts, String.join("\n", lines) + "\n" + lines[1].replace("E1-0001", "E1-0009") + "\n");
        Path scenario = Files.writeString(temp.resolve("scenarios/no_storm.json"), """
                {"title": "No storm", "asks": "What if there was none?", "patch": {"nodes": {"furnaces": {"stoppages": {"storm": {"days": 0}}}}}}
                """);
        Model model = SoundModel.read(temp, List.of(scenario.toString()), Map.of()).model();
        assertThat(model.evidence()).extracting(fact -> fact.id()).contains("E1-0009");
        return tables(model, Ensemble.of(model).run(RunSettings.ofExpected(), Progress.NONE));
    }

    @Test
    void factsThatNothingRestsOnAreLeftOut(@TempDir Path temp) throws IOException {
        Table evidence = tablesOfValleyWithIdleLines(temp).get("evidence");
        assertThat(texts(evidence, "id")).containsExactlyElementsOf(texts(TABLES.get("evidence"), "id"))
                .containsExactly("E1-0001", "E1-0002");
        assertThat(TABLES.get("contradictions").rows()).hasSize(VALLEY.contradictions().size());
    }

    @Test
    void eventsSwitchedOffAreLeftOut(@TempDir Path temp) throws IOException {
        assertThat(texts(TABLES.get("events"), "title")).contains("Snow storm", "Frozen pipes");
        assertThat(texts(tablesOfValleyWithIdleLines(temp).get("events"), "title")).contains("Frozen pipes").doesNotContain("Snow storm");
    }

    private static List<String> texts(Table table, String column) {
        return IntStream.range(0, table.rows().size()).mapToObj(row -> table.text(row, column)).toList();
    }

    @Test
    void residualsStayWithinTheLaw() {
        Table balance = TABLES.get("balance");
        for (int row = 0; row < balance.rows().size(); row++) {
            assertThat(balance.figure(row, "worst_residual")).isBetween(0.0, 1e-9);
        }
    }

    @Test
    void daysAddUpToTheYear() {
        Ensemble ensemble = Ensemble.of(VALLEY);
        Table daily = DailyTable.of(VALLEY, ensemble.plant(), ensemble.daily(RunSettings.ofExpected(), 0));
        double made = 0;
        for (int row = 0; row < daily.rows().size(); row++) {
            boolean counts = daily.text(row, "node").equals("furnaces") && daily.text(row, "quantity").equals("made");
            made += counts ? daily.figure(row, "value") : 0;
        }
        EnsembleResult months = ensemble.run(RunSettings.ofExpected(), Progress.NONE);
        double expected = 0;
        for (int year = 0; year < months.calendar().years(); year++) {
            expected += months.meanOfYear(year, months.plant().accounts().made(0));
        }
        assertThat(made).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void daysOfACauseAreAtMostTheDaysOfTheYear() {
        Accounts accounts = RESULT.plant().accounts();
        for (int year = 0; year < RESULT.calendar().years(); year++) {
            for (int c = 0; c < accounts.causes(0).size(); c++) {
                assertThat(RESULT.meanOfYear(year, accounts.daysOf(0, c))).isBetween(0.0, (double) RESULT.calendar().daysOfYear(year));
            }
        }
    }
}
