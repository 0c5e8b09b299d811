package magnitka.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mass balance of law 2 in several runs abreast: {@link Ledger} and {@link WorksBalance}. A breach is only marked; the run is
 * then made again by itself, and ends where it must.
 */
final class LaneBalance {

    private final Plant plant;
    private final Lanes lanes;
    private final Lines lines;
    private final double[] closing;
    /** Cells of all stores but sources. */
    private final int[] weighed;

    /** A works does not balance in some lane. */
    private boolean broken;

    LaneBalance(Plant plant, Lanes lanes) {
        this.plant = plant;
        this.lanes = lanes;
        lines = plant.lines;
        closing = new double[lanes.count];
        Stores stores = plant.stores;
        weighed = IntStream.range(0, stores.count)
                .filter(s -> stores.kind[s] != Stores.SOURCE)
                .flatMap(s -> IntStream.range(stores.firstCell[s], stores.firstCell[s + 1]))
                .toArray();
    }

    void begin() {
        broken = false;
    }

    /** Weighs what works w moved against what it made; {@code off} is by how many tons it is out. */
    void weigh(int w, double[] output, double[] off) {
        double[] worst = lanes.worstOfWorks[w];
        for (int l = 0; l < off.length; l++) {
            if (!(off[l] <= worst[l] * output[l])) {
                keep(w, l, off[l], output[l]);
            }
        }
    }

    private void keep(int w, int l, double off, double output) {
        double share = off / Ledger.scale(output, largestColumn(w, l));
        double[] worst = lanes.worstOfWorks[w];
        worst[l] = share <= worst[l] ? worst[l] : share;
        broken |= !(share <= Ledger.TOLERANCE);
    }

    private double largestColumn(int w, int l) {
        Recipes recipes = plant.recipes;
        double most = 0;
        for (int k = recipes.firstInputCell[recipes.firstInput[w]]; k < recipes.firstInputCell[recipes.firstInput[w + 1]]; k++) {
            most = Math.max(most, lanes.gone[recipes.inputCell[k]][l]);
        }
        for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
            most = Math.max(most, lanes.in[recipes.byProductCell[b]][l]);
        }
        most = Math.max(most, largestIn(plant.shops.product[w], l));
        return plant.shops.overflow[w] < 0 ? most : Math.max(most, largestIn(plant.shops.overflow[w], l));
    }

    private double largestIn(int store, int l) {
        double most = 0;
        for (int c = plant.stores.firstCell[store]; c < plant.stores.firstCell[store + 1]; c++) {
            most = Math.max(most, lanes.in[c][l]);
        }
        return most;
    }

    /** Closes the day. */
    void close() {
        closeStores();
        for (int r = 0; r < lines.count; r++) {
            closeRoute(r);
        }
    }

    private void closeStores() {
        for (int s : plant.stores.sources) {
            // what a source gave is what it produced; the rest of its supply stays in the ground
            for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
                Arrays.fill(lanes.gone[c], 0);
                Arrays.fill(lanes.stock[c], 0);
            }
        }
        for (int c : weighed) {
            close(lanes.stock[c], lanes.opening[c], lanes.in[c], lanes.gone[c], lanes.worst[c]);
        }
    }

    private static void close(double[] stock, double[] opening, double[] in, double[] gone, double[] worst) {
        for (int l = 0; l < stock.length; l++) {
            double came = in[l];
            double went = gone[l];
            double closing = stock[l];
            double lay = opening[l];
            double residual = Math.abs(lay + came - went - closing);
            double more = LaneMath.above(residual - worst[l] * (came + went));
            worst[l] = Math.max(worst[l], more * residual / Math.max(Math.max(came + went, 1), lay * Ledger.ROUNDING));
            opening[l] = closing;
            in[l] = 0;
            gone[l] = 0;
        }
    }

    private void closeRoute(int r) {
        if (!lanes.awake[r]) {
            return;
        }
        int days = lines.travelDays[r];
        int place = lines.firstRing[r];
        for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++, place += days) {
            if (days > 0) {
                LaneMath.total(closing, lanes.ring, place, place + days);
                close(closing, lanes.before[t], lanes.shipped[t], lanes.arrived[t], lanes.lost[t], lanes.worstOnWay[t]);
                LaneMath.copy(closing, lanes.before[t]);
            } else {
                close(lanes.shipped[t], lanes.arrived[t], lanes.lost[t], lanes.worstOnWay[t]);
            }
        }
    }

    private static void close(
            double[] closing, double[] before, double[] shipped, double[] arrived, double[] lost, double[] worst) {
        for (int l = 0; l < closing.length; l++) {
            double left = shipped[l];
            double came = arrived[l];
            double fell = lost[l];
            double lay = before[l];
            double residual = Math.abs(lay + left - came - fell - closing[l]);
            double more = LaneMath.above(residual - worst[l] * (left + came + fell));
            worst[l] = Math.max(worst[l], more * residual / Math.max(Math.max(left + came + fell, 1), lay * Ledger.ROUNDING));
        }
    }

    /** A way without travel days: nothing is ever on it in the evening. */
    private static void close(double[] shipped, double[] arrived, double[] lost, double[] worst) {
        for (int l = 0; l < shipped.length; l++) {
            double left = shipped[l];
            double came = arrived[l];
            double fell = lost[l];
            double residual = Math.abs(left - came - fell);
            double more = LaneMath.above(residual - worst[l] * (left + came + fell));
            worst[l] = Math.max(worst[l], more * residual / Math.max(left + came + fell, 1));
        }
    }

    /** True if everything balanced so far, in all lanes. */
    boolean holds() {
        boolean holds = !broken;
        for (double[] worst : lanes.worst) {
            holds &= holds(worst);
        }
        for (double[] worst : lanes.worstOnWay) {
            holds &= holds(worst);
        }
        return holds;
    }

    private static boolean holds(double[] worst) {
        boolean holds = true;
        for (double share : worst) {
            holds &= share <= Ledger.TOLERANCE;
        }
        return holds;
    }
}
