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

    private static final double[] LEARNT = {};

    private final State state;
    private final double[] now;
    private final int[] firstUnit;
    private final boolean[] breaksDown;
    /** Works with a unit that is overhauled in cycles. */
    private final boolean[] cycles;
    /** Mastery by age, for as long as the unit learns. */
    private final double[][] curves;

    private final int ratedAt;
    private final int outageAt;
    private final int overhaulAt;
    private final UnitDays unitDays;
    private final Hazard hazard;
    /** Which sums of a works must be made anew. */
    private final byte[] stale;

    /** Works that are not fresh, in the order in which they became so. */
    final int[] staleWorks;

    private int staleCount;

    private final double[] ready;

    UnitSums(Plant plant, State state, UnitDays unitDays, Hazard hazard) {
        this.state = state;
        now = state.now;
        firstUnit = plant.shops.firstUnit;
        breaksDown = plant.units.breakdowns.happen;
        cycles = new boolean[plant.shops.count];
        for (int u = 0; u < plant.units.count; u++) {
            cycles[plant.units.works[u]] |= plant.units.wear.cycleEvery[u] > 0;
        }
        curves = new double[plant.units.count][];
        Arrays.setAll(curves, u -> plant.units.masteryCurve[u] < 0 ? LEARNT : plant.curves[plant.units.masteryCurve[u]]);
        ratedAt = plant.units.rated;
        outageAt = plant.units.stoppages.outage;
        overhaulAt = plant.units.stoppages.overhaul;
        this.unitDays = unitDays;
        this.hazard = hazard;
        stale = new byte[plant.shops.count];
        staleWorks = new int[stale.length];
        ready = state.ready;
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

    /** Adds up the units of works w; returns whether more than spells was added up anew. */
    boolean sum(int w, int day) {
        boolean dated = stale[w] == DATED;
        stale[w] = FRESH;
        if (dated) {
            sumDated(w, day);
            if (state.expected) {
                expectBreakdowns(w, day);
            }
        }
        double standing = cycles[w] ? sumInCycles(w) : sumStanding(w);
        state.standing[w] = standing < 0 ? 0 : standing;
        return dated;
    }

    private double sumStanding(int w) {
        double[] downShare = state.downShare;
        double standing = 0;
        int end = firstUnit[w + 1];
        for (int u = firstUnit[w]; u < end; u++) {
            standing += ready[u] * (1 - downShare[u]);
        }
        return standing;
    }

    private double sumInCycles(int w) {
        double[] cycleShare = state.cycleShare;
        double[] downShare = state.downShare;
        double afterOverhaul = 0;
        double standing = 0;
        int end = firstUnit[w + 1];
        for (int u = firstUnit[w]; u < end; u++) {
            double tons = ready[u];
            double up = 1 - cycleShare[u];
            afterOverhaul += tons * up;
            standing += tons * (up - downShare[u]);
        }
        state.afterOverhaul[w] = afterOverhaul;
        return standing;
    }

    /** Adds up what spells do not touch; stays stale while a unit learns. */
    private void sumDated(int w, int day) {
        double rated = 0;
        double learnt = 0;
        double afterOutage = 0;
        double afterOverhaul = 0;
        boolean learns = false;
        int end = firstUnit[w + 1];
        for (int u = firstUnit[w]; u < end; u++) {
            int age = day - state.unitStart[u];
            if (age >= 0) {
                double tons = now[ratedAt + u];
                rated += tons;
                double[] curve = curves[u];
                if (age < curve.length) {
                    tons *= curve[age];
                    learns = true;
                }
                learnt += tons;
                tons *= 1 - now[outageAt + u];
                afterOutage += tons;
                tons *= 1 - now[overhaulAt + u];
                afterOverhaul += tons;
                ready[u] = tons;
            }
        }
        state.rated[w] = rated;
        state.learnt[w] = learnt;
        state.afterOutage[w] = afterOutage;
        state.afterOverhaul[w] = afterOverhaul;
        if (learns) {
            touch(w, DATED);
        }
    }

    /** In the expected run a unit stands every day for its long-run share. */
    private void expectBreakdowns(int w, int day) {
        for (int u = firstUnit[w]; u < firstUnit[w + 1]; u++) {
            if (breaksDown[u] && day >= state.unitStart[u]) {
                unitDays.settle(u, day);
                state.downShare[u] = hazard.expectedDown(u, day) * (1 - state.cycleShare[u]);
                touch(w, DATED);
            }
        }
    }
}
