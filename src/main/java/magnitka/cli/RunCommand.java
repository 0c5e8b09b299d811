package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.analysis.Comparison;
import magnitka.analysis.DailyTable;
import magnitka.analysis.RunTables;
import magnitka.analysis.StoppageCalendar;
import magnitka.model.Model;
import magnitka.result.Table;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a model, prints its yearly table against the archive, and writes every table. */
@Command(
        name = "run",
        header = "Runs a model, prints its yearly output against the archive, and writes CSV files.",
        description = {
            "  magnitka run models/magnitogorsk",
            "  magnitka run models/magnitogorsk --set normal_coal_loss=0.05 --out no-loss"
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private EnsembleOptions ensembleOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOption report;

    @Option(names = "--daily", description = "Write daily.csv too: replication 0, or the expected run, day by day.")
    private boolean daily;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = ensembleOptions.settings();
        output.style();
        Model model = options.model();
        Path folder = output.folder(model.name());
        Ensemble ensemble = Ensemble.of(model);
        EnsembleResult result = ensemble.run(settings, ensembleOptions.progress());
        List<Table> tables = new ArrayList<>(RunTables.of(model, result));
        tables.add(StoppageCalendar.of(ensemble.plant(), ensemble.weekly(settings, 0)));
        if (daily) {
            tables.add(DailyTable.of(model, ensemble.plant(), ensemble.daily(settings, 0)));
        }
        List<String> more = new ArrayList<>(daily ? List.of("--daily") : List.of());
        output.language().ifPresent(language -> more.addAll(List.of("--csv-locale", language)));
        output.write(folder, new RunRecord(model, options, settings, Clock.systemUTC()).manifest("run", more), tables, report);
        new ComparisonText(model, result, Comparison.from(model, result)).lines().forEach(spec.commandLine().getOut()::println);
        ensembleOptions.say("Files are in " + folder);
        return Exit.DONE;
    }
}
