package magnitka.engine;

import java.util.Arrays;

/**
 * What the units of each works add up to, what the works could give, and what it loses before the day begins: {@link UnitSums},
 * {@link Capability} and {@link SteadyCauses} in several runs abreast.
 *
 * <p>Figures that stay the same from day to day are written as tons times days, in the lanes in which they change and on the same
 * days as in a single run, so that sums round alike.
 */
final class LaneSums {

    private final Plant plant;
    private final Shops shops;
    private final Units units;
    private final Lanes lanes;
    private final double[] now;
    /** Mastery by age, for as long as the unit learns. */
    private final double[][] curves;

    /** First start of a unit of a works in each lane. */
    private final int[][] firstStart;

    /** Works whose sums change today, and those whose dated sums do; and the same of tomorrow. */
    private boolean[] changes;

    private boolean[] dated;
    private boolean[] changesNext;
    private boolean[] datedNext;
    /** 1 in the lanes in which something of a works changes today; all of them where {@code changesAll} says so. */
    private double[][] stale;

    private double[][] staleNext;
    private boolean[] changesAll;
    private boolean[] changesAllNext;

    private final boolean[] cycles;
    private final boolean[] stops;
    private final boolean[] learns;
    private final double[][] afterOutage;
    private final double[][] afterOverhaul;
    private final double[][] shopFactor;
    private final double[][] standing;
    /** What a works loses each day to the first four causes, its rated tons and from where a loss on a day counts. */
    private final double[][][] lost;

    private final double[][] ratedTons;
    private final double[][] counts;
    private final double[][] since;
    private final double[] days;
    private final int[] ratedAt;

    LaneSums(Plant plant, Lanes lanes) {
        this.plant = plant;
        this.shops = plant.shops;
        this.units = plant.units;
        this.lanes = lanes;
        now = lanes.now;
        int works = shops.count;
        curves = new double[units.count][];
        Arrays.setAll(curves, u -> units.masteryCurve[u] < 0 ? new double[0] : plant.curves[units.masteryCurve[u]]);
        firstStart = new int[works][lanes.count];
        changes = new boolean[works];
        dated = new boolean[works];
        changesNext = new boolean[works];
        datedNext = new boolean[works];
        changesAll = new boolean[works];
        changesAllNext = new boolean[works];
        stale = lanes.rows(works);
        staleNext = lanes.rows(works);
        cycles = new boolean[works];
        stops = new boolean[works];
        learns = new boolean[works];
        for (int u = 0; u < units.count; u++) {
            cycles[units.works[u]] |= units.wear.inCycles[u];
            stops[units.works[u]] |= units.stoppages.any[u];
            learns[units.works[u]] |= units.masteryCurve[u] >= 0 || shops.masteryCurve[units.works[u]] >= 0;
        }
        afterOutage = lanes.rows(works);
        afterOverhaul = lanes.rows(works);
        shopFactor = lanes.rows(works);
        standing = lanes.rows(works);
        lost = new double[Causes.BREAKDOWN + 1][works][lanes.count];
        ratedTons = lanes.rows(works);
        counts = lanes.rows(works);
        since = lanes.rows(works);
        days = new double[lanes.count];
        ratedAt = new int[works];
        Arrays.setAll(ratedAt, plant.accounts()::rated);
    }

