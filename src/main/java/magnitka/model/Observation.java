package magnitka.model;

import java.util.List;

/**
 * A figure to compare the model with, one line of {@code observed.csv}. No run reads it.
 *
 * @param relation how the true figure lies to the value, by the source
 * @param independence what the model owes to it
 * @param comparison which run is set against it
 */
public record Observation(
        String quantity,
        String period,
        double value,
        String unit,
        Use use,
        Relation relation,
        Independence independence,
        Comparison comparison,
        List<String> evidence,
        String note) {

    public Observation {
        evidence = List.copyOf(evidence);
    }

    /** The months that it speaks of. */
    public Period months() {
        return Period.parse(period).orElseThrow();
    }

    /** What an observation may be used for. */
    public enum Use {
        CALIBRATION,
        VALIDATION
    }

    /** What a source says of the true figure. */
    public enum Relation {
        /** It is the value. */
        EXACT,
        /** It is the value or more. */
        AT_LEAST,
        /** It is the value or less. */
        AT_MOST,
        /** It is near the value. */
        ABOUT
    }

    /** Whether an observation can tell for or against a model. */
    public enum Independence {
        /** Nothing in the model rests on it. */
        YES,
        /** It shaped an estimate, a range, the structure or the fit, or follows from figures that did. */
        SHAPED,
        /** The model was told: the comparison shows that it does as told. */
        INPUT
    }

    /** Which run of a model speaks to an observation. */
    public enum Comparison {
        /** A run of the physics. */
        PHYSICS,
        /** A run in which people answer the plan. */
        PEOPLE,
        /** Either, each by its own measure. */
        BOTH
    }
}
