package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.analysis.PlanReplications;
import magnitka.analysis.Replications;
import magnitka.analysis.Waterfall;
import magnitka.analysis.bottleneck.Bottleneck;
import magnitka.analysis.comparison.Difference;
import magnitka.analysis.comparison.Differences;
import magnitka.analysis.comparison.PlanDifferences;
import magnitka.analysis.planning.Leadership;
import magnitka.analysis.planning.YearPlan;
import magnitka.analysis.pressure.DrawsWanted;
import magnitka.analysis.pressure.Levels;
import magnitka.analysis.pressure.PressureQuestion;
import magnitka.analysis.pressure.PressureResult;
import magnitka.analysis.pressure.PressureTables;
import magnitka.analysis.pressure.Variant;
import magnitka.analysis.tables.DailyTable;
import magnitka.analysis.tables.PlanGauge;
import magnitka.analysis.tables.RunTables;
import magnitka.analysis.tables.StoppageCalendar;
import magnitka.cli.document.Markdown;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Observation;
import magnitka.network.SoundModel;
import magnitka.plan.Planned;
import magnitka.result.Column;
import magnitka.result.Table;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page on results says what the tables say of themselves. To write it anew: {@link ReferenceTest#REWRITE}. */
class ResultsPageTest {

    private static final Path PAGE = Path.of("docs/results.md");
    private static final Path KEPT = Path.of("results/reference");
    private static final String BEGIN = "<!-- columns -->\n";
    private static final String END = "<!-- /columns -->";

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            String page = Files.readString(PAGE);
            Files.writeString(PAGE, page.substring(0, page.indexOf(BEGIN)) + BEGIN + columns() + page.substring(page.indexOf(END)));
        }
    }

    /** Every table that a command writes; a short run is enough, since only their columns are looked at. */
    private static List<Table> tables() {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Ensemble ensemble = Ensemble.of(model);
        List<Table> tables = new ArrayList<>(RunTables.of(model, ensemble.run(RunSettings.of(2, 1), Progress.NONE)));
        Map<String, Table> ofRun = new LinkedHashMap<>();
        tables.forEach(table -> ofRun.put(table.name(), table));
        tables.add(StoppageCalendar.of(ensemble.plant(), new double[0][]));
        tables.add(DailyTable.of(model, ensemble.plant(), new double[0][]));
        tables.add(new Waterfall("", 1931, 0, List.of(), 0).table());
        tables.addAll(new Bottleneck(1931, "", 0, List.of(), List.of()).tables());
        tables.addAll(new YearPlan(1931, List.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty()).tables());
        Replications replications = Replications.of(ofRun.get(Replications.TABLE));
        tables.addAll(Differences.of(replications, replications, Difference.Pairing.PAIRED).tables());
        tables.add(Differences.losses(ofRun.get("losses"), ofRun.get("losses")));
        tables.addAll(ofPeople(model));
        PlanReplications plans = PlanReplications.of(tables.stream().filter(table -> table.name().equals(PlanReplications.TABLE)).findFirst().orElseThrow());
        tables.addAll(new PlanDifferences(plans, plans, Difference.Pairing.PAIRED).tables());
        return tables;
    }

    /** Tables of runs and studies with people: their columns do not depend on the model, but only some have an assortment. */
    private static List<Table> ofPeople(Model shaped) {
        Plant plant = Plant.of(shaped);
        Planned people = Leadership.of(shaped, plant);
        PlanGauge gauge = new PlanGauge(shaped, plant, people.accounts());
        EnsembleResult result = Ensemble.of(shaped, plant, people).keeping(gauge.figures(), gauge).run(RunSettings.of(1, 1), Progress.NONE);
        List<Table> tables = new ArrayList<>(RunTables.ofPeople(result, people.accounts()));
        tables.add(gauge.table(result));
        Model model = observed(SoundModel.of(Path.of("models/tutorial")));
        List<Variant> policies = List.of(Variant.policy(List.of("tons")));
        tables.addAll(PressureTables.from(PressureResult.of(
                new PressureQuestion(model, "bricks", Levels.of(0.9, 1.1, 2), policies, true, DrawsWanted.any(1)), RunSettings.of(1, 1), Progress.NONE)));
        return tables;
    }

    /** With a figure to hold draws against. */
    private static Model observed(Model model) {
        Observation year = new Observation("bricks", "1935", 50_000, "t", Observation.Use.CALIBRATION, Observation.Relation.EXACT, Observation.Independence.INPUT,
                Observation.Comparison.PHYSICS, List.of(), "");
        return new Model(model.name(), model.hash(), model.chain(), model.parameters(), model.evidence(), List.of(year), model.contradictions(), model.scenarios());
    }

    private static String columns() {
        Markdown page = new Markdown();
        for (Table table : tables()) {
            page.heading(3, Markdown.code(table.name() + ".csv"));
            page.block(Markdown.text(table.meaning()));
            page.table(List.of("column", "unit", "decimals", "meaning"), table.columns().stream().map(ResultsPageTest::row).toList());
        }
        return page + "\n";
    }

    private static List<String> row(Column column) {
        String decimals = switch (column.kind()) {
            case TEXT -> "text";
            case DATE -> "date";
            case NUMBER -> "" + column.decimals();
        };
        return List.of(Markdown.code(column.name()), Markdown.text(column.unit()), decimals, Markdown.text(column.meaning()));
    }

    @Test
    void everyFileAndColumnIsDescribedAsTheTablesDescribeThem() throws IOException {
        assertThat(Files.readString(PAGE)).as("to write it anew: %s", ReferenceTest.REWRITE).contains(BEGIN + columns() + END);
    }

    private static List<Map<String, String>> kept(String name) throws IOException {
        List<String> lines = Files.readAllLines(KEPT.resolve(name));
        String[] names = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void medianInTheBandsIsTheYearlyTable() throws IOException {
        Map<String, Map<String, String>> annual = new LinkedHashMap<>();
        kept("annual.csv").forEach(row -> annual.put(row.get("year"), row));
        assertThat(kept("annual_bands.csv")).isNotEmpty().allSatisfy(row ->
                assertThat(Double.parseDouble(annual.get(row.get("year")).get(row.get("quantity"))))
                        .isCloseTo(Double.parseDouble(row.get("p50")), within(0.5 + 1e-6)));
    }

    @Test
    void lossesAddUpAsThePageSays() throws IOException {
        Map<String, Double> rest = new LinkedHashMap<>();
        for (Map<String, String> row : kept("losses.csv")) {
            double tons = Double.parseDouble(row.get("tons"));
            rest.merge(row.get("year") + " " + row.get("works"), row.get("line").equals("rated") ? tons : -tons, Double::sum);
        }
        assertThat(rest).isNotEmpty().allSatisfy((name, tons) -> assertThat(tons).as(name).isCloseTo(0, within(0.02)));
    }

    @Test
    void goodAndRejectAreTheMeanOutput() throws IOException {
        Map<String, Double> made = new LinkedHashMap<>();
        for (Map<String, String> row : kept("losses.csv")) {
            if (row.get("line").equals("good") || row.get("cause").equals("reject")) {
                made.merge(row.get("year") + " " + row.get("works"), Double.parseDouble(row.get("tons")), Double::sum);
            }
        }
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        for (Map<String, String> row : kept("annual_bands.csv")) {
            double sum = model.chain().table().get(row.get("quantity")).works().stream()
                    .mapToDouble(works -> made.getOrDefault(row.get("year") + " " + works, 0.0)).sum();
            assertThat(sum).as(row.toString()).isCloseTo(Double.parseDouble(row.get("mean")), within(0.02));
        }
    }
}
