package magnitka.engine;

import java.util.Arrays;

/**
 * What works lose to learning and to standing units, which stays the same until something happens to a unit: {@link SteadyCauses} in
 * several runs abreast.
 *
 * <p>It is written as tons times days, in the lanes in which it changes and on the same days as in a single run, so that sums
 * round alike.
 */
final class LaneSteady {

    private final Lanes lanes;
    /** Works that may lose by a cause at all. */
    private final boolean[][] loses;

    /** By cause and works, tons a day; rated tons, and from where a loss on a day counts. */
    final double[][][] lost;

    final double[][] rated;
    final double[][] counts;
    private final double[][] since;
    private final double[] days;
    private final double[] everywhere;
    private final int[] ratedAt;

    LaneSteady(Plant plant, Lanes lanes) {
        this.lanes = lanes;
        int works = plant.shops.count;
        loses = new boolean[Causes.BREAKDOWN + 1][works];
        Arrays.fill(loses[Causes.BREAKDOWN], true);
        for (int u = 0; u < plant.units.count; u++) {
            int w = plant.units.works[u];
            loses[Causes.MASTERY][w] |= plant.units.masteryCurve[u] >= 0 || plant.shops.masteryCurve[w] >= 0;
            loses[Causes.OUTAGE][w] |= plant.units.stoppages.any[u];
            loses[Causes.OVERHAUL][w] |= plant.units.stoppages.any[u] || plant.units.wear.inCycles[u];
        }
        lost = new double[Causes.BREAKDOWN + 1][works][lanes.count];
        rated = lanes.rows(works);
        counts = lanes.rows(works);
        since = lanes.rows(works);
        days = new double[lanes.count];
        everywhere = new double[lanes.count];
        Arrays.fill(everywhere, 1);
        ratedAt = new int[works];
        Arrays.setAll(ratedAt, plant.accounts()::rated);
    }

    void begin() {
        for (double[][] rows : new double[][][] {rated, counts, since}) {
            Lanes.fill(rows, 0);
        }
        for (double[][] rows : lost) {
            Lanes.fill(rows, 0);
        }
    }

    /** Whether works w may lose anything by one of the first causes. */
    boolean loses(int w, int cause) {
        return loses[cause][w];
    }

    /** Writes down the days before {@code day} that are not written yet, in the lanes of the mask. */
    void settle(int w, int day, double[] mask) {
        pass(days, since[w], mask, day);
        double[][] account = lanes.account;
        int at = ratedAt[w];
        take(account[at], days, rated[w]);
        for (int cause = 0; cause <= Causes.BREAKDOWN; cause++) {
            if (loses[cause][w]) {
                book(days, lost[cause][w], counts[w], account[at + 1 + 2 * cause], account[at + 2 + 2 * cause]);
            }
        }
    }

    private static void pass(double[] days, double[] since, double[] mask, double day) {
        for (int l = 0; l < days.length; l++) {
            double passed = (day - since[l]) * mask[l];
            days[l] = passed;
            since[l] += passed;
        }
    }

    private static void take(double[] account, double[] days, double[] tons) {
        for (int l = 0; l < account.length; l++) {
            account[l] += days[l] * tons[l];
        }
    }

    private static void book(double[] days, double[] lost, double[] counts, double[] tons, double[] daysOf) {
        for (int l = 0; l < days.length; l++) {
            double loss = lost[l];
            tons[l] += days[l] * loss;
            daysOf[l] += LaneMath.above(Math.abs(loss) - counts[l]) * days[l];
        }
    }

    /** Writes everything down before a period is closed. */
    void settleAll(int day) {
        for (int w = 0; w < since.length; w++) {
            settle(w, day, everywhere);
        }
    }
}
