package magnitka.engine;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.L64X128Mix;

/** Everything that changes during one run; belongs to it alone and is used again by the next. */
final class State {

    /** Figures of the timeline as they are today. */
    final double[] now;

    final double[] stock;
    final double[] ring;
    /** Which place of the first ring arrives, and is filled again, today; by route. */
    final int[] ringPlace;

    /** Tons on the way to each store. */
    final double[] onTheWayTo;

    final double[] lossNoise;
    final double[] need;

    final int[] unitStart;
    /** Share of today that a unit stands for breakdown, and for an overhaul of its cycle. */
    final double[] downShare;

    final double[] cycleShare;
    final double[] unitWear;

    /** Tons a day of each unit that are learnt and left by dated outages and overhauls, before what its shop multiplies. */
    final double[] ready;

    /** By works: rated, and what is left after each step of the waterfall, in tons a day. */
    final double[] rated;

    final double[] learnt;
    final double[] afterOutage;
    final double[] afterOverhaul;
    final double[] standing;
    final double[] shopMastery;
    final double[] norm;
    final double[] capability;
    final double[] possible;
    /** Tons that a cause must take in a day to count as met. */
    final double[] noticed;
    /** Tons below the lowest accepted grade in today's output. */
    final double[] reject;
    final double[] share;
    final double[] shareIndex;
    final double[] receivedToday;
    /** Tons that each works made today, and that were wanted and shipped over each route. */
    final double[] made;

    final double[] wanted;

    /** Tons ordered over routes with ordering, whatever was allotted. */
    final double[] ordered;
    final double[] shipped;

    final Ledger ledger;
    final WorksBalance worksBalance;
    final double[] account;

    L64X128Mix[] unitLuck;
    L64X128Mix[] qualityLuck;
    L64X128Mix[] transitLuck;
    boolean expected;

    State(Plant plant) {
        now = new double[plant.timeline.initial.length];
        int cells = plant.stores.cells();
        stock = new double[cells];
        ring = new double[plant.lines.firstRing[plant.lines.count]];
        int routes = plant.lines.count;
        ringPlace = new int[routes];
        lossNoise = new double[routes];
        transitLuck = new L64X128Mix[routes];
        wanted = new double[routes];
        ordered = new double[routes];
        shipped = new double[routes];
        int stores = plant.stores.count;
        onTheWayTo = new double[stores];
        need = new double[stores];
        receivedToday = new double[stores];
        int units = plant.units.count;
        unitStart = new int[units];
        downShare = new double[units];
        cycleShare = new double[units];
        unitWear = new double[units];
        ready = new double[units];
        unitLuck = new L64X128Mix[units];
        int works = plant.shops.count;
        rated = new double[works];
        learnt = new double[works];
        afterOutage = new double[works];
        afterOverhaul = new double[works];
        standing = new double[works];
        shopMastery = new double[works];
        norm = new double[works];
        capability = new double[works];
        possible = new double[works];
        noticed = new double[works];
        reject = new double[works];
        made = new double[works];
        share = new double[plant.qualities.firstShare[works]];
        shareIndex = new double[works];
        qualityLuck = new L64X128Mix[works];
        ledger = new Ledger(plant, this);
        worksBalance = new WorksBalance(plant, now, ledger);
        account = new double[plant.accounts().sums];
    }

    /** Makes everything as on the first morning of a run. */
    void reset(Plant plant, long seed, int replication, boolean expectedValues) {
        expected = expectedValues;
        System.arraycopy(plant.timeline.initial, 0, now, 0, now.length);
        System.arraycopy(plant.stores.opening, 0, stock, 0, stock.length);
        System.arraycopy(plant.qualities.normalShare, 0, share, 0, share.length);
        for (double[] zero : new double[][] {
            ring, onTheWayTo, need, downShare, cycleShare, unitWear, rated, learnt, afterOutage, afterOverhaul,
            standing, norm, capability, possible, noticed, reject, shareIndex, receivedToday, made, wanted, ordered, shipped, account
        }) {
            Arrays.fill(zero, 0);
        }
        System.arraycopy(plant.lines.firstRing, 0, ringPlace, 0, ringPlace.length);
        Arrays.fill(lossNoise, 1);
        Arrays.fill(shopMastery, 1);
        ledger.reset(stock);
        worksBalance.reset();
        drawStarts(plant, seed, replication);
        openStreams(plant, seed, replication);
    }

    /** A stream of chance for each unit, works and route that draws; the expected run draws nothing. */
    private void openStreams(Plant plant, long seed, int replication) {
        for (int u = 0; u < unitLuck.length; u++) {
            boolean draws = !expected && plant.units.breakdowns.happen[u];
            unitLuck[u] = draws
                    ? Luck.stream(seed, replication, Luck.Purpose.BREAKDOWNS, plant.units.streamName[u])
                    : null;
        }
        for (int w = 0; w < qualityLuck.length; w++) {
            boolean draws = !expected && plant.qualities.spread[w] > 0;
            qualityLuck[w] = draws
                    ? Luck.stream(seed, replication, Luck.Purpose.QUALITY, plant.shops.names.get(w))
                    : null;
        }
        for (int r = 0; r < transitLuck.length; r++) {
            boolean draws = !expected && plant.lossLaws[r] != null;
            transitLuck[r] = draws
                    ? Luck.stream(seed, replication, Luck.Purpose.TRANSIT, plant.lines.names.get(r))
                    : null;
        }
    }

    private void drawStarts(Plant plant, long seed, int replication) {
        System.arraycopy(plant.units.starts.expected, 0, unitStart, 0, unitStart.length);
        if (expected) {
            return;
        }
        for (UnitStarts.Window window : plant.units.starts.windows) {
            L64X128Mix luck = Luck.stream(seed, replication, Luck.Purpose.STARTS, window.key());
            double[] place = new double[window.units().length];
            for (int k = 0; k < place.length; k++) {
                place[k] = luck.nextDouble();
            }
            Arrays.sort(place);
            int length = window.latest() - window.earliest() + 1;
            for (int k = 0; k < place.length; k++) {
                unitStart[window.units()[k]] = Math.max(0, window.earliest() + (int) (place[k] * length));
            }
        }
    }

    double stockTotal(Plant plant, int store) {
        int[] firstCell = plant.stores.firstCell;
        double total = 0;
        for (int c = firstCell[store]; c < firstCell[store + 1]; c++) {
            total += stock[c];
        }
        return total;
    }

    /** Mean wear of the started units of a works, weighted by rated output. */
    double meanWear(Plant plant, int works) {
        double sum = 0;
        for (int u = plant.shops.firstUnit[works]; u < plant.shops.firstUnit[works + 1]; u++) {
            sum += now[plant.units.rated + u] * unitWear[u];
        }
        return rated[works] > 0 ? sum / rated[works] : 0;
    }
}
