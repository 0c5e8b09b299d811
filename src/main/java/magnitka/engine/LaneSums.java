package magnitka.engine;

import java.util.Arrays;

/** What the units of each works add up to, and what the works could give: {@link UnitSums} and {@link Capability} in several runs abreast. */
final class LaneSums {

    private final Plant plant;
    private final Shops shops;
    private final Units units;
    private final Lanes lanes;
    private final double[] now;
    private final LaneChanges changes;
    private final LaneSteady steady;
    /** Mastery by age, for as long as the unit learns. */
    private final double[][] curves;

    /** First start of a unit of a works in each lane. */
    private final int[][] firstStart;
    /** Works with a unit that is overhauled in cycles. */
    private final boolean[] cycles;

    private final double[][] afterOutage;
    private final double[][] afterOverhaul;
    private final double[][] shopFactor;
    private final double[][] standing;

    LaneSums(Plant plant, Lanes lanes, LaneChanges changes, LaneSteady steady) {
        this.plant = plant;
        this.shops = plant.shops;
        this.units = plant.units;
        this.lanes = lanes;
        this.changes = changes;
        this.steady = steady;
        now = lanes.now;
        int works = shops.count;
        curves = new double[units.count][];
        Arrays.setAll(curves, u -> units.masteryCurve[u] < 0 ? new double[0] : plant.curves[units.masteryCurve[u]]);
        firstStart = new int[works][lanes.count];
        cycles = new boolean[works];
        for (int u = 0; u < units.count; u++) {
            cycles[units.works[u]] |= units.wear.inCycles[u];
        }
        afterOutage = lanes.rows(works);
        afterOverhaul = lanes.rows(works);
        shopFactor = lanes.rows(works);
        standing = lanes.rows(works);
    }

    /** Begins the runs, when all lanes have their starts. */
    void begin() {
        for (double[][] rows : new double[][][] {afterOutage, afterOverhaul, shopFactor, standing}) {
            Lanes.fill(rows, 0);
        }
        for (int[] first : firstStart) {
            Arrays.fill(first, UnitStarts.NEVER);
        }
        for (int u = 0; u < units.count; u++) {
            int[] start = lanes.unitStart[u];
            int[] first = firstStart[units.works[u]];
            for (int l = 0; l < start.length; l++) {
                first[l] = Math.min(first[l], start[l]);
            }
        }
    }

    /** True if a unit of the works may have started by today in some lane. */
    boolean isOpen(int w, int day) {
        for (int u = shops.firstUnit[w]; u < shops.firstUnit[w + 1]; u++) {
            if (lanes.earliest[u] <= day) {
                return true;
            }
        }
        return false;
    }

    /** Brings all works up to the day. */
    void update(int day) {
        for (int w = 0; w < shops.count; w++) {
            if (changes.any(w)) {
                renew(w, day);
            }
        }
    }

    private void renew(int w, int day) {
        steady.settle(w, day, changes.lanes(w));
        if (changes.dated(w)) {
            sumDated(w, day);
            renewDated(w, day);
        }
        double[] up = standing[w];
        if (cycles[w]) {
            sumInCycles(w, up);
        } else {
            sumStanding(w, up);
        }
        stand(lanes.capability[w], shopFactor[w], up, afterOverhaul[w], steady.lost[Causes.BREAKDOWN][w]);
        if (steady.loses(w, Causes.OVERHAUL)) {
            lose(steady.lost[Causes.OVERHAUL][w], shopFactor[w], afterOutage[w], afterOverhaul[w]);
        }
    }

    private void sumDated(int w, int day) {
        Arrays.fill(lanes.rated[w], 0);
        Arrays.fill(lanes.learnt[w], 0);
        Arrays.fill(afterOutage[w], 0);
        Arrays.fill(afterOverhaul[w], 0);
        for (int u = shops.firstUnit[w]; u < shops.firstUnit[w + 1]; u++) {
            if (lanes.earliest[u] > day) {
                continue;
            }
            double[] ready = lanes.ready[u];
            if (lanes.earliest[u] == lanes.latest[u] || day >= lanes.latest[u] && day - lanes.latest[u] >= curves[u].length) {
                Arrays.fill(ready, sumInAll(w, u, day - lanes.latest[u]));
            } else if (day >= lanes.latest[u] && day - lanes.earliest[u] < curves[u].length) {
                age(ready, lanes.unitStart[u], curves[u], day, now[units.rated + u]);
                LaneMath.add(lanes.rated[w], now[units.rated + u]);
                add(ready, lanes.learnt[w], afterOutage[w], afterOverhaul[w], 1 - now[units.stoppages.outage + u], 1 - now[units.stoppages.overhaul + u]);
                changes.touchAllTomorrow(w);
            } else {
                for (int l = 0; l < ready.length; l++) {
                    ready[l] = sumInOne(w, u, day - lanes.unitStart[u][l], l);
                }
            }
        }
    }

    private static void age(double[] learnt, int[] start, double[] curve, int day, double rated) {
        for (int l = 0; l < learnt.length; l++) {
            learnt[l] = rated * curve[day - start[l]];
        }
    }

    /** Adds a unit that has started in all lanes, of what it has learnt in each; leaves of that what is ready. */
    private static void add(double[] tons, double[] learnt, double[] afterOutage, double[] afterOverhaul, double afterOutages, double afterOverhauls) {
        for (int l = 0; l < tons.length; l++) {
            double all = tons[l];
            learnt[l] += all;
            double left = all * afterOutages;
            afterOutage[l] += left;
            left *= afterOverhauls;
            afterOverhaul[l] += left;
            tons[l] = left;
        }
    }

