package magnitka.cli;

import java.util.concurrent.Callable;
import magnitka.analysis.Measures;
import magnitka.model.Companions;
import magnitka.model.Model;
import magnitka.model.ModelReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with a model, or sums it up. */
@Command(
        name = "check",
        header = "Lists everything that is wrong with a model, or sums it up.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} my-plant --set coal_loss=0.2"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Override
    public Integer call() {
        Model model = options.model();
        Companions.structure(options.path());
        Companions.ablations(options.path());
        Measures.from(model, Companions.measures(options.path()));
        new ModelSummary(model, ModelReader.scenarios(options.path())).lines().forEach(spec.commandLine().getOut()::println);
        return Exit.DONE;
    }
}
