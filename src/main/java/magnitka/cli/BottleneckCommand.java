package magnitka.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import magnitka.analysis.bottleneck.Bottleneck;
import magnitka.analysis.bottleneck.BottleneckSearch;
import magnitka.cli.text.BottleneckText;
import magnitka.model.Model;
import magnitka.model.Works;
import magnitka.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds where one more ton a day would have raised the final product. */
@Command(
        name = "bottleneck",
        header = "Finds where one more ton a day would have raised the final product, the last column of the yearly table.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --year 1937",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --year 1935 --out limits-1935",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --year 1937 --works blast_furnaces --works open_hearths_1"
        })
final class BottleneckCommand implements Callable<Integer> {

    /** More are worth a hint. */
    private static final int MANY_RUNS = 1_000;

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

    @Option(names = "--works", paramLabel = "NAME",
            description = "Try a little more of this works and one unit more of it, and of no other works, route, source or shared limit. Repeatable. "
                    + "The cut is always that of all.")
    private List<String> works = List.of();

    @Override
    public Integer call() throws IOException {
        output.style();
        Model model = options.model();
        int year = asked.of(model);
        if (model.chain().table().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "The model's yearly table has no column, so no final product.");
        }
        checkWorks(model);
        Path folder = output.folder(model.name());
        Bottleneck bottleneck = found(new BottleneckSearch(model, year, works));
        List<String> more = new ArrayList<>(asked.spelled());
        works.forEach(name -> more.addAll(List.of("--works", name)));
        more.addAll(output.spelled());
        RunRecord run = new RunRecord(model, options, RunSettings.ofExpected());
        output.write(folder, run.manifest("bottleneck", more), bottleneck.tables());
        printed.print(PrintOptions.facts(model, folder), bottleneck.tables(), () -> new BottleneckText(bottleneck, !works.isEmpty()).lines());
        Voice.of(spec).say("Files are in " + folder);
        return Exit.DONE;
    }

    private void checkWorks(Model model) {
        List<String> known = model.chain().nodes().entrySet().stream().filter(node -> node.getValue() instanceof Works).map(Map.Entry::getKey).toList();
        works.forEach(name -> Known.require(spec, "--works", name, known));
    }

    private Bottleneck found(BottleneckSearch search) {
        int runs = search.runs();
        Voice.of(spec).say(String.format(Locale.ROOT, "The gains take %,d more %s of the model%s.", runs, runs == 1 ? "run" : "runs",
                runs > MANY_RUNS && works.isEmpty() ? "; --works NAME asks for those of a works alone" : ""));
        ProgressLine line = Voice.of(spec).progress();
        return search.answer(Runtime.getRuntime().availableProcessors(), (done, total) -> line.tell(done, total, "runs"));
    }
}
