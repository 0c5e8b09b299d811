package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Parameter;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Draws one after the other, as many as are wanted: a Latin hypercube, then another one of the same size, and so on. The first is
 * that of a study which tries no more than it asks for.
 */
final class DrawSeries {

    private final List<Parameter> parameters;
    private final int size;
    private final SplitMix64 chance;
    private ParameterDraws round;
    private int given;

    /** @param size draws of each hypercube, at least 1 */
    DrawSeries(Model model, int size, long seed) {
        parameters = ParameterDraws.parameters(model);
        this.size = size;
        chance = new SplitMix64(seed);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** The next draws, not yet compared with anything. */
    List<Draw> next(int count) {
        List<Draw> draws = new ArrayList<>();
        while (draws.size() < count) {
            int place = given % size;
            if (place == 0) {
                round = ParameterDraws.of(parameters, size, chance);
            }
            given++;
            draws.add(new Draw(given, round.at(place), Double.NaN));
        }
        return draws;
    }
}
