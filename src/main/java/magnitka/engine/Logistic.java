package magnitka.engine;

/** The logistic function from a table with cubic Hermite steps: error below 1e-10, the same on every machine. */
final class Logistic {

    private static final int REACH = 40;
    private static final int STEPS = 64;
    private static final double[] NODE = new double[2 * REACH * STEPS + 2];

    static {
        for (int i = 0; i < NODE.length; i++) {
            NODE[i] = exact(i / (double) STEPS - REACH);
        }
    }

    private Logistic() {}

    static double exact(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    static double at(double x) {
        if (!(x > -REACH)) {
            return 0;
        }
        if (x >= REACH) {
            return 1;
        }
        double place = (x + REACH) * STEPS;
        int i = (int) place;
        double t = place - i;
        double a = NODE[i];
        double b = NODE[i + 1];
        double slopeA = a * (1 - a) / STEPS;
        double slopeB = b * (1 - b) / STEPS;
        double rise = b - a;
        return a + t * (slopeA + t * (3 * rise - 2 * slopeA - slopeB + t * (slopeA + slopeB - 2 * rise)));
    }
}
