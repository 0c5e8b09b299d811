package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.analysis.bottleneck.Bottleneck;
import magnitka.cli.text.BottleneckText;
import magnitka.model.Model;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds where one more ton a day would have raised the final product. */
@Command(
        name = "bottleneck",
        header = "Finds where one more ton a day would have raised the final product, the last column of the yearly table.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --year 1937",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --year 1935 --out limits-1935"
        })
final class BottleneckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private YearOption asked;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PrintOptions printed;

    @Override
    public Integer call() throws IOException {
        output.style();
        Model model = options.model();
        int year = asked.of(model);
        if (model.chain().table().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "The model's yearly table has no column, so no final product.");
        }
        Path folder = output.folder(model.name());
        ProgressLine line = Voice.of(spec).progress();
        Bottleneck bottleneck = Bottleneck.from(model, year, Runtime.getRuntime().availableProcessors(), (done, total) -> line.tell(done, total, "runs"));
        List<String> more = new ArrayList<>(asked.spelled());
        more.addAll(output.spelled());
        RunRecord run = new RunRecord(model, options, RunSettings.ofExpected(), Clock.systemUTC());
        output.write(folder, run.manifest("bottleneck", more), bottleneck.tables());
        printed.print(PrintOptions.facts(model, folder), bottleneck.tables(), () -> new BottleneckText(bottleneck).lines());
        Voice.of(spec).say("Files are in " + folder);
        return Exit.DONE;
    }
}
