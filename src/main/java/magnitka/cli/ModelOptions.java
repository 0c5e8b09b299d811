package magnitka.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.Numerals;
import magnitka.model.Uses;
import magnitka.model.reading.ModelReader;
import magnitka.model.reading.Reading;
import magnitka.network.SoundModel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which model a command works on, and what is changed in it beforehand. */
final class ModelOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = "Folder with model.json, or a single JSON file.")
    private Path path;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Scenario of the model, or path of a scenario file. Repeatable; later ones go over earlier ones.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Value for a parameter of the model. Repeatable; goes over scenarios.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Path as the user gave it. */
    Path path() {
        return path;
    }

    /** Scenarios as the user gave them. */
    List<String> scenarios() {
        return List.copyOf(scenarios);
    }

    /** Values set by the user, in the order given. */
    Map<String, String> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /** What came of reading the model: the model, or its problems. */
    Reading reading() {
        return SoundModel.read(path, scenarios, settings);
    }

    /** The model; a {@link magnitka.model.ModelException} if it has problems. Says which values lie outside their ranges. */
    Model model() {
        Model model = Voice.of(spec).timed("Reading " + path, () -> reading().model());
        noteRanges(model);
        return model;
    }

    /** The model for a command that leaves its people out. Says which scenarios and values then change nothing. */
    Model modelWithoutPeople() {
        Model model = model();
        Uses uses = Uses.of(model);
        List<String> idle = new ArrayList<>();
        scenarios.stream().filter(scenario -> isOfPeople(scenario, uses)).forEach(scenario -> idle.add("--scenario " + scenario));
        settings.forEach((name, value) -> {
            if (isOfPeople(Set.of(name), uses)) {
                idle.add("--set " + name + "=" + value);
            }
        });
        if (!idle.isEmpty()) {
            Voice.of(spec).say(String.join(", ", idle) + (idle.size() == 1 ? " acts" : " act") + " only with --people");
        }
        return model;
    }

    private boolean isOfPeople(String scenario, Uses uses) {
        Set<String> fields = ModelReader.fieldsPatchedBy(path, scenario);
        Set<String> values = ModelReader.parametersSetBy(path, List.of(scenario));
        return !(fields.isEmpty() && values.isEmpty()) && Set.of("plan", "people").containsAll(fields) && isOfPeople(values, uses);
    }

    /** True if nothing but plan and people uses the parameters. */
    private static boolean isOfPeople(Set<String> parameters, Uses uses) {
        return parameters.stream().allMatch(name -> uses.isOfPeople(name) && uses.ofParameter(name).stream().allMatch(Uses::liesInPeople));
    }

    /** Says which values lie outside their ranges: one may ask for them, but should know. */
    void noteRanges(Model model) {
        List<String> outside = model.parameters().values().stream().filter(p -> p.value() < p.low() || p.value() > p.high())
                .map(p -> p.name() + " = " + Numerals.shown(p.value()) + " (" + Numerals.shown(p.low()) + " to " + Numerals.shown(p.high()) + ")").toList();
        if (!outside.isEmpty()) {
            Voice.of(spec).say("Outside the range that parameters.csv gives: " + String.join(", ", outside));
        }
    }
}
