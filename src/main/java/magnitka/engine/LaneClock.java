package magnitka.engine;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.L64X128Mix;

/**
 * Starts, breakdowns, repairs and cyclic overhauls of units in several runs abreast, by one calendar: {@link UnitClock}, {@link
 * Hazard} and {@link UnitDays}, lane by lane. Unit u of lane l is number {@code (u << shift) + l}.
 */
final class LaneClock {

    private static final int NONE = -1;
    private static final byte WAITING = 0;
    private static final byte UP = 1;
    private static final byte DOWN = 2;
    private static final byte OVERHAUL = 3;

    /**
     * Places in the record of a unit in a lane: what the accounts have of it, in their order, days of breakdown first; when something will next
     * happen by chance; from which day on its days are not written yet; the highest factor of age still to come; the next overhaul.
     */
    private static final int OUTAGE_DAYS = 1;

    private static final int OVERHAUL_DAYS = 2;
    private static final int SPELLS = 3;
    private static final int DAYS = 4;
    private static final int LONGEST = 5;
    private static final int ACCOUNTS = 6;
    private static final int NEXT = 6;
    private static final int SINCE = 7;
    private static final int INFANT_TOP = 8;
    private static final int NEXT_OVERHAUL = 9;
    private static final int RECORD = 10;

    private final Plant plant;
    private final Units units;
    private final UnitBreakdowns breakdowns;
    private final UnitWear wear;
    private final UnitStoppages stoppages;
    private final Lanes lanes;
    private final LaneChanges changes;
    private final int count;
    private final int shift;
    private final double[] now;
    /** Units that neither age nor wear makes a difference to, units that stand for breakdowns alone, and those of which both is true. */
    private final boolean[] steady;

    private final boolean[] onlyBreaksDown;
    private final boolean[] simple;
    private final int[] head;
    private final int[] next;
    private final byte[] phase;
    private final double[] record;
    private final L64X128Mix[] luck;
    private final int[] touched;
    private int touchedCount;
    /** First day of the period. */
    private int firstDay;

    LaneClock(Plant plant, Lanes lanes, LaneChanges changes) {
        this.plant = plant;
        this.units = plant.units;
        this.breakdowns = units.breakdowns;
        this.wear = units.wear;
        this.stoppages = units.stoppages;
        this.lanes = lanes;
        this.changes = changes;
        count = lanes.count;
        shift = Integer.numberOfTrailingZeros(count);
        now = lanes.now;
        steady = new boolean[units.count];
        onlyBreaksDown = new boolean[units.count];
        simple = new boolean[units.count];
        for (int u = 0; u < units.count; u++) {
            steady[u] = Hazard.isSteady(plant, u);
            onlyBreaksDown[u] = UnitDays.onlyBreaksDown(units, u);
            simple[u] = steady[u] && onlyBreaksDown[u];
        }
        int all = units.count * count;
        head = new int[plant.days()];
        next = new int[all];
        phase = new byte[all];
        record = new double[RECORD * all];
        luck = new L64X128Mix[all];
        touched = new int[all];
    }

    /** Begins the runs: one lane has these streams and starts. */
    void reset(int lane, State first) {
        for (int u = 0; u < units.count; u++) {
            luck[(u << shift) + lane] = first.unitLuck[u];
            lanes.unitStart[u][lane] = first.unitStart[u];
        }
    }

    /** Fills the calendar, when all lanes have their starts. */
    void begin() {
        Arrays.fill(head, NONE);
        Arrays.fill(phase, WAITING);
        Arrays.fill(record, 0);
        touchedCount = 0;
        firstDay = 0;
        for (int u = units.count - 1; u >= 0; u--) {
            for (int l = 0; l < count; l++) {
                int start = lanes.unitStart[u][l];
                record[RECORD * ((u << shift) + l) + SINCE] = start;
                enter((u << shift) + l, start);
            }
        }
    }

    private void enter(int id, double time) {
        if (time < head.length) {
            int day = (int) time;
            next[id] = head[day];
            head[day] = id;
        }
    }

