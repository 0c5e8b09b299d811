package magnitka.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * A model folder, read and found sound: the chain, its parameters, and the evidence and observations beside it.
 *
 * @param name name of the folder or file
 * @param hash SHA-256 of what the model says after scenarios and settings, in hexadecimal
 * @param scenarios titles of the scenarios applied, in order
 */
public record Model(
        String name,
        String hash,
        Chain chain,
        Map<String, Parameter> parameters,
        List<Evidence> evidence,
        List<Observation> observed,
        List<Contradiction> contradictions,
        List<String> scenarios) {

    public Model {
        parameters = Ordered.copyOf(parameters);
        evidence = List.copyOf(evidence);
        observed = List.copyOf(observed);
        contradictions = List.copyOf(contradictions);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The same model with other values of some parameters, by name. The hash stays that of what was read.
     *
     * @throws IllegalArgumentException if there is no parameter of that name
     */
    public Model withValues(Map<String, Double> values) {
        Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
        values.forEach((parameter, value) -> {
            if (changed.computeIfPresent(parameter, (same, old) -> old.withValue(value)) == null) {
                throw new IllegalArgumentException("values: there is no parameter " + parameter);
            }
        });
        return new Model(name, hash, chain, changed, evidence, observed, contradictions, scenarios);
    }

    /** The same with another chain. The hash stays that of what was read. */
    public Model withChain(Chain newChain) {
        return new Model(name, hash, newChain, parameters, evidence, observed, contradictions, scenarios);
    }

    /** Value of a fixed quantity or reference; a profile has no single value. */
    public double value(Quantity quantity) {
        if (quantity instanceof Quantity.Constant constant) {
            return constant.value();
        }
        if (quantity instanceof Quantity.Reference reference) {
            return parameters.get(reference.parameter()).value() * reference.times();
        }
        if (quantity instanceof Quantity.Product product) {
            return value(product.figure()) * value(product.factor());
        }
        throw new IllegalArgumentException("quantity: a profile has no single value");
    }

    /** Value of a quantity on each day of the run, from 0. */
    public IntToDoubleFunction onDay(Quantity quantity) {
        if (quantity instanceof Quantity.Profile profile) {
            Course course = Course.of(profile, this::value);
            long first = chain.start().toEpochDay();
            return day -> course.on(first + day);
        }
        double fixed = value(quantity);
        return day -> fixed;
    }

    /** Shares of all grades, in order; a grade that is left out takes what the others leave. */
    public double[] shares(List<String> grades, Map<String, Quantity> shares) {
        double[] result = new double[grades.size()];
        int without = -1;
        double sum = 0;
        for (int g = 0; g < result.length; g++) {
            Quantity share = shares.get(grades.get(g));
            if (share == null) {
                without = g;
            } else {
                result[g] = value(share);
                sum += result[g];
            }
        }
        if (without >= 0 && sum < 1) {
            result[without] = 1 - sum;
        }
        return result;
    }
}
