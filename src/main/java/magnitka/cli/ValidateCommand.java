package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import magnitka.analysis.comparison.Measures;
import magnitka.analysis.planning.Leadership;
import magnitka.calibration.StoredFit;
import magnitka.calibration.Watch;
import magnitka.cli.text.TablesText;
import magnitka.engine.Behaviour;
import magnitka.export.Manifest;
import magnitka.model.MeasureDefinition;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Problem;
import magnitka.model.reading.Companions;
import magnitka.result.Table;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets a model, with the values it has, against the archive and against observations that the fit did not use. */
@Command(
        name = "validate",
        header = "Sets a model as it is against the archive and against observations that its fit did not use.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --people",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --set design_factor=1 --replications 50"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final List<String> SHOWN = List.of("residuals", "worst_cells", "coverage", "measures", "checks");

    @Mixin
    private ModelOptions options;

    @Mixin
    private ChanceOptions chance;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ReportOption report;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--people", description = "Let people answer the plan, and look at the observations that speak of plans.")
    private boolean people;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = chance.settings();
        output.style();
        Model model = people ? WithPeople.model(options) : options.modelWithoutPeople();
        List<MeasureDefinition> lines = Companions.measures(options.path());
        Measures measures = people ? Measures.withPeople(model, lines) : Measures.from(model, lines);
        refuseNothing(model, measures);
        Path folder = output.folder(model.name());
        Optional<StoredFit> fit = fit(model, settings);
        List<Table> tables = new ArrayList<>(fit.map(StoredFit::tables).orElse(List.of()));
        if (measures.any()) {
            tables.addAll(measures.tables(settings, chance.progress()));
        }
        output.write(folder, manifest(model, settings), tables, report);
        Map<String, Object> facts = PrintOptions.facts(model, folder);
        fit.ifPresent(found -> facts.put("mean_absolute_error_percent", found.percent()));
        List<String> notes = fit.map(StoredFit::messages).orElse(List.of());
        facts.put("notes", notes);
        List<Table> shown = tables.stream().filter(table -> SHOWN.contains(table.name())).toList();
        printed.print(facts, shown, () -> Stream.concat(TablesText.lines(shown).stream(), notes.stream()).toList());
        chance.say("Files are in " + folder);
        return Exit.DONE;
    }

    private Manifest manifest(Model model, RunSettings settings) {
        List<String> more = new ArrayList<>(people ? List.of("--people") : List.of());
        more.addAll(output.spelled());
        Manifest manifest = new RunRecord(model, options, settings).manifest("validate", more);
        return people ? manifest.withPeople() : manifest;
    }

    private static void refuseNothing(Model model, Measures measures) {
        if (!StoredFit.isPossible(model) && !measures.any()) {
            throw new ModelException(List.of(new Problem("observed.csv", 0, "", "none", "must have an observation for calibration or validation",
                    "There is nothing to set the model against.")));
        }
    }

    /** The model against the archive, if it has cells for calibration. */
    private Optional<StoredFit> fit(Model model, RunSettings settings) {
        if (!StoredFit.isPossible(model)) {
            return Optional.empty();
        }
        Progress progress = chance.progress();
        return Optional.of(StoredFit.of(model, plant -> people ? Leadership.of(model, plant) : Behaviour.NONE, settings, new Watch() {
            @Override
            public void replicated(int done, int total) {
                progress.reached(done, total);
            }
        }));
    }
}
