package magnitka.analysis.pressure;

/**
 * How many draws a study wants, and how near to the archive they are to come.
 *
 * @param count draws wanted; 0 for none
 * @param nearPercent largest mean absolute error against the archive at normal pressure, per cent; infinite for any
 * @param tries draws that are tried at most
 */
public record DrawsWanted(int count, double nearPercent, int tries) {

    public DrawsWanted {
        // NaN fails every comparison
        if (!(nearPercent > 0)) {
            throw new IllegalArgumentException("near: must be above 0, got " + nearPercent);
        }
        if (tries < count) {
            throw new IllegalArgumentException("tries: must be at least as many as --draws, " + count + ", got " + tries);
        }
    }

    /** So many draws, whatever they come to. */
    public static DrawsWanted any(int count) {
        return new DrawsWanted(count, Double.POSITIVE_INFINITY, count);
    }

    /** True if draws are to come near to the archive. */
    public boolean isBounded() {
        return nearPercent < Double.POSITIVE_INFINITY;
    }
}
