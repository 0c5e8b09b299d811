package magnitka.engine;

import java.util.Arrays;

/**
 * What a works loses to learning and to standing units stays the same until something happens to a unit, so it is written
 * into the accounts as tons a day times days when it changes or the period ends, not every evening.
 */
final class SteadyCauses {

    private static final int RATED = 0;
    private static final int FIRST = 1;
    private static final int FIGURES = 5;

    private final double[] account;
    private final int[] ratedAt;
    private final int[] causeAt;
    /** Rated tons a day of each works, then what it loses to each of the first four causes. */
    private final double[] tons;

    private final int[] since;

    SteadyCauses(Plant plant, State state) {
        account = state.account;
        int works = plant.shops.count;
        ratedAt = new int[works];
        causeAt = new int[works];
        tons = new double[FIGURES * works];
        since = new int[works];
        for (int w = 0; w < works; w++) {
            ratedAt[w] = plant.accounts().rated(w);
            causeAt[w] = plant.accounts().lostTo(w, Causes.MASTERY);
        }
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
            double rated = tons[FIGURES * w + RATED];
            double noticed = Daybook.NOTICED * rated;
            account[ratedAt[w]] += days * rated;
            int at = causeAt[w];
            for (int k = FIGURES * w + FIRST; k < FIGURES * (w + 1); k++, at += 2) {
                double lost = tons[k];
                // no branch: whether something stands is the one thing that cannot be foretold
                account[at] += days * lost;
                account[at + 1] += Math.abs(lost) > noticed ? days : 0;
            }
        }
    }

    void settleAll(int day) {
        for (int w = 0; w < since.length; w++) {
            settle(w, day);
        }
    }

    /** Sets what holds from today on: rated tons a day and what each step of the waterfall leaves of them. */
    void set(int w, double rated, double learnt, double afterOutage, double afterOverhaul, double standing) {
        int k = FIGURES * w;
        tons[k] = rated;
        tons[k + FIRST + Causes.MASTERY] = rated - learnt;
        tons[k + FIRST + Causes.OUTAGE] = learnt - afterOutage;
        tons[k + FIRST + Causes.OVERHAUL] = afterOutage - afterOverhaul;
        tons[k + FIRST + Causes.BREAKDOWN] = afterOverhaul - standing;
    }
}
