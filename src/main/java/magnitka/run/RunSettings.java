package magnitka.run;

/**
 * How a model is run.
 *
 * @param replications number of replications, 1 to 1,000,000; 1 when expected
 * @param seed seed that every stream of chance is split from
 * @param expected true for one run with the long-run share of every random spell instead of the spells
 * @param threads number of threads, at least 1; has no influence on results
 */
public record RunSettings(int replications, long seed, boolean expected, int threads) {

    public static final int DEFAULT_REPLICATIONS = 200;
    public static final int MOST_REPLICATIONS = 1_000_000;
    public static final long DEFAULT_SEED = 1931;

    public RunSettings {
        if (replications < 1 || replications > MOST_REPLICATIONS) {
            throw new IllegalArgumentException("replications: must be 1 to " + MOST_REPLICATIONS + ", got " + replications);
        }
        if (expected && replications != 1) {
            throw new IllegalArgumentException("replications: the expected run is a single one, got " + replications);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: must be at least 1, got " + threads);
        }
    }

    public static RunSettings of(int replications, long seed) {
        return new RunSettings(replications, seed, false, 1);
    }

    public static RunSettings ofExpected() {
        return new RunSettings(1, 0, true, 1);
    }

    public RunSettings withThreads(int newThreads) {
        return new RunSettings(replications, seed, expected, newThreads);
    }
}
