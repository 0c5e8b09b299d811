package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.analysis.Measures;
import magnitka.calibration.StoredFit;
import magnitka.model.Companions;
import magnitka.model.Model;
import magnitka.result.Table;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sets a model, with the values it has, against the archive and against observations that the fit did not use. */
@Command(
        name = "validate",
        header = "Sets a model as it is against the archive and against observations that its fit did not use.",
        description = {
            "  magnitka validate models/magnitogorsk",
            "  magnitka validate models/magnitogorsk --set design_factor=1 --replications 50"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final List<String> SHOWN = List.of("residuals", "worst_cells", "coverage", "measures", "checks");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private EnsembleOptions ensembleOptions;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = ensembleOptions.settings();
        if (settings.expected()) {
            throw new ParameterException(spec.commandLine(), "validate looks at bands of replications: leave out --expected");
        }
        output.style();
        Model model = options.model();
        Measures measures = Measures.from(model, Companions.measures(options.path()));
        StoredFit fit = StoredFit.of(model, settings);
        Path folder = output.folder(model.name());
        List<Table> tables = new ArrayList<>(fit.tables());
        if (measures.any()) {
            tables.addAll(measures.tables(settings));
        }
        List<String> more = new ArrayList<>();
        output.language().ifPresent(language -> more.addAll(List.of("--csv-locale", language)));
        output.write(folder, new RunRecord(model, options, settings, Clock.systemUTC()).manifest("validate", more), tables);
        print(fit, tables);
        ensembleOptions.say("Files are in " + folder);
        return Exit.DONE;
    }

    private void print(StoredFit fit, List<Table> tables) {
        List<String> lines = new ArrayList<>(TablesText.lines(tables.stream().filter(table -> SHOWN.contains(table.name())).toList()));
        lines.addAll(fit.messages());
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
