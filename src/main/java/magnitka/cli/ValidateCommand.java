package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import magnitka.analysis.Measures;
import magnitka.calibration.StoredFit;
import magnitka.calibration.Watch;
import magnitka.model.Companions;
import magnitka.model.Model;
import magnitka.result.Table;
import magnitka.run.Progress;
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
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --set design_factor=1 --replications 50"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final List<String> SHOWN = List.of("residuals", "worst_cells", "coverage", "measures");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private EnsembleOptions ensembleOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PrintOptions printed;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = ensembleOptions.settings();
        if (settings.expected()) {
            throw new ParameterException(spec.commandLine(), "validate looks at bands of replications: leave out --expected");
        }
        output.style();
        Model model = options.model();
        Measures measures = Measures.from(model, Companions.measures(options.path()));
        Progress progress = ensembleOptions.progress();
        StoredFit fit = StoredFit.of(model, settings, new Watch() {
            @Override
            public void replicated(int done, int total) {
                progress.reached(done, total);
            }
        });
        Path folder = output.folder(model.name());
        List<Table> tables = new ArrayList<>(fit.tables());
        if (measures.any()) {
            tables.add(measures.table(settings, ensembleOptions.progress()));
        }
        List<String> more = new ArrayList<>();
        output.language().ifPresent(language -> more.addAll(List.of("--csv-locale", language)));
        output.write(folder, new RunRecord(model, options, settings, Clock.systemUTC()).manifest("validate", more), tables);
        Map<String, Object> facts = PrintOptions.facts(model, folder);
        facts.put("mean_absolute_error_percent", fit.percent());
        List<Table> shown = tables.stream().filter(table -> SHOWN.contains(table.name())).toList();
        facts.put("notes", fit.messages());
        printed.print(facts, shown, () -> Stream.concat(TablesText.lines(shown).stream(), fit.messages().stream()).toList());
        ensembleOptions.say("Files are in " + folder);
        return Exit.DONE;
    }
}
