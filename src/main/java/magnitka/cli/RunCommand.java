package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import magnitka.analysis.comparison.Comparison;
import magnitka.analysis.planning.Leadership;
import magnitka.analysis.planning.PlanRemarks;
import magnitka.analysis.planning.PlanWarning;
import magnitka.analysis.tables.DailyTable;
import magnitka.analysis.tables.Fulfilment;
import magnitka.analysis.tables.PlanGauge;
import magnitka.analysis.tables.RunTables;
import magnitka.analysis.tables.StoppageCalendar;
import magnitka.cli.text.ComparisonText;
import magnitka.cli.text.FulfilmentText;
import magnitka.engine.Behaviour;
import magnitka.engine.Plant;
import magnitka.export.Manifest;
import magnitka.model.Model;
import magnitka.plan.Planned;
import magnitka.result.Table;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a model, prints its yearly table against the archive, and writes every table. */
@Command(
        name = "run",
        header = "Runs a model, prints its yearly output against the archive, and writes CSV files.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --set normal_coal_loss=0.05 --out no-loss"
        })
final class RunCommand implements Callable<Integer> {

    private static final List<String> SHOWN = List.of("annual", "annual_bands", "comparison", "plan", "fulfilment", "storming");

    @Mixin
    private ModelOptions options;

    @Mixin
    private EnsembleOptions ensembleOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOption report;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--daily", description = "Write daily.csv too: replication 0, or the expected run, day by day.")
    private boolean daily;

    @Option(names = "--people", description = "Let people answer the plan; write plan.csv, plan_replications.csv, fulfilment.csv, claims.csv and storming.csv too.")
    private boolean people;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = ensembleOptions.settings();
        output.style();
        Model model = people ? WithPeople.model(options) : options.modelWithoutPeople();
        Path folder = output.folder(model.name());
        if (people) {
            PlanWarning.of(model).ifPresent(ensembleOptions::say);
            PlanRemarks.of(model).forEach(ensembleOptions::say);
        }
        Plant plant = Plant.of(model);
        Optional<Planned> planned = people ? Optional.of(Leadership.of(model, plant)) : Optional.empty();
        Optional<PlanGauge> gauge = planned.map(all -> new PlanGauge(model, plant, all.accounts()));
        Ensemble plain = Ensemble.of(model, plant, planned.<Behaviour>map(all -> all).orElse(Behaviour.NONE));
        Ensemble ensemble = gauge.map(reader -> plain.keeping(reader.figures(), reader)).orElse(plain);
        EnsembleResult result = ensembleOptions.run(ensemble, settings);
        List<Table> tables = new ArrayList<>(RunTables.of(model, result));
        tables.add(StoppageCalendar.of(plant, ensemble.weekly(settings, 0)));
        planned.ifPresent(all -> tables.addAll(RunTables.ofPeople(result, all.accounts())));
        gauge.ifPresent(reader -> tables.add(reader.table(result)));
        if (daily) {
            tables.add(DailyTable.of(model, plant, ensemble.daily(settings, 0)));
        }
        output.write(folder, manifest(model, settings), tables, report);
        print(model, result, planned, folder, tables);
        ensembleOptions.say("Files are in " + folder);
        return Exit.DONE;
    }

    private Manifest manifest(Model model, RunSettings settings) {
        List<String> more = new ArrayList<>();
        if (daily) {
            more.add("--daily");
        }
        if (people) {
            more.add("--people");
        }
        more.addAll(output.spelled());
        Manifest manifest = new RunRecord(model, options, settings).manifest("run", more);
        return people ? manifest.withPeople() : manifest;
    }

    private void print(Model model, EnsembleResult result, Optional<Planned> planned, Path folder, List<Table> tables) {
        Comparison comparison = Comparison.from(model, result);
        Map<String, Object> facts = PrintOptions.facts(model, folder);
        comparison.meanAbsoluteErrorPercent().ifPresent(error -> facts.put("mean_absolute_error_percent", error));
        facts.put("zero_cells", comparison.zeroCells());
        facts.put("zero_cells_kept", comparison.zeroCellsKept());
        printed.print(facts, tables.stream().filter(table -> SHOWN.contains(table.name())).toList(),
                () -> {
                    List<String> lines = new ArrayList<>(new ComparisonText(model, result, comparison).lines());
                    planned.ifPresent(all -> lines.addAll(new FulfilmentText(result, new Fulfilment(result, all.accounts())).lines()));
                    return lines;
                });
    }
}
