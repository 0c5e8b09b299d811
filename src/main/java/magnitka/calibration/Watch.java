package magnitka.calibration;

import java.util.Optional;

/**
 * Hears how far a calibration has got, and remembers its finished searches; what it throws ends the calibration. Several threads
 * call it at once.
 */
public interface Watch {

    /** Nobody watches. */
    Watch NONE = new Watch() {};

    /** A step of the calibration begins: what it does, and how many evaluations it and all that follow will need at most. */
    default void begins(String step, long evaluationsLeft) {}

    /** A point was tried. */
    default void tried() {}

    /** Replications of an ensemble are done: so many of so many. */
    default void replicated(int done, int total) {}

    /** Evaluations that were planned and are not needed. */
    default void spared(int evaluations) {}

    /** The best error so far, per cent of mean absolute error over the cells. */
    default void best(double percent) {}

    /** A search finished. */
    default void finished(Descent descent) {}

    /** A search that finished before the command was interrupted. */
    default Optional<Descent> remembered(String id) {
        return Optional.empty();
    }
}
