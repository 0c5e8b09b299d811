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
    private final double[] residual;
    private final double[] excess;
    /** Cells of all stores but sources. */
    private final int[] weighed;

    /** Something does not balance in some lane. */
    private boolean broken;

    LaneBalance(Plant plant, Lanes lanes) {
        this.plant = plant;
        this.lanes = lanes;
        lines = plant.lines;
        closing = new double[lanes.count];
        residual = new double[lanes.count];
        excess = new double[lanes.count];
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
            closeCell(c);
        }
    }

    private void closeCell(int c) {
        double[] worst = lanes.worst[c];
        weigh(excess, lanes.stock[c], lanes.opening[c], lanes.in[c], lanes.gone[c], worst);
        for (int l = 0; l < excess.length; l++) {
            // seldom true; true of what is not a number
            if (!(excess[l] <= 0)) {
                double throughput = lanes.in[c][l] + lanes.gone[c][l];
                double residual = Math.abs(lanes.opening[c][l] + lanes.in[c][l] - lanes.gone[c][l] - lanes.stock[c][l]);
                keep(worst, l, residual / Ledger.scale(throughput, lanes.opening[c][l]));
            }
        }
        turn(lanes.stock[c], lanes.opening[c], lanes.in[c], lanes.gone[c]);
    }

    /** By how much the residual passes the worst share of throughput so far. */
    private static void weigh(double[] excess, double[] stock, double[] opening, double[] in, double[] gone, double[] worst) {
        for (int l = 0; l < excess.length; l++) {
            double came = in[l];
            double went = gone[l];
            excess[l] = Math.abs(opening[l] + came - went - stock[l]) - worst[l] * (came + went);
        }
    }

    private static void turn(double[] stock, double[] opening, double[] in, double[] gone) {
        for (int l = 0; l < stock.length; l++) {
            opening[l] = stock[l];
            in[l] = 0;
            gone[l] = 0;
        }
    }

    private void keep(double[] worst, int l, double off) {
        worst[l] = off <= worst[l] ? worst[l] : off;
        broken |= !(off <= Ledger.TOLERANCE);
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
            } else {
                Arrays.fill(closing, 0);
            }
            closeWay(t);
        }
    }

    private void closeWay(int t) {
        double[] worst = lanes.worstOnWay[t];
        residual(residual, lanes.before[t], lanes.shipped[t], lanes.arrived[t], lanes.lost[t], closing);
        exceed(excess, residual, lanes.shipped[t], lanes.arrived[t], lanes.lost[t], worst);
        for (int l = 0; l < excess.length; l++) {
            if (!(excess[l] <= 0)) {
                double throughput = lanes.shipped[t][l] + lanes.arrived[t][l] + lanes.lost[t][l];
                keep(worst, l, residual[l] / Ledger.scale(throughput, lanes.before[t][l]));
            }
        }
        LaneMath.copy(closing, lanes.before[t]);
    }

    private static void residual(double[] residual, double[] before, double[] shipped, double[] arrived, double[] lost, double[] closing) {
        for (int l = 0; l < residual.length; l++) {
            residual[l] = Math.abs(before[l] + shipped[l] - arrived[l] - lost[l] - closing[l]);
        }
    }

    private static void exceed(double[] excess, double[] residual, double[] shipped, double[] arrived, double[] lost, double[] worst) {
        for (int l = 0; l < excess.length; l++) {
            excess[l] = residual[l] - worst[l] * (shipped[l] + arrived[l] + lost[l]);
        }
    }

    /** True if everything balanced so far, in all lanes. */
    boolean holds() {
        return !broken;
    }
}
