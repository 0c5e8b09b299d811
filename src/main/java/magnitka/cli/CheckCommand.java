package magnitka.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import magnitka.analysis.comparison.Measures;
import magnitka.cli.text.ModelSummary;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Problem;
import magnitka.model.ScenarioInfo;
import magnitka.model.reading.Companions;
import magnitka.model.reading.ModelReader;
import magnitka.network.SoundModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says everything that is wrong with a model, or sums it up. */
@Command(
        name = "check",
        header = "Lists everything that is wrong with a model, or sums it up.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} models/tutorial --set kiln_repair_days=5"
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ModelOptions options;

    @Mixin
    private PrintOptions printed;

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public Integer call() {
        Optional<Model> model = sound(options::model);
        sound(() -> Companions.structure(options.path()));
        sound(() -> Companions.ablations(options.path()));
        model.ifPresent(read -> sound(() -> Measures.from(read, Companions.measures(options.path()))));
        List<ScenarioInfo> scenarios = sound(() -> ModelReader.scenarios(options.path())).orElse(List.of());
        if (options.scenarios().isEmpty() && options.settings().isEmpty()) {
            SoundModel.problemsOfScenarios(options.path()).stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            if (printed.isJson()) {
                printed.print(Map.of("problems", problems.stream().map(CheckCommand::spelled).toList()), List.of(), List::of);
            }
            throw new ModelException(problems);
        }
        ModelSummary summary = new ModelSummary(model.orElseThrow(), scenarios);
        printed.print(summary.facts(), List.of(), summary::lines);
        return Exit.DONE;
    }

    /** What came of a reading; its problems go to the others. */
    private <T> Optional<T> sound(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ModelException e) {
            e.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            return Optional.empty();
        }
    }

    private static Map<String, Object> spelled(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", problem.file());
        json.put("line", problem.line());
        json.put("path", problem.path());
        json.put("expected", problem.expected());
        json.put("found", problem.found());
        json.put("cure", problem.cure());
        return json;
    }
}
