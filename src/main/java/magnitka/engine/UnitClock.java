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

    private final Units units;
    private final UnitWear wear;
    private final UnitStoppages stoppages;
    private final State state;
    private final UnitSums sums;
    private final UnitDays unitDays;
    private final Hazard hazard;
    private final int firstSpells;
    private final int accountsOfUnit;
    private final int toLongest;
    private final int[] head;
    private final int[] next;
    private final byte[] phase;
    private final boolean[] inCycles;
    private final boolean[] stops;
    private final double[] nextChance;
    private final double[] nextOverhaul;
    private final int[] touched;
    private int touchedCount;

    UnitClock(Plant plant, State state, UnitSums sums, UnitDays unitDays, Hazard hazard) {
        this.units = plant.units;
        this.wear = units.wear;
        this.stoppages = units.stoppages;
        this.state = state;
        this.sums = sums;
        this.unitDays = unitDays;
        this.hazard = hazard;
        firstSpells = plant.accounts().breakdownSpells(0);
        accountsOfUnit = plant.accounts().breakdownSpells(1) - firstSpells;
        toLongest = plant.accounts().longestBreakdown(0) - firstSpells;
        head = new int[plant.days()];
        next = new int[units.count];
        phase = new byte[units.count];
        inCycles = wear.inCycles;
        stops = stoppages.any;
        nextChance = new double[units.count];
        nextOverhaul = new double[units.count];
        touched = new int[units.count];
    }

    void reset() {
        Arrays.fill(head, NONE);
        Arrays.fill(phase, WAITING);
        touchedCount = 0;
        for (int u = units.count - 1; u >= 0; u--) {
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
            unitDays.settle(u, day);
            state.downShare[u] = phase[u] == DOWN ? 1 : 0;
            if (inCycles[u]) {
                state.cycleShare[u] = phase[u] == OVERHAUL ? 1 : 0;
            }
            sums.touch(units.works[u], UnitSums.SPELLS);
        }
        touchedCount = 0;
        int u = head[day];
        while (u != NONE) {
            int following = next[u];
            if (phase[u] == WAITING) {
                start(u, day);
            }
            unitDays.settle(u, day);
            enter(u, inCycles[u] ? passInCycles(u, day) : passUnit(u, day));
            sums.touch(units.works[u], UnitSums.SPELLS);
            touched[touchedCount++] = u;
            u = following;
        }
    }

    private void start(int u, int day) {
        phase[u] = UP;
        nextChance[u] = day + hazard.timeToFailure(u, day);
        nextOverhaul[u] = inCycles[u] ? day + wear.cycleEvery[u] : Double.MAX_VALUE;
        sums.touch(units.works[u], UnitSums.DATED);
    }

    /** Lets a unit without overhauls in cycles pass the day; returns when something will next happen to it. */
    private double passUnit(int u, int day) {
        double end = day + 1.0;
        double time = day;
        double down = 0;
        double at = nextChance[u];
        while (at < end) {
            if (phase[u] == DOWN) {
                down += at - time;
            }
            time = at;
            at = passChance(u, at, day);
        }
        if (phase[u] == DOWN) {
            down += end - time;
        }
        nextChance[u] = at;
        state.downShare[u] = down;
        return at;
    }

    private double passInCycles(int u, int day) {
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
                nextChance[u] = passChance(u, at, day);
            }
        }
        if (phase[u] == DOWN) {
            down += end - time;
        } else if (phase[u] == OVERHAUL) {
            overhaul += end - time;
        }
        state.downShare[u] = down;
        state.cycleShare[u] = overhaul;
        return nextChance[u] < nextOverhaul[u] ? nextChance[u] : nextOverhaul[u];
    }

    private void passOverhaul(int u, double at, int day) {
        if (phase[u] == OVERHAUL) {
            phase[u] = UP;
            state.unitWear[u] *= 1 - wear.cycleRestores[u];
            nextChance[u] = at + hazard.timeToFailure(u, day);
            nextOverhaul[u] = at + wear.cycleEvery[u];
        } else {
            phase[u] = OVERHAUL;
            nextChance[u] = Double.MAX_VALUE;
            nextOverhaul[u] = at + wear.cycleDays[u];
        }
    }

    /** A breakdown or the end of one; returns when the next is due. */
    private double passChance(int u, double at, int day) {
        if (phase[u] == DOWN) {
            phase[u] = UP;
            return at + hazard.timeToFailure(u, day);
        }
        if (stops[u] && stopsAllDay(u)) {
            // a unit that stands anyway does not fail; its clock goes on the next morning
            return day + 1 + hazard.timeToFailure(u, day);
        }
        if (hazard.isPast(u, day)) {
            return at + hazard.timeToFailure(u, day);
        }
        phase[u] = DOWN;
        double repair = hazard.repairTime(u);
        int spells = firstSpells + accountsOfUnit * u;
        state.account[spells] += 1;
        int longest = spells + toLongest;
        state.account[longest] = repair > state.account[longest] ? repair : state.account[longest];
        return at + repair;
    }

    private boolean stopsAllDay(int u) {
        return state.now[stoppages.outage + u] >= 1 || state.now[stoppages.overhaul + u] >= 1;
    }
}
