package magnitka.calibration;

/**
 * What a search came to.
 *
 * @param id name of the search, unique in a calibration
 * @param point best point found, in scaled coordinates
 * @param value objective there
 * @param evaluations number of points tried
 * @param ended why it ended
 * @param trace best objective after every {@link #TRACED} evaluations, and at the end
 */
public record Descent(String id, double[] point, double value, int evaluations, End ended, double[] trace) {

    /** Evaluations from one entry of a trace to the next. */
    static final int TRACED = 50;

    /** Why a search ended. */
    public enum End {
        /** It could find nothing better. */
        CONVERGED,
        /** It had gained next to nothing for long. */
        STALLED,
        /** It had used up its evaluations. */
        BUDGET
    }

    public Descent {
        point = point.clone();
        trace = trace.clone();
    }

    @Override
    public double[] point() {
        return point.clone();
    }

    @Override
    public double[] trace() {
        return trace.clone();
    }

    /** The better of two; the first if they are equal. */
    static Descent better(Descent a, Descent b) {
        return b.value < a.value ? b : a;
    }
}
