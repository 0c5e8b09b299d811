package magnitka.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import magnitka.calibration.Space;
import magnitka.model.Model;
import magnitka.model.reading.ModelReader;
import magnitka.network.SoundModel;
import magnitka.result.Decimals;

/**
 * A model to be fitted: every free parameter stands in the middle of its range, so that neither the fit nor the model's hash
 * depends on the values stored before.
 *
 * @param model the model
 * @param held fitted parameters that a scenario or the user gave a value
 */
record FitModel(Model model, Set<String> held) {

    /**
     * Reads the model; a {@link magnitka.model.ModelException} if it has problems, in the middle or at the ends of the ranges.
     *
     * @param more scenarios beside those that the user asked for
     */
    static FitModel of(ModelOptions options, String... more) {
        List<String> scenarios = new ArrayList<>(options.scenarios());
        scenarios.addAll(List.of(more));
        Model read = with(options, scenarios, Map.of());
        Set<String> held = new TreeSet<>(ModelReader.parametersSetBy(options.path(), scenarios));
        held.addAll(options.settings().keySet());
        Space space = Space.of(read, held);
        for (boolean high : new boolean[] {false, true}) {
            with(options, scenarios, space.endValues(high));
        }
        return new FitModel(with(options, scenarios, space.middleValues()), held);
    }

    private static Model with(ModelOptions options, List<String> scenarios, Map<String, Double> values) {
        Map<String, String> settings = new LinkedHashMap<>(options.settings());
        values.forEach((name, value) -> settings.put(name, Decimals.exact(value)));
        return SoundModel.read(options.path(), scenarios, settings).model();
    }
}