    /** Lets everything happen that happens to units on this day. */
    void pass(int day) {
        for (int k = 0; k < touchedCount; k++) {
            int id = touched[k];
            int u = id >>> shift;
            int l = id & (count - 1);
            lanes.downShare[u][l] = phase[id] == DOWN ? 1 : 0;
            if (wear.inCycles[u]) {
                lanes.cycleShare[u][l] = phase[id] == OVERHAUL ? 1 : 0;
            }
            changes.touch(units.works[u], l);
        }
        touchedCount = 0;
        int id = head[day];
        while (id != NONE) {
            int following = next[id];
            int u = id >>> shift;
            int l = id & (count - 1);
            if (phase[id] == WAITING) {
                start(id, u, l, day);
            }
            if (simple[u]) {
                enter(id, passSimple(id, u, l, day));
            } else {
                settle(id, u, l, day);
                enter(id, wear.inCycles[u] ? passInCycles(id, u, l, day) : passUnit(id, u, l, day));
                // what came of this day stands now, and is written down before another day's is asked for
                settle(id, u, l, day + 1);
            }
            changes.touch(units.works[u], l);
            touched[touchedCount++] = id;
            id = following;
        }
    }

    /** The same as the general way, for a unit of which nothing but its breakdowns need be looked at. */
    private double passSimple(int id, int u, int l, int day) {
        int at = RECORD * id;
        double end = day + 1.0;
        double time = day;
        double stood = 0;
        double next = record[at + NEXT];
        boolean down = phase[id] == DOWN;
        if (down) {
            record[at] += day - record[at + SINCE];
        }
        while (next < end) {
            if (down) {
                stood += next - time;
                time = next;
                next += now[breakdowns.mtbf + u] * plant.exponential.at(luck[id].nextLong());
            } else {
                time = next;
                double repair = now[breakdowns.repair + u] * plant.laws[breakdowns.repairTable[u]].at(luck[id].nextLong());
                record[at + SPELLS] += 1;
                record[at + LONGEST] = repair > record[at + LONGEST] ? repair : record[at + LONGEST];
                next += repair;
            }
            down = !down;
        }
        if (down) {
            stood += end - time;
        }
        phase[id] = down ? DOWN : UP;
        record[at] += stood;
        record[at + NEXT] = next;
        record[at + SINCE] = end;
        lanes.downShare[u][l] = stood;
        return next;
    }

    private void start(int id, int u, int l, int day) {
        phase[id] = UP;
        record[RECORD * id + NEXT] = day + timeToFailure(id, u, l, day);
        record[RECORD * id + NEXT_OVERHAUL] = wear.inCycles[u] ? day + wear.cycleEvery[u] : Double.MAX_VALUE;
        changes.touchDated(units.works[u], l);
    }

    private double passUnit(int id, int u, int l, int day) {
        double end = day + 1.0;
        double time = day;
        double down = 0;
        double at = record[RECORD * id + NEXT];
        while (at < end) {
            if (phase[id] == DOWN) {
                down += at - time;
            }
            time = at;
            at = passChance(id, u, l, at, day);
        }
        if (phase[id] == DOWN) {
            down += end - time;
        }
        record[RECORD * id + NEXT] = at;
        lanes.downShare[u][l] = down;
        return at;
    }

    private double passInCycles(int id, int u, int l, int day) {
        double end = day + 1.0;
        double time = day;
        double down = 0;
        double overhaul = 0;
        while (record[RECORD * id + NEXT] < end || record[RECORD * id + NEXT_OVERHAUL] < end) {
            double at = record[RECORD * id + NEXT] < record[RECORD * id + NEXT_OVERHAUL] ? record[RECORD * id + NEXT] : record[RECORD * id + NEXT_OVERHAUL];
            if (phase[id] == DOWN) {
                down += at - time;
            } else if (phase[id] == OVERHAUL) {
                overhaul += at - time;
            }
            boolean cycle = record[RECORD * id + NEXT_OVERHAUL] <= record[RECORD * id + NEXT];
            time = at;
            if (cycle) {
                passOverhaul(id, u, l, at, day);
            } else {
                record[RECORD * id + NEXT] = passChance(id, u, l, at, day);
            }
        }
        if (phase[id] == DOWN) {
            down += end - time;
        } else if (phase[id] == OVERHAUL) {
            overhaul += end - time;
        }
        lanes.downShare[u][l] = down;
        lanes.cycleShare[u][l] = overhaul;
        return record[RECORD * id + NEXT] < record[RECORD * id + NEXT_OVERHAUL] ? record[RECORD * id + NEXT] : record[RECORD * id + NEXT_OVERHAUL];
    }

