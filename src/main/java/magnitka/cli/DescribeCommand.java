package magnitka.cli;

import java.util.concurrent.Callable;
import magnitka.cli.document.OddDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a model as a document. */
@Command(
        name = "describe",
        header = "Prints a model as a Markdown document, in the order of the ODD protocol.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk > magnitogorsk.md",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --scenario no_coal_loss"
        })
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(new OddDocument(options.model()).written());
        return Exit.DONE;
    }
}
