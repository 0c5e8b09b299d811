package magnitka.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.Problem;
import magnitka.model.reading.ModelReader;
import magnitka.model.reading.Reading;

/** Reads a model and checks it as a network too: the way in for all who want to run one. */
public final class SoundModel {

    private SoundModel() {}

    /**
     * Reads a model and finds everything that is wrong with it.
     *
     * @param path folder with {@code model.json}, or a single JSON file
     * @param scenarios names or paths of scenarios, applied in order
     * @param settings values of parameters by name, applied last
     */
    public static Reading read(Path path, List<String> scenarios, Map<String, String> settings) {
        Reading reading = sound(path, scenarios, settings);
        Suspects suspects = new Suspects(scenarios, settings);
        return reading.replacing(suspects.named(reading.problems(), given -> sound(path, given.scenarios(), given.settings()).problems()));
    }

    /** Problems that a model has with one of its scenarios and not by itself. */
    public static List<Problem> problemsOfScenarios(Path path) {
        Map<String, Reading> readings = ModelReader.readEach(path);
        Set<String> own = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        readings.forEach((scenario, reading) -> {
            List<Problem> all = reading.with(Soundness.problems(reading)).problems();
            if (scenario.isEmpty()) {
                all.forEach(problem -> own.add(Suspects.key(problem)));
            } else {
                List<Problem> added = all.stream().filter(problem -> !own.contains(Suspects.key(problem))).toList();
                problems.addAll(new Suspects(List.of(scenario), Map.of()).named(added, given -> List.of()));
            }
        });
        return problems;
    }

    private static Reading sound(Path path, List<String> scenarios, Map<String, String> settings) {
        Reading reading = ModelReader.read(path, scenarios, settings);
        return reading.with(Soundness.problems(reading));
    }

    /** The model as its folder describes it; a {@link magnitka.model.ModelException} if it is not sound. */
    public static Model of(Path path) {
        return read(path, List.of(), Map.of()).model();
    }
}
