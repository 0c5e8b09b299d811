package magnitka.cli.text;

import magnitka.result.Decimals;

/** Tons, or thousands of them where a table has many. */
record TonsUnit(double tons, String words) {

    private static final double MANY = 100_000;

    /** The unit of a table whose largest figure is so many tons. */
    static TonsUnit of(double largest) {
        return largest >= MANY ? new TonsUnit(1_000, "thousand tons") : new TonsUnit(1, "tons");
    }

    String figure(double of, int decimals) {
        return Decimals.fixed(of / tons, decimals);
    }
}
