package magnitka.analysis.pressure;

/** Levels of pressure at which a chain is run, going up in equal steps. */
public final class Levels {

    public static final double HIGHEST = 10;
    public static final int MOST = 1000;

    /** Levels are rounded to this many parts of 1, so that 1 is 1 after any number of steps. */
    private static final double PARTS = 1e9;

    private final double[] levels;

    private Levels(double[] levels) {
        this.levels = levels;
    }

    /**
     * @param from lowest level, at least 0
     * @param to highest level, above {@code from}, at most {@link #HIGHEST}
     * @param steps number of levels, both ends included, 2 to {@link #MOST}
     */
    public static Levels of(double from, double to, int steps) {
        require("from", from, from >= 0 && from <= HIGHEST, "0 to " + (int) HIGHEST);
        require("to", to, to >= 0 && to <= HIGHEST, "0 to " + (int) HIGHEST);
        if (from >= to) {
            throw new IllegalArgumentException("to: must lie above --from, got --from " + from + " --to " + to);
        }
        if (steps < 2 || steps > MOST) {
            throw new IllegalArgumentException("steps: must be 2 to " + MOST + ", got " + steps);
        }
        double[] levels = new double[steps];
        for (int i = 0; i < steps; i++) {
            levels[i] = StrictMath.rint((from + (to - from) * i / (steps - 1)) * PARTS) / PARTS;
        }
        return new Levels(levels);
    }

    private static void require(String name, double value, boolean good, String range) {
        // NaN fails every comparison
        if (!good) {
            throw new IllegalArgumentException(name + ": must be " + range + ", got " + value);
        }
    }

    /** The levels, lowest first. */
    public double[] all() {
        return levels.clone();
    }

    public int count() {
        return levels.length;
    }
}