    private void passOverhaul(int id, int u, int l, double at, int day) {
        if (phase[id] == OVERHAUL) {
            phase[id] = UP;
            lanes.unitWear[u][l] *= 1 - wear.cycleRestores[u];
            record[RECORD * id + NEXT] = at + timeToFailure(id, u, l, day);
            record[RECORD * id + NEXT_OVERHAUL] = at + wear.cycleEvery[u];
        } else {
            phase[id] = OVERHAUL;
            record[RECORD * id + NEXT] = Double.MAX_VALUE;
            record[RECORD * id + NEXT_OVERHAUL] = at + wear.cycleDays[u];
        }
    }

    private double passChance(int id, int u, int l, double at, int day) {
        if (phase[id] == DOWN) {
            phase[id] = UP;
            return at + timeToFailure(id, u, l, day);
        }
        if (stoppages.any[u] && (now[stoppages.outage + u] >= 1 || now[stoppages.overhaul + u] >= 1)) {
            return day + 1 + timeToFailure(id, u, l, day);
        }
        if (isPast(id, u, day)) {
            return at + timeToFailure(id, u, l, day);
        }
        phase[id] = DOWN;
        double repair = now[breakdowns.repair + u] * plant.laws[breakdowns.repairTable[u]].at(luck[id].nextLong());
        int row = RECORD * id;
        record[row + SPELLS] += 1;
        record[row + LONGEST] = repair > record[row + LONGEST] ? repair : record[row + LONGEST];
        return at + repair;
    }

    private double timeToFailure(int id, int u, int l, int day) {
        L64X128Mix chance = luck[id];
        if (chance == null) {
            return Double.MAX_VALUE;
        }
        if (steady[u]) {
            return now[breakdowns.mtbf + u] * plant.exponential.at(chance.nextLong());
        }
        double infant = infant(id, u, day);
        double top = infant > 1 ? infant : 1;
        record[RECORD * id + INFANT_TOP] = top;
        double worn = breakdowns.wearEffect[u] * lanes.unitWear[u][l];
        double mean = now[breakdowns.mtbf + u] / (worn == 0 ? top : top * StrictMath.exp(worn));
        return mean * plant.exponential.at(chance.nextLong());
    }

    private boolean isPast(int id, int u, int day) {
        if (steady[u]) {
            return false;
        }
        double share = infant(id, u, day) / record[RECORD * id + INFANT_TOP];
        return share < 1 && (luck[id].nextLong() >>> 11) * 0x1p-53 >= share;
    }

    private double infant(int id, int u, int day) {
        double[] curve = plant.curves[breakdowns.infantCurve[u]];
        int age = day - lanes.unitStart[u][id & (count - 1)];
        return age < curve.length ? curve[age] : 1;
    }

    /** Writes down the days before {@code day} that are not written yet. */
    private void settle(int id, int u, int l, int day) {
        int at = RECORD * id;
        double days = day - record[at + SINCE];
        if (days <= 0) {
            return;
        }
        record[at + SINCE] = day;
        double down = lanes.downShare[u][l];
        if (!onlyBreaksDown[u]) {
            double outage = now[stoppages.outage + u];
            double overhaul = now[stoppages.overhaul + u];
            double cycle = lanes.cycleShare[u][l];
            if (outage + overhaul + cycle > 0) {
                double left = (1 - outage) * (1 - overhaul);
                down *= left;
                record[at + OUTAGE_DAYS] += days * outage;
                record[at + OVERHAUL_DAYS] += days * ((1 - outage) * overhaul + left * cycle);
            }
        }
        if (down > 0) {
            record[at] += days * down;
        }
    }

    /** Writes down the days of a unit in all lanes. */
    void settle(int u, int day) {
        for (int l = 0; l < count; l++) {
            settle((u << shift) + l, u, l, day);
        }
    }

    /** Puts the days and spells of the period into the accounts. */
    void close(int day) {
        for (int u = 0; u < units.count; u++) {
            settle(u, day);
            for (int l = 0; l < count; l++) {
                record[RECORD * ((u << shift) + l) + DAYS] = Math.max(0, day - Math.max(firstDay, lanes.unitStart[u][l]));
            }
            for (int k = 0; k < ACCOUNTS; k++) {
                double[] account = lanes.account[plant.accounts().breakdownDays(u) + k];
                for (int l = 0; l < count; l++) {
                    int at = RECORD * ((u << shift) + l) + k;
                    account[l] = record[at];
                    record[at] = 0;
                }
            }
        }
        firstDay = day;
    }
}