    /** Adds a unit that is of the same age in all lanes, or too old to learn. */
    private double sumInAll(int w, int u, int age) {
        double rated = now[units.rated + u];
        double learnt = rated;
        if (age < curves[u].length) {
            learnt *= curves[u][age];
            changes.touchAllTomorrow(w);
        }
        double afterOutages = learnt * (1 - now[units.stoppages.outage + u]);
        double tons = afterOutages * (1 - now[units.stoppages.overhaul + u]);
        add(lanes.rated[w], rated, lanes.learnt[w], learnt);
        add(afterOutage[w], afterOutages, afterOverhaul[w], tons);
        return tons;
    }

    private static void add(double[] a, double toA, double[] b, double toB) {
        for (int l = 0; l < a.length; l++) {
            a[l] += toA;
            b[l] += toB;
        }
    }

    private double sumInOne(int w, int u, int age, int l) {
        if (age < 0) {
            return 0;
        }
        double tons = now[units.rated + u];
        lanes.rated[w][l] += tons;
        if (age < curves[u].length) {
            tons *= curves[u][age];
            changes.touchTomorrow(w, l);
        }
        lanes.learnt[w][l] += tons;
        tons *= 1 - now[units.stoppages.outage + u];
        afterOutage[w][l] += tons;
        tons *= 1 - now[units.stoppages.overhaul + u];
        afterOverhaul[w][l] += tons;
        return tons;
    }

    private void renewDated(int w, int day) {
        double factor = now[shops.factor + w];
        double[] mastery = lanes.shopMastery[w];
        if (shops.masteryCurve[w] >= 0) {
            double[] curve = plant.curves[shops.masteryCurve[w]];
            for (int l = 0; l < mastery.length; l++) {
                int age = day - firstStart[w][l];
                boolean learning = age >= 0 && age < curve.length;
                mastery[l] = learning ? curve[age] : 1;
                if (learning) {
                    changes.touchTomorrow(w, l);
                }
            }
        }
        rate(lanes.rated[w], factor, steady.rated[w], lanes.noticed[w], steady.counts[w]);
        norm(factor, mastery, shopFactor[w], lanes.learnt[w], lanes.norm[w]);
        if (steady.loses(w, Causes.MASTERY)) {
            LaneMath.subtract(steady.lost[Causes.MASTERY][w], steady.rated[w], lanes.norm[w]);
        }
        if (steady.loses(w, Causes.OUTAGE)) {
            loseFrom(steady.lost[Causes.OUTAGE][w], lanes.norm[w], shopFactor[w], afterOutage[w]);
        }
    }

    private static void rate(double[] rated, double factor, double[] tons, double[] noticed, double[] counts) {
        for (int l = 0; l < rated.length; l++) {
            double all = factor * rated[l];
            tons[l] = all;
            noticed[l] = Daybook.NOTICED * factor * rated[l];
            counts[l] = Daybook.NOTICED * all;
        }
    }

    private static void norm(double factor, double[] mastery, double[] shopFactor, double[] learnt, double[] norm) {
        for (int l = 0; l < mastery.length; l++) {
            double times = factor * mastery[l];
            shopFactor[l] = times;
            norm[l] = times * learnt[l];
        }
    }

    private static void loseFrom(double[] lost, double[] before, double[] factor, double[] after) {
        for (int l = 0; l < lost.length; l++) {
            lost[l] = before[l] - factor[l] * after[l];
        }
    }

    private static void lose(double[] lost, double[] factor, double[] before, double[] after) {
        for (int l = 0; l < lost.length; l++) {
            lost[l] = factor[l] * before[l] - factor[l] * after[l];
        }
    }

    private static void stand(double[] capability, double[] factor, double[] standing, double[] before, double[] lost) {
        for (int l = 0; l < capability.length; l++) {
            double tons = factor[l] * Math.max(standing[l], 0);
            capability[l] = tons;
            lost[l] = factor[l] * before[l] - tons;
        }
    }

    private void sumStanding(int w, double[] up) {
        int end = shops.firstUnit[w + 1];
        int u = shops.firstUnit[w];
        if ((end - u) % 2 == 1) {
            begin(up, lanes.ready[u], lanes.downShare[u]);
            u++;
        } else {
            Arrays.fill(up, 0);
        }
        for (; u < end; u += 2) {
            addUp(up, lanes.ready[u], lanes.downShare[u], lanes.ready[u + 1], lanes.downShare[u + 1]);
        }
    }

    private static void begin(double[] up, double[] ready, double[] down) {
        for (int l = 0; l < up.length; l++) {
            up[l] = ready[l] * (1 - down[l]);
        }
    }

    private static void addUp(double[] up, double[] readyA, double[] downA, double[] readyB, double[] downB) {
        for (int l = 0; l < up.length; l++) {
            up[l] = up[l] + readyA[l] * (1 - downA[l]) + readyB[l] * (1 - downB[l]);
        }
    }

    private void sumInCycles(int w, double[] up) {
        Arrays.fill(up, 0);
        Arrays.fill(afterOverhaul[w], 0);
        for (int u = shops.firstUnit[w]; u < shops.firstUnit[w + 1]; u++) {
            standInCycles(up, afterOverhaul[w], lanes.ready[u], lanes.cycleShare[u], lanes.downShare[u]);
        }
    }

    private static void standInCycles(double[] up, double[] afterOverhaul, double[] ready, double[] cycle, double[] down) {
        for (int l = 0; l < up.length; l++) {
            double tons = ready[l];
            double share = 1 - cycle[l];
            afterOverhaul[l] += tons * share;
            up[l] += tons * (share - down[l]);
        }
    }
}
