package magnitka.engine;

import java.util.Arrays;

/**
 * What a works loses to learning and to standing units stays the same until something happens to a unit, so it is written
 * into the accounts as tons a day times days when it changes or the period ends, not every evening.
 */
final class SteadyCauses {

    /** Places in the row of a works: rated tons a day, what it loses to each of the first four causes, and from which loss on a day counts. */
    private static final int RATED = 0;

    private static final int FIRST = 1;
    private static final int NOTICED = 5;
    private static final int ROW = 6;

    private final double[] account;
    private final int[] ratedAt;
    private final double[] tons;
    private final int[] since;

    SteadyCauses(Plant plant, State state) {
        account = state.account;
        int works = plant.shops.count;
        ratedAt = new int[works];
        Arrays.setAll(ratedAt, plant.accounts()::rated);
        tons = new double[ROW * works];
        since = new int[works];
    }

    void reset() {
        Arrays.fill(tons, 0);
        Arrays.fill(since, 0);
    }

    /** Writes down the days before {@code day} that are not written yet. */
    void settle(int w, int day) {
        int days = day - since[w];
        if (days > 0) {
            since[w] = day;
            int row = ROW * w;
            int at = ratedAt[w];
            double noticed = tons[row + NOTICED];
            account[at] += days * tons[row + RATED];
            // behind the rated tons come the causes, tons and days of each
            at++;
            for (int k = row + FIRST; k < row + FIRST + Causes.BREAKDOWN; k++, at += 2) {
                double lost = tons[k];
                if (lost != 0) {
                    account[at] += days * lost;
                    account[at + 1] += Math.abs(lost) > noticed ? days : 0;
                }
            }
            // no branch: whether something stands is the one thing that cannot be foretold
            double lost = tons[row + FIRST + Causes.BREAKDOWN];
            account[at] += days * lost;
            account[at + 1] += Math.abs(lost) > noticed ? days : 0;
        }
    }

    void settleAll(int day) {
        for (int w = 0; w < since.length; w++) {
            settle(w, day);
        }
    }

    /** Whether today counts among the days of one of the first four causes. */
    boolean counts(int w, int cause) {
        int row = ROW * w;
        return Math.abs(tons[row + FIRST + cause]) > tons[row + NOTICED];
    }

    /** Sets what holds from today on until a dated figure changes: rated tons a day and what the first steps leave of them. */
    void setDated(int w, double rated, double learnt, double afterOutage) {
        int row = ROW * w;
        tons[row + RATED] = rated;
        tons[row + NOTICED] = Daybook.NOTICED * rated;
        tons[row + FIRST + Causes.MASTERY] = rated - learnt;
        tons[row + FIRST + Causes.OUTAGE] = learnt - afterOutage;
    }

    /** Sets what holds from today on until a unit stops or goes on. */
    void setStanding(int w, double afterOutage, double afterOverhaul, double standing) {
        int row = ROW * w + FIRST;
        tons[row + Causes.OVERHAUL] = afterOutage - afterOverhaul;
        tons[row + Causes.BREAKDOWN] = afterOverhaul - standing;
    }
}
