package magnitka.engine;

import java.util.Arrays;

/**
 * Everything that changes during several runs abreast, as {@link State} has it for one. Each figure is a row, and each run a lane of every row: what has to be
 * looked up is looked up once for all of them.
 *
 * <p>Rows are arrays of their own and not parts of one, so that the compiler knows them apart and takes several lanes at once.
 */
final class Lanes {

    /** Number of lanes. */
    final int count;

    /** Figures of the timeline as they are today; the same in all lanes. */
    final double[] now;

    /** By cell: what lies there; what came in and went out today, what lay there in the morning, and the worst residual. */
    final double[][] stock;

    final double[][] in;
    final double[][] gone;
    final double[][] opening;
    final double[][] worst;

    /** By store. */
    final double[][] onTheWayTo;

    final double[][] receivedToday;
    final double[][] need;

    /** Places of the rings, as {@link Lines#firstRing} numbers them. */
    final double[][] ring;

    final int[] ringPlace;

    /** By route; null for a route that loses the same share in every run. */
    final double[][] lossNoise;

    /** Routes over which something was there to ship in some lane; over the others nothing has moved yet. */
    final boolean[] awake;

    /** By transit cell, as in the rows of {@link Ledger}. */
    final double[][] shipped;

    final double[][] arrived;
    final double[][] lost;
    final double[][] before;
    final double[][] worstOnWay;
    final double[][] periodArrived;
    final double[][] periodLost;

    /** By unit; its first and last start over the lanes. */
    final int[][] unitStart;

    final int[] earliest;
    final int[] latest;

    final double[][] downShare;
    final double[][] cycleShare;
    final double[][] unitWear;
    final double[][] ready;

    /** By works. */
    final double[][] rated;

    final double[][] learnt;
    final double[][] shopMastery;
    final double[][] norm;
    /** What the works could give if no dump hindered it, and what it can; one row where none does. */
    final double[][] capability;

    final double[][] possible;
    final double[][] noticed;
    final double[][] worstOfWorks;

    /** By works and grade. */
    final double[][] share;

    final double[][] shareIndex;

    /** As {@link Accounts} numbers them. */
    final double[][] account;

    Lanes(Plant plant, int count) {
        this.count = count;
        now = new double[plant.timeline.initial.length];
        int cells = plant.stores.cells();
        stock = rows(cells);
        in = rows(cells);
        gone = rows(cells);
        opening = rows(cells);
        worst = rows(cells);
        int stores = plant.stores.count;
        onTheWayTo = rows(stores);
        receivedToday = rows(stores);
        need = rows(stores);
        Lines lines = plant.lines;
        ring = rows(lines.firstRing[lines.count]);
        ringPlace = new int[lines.count];
        lossNoise = new double[lines.count][];
        for (int r = 0; r < lines.count; r++) {
            lossNoise[r] = plant.lossLaws[r] == null ? null : new double[count];
        }
        awake = new boolean[lines.count];
        int transit = lines.fromCell.length;
        shipped = rows(transit);
        arrived = rows(transit);
        lost = rows(transit);
        before = rows(transit);
        worstOnWay = rows(transit);
        periodArrived = rows(transit);
        periodLost = rows(transit);
        int units = plant.units.count;
        unitStart = new int[units][count];
        earliest = new int[units];
        latest = new int[units];
        downShare = rows(units);
        cycleShare = rows(units);
        unitWear = rows(units);
        ready = rows(units);
        int works = plant.shops.count;
        rated = rows(works);
        learnt = rows(works);
        shopMastery = rows(works);
        norm = rows(works);
        capability = rows(works);
        possible = capability.clone();
        for (int w : plant.shops.hindered) {
            possible[w] = new double[count];
        }
        noticed = rows(works);
        worstOfWorks = rows(works);
        share = rows(plant.qualities.firstShare[works]);
        shareIndex = rows(works);
        account = rows(plant.accounts().sums);
    }

    /** Rows of zeros. */
    double[][] rows(int rows) {
        return new double[rows][count];
    }

    /** Finds first and last starts, when all lanes have theirs. */
    void begin() {
        for (int u = 0; u < unitStart.length; u++) {
            earliest[u] = UnitStarts.NEVER;
            latest[u] = 0;
            for (int start : unitStart[u]) {
                earliest[u] = Math.min(earliest[u], start);
                latest[u] = Math.max(latest[u], start);
            }
        }
    }

    /** Makes everything as on the first morning; starts and streams are the units'. */
    void reset(Plant plant) {
        System.arraycopy(plant.timeline.initial, 0, now, 0, now.length);
        System.arraycopy(plant.lines.firstRing, 0, ringPlace, 0, ringPlace.length);
        for (double[][] zeros : new double[][][] {
            in, gone, worst, onTheWayTo, receivedToday, need, ring, shipped, arrived, lost, before, worstOnWay, periodArrived,
            periodLost, downShare, cycleShare, unitWear, ready, rated, learnt, norm, capability, possible, noticed, worstOfWorks, shareIndex, account
        }) {
            fill(zeros, 0);
        }
        fill(shopMastery, 1);
        Arrays.fill(awake, false);
        for (double[] noise : lossNoise) {
            if (noise != null) {
                Arrays.fill(noise, 1);
            }
        }
        for (int c = 0; c < stock.length; c++) {
            Arrays.fill(stock[c], plant.stores.opening[c]);
            Arrays.fill(opening[c], plant.stores.opening[c]);
        }
        for (int k = 0; k < share.length; k++) {
            Arrays.fill(share[k], plant.qualities.normalShare[k]);
        }
    }

    static void fill(double[][] rows, double value) {
        for (double[] row : rows) {
            Arrays.fill(row, value);
        }
    }
}
