package magnitka.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.Parameter;

/** The free parameters of a model: those of status {@code fitted}, each scaled to [0, 1] between its low and high. */
public final class Space {

    /** Digits of a fitted value; more would say nothing. */
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final Model model;
    private final List<Scale> scales;

    private Space(Model model, List<Scale> scales) {
        this.model = model;
        this.scales = scales;
    }

    /**
     * The free parameters of a model.
     *
     * @param held names of parameters that are not free although they are fitted, since a scenario or the user gave them a value
     */
    public static Space of(Model model, Set<String> held) {
        List<Scale> scales = model.parameters().values().stream()
                .filter(parameter -> parameter.status() == Parameter.Status.FITTED && !held.contains(parameter.name()))
                .map(Scale::of)
                .toList();
        return new Space(model, scales);
    }

    public int size() {
        return scales.size();
    }

    public Model model() {
        return model;
    }

    Parameter parameter(int i) {
        return scales.get(i).parameter();
    }

    Scale scale(int i) {
        return scales.get(i);
    }

    /** Names of the free parameters. */
    public List<String> names() {
        return scales.stream().map(scale -> scale.parameter().name()).toList();
    }

    /** The middle of all ranges. */
    double[] middle() {
        double[] point = new double[size()];
        Arrays.fill(point, 0.5);
        return point;
    }

    /** Values at a point, by name. */
    Map<String, Double> values(double[] point) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < point.length; i++) {
            values.put(parameter(i).name(), scales.get(i).value(point[i]));
        }
        return values;
    }

    /** Values in the middle of all ranges, by name. */
    public Map<String, Double> middleValues() {
        return values(middle());
    }

    /** The low or the high ends of all ranges, by name. */
    public Map<String, Double> endValues(boolean high) {
        double[] point = new double[size()];
        Arrays.fill(point, high ? 1 : 0);
        return values(point);
    }

    /** The model at a point. */
    Model at(double[] point) {
        return model.withValues(values(point));
    }

    /** The nearest point whose values are decimals of six digits within their ranges: what files can hold. */
    double[] rounded(double[] point) {
        double[] rounded = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double value = new BigDecimal(scales.get(i).value(point[i])).round(DIGITS).doubleValue();
            boolean inside = value >= parameter(i).low() && value <= parameter(i).high();
            rounded[i] = inside ? scales.get(i).coordinate(value) : point[i];
        }
        return rounded;
    }
}
