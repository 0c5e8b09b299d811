package magnitka.engine;

import java.util.Arrays;

/**
 * Starts, breakdowns, repairs and cyclic overhauls of units, by a calendar with a list of units for each day.
 *
 * <p>A unit is looked at only on days on which something happens to it. Spells run in continuous time: a day knows the
 * share of it that a unit stood.
 */
final class UnitClock {

    private static final int NONE = -1;
    private static final byte WAITING = 0;
    private static final byte UP = 1;
    private static final byte DOWN = 2;
    private static final byte OVERHAUL = 3;

    private final Plant plant;
    private final State state;
    private final int[] head;
    private final int[] next;
    private final byte[] phase;
    private final double[] nextChance;
    private final double[] nextOverhaul;
    /** Highest infant factor that a unit can still have when its next failure was drawn. */
    private final double[] infantTop;
    private final int[] touched;
    private int touchedCount;

    /** Works whose sums must be made anew today. */
    final boolean[] stale;

    UnitClock(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        int units = plant.units.count;
        head = new int[plant.days()];
        next = new int[units];
        phase = new byte[units];
        nextChance = new double[units];
        nextOverhaul = new double[units];
        infantTop = new double[units];
        touched = new int[units];
        stale = new boolean[plant.shops.count];
    }

    void reset() {
        Arrays.fill(head, NONE);
        Arrays.fill(phase, WAITING);
        Arrays.fill(stale, true);
        touchedCount = 0;
        for (int u = plant.units.count - 1; u >= 0; u--) {
            enter(u, state.unitStart[u]);
        }
    }

    private void enter(int u, double time) {
        if (time < head.length) {
            int day = (int) time;
            next[u] = head[day];
            head[day] = u;
        }
    }

    /** Lets everything happen that happens to units on this day. */
    void pass(int day) {
        for (int k = 0; k < touchedCount; k++) {
            int u = touched[k];
            state.downShare[u] = phase[u] == DOWN ? 1 : 0;
            state.cycleShare[u] = phase[u] == OVERHAUL ? 1 : 0;
            stale[plant.units.works[u]] = true;
        }
        touchedCount = 0;
        int u = head[day];
        while (u != NONE) {
            int following = next[u];
            if (phase[u] == WAITING) {
                start(u, day);
            }
            passUnit(u, day);
            stale[plant.units.works[u]] = true;
            touched[touchedCount++] = u;
            enter(u, nextChance[u] < nextOverhaul[u] ? nextChance[u] : nextOverhaul[u]);
            u = following;
        }
    }

    private void start(int u, int day) {
        phase[u] = UP;
        nextChance[u] = day;
        nextChance[u] = day + timeToFailure(u, day);
        nextOverhaul[u] = plant.units.cycleEvery[u] > 0 ? day + plant.units.cycleEvery[u] : Double.MAX_VALUE;
    }

    private void passUnit(int u, int day) {
        double end = day + 1.0;
        double time = day;
        double down = 0;
        double overhaul = 0;
        while (nextChance[u] < end || nextOverhaul[u] < end) {
            double at = nextChance[u] < nextOverhaul[u] ? nextChance[u] : nextOverhaul[u];
            if (phase[u] == DOWN) {
                down += at - time;
            } else if (phase[u] == OVERHAUL) {
                overhaul += at - time;
            }
            boolean cycle = nextOverhaul[u] <= nextChance[u];
            time = at;
            if (cycle) {
                passOverhaul(u, at, day);
            } else {
                passChance(u, at, day);
            }
        }
        if (phase[u] == DOWN) {
            down += end - time;
        } else if (phase[u] == OVERHAUL) {
            overhaul += end - time;
        }
        state.downShare[u] = down;
        state.cycleShare[u] = overhaul;
    }

    private void passOverhaul(int u, double at, int day) {
        if (phase[u] == OVERHAUL) {
            phase[u] = UP;
            state.unitWear[u] *= 1 - plant.units.cycleRestores[u];
            nextChance[u] = at + timeToFailure(u, day);
            nextOverhaul[u] = at + plant.units.cycleEvery[u];
        } else {
            phase[u] = OVERHAUL;
            nextChance[u] = Double.MAX_VALUE;
            nextOverhaul[u] = at + plant.units.cycleDays[u];
        }
    }

