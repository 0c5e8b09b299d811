package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.analysis.Waterfall;
import magnitka.cli.text.WaterfallText;
import magnitka.model.Model;
import magnitka.run.Ensemble;
import magnitka.run.EnsembleResult;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains the output of a works in a year. */
@Command(
        name = "explain",
        header = "Explains the output of a works in a year: from rated capacity to good output, cause by cause.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --works blast_furnaces --year 1935",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --works coke_plant --year 1938 --expected"
        })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private EnsembleOptions ensembleOptions;

    @Mixin
    private YearOption asked;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--works", required = true, paramLabel = "NAME", description = "Name of the works in the model.")
    private String works;

    @Override
    public Integer call() throws IOException {
        RunSettings settings = ensembleOptions.settings();
        output.style();
        Model model = options.model();
        Ensemble ensemble = Ensemble.of(model);
        List<String> names = ensemble.plant().works();
        Known.require(spec, "--works", works, names);
        int year = asked.of(model);
        Path folder = output.folder(model.name());
        EnsembleResult result = ensembleOptions.run(ensemble, settings);
        Waterfall waterfall = Waterfall.from(result, names.indexOf(works), result.calendar().indexOf(year));
        List<String> more = new ArrayList<>(List.of("--works", works));
        more.addAll(asked.spelled());
        more.addAll(output.spelled());
        output.write(folder, new RunRecord(model, options, settings).manifest("explain", more),
                List.of(waterfall.table()));
        printed.print(PrintOptions.facts(model, folder), List.of(waterfall.table()), () -> new WaterfallText(waterfall).lines());
        ensembleOptions.say("Files are in " + folder);
        return Exit.DONE;
    }
}
