package magnitka.model;

import java.util.List;

/** A figure to compare the model with, one line of {@code observed.csv}. No run reads it. */
public record Observation(
        String quantity, String period, double value, String unit, Use use, List<String> evidence, String note) {

    public Observation {
        evidence = List.copyOf(evidence);
    }

    /** What an observation may be used for. */
    public enum Use {
        CALIBRATION,
        VALIDATION
    }
}
