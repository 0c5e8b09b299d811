package magnitka.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import magnitka.cli.text.EvidenceText;
import magnitka.model.Evidence;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.model.ScenarioInfo;
import magnitka.model.Uses;
import magnitka.model.reading.ModelReader;
import magnitka.network.SoundModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Leads from figures to facts and back. */
@Command(
        name = "evidence",
        header = "Leads from a figure to its facts and back, and lists where sources disagree.",
        description = {
            "  ${COMMAND-FULL-NAME} models/magnitogorsk",
            "  ${COMMAND-FULL-NAME} models/magnitogorsk --parameter coal_loss_1938"
        })
final class EvidenceCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 8;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions options;

    @Mixin
    private PrintOptions printed;

    @Option(names = "--parameter", paramLabel = "NAME", description = "A parameter: where it is used, and the facts that it rests on.")
    private String parameter;

    @Option(names = "--fact", paramLabel = "ID", description = "A fact of evidence.csv, and everything that rests on it.")
    private String fact;

    @Override
    public Integer call() {
        Model model = options.model();
        EvidenceText text = new EvidenceText(model);
        EvidenceTables tables = new EvidenceTables(model);
        List<String> lines = new ArrayList<>();
        if (parameter != null) {
            Parameter asked = parameterAsked(model);
            List<String> users = users(model);
            lines.addAll(text.parameter(asked, users, FittedValue.lines(options.path(), asked)));
            tables.parameter(asked, users);
        }
        if (fact != null) {
            Evidence asked = factAsked(model);
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(text.fact(asked));
            tables.fact(asked);
        }
        if (lines.isEmpty()) {
            lines.addAll(text.overview());
            tables.overview();
        }
        printed.print(tables.facts(), tables.all(), () -> lines);
        return Exit.DONE;
    }

    private Parameter parameterAsked(Model model) {
        return Optional.ofNullable(model.parameters().get(parameter))
                .orElseThrow(() -> unknown("--parameter", "parameter", parameter, model.parameters().keySet()));
    }

    private Evidence factAsked(Model model) {
        return model.evidence().stream().filter(known -> known.id().equals(fact)).findFirst()
                .orElseThrow(() -> unknown("--fact", "fact", fact, model.evidence().stream().map(Evidence::id).toList()));
    }

    private ParameterException unknown(String option, String kind, String name, Collection<String> known) {
        List<String> longer = known.stream().filter(one -> one.startsWith(name)).limit(MOST_NAMED).map(one -> "'" + one + "'").toList();
        String nearest = Known.maybe(name, known);
        String cure = !nearest.isEmpty() ? nearest : !longer.isEmpty() ? " Maybe " + String.join(", ", longer) + "?"
                : known.isEmpty() ? " It has none." : " 'describe' lists them all.";
        return Known.refused(spec, option, "a " + kind + " of the model", name, cure);
    }

    /** Scenarios that use a parameter which the model as it stands does not use; they are read only if that is the question. */
    private List<String> users(Model model) {
        if (!Uses.of(model).ofParameter(parameter).isEmpty()) {
            return List.of();
        }
        return ModelReader.scenarios(options.path()).stream().map(ScenarioInfo::name).filter(this::uses).toList();
    }

    private boolean uses(String scenario) {
        return SoundModel.read(options.path(), List.of(scenario), options.settings()).drawn()
                .filter(changed -> !Uses.of(changed.model()).ofParameter(parameter).isEmpty())
                .isPresent();
    }
}
