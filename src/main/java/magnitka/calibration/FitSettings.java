package magnitka.calibration;

import java.util.List;

/**
 * How a model is calibrated.
 *
 * @param starts number of searches from different starts, at least 1
 * @param evaluations most points that a search from a start tries
 * @param replications replications of the ensembles that medians and bands are taken from
 * @param seed seed of the searches and of the ensembles
 * @param threads number of threads, at least 1; has no influence on results
 * @param splits last years of shorter tables that the model is fitted to and predicts the rest from
 * @param validation whether to predict cells left out
 */
public record FitSettings(
        int starts, int evaluations, int replications, long seed, int threads, List<Integer> splits, boolean validation) {

    public static final int DEFAULT_STARTS = 4;
    public static final int DEFAULT_EVALUATIONS = 2_000;

    /** Splits of the table that are worth asking for in the reference model. */
    public static final List<Integer> DEFAULT_SPLITS = List.of(1937, 1935);

    private static final int SHORT = 3;
    private static final int SHORTER = 10;

    public FitSettings {
        if (starts < 1) {
            throw new IllegalArgumentException("starts: must be at least 1, got " + starts);
        }
        if (evaluations < 1) {
            throw new IllegalArgumentException("evaluations: must be at least 1, got " + evaluations);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: must be at least 1, got " + threads);
        }
        splits = List.copyOf(splits);
    }

    /** Evaluations of a search that begins near the best point known. */
    int refitEvaluations() {
        return Math.max(1, evaluations / SHORT);
    }

    /** Evaluations of a search that follows the best point as one parameter is moved. */
    int profileEvaluations() {
        return Math.max(1, evaluations / SHORTER);
    }

    /**
     * Refuses a budget that no search could do anything with.
     *
     * @param parameters number of free parameters
     */
    public void refuseTooSmall(int parameters) {
        int fewest = SHORTER * Search.fewestEvaluations(parameters);
        if (evaluations < fewest) {
            throw new IllegalArgumentException("evaluations: must be at least " + fewest + " with " + parameters
                    + " free parameters, or searches would end before they have looked around; got " + evaluations);
        }
    }
}
