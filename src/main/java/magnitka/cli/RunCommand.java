package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import magnitka.analysis.Comparison;
import magnitka.analysis.DailyTable;
import magnitka.analysis.RunTables;
import magnitka.model.Model;
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

    private static final List<String> SHOWN = List.of("annual", "annual_bands", "comparison");

    @Mixin
    private ModelOptions options;

    @Mixin
    private EnsembleOptions ensembleOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--daily", description = "Write daily.csv too: replication 0, or the expected run, day by day.")
    private boolean daily;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = ensembleOptions.settings();
        output.style();
        Model model = options.model();
        Path folder = output.folder(model.name());
        Ensemble ensemble = Ensemble.of(model);
        EnsembleResult result = ensembleOptions.run(ensemble, settings);
        List<Table> tables = new ArrayList<>(RunTables.of(model, result));
        if (daily) {
            tables.add(DailyTable.of(model, ensemble.plant(), ensemble.daily(settings, 0)));
        }
        List<String> more = new ArrayList<>(daily ? List.of("--daily") : List.of());
        output.language().ifPresent(language -> more.addAll(List.of("--csv-locale", language)));
        output.write(folder, new RunRecord(model, options, settings, Clock.systemUTC()).manifest("run", more), tables);
        print(model, result, folder, tables);
        ensembleOptions.say("Files are in " + folder);
        return Exit.DONE;
    }

    private void print(Model model, EnsembleResult result, Path folder, List<Table> tables) {
        Comparison comparison = Comparison.from(model, result);
        Map<String, Object> facts = PrintOptions.facts(model, folder);
        comparison.meanAbsoluteErrorPercent().ifPresent(error -> facts.put("mean_absolute_error_percent", error));
        facts.put("zero_cells", comparison.zeroCells());
        facts.put("zero_cells_kept", comparison.zeroCellsKept());
        printed.print(facts, tables.stream().filter(table -> SHOWN.contains(table.name())).toList(),
                () -> new ComparisonText(model, result, comparison).lines());
    }
}
