package magnitka.run;

/** Hears how far an ensemble has got, and may stop it. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /** Called after each chunk, in order, by the thread that asked for the run. */
    void reached(int done, int total);

    /** True once the run should stop; asked by every thread before each replication. */
    default boolean cancelled() {
        return false;
    }
}