    /** Begins the runs, when all lanes have their starts. */
    void begin() {
        for (double[][] rows : new double[][][] {afterOutage, afterOverhaul, shopFactor, standing, ratedTons, counts, since, staleNext}) {
            Lanes.fill(rows, 0);
        }
        for (double[][] rows : lost) {
            Lanes.fill(rows, 0);
        }
        Arrays.fill(changesNext, true);
        Arrays.fill(datedNext, true);
        Arrays.fill(changesAllNext, true);
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

    /** Makes what yesterday found to change today the day's. */
    void turn() {
        boolean[] works = changes;
        changes = changesNext;
        changesNext = works;
        works = dated;
        dated = datedNext;
        datedNext = works;
        works = changesAll;
        changesAll = changesAllNext;
        changesAllNext = works;
        double[][] rows = stale;
        stale = staleNext;
        staleNext = rows;
        for (int w = 0; w < changesNext.length; w++) {
            if (changesNext[w]) {
                changesNext[w] = false;
                datedNext[w] = false;
                changesAllNext[w] = false;
                Arrays.fill(staleNext[w], 0);
            }
        }
    }

    /** A unit of works w stopped or went on in a lane. */
    void touch(int w, int lane) {
        changes[w] = true;
        stale[w][lane] = 1;
    }

    /** A unit of works w started in a lane. */
    void touchDated(int w, int lane) {
        dated[w] = true;
        touch(w, lane);
    }

    /** A dated figure of works w has changed, in all lanes. */
    void touchAll(int w) {
        changes[w] = true;
        dated[w] = true;
        changesAll[w] = true;
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
        for (int w = 0; w < changes.length; w++) {
            if (changes[w]) {
                if (changesAll[w]) {
                    Arrays.fill(stale[w], 1);
                }
                renew(w, day);
            }
        }
    }

    private void renew(int w, int day) {
        settle(w, day, stale[w]);
        if (dated[w]) {
            sumDated(w, day);
            renewDated(w, day);
        }
        double[] up = standing[w];
        if (cycles[w]) {
            sumInCycles(w, up);
        } else {
            sumStanding(w, up);
        }
        stand(lanes.capability[w], shopFactor[w], up, afterOverhaul[w], lost[Causes.BREAKDOWN][w]);
        if (stops[w] || cycles[w]) {
            lose(lost[Causes.OVERHAUL][w], shopFactor[w], afterOutage[w], afterOverhaul[w]);
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
                learnsTomorrow(w);
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
            learnsTomorrow(w);
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
            learnsTomorrow(w, l);
        }
        lanes.learnt[w][l] += tons;
        tons *= 1 - now[units.stoppages.outage + u];
        afterOutage[w][l] += tons;
        tons *= 1 - now[units.stoppages.overhaul + u];
        afterOverhaul[w][l] += tons;
        return tons;
    }

    private void learnsTomorrow(int w) {
        changesNext[w] = true;
        datedNext[w] = true;
        changesAllNext[w] = true;
    }

    private void learnsTomorrow(int w, int l) {
        changesNext[w] = true;
        datedNext[w] = true;
        staleNext[w][l] = 1;
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
                    learnsTomorrow(w, l);
                }
            }
        }
        rate(lanes.rated[w], factor, ratedTons[w], lanes.noticed[w], counts[w]);
        norm(factor, mastery, shopFactor[w], lanes.learnt[w], lanes.norm[w]);
        if (learns[w]) {
            subtract(lost[Causes.MASTERY][w], ratedTons[w], lanes.norm[w]);
        }
        if (stops[w]) {
            loseFrom(lost[Causes.OUTAGE][w], lanes.norm[w], shopFactor[w], afterOutage[w]);
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

    private static void subtract(double[] difference, double[] a, double[] b) {
        for (int l = 0; l < difference.length; l++) {
            difference[l] = a[l] - b[l];
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
        Arrays.fill(up, 0);
        int end = shops.firstUnit[w + 1];
        int u = shops.firstUnit[w];
        for (; u + 1 < end; u += 2) {
            addUp(up, lanes.ready[u], lanes.downShare[u], lanes.ready[u + 1], lanes.downShare[u + 1]);
        }
        if (u < end) {
            addUp(up, lanes.ready[u], lanes.downShare[u]);
        }
    }

    private static void addUp(double[] up, double[] ready, double[] down) {
        for (int l = 0; l < up.length; l++) {
            up[l] += ready[l] * (1 - down[l]);
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

    /** Writes down the days before {@code day} that are not written yet, in the lanes of the mask. */
    private void settle(int w, int day, double[] mask) {
        pass(days, since[w], mask, day);
        double[][] account = lanes.account;
        int at = ratedAt[w];
        take(account[at], days, ratedTons[w]);
        for (int cause = 0; cause <= Causes.BREAKDOWN; cause++) {
            boolean any = cause == Causes.BREAKDOWN || (cause == Causes.MASTERY ? learns[w] : stops[w] || cycles[w]);
            if (any) {
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
    void settleAll(int day, double[] everywhere) {
        for (int w = 0; w < changes.length; w++) {
            settle(w, day, everywhere);
        }
    }
}
