package magnitka.model;

import java.util.List;

/** A named figure, one line of {@code parameters.csv}. */
public record Parameter(
        String name, double value, String unit, double low, double high, Status status, List<String> evidence, String note) {

    public Parameter {
        evidence = List.copyOf(evidence);
    }

    /** Where a figure comes from. */
    public enum Status {
        /** Read from a source. */
        EVIDENCE,
        /** A guess, with a range. */
        ESTIMATE,
        /** Chosen so that the model meets the observations. */
        FITTED
    }

    public Parameter withValue(double newValue) {
        return new Parameter(name, newValue, unit, low, high, status, evidence, note);
    }
}
