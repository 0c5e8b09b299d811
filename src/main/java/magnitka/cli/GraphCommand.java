package magnitka.cli;

import java.util.concurrent.Callable;
import magnitka.model.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "graph", header = "x")
final class GraphCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Override
    public Integer call() {
        Model model = options.model();
        spec.commandLine().getOut().println(model.chain().title());
        return Exit.DONE;
    }
}