    private void passChance(int u, double at, int day) {
        if (phase[u] == DOWN) {
            phase[u] = UP;
            nextChance[u] = at + timeToFailure(u, day);
        } else if (stopsAllDay(u)) {
            // a unit that stands anyway does not fail; its clock goes on the next morning
            nextChance[u] = day + 1 + timeToFailure(u, day);
        } else if (isPast(u, day)) {
            nextChance[u] = at + timeToFailure(u, day);
        } else {
            phase[u] = DOWN;
            state.account[plant.accounts().breakdownSpells(u)] += 1;
            double mean = state.now[plant.units.repair + u];
            nextChance[u] = at + mean * plant.laws[plant.units.repairTable[u]].at(state.unitLuck[u].nextLong());
        }
    }

    private boolean stopsAllDay(int u) {
        return state.now[plant.units.outage + u] >= 1 || state.now[plant.units.overhaul + u] >= 1;
    }

    private double timeToFailure(int u, int day) {
        if (state.unitLuck[u] == null) {
            return Double.MAX_VALUE;
        }
        double infant = infant(u, day);
        infantTop[u] = infant > 1 ? infant : 1;
        double mean = state.now[plant.units.mtbf + u] / hazard(u, infantTop[u]);
        return mean * plant.exponential.at(state.unitLuck[u].nextLong());
    }

    /**
     * Failures are drawn at the highest rate that age can still bring and thinned to the rate of their day (Lewis and
     * Shedler 1979), so that the early excess fades while a unit runs.
     */
    private boolean isPast(int u, int day) {
        double share = infant(u, day) / infantTop[u];
        return share < 1 && (state.unitLuck[u].nextLong() >>> 11) * 0x1p-53 >= share;
    }

    private double infant(int u, int day) {
        double[] curve = plant.curves[plant.units.infantCurve[u]];
        int age = day - state.unitStart[u];
        return age < curve.length ? curve[age] : 1;
    }

    /** Failure rate over that of a run-in, unworn unit. */
    private double hazard(int u, double infant) {
        double wear = plant.units.wearEffect[u] * state.unitWear[u];
        return wear == 0 ? infant : infant * StrictMath.exp(wear);
    }

    /** Adds up the started units of works w; stays stale while any of them still learns. */
    void sum(int w, int day) {
        Units units = plant.units;
        double[] now = state.now;
        double rated = 0;
        double learnt = 0;
        double outage = 0;
        double overhaul = 0;
        double standing = 0;
        boolean changes = false;
        boolean dated = false;
        for (int u = plant.shops.firstUnit[w]; u < plant.shops.firstUnit[w + 1]; u++) {
            int age = day - state.unitStart[u];
            if (age < 0) {
                continue;
            }
            double r = now[units.rated + u];
            double m = r;
            if (units.masteryCurve[u] >= 0) {
                double[] curve = plant.curves[units.masteryCurve[u]];
                if (age < curve.length) {
                    m = r * curve[age];
                    changes = true;
                }
            }
            double out = now[units.outage + u];
            double over = now[units.overhaul + u];
            double cycle = state.cycleShare[u];
            double down = state.downShare[u];
            if (state.expected && units.breaksDown[u]) {
                down = expectedDown(u, day) * (1 - cycle);
                state.downShare[u] = down;
                changes = true;
            }
            double o = m * (1 - out);
            double h = o * (1 - over);
            rated += r;
            learnt += m;
            outage += o;
            overhaul += h * (1 - cycle);
            standing += h * (1 - cycle - down);
            dated |= out > 0 | over > 0;
        }
        state.rated[w] = rated;
        state.learnt[w] = learnt;
        state.afterOutage[w] = outage;
        state.afterOverhaul[w] = overhaul;
        state.standing[w] = standing < 0 ? 0 : standing;
        stale[w] = changes;
    }

    private double expectedDown(int u, int day) {
        double perFailure = state.now[plant.units.repair + u] * hazard(u, infant(u, day));
        return perFailure / (state.now[plant.units.mtbf + u] + perFailure);
    }
}
