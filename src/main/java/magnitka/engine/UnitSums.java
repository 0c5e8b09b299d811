package magnitka.engine;

import java.util.Arrays;

/** What the units of each works add up to: rated, learnt, and left by outages, overhauls and breakdowns. */
final class UnitSums {

    /** Nothing has changed since the sums were made. */
    static final byte FRESH = 0;

    /** A unit stopped or went on. */
    static final byte SPELLS = 1;

    /** A unit started, learns, or has a new dated figure. */
    static final byte DATED = 2;

    private final Plant plant;
    private final State state;
    private final UnitDays unitDays;
    private final Hazard hazard;
    /** Which sums of a works must be made anew. */
    private final byte[] stale;

    /** Works that are not fresh, in the order in which they became so. */
    final int[] staleWorks;

    private int staleCount;

    /** Tons a day of each unit that are learnt and left by dated outages and overhauls. */
    private final double[] ready;

    UnitSums(Plant plant, State state, UnitDays unitDays, Hazard hazard) {
        this.plant = plant;
        this.state = state;
        this.unitDays = unitDays;
        this.hazard = hazard;
        stale = new byte[plant.shops.count];
        staleWorks = new int[stale.length];
        ready = new double[plant.units.count];
    }

    void reset() {
        Arrays.fill(stale, FRESH);
        Arrays.fill(ready, 0);
        staleCount = 0;
        for (int w = 0; w < stale.length; w++) {
            touch(w, DATED);
        }
    }

    void touch(int w, byte how) {
        if (stale[w] == FRESH) {
            staleWorks[staleCount++] = w;
        }
        if (stale[w] < how) {
            stale[w] = how;
        }
    }

    /**
     * Number of {@link #staleWorks} to be summed now, in order. Those that stay stale enter the list again behind the one
     * at hand, so it may be walked meanwhile.
     */
    int takeStale() {
        int count = staleCount;
        staleCount = 0;
        return count;
    }

    /** Adds up the units of works w. */
    void sum(int w, int day) {
        byte how = stale[w];
        stale[w] = FRESH;
        if (how == DATED) {
            sumDated(w, day);
        }
        double[] cycleShare = state.cycleShare;
        double[] downShare = state.downShare;
        double afterOverhaul = 0;
        double standing = 0;
        int end = plant.shops.firstUnit[w + 1];
        for (int u = plant.shops.firstUnit[w]; u < end; u++) {
            double tons = ready[u];
            double up = 1 - cycleShare[u];
            afterOverhaul += tons * up;
            standing += tons * (up - downShare[u]);
        }
        state.afterOverhaul[w] = afterOverhaul;
        state.standing[w] = standing < 0 ? 0 : standing;
    }

    /** Adds up what spells do not touch; stays stale while a unit learns. */
    private void sumDated(int w, int day) {
        Units units = plant.units;
        double[] now = state.now;
        double rated = 0;
        double learnt = 0;
        double afterOutage = 0;
        for (int u = plant.shops.firstUnit[w]; u < plant.shops.firstUnit[w + 1]; u++) {
            int age = day - state.unitStart[u];
            if (age < 0) {
                continue;
            }
            double tons = now[units.rated + u];
            rated += tons;
            tons *= mastery(u, age);
            learnt += tons;
            tons *= 1 - now[units.outage + u];
            afterOutage += tons;
            ready[u] = tons * (1 - now[units.overhaul + u]);
            if (state.expected && units.breaksDown[u]) {
                unitDays.settle(u, day);
                state.downShare[u] = hazard.expectedDown(u, day) * (1 - state.cycleShare[u]);
                touch(w, DATED);
            }
        }
        state.rated[w] = rated;
        state.learnt[w] = learnt;
        state.afterOutage[w] = afterOutage;
    }

    private double mastery(int u, int age) {
        int curve = plant.units.masteryCurve[u];
        if (curve < 0 || age >= plant.curves[curve].length) {
            return 1;
        }
        touch(plant.units.works[u], DATED);
        return plant.curves[curve][age];
    }
}
