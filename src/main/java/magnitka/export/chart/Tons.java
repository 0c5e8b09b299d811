package magnitka.export.chart;

/**
 * The unit in which a panel shows tons.
 *
 * @param name for the title
 * @param size in tons
 */
record Tons(String name, double size) {

    private static final double MANY = 20_000;

    /** The unit that keeps the largest figure short. */
    static Tons upTo(double largest) {
        return largest >= MANY * 1_000 ? new Tons("million tons", 1_000_000)
                : largest >= MANY ? new Tons("thousand tons", 1_000) : new Tons("tons", 1);
    }

    double of(double tons) {
        return tons / size;
    }
}
