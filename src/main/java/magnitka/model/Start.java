package magnitka.model;

import java.time.LocalDate;

/** When a unit starts to work. */
public sealed interface Start {

    /** On a known day. */
    record On(LocalDate date) implements Start {}

    /**
     * On some day from {@code earliest} to {@code latest}. Units of a works with the same window start in the order in
     * which they are written: evenly spaced in expected-value mode, at the order statistics of uniform draws in a
     * replication.
     */
    record Within(LocalDate earliest, LocalDate latest) implements Start {}

    /** Not within the period; a scenario may say otherwise. */
    record Never() implements Start {}
}
