package magnitka.run;

/** Hears how far an ensemble has got; what it throws ends the run. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /** Called after each chunk, in order, by the thread that asked for the run. */
    void reached(int done, int total);
}
