package magnitka.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.model.Model;
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

    private static Reading sound(Path path, List<String> scenarios, Map<String, String> settings) {
        Reading reading = ModelReader.read(path, scenarios, settings);
        return reading.with(Soundness.problems(reading));
    }

    /** The model as its folder describes it; a {@link magnitka.model.ModelException} if it is not sound. */
    public static Model of(Path path) {
        return read(path, List.of(), Map.of()).model();
    }
}
