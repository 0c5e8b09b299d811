package magnitka.engine;

import org.apache.commons.rng.core.source64.L64X128Mix;

/** How often units break down: by age, wear and their mean time between failures. */
final class Hazard {

    private final Plant plant;
    private final State state;
    private final UnitBreakdowns breakdowns;

    /** Units that age or wear makes no difference to. */
    private final boolean[] steady;

    /** Highest factor that age can still bring, as of the draw of the failure to come. */
    private final double[] infantTop;

    Hazard(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        this.breakdowns = plant.units.breakdowns;
        infantTop = new double[plant.units.count];
        steady = new boolean[plant.units.count];
        for (int u = 0; u < steady.length; u++) {
            steady[u] = isSteady(plant, u);
        }
    }

    /** Whether a unit breaks down, and neither age nor wear makes a difference to it. */
    static boolean isSteady(Plant plant, int u) {
        UnitBreakdowns breakdowns = plant.units.breakdowns;
        return breakdowns.happen[u] && breakdowns.wearEffect[u] == 0 && plant.curves[breakdowns.infantCurve[u]].length == 1;
    }

    /** Days to the next failure that may be; forever for a unit that does not draw. */
    double timeToFailure(int u, int day) {
        L64X128Mix luck = state.unitLuck[u];
        if (luck == null) {
            return Double.MAX_VALUE;
        }
        if (steady[u]) {
            return state.now[breakdowns.mtbf + u] * plant.exponential.at(luck.nextLong());
        }
        double infant = infant(u, day);
        infantTop[u] = infant > 1 ? infant : 1;
        double mean = state.now[breakdowns.mtbf + u] / rate(u, infantTop[u]);
        return mean * plant.exponential.at(luck.nextLong());
    }

    /**
     * Failures are drawn at the highest rate that age can still bring and thinned to the rate of their day (Lewis and
     * Shedler 1979), so that the early excess fades while a unit runs.
     */
    boolean isPast(int u, int day) {
        if (steady[u]) {
            return false;
        }
        double share = infant(u, day) / infantTop[u];
        return share < 1 && (state.unitLuck[u].nextLong() >>> 11) * 0x1p-53 >= share;
    }

    double repairTime(int u) {
        double mean = state.now[breakdowns.repair + u];
        return mean * plant.laws[breakdowns.repairTable[u]].at(state.unitLuck[u].nextLong());
    }

    /** Long-run share of time that the unit stands broken down. */
    double expectedDown(int u, int day) {
        double perFailure = state.now[breakdowns.repair + u] * rate(u, infant(u, day));
        return perFailure / (state.now[breakdowns.mtbf + u] + perFailure);
    }

    private double infant(int u, int day) {
        double[] curve = plant.curves[breakdowns.infantCurve[u]];
        int age = day - state.unitStart[u];
        return age < curve.length ? curve[age] : 1;
    }

    /** Failure rate over that of a run-in, unworn unit. */
    private double rate(int u, double infant) {
        double wear = breakdowns.wearEffect[u] * state.unitWear[u];
        return wear == 0 ? infant : infant * StrictMath.exp(wear);
    }
}
