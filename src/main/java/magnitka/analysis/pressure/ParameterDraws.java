package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.model.Uses;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Values for the parameters that plan and people rest on, and for what is assumed about how works answer load, drawn from low to
 * high: a Latin hypercube, so that each range is covered evenly by however few draws. Ranges that span a factor of 10 or more are
 * covered evenly in their logarithm.
 */
final class ParameterDraws {

    private static final double WIDE = 10;

    /** What a study varies itself: the pressure, and how the bonus is paid. */
    private static final List<String> VARIED = List.of("/plan/pressure", "/people/bonus/smooth");

    private final List<Parameter> parameters;
    /** By parameter and draw. */
    private final double[][] values;

    private ParameterDraws(List<Parameter> parameters, double[][] values) {
        this.parameters = parameters;
        this.values = values;
    }

    /** The parameters that are drawn. */
    static List<Parameter> parameters(Model model) {
        Uses uses = Uses.of(model);
        List<Parameter> free = model.parameters().values().stream()
                .filter(parameter -> parameter.low() < parameter.high() && parameter.status() != Parameter.Status.FITTED).toList();
        // those of people first: what they are drawn as does not depend on what is known of the works
        List<Parameter> parameters = new ArrayList<>(free.stream().filter(parameter -> isOfPeople(uses, parameter)).toList());
        parameters.addAll(free.stream().filter(parameter -> !isOfPeople(uses, parameter) && LoadResponse.rests(model, uses, parameter)).toList());
        return parameters;
    }

    /** As many draws of these parameters. */
    static ParameterDraws of(List<Parameter> parameters, int draws, SplitMix64 chance) {
        double[][] values = new double[parameters.size()][];
        for (int p = 0; p < values.length; p++) {
            values[p] = values(parameters.get(p), draws, chance);
        }
        return new ParameterDraws(parameters, values);
    }

    private static boolean isOfPeople(Uses uses, Parameter parameter) {
        return uses.ofParameter(parameter.name()).stream().anyMatch(path -> Uses.liesInPeople(path) && !VARIED.contains(path));
    }

    private static double[] values(Parameter parameter, int draws, SplitMix64 chance) {
        int[] slice = shuffled(draws, chance);
        double[] values = new double[draws];
        for (int d = 0; d < draws; d++) {
            values[d] = at(parameter, (slice[d] + chance.nextDouble()) / draws);
        }
        return values;
    }

    private static int[] shuffled(int count, SplitMix64 chance) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int other = chance.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        return places;
    }

    private static double at(Parameter parameter, double share) {
        double low = parameter.low();
        double high = parameter.high();
        return low > 0 && high >= WIDE * low
                ? low * StrictMath.exp(share * StrictMath.log(high / low))
                : low + share * (high - low);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    double[] values(int parameter) {
        return values[parameter].clone();
    }

    /** Values of a draw by the names of the parameters. */
    Map<String, Double> at(int draw) {
        Map<String, Double> drawn = new LinkedHashMap<>();
        for (int p = 0; p < values.length; p++) {
            drawn.put(parameters.get(p).name(), values[p][draw]);
        }
        return drawn;
    }
}
