package magnitka.analysis.pressure;

import magnitka.analysis.Distribution;

/** Whether figures lie above or below others by more than chance, pair by pair. */
final class PairedSign {

    /** A mean difference beyond this many standard errors counts. */
    static final int ERRORS = 2;

    /** Differences of less than this share of the figures' size are rounding. */
    private static final double FLAT = 1e-9;

    private PairedSign() {}

    /** 1 for more, -1 for less, 0 for neither; a difference of a single pair is taken as it is. */
    static int of(double[] figures, double[] less) {
        double[] differences = new double[figures.length];
        for (int k = 0; k < differences.length; k++) {
            differences[k] = figures[k] - less[k];
        }
        Distribution spread = Distribution.of(differences);
        double size = StrictMath.abs(spread.mean());
        boolean counts = size > ERRORS * spread.sd() / StrictMath.sqrt(differences.length) && size > FLAT * StrictMath.abs(Distribution.of(less).mean());
        return counts ? (int) StrictMath.signum(spread.mean()) : 0;
    }
}
