package magnitka.analysis.pressure;

/** None of the draws that were tried comes as near to the archive as was asked. */
public final class NoDrawNearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final double nearPercent;
    private final int tried;
    private final double nearestPercent;

    NoDrawNearException(DrawsWanted wanted, int tried, double nearestPercent) {
        super("none of " + tried + " draws lies within " + wanted.nearPercent() + " %");
        nearPercent = wanted.nearPercent();
        this.tried = tried;
        this.nearestPercent = nearestPercent;
    }

    /** The bound, per cent. */
    public double nearPercent() {
        return nearPercent;
    }

    public int tried() {
        return tried;
    }

    /** Error of the nearest draw, per cent. */
    public double nearestPercent() {
        return nearestPercent;
    }
}
