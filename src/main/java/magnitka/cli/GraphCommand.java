package magnitka.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import magnitka.network.GraphText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the network of a model for a drawing program. */
@Command(
        name = "graph",
        header = "Prints the network of a model for a drawing program.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk | dot -Tsvg -o magnitogorsk.svg",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --format mermaid"
        })
final class GraphCommand implements Callable<Integer> {

    /** Languages of drawing programs. */
    enum Format {
        DOT,
        MERMAID,
        GRAPHML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "dot",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format;

    @Override
    public Integer call() {
        GraphText text = new GraphText(options.model());
        spec.commandLine().getOut().print(switch (format) {
            case DOT -> text.dot();
            case MERMAID -> text.mermaid();
            case GRAPHML -> text.graphml();
        });
        return Exit.DONE;
    }
}
