package magnitka.engine;

import java.util.Arrays;

/**
 * The mass balance of law 2 in several runs abreast: {@link Ledger} and {@link WorksBalance}. A breach is only marked; the run is
 * then made again by itself, and ends where it must.
 */
final class LaneBalance {

    private final Plant plant;
    private final Lanes lanes;
    private final Lines lines;
    private final double[] excess;
    private final double[] closing;

    /** Something does not balance in some lane. */
    boolean broken;

    LaneBalance(Plant plant, Lanes lanes) {
        this.plant = plant;
        this.lanes = lanes;
        lines = plant.lines;
        excess = new double[lanes.count];
        closing = new double[lanes.count];
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
        for (int s : plant.stores.sources) {
            for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
                LaneMath.copy(lanes.gone[c], lanes.in[c]);
                Arrays.fill(lanes.stock[c], 0);
            }
        }
        closeStores();
        for (int r = 0; r < lines.count; r++) {
            closeRoute(r);
        }
    }

    private void closeStores() {
        int cells = lanes.stock.length;
        Arrays.fill(excess, 0);
        for (int c = 0; c < cells; c++) {
            weigh(excess, lanes.stock[c], lanes.opening[c], lanes.in[c], lanes.gone[c], lanes.worst[c]);
        }
        for (int l = 0; l < excess.length; l++) {
            if (!(excess[l] <= 0)) {
                keepStores(l);
            }
        }
        for (int c = 0; c < cells; c++) {
            LaneMath.copy(lanes.stock[c], lanes.opening[c]);
            Arrays.fill(lanes.in[c], 0);
            Arrays.fill(lanes.gone[c], 0);
        }
    }

    private static void weigh(double[] excess, double[] stock, double[] opening, double[] in, double[] gone, double[] worst) {
        for (int l = 0; l < excess.length; l++) {
            double came = in[l];
            double went = gone[l];
            double residual = Math.abs(opening[l] + came - went - stock[l]);
            excess[l] = Math.max(excess[l], residual - worst[l] * (came + went));
        }
    }

    private void keepStores(int l) {
        for (int c = 0; c < lanes.stock.length; c++) {
            double came = lanes.in[c][l];
            double went = lanes.gone[c][l];
            double lay = lanes.opening[c][l];
            double residual = Math.abs(lay + came - went - lanes.stock[c][l]);
            if (!(residual <= lanes.worst[c][l] * (came + went))) {
                keep(lanes.worst[c], l, residual / Ledger.scale(came + went, lay));
            }
        }
    }

    private void keep(double[] worst, int l, double off) {
        worst[l] = off <= worst[l] ? worst[l] : off;
        broken |= !(off <= Ledger.TOLERANCE);
    }

    private void closeRoute(int r) {
        int days = lines.travelDays[r];
        int place = lines.firstRing[r];
        for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++, place += days) {
            if (days > 0) {
                LaneMath.total(closing, lanes.ring, place, place + days);
            } else {
                Arrays.fill(closing, 0);
            }
            Arrays.fill(excess, 0);
            weighWay(excess, lanes.before[t], lanes.shipped[t], lanes.arrived[t], lanes.lost[t], closing, lanes.worstOnWay[t]);
            for (int l = 0; l < excess.length; l++) {
                if (!(excess[l] <= 0)) {
                    keepRoute(t, l);
                }
            }
            LaneMath.copy(closing, lanes.before[t]);
        }
    }

    private static void weighWay(
            double[] excess, double[] before, double[] shipped, double[] arrived, double[] lost, double[] closing, double[] worst) {
        for (int l = 0; l < excess.length; l++) {
            double left = shipped[l];
            double came = arrived[l];
            double fell = lost[l];
            double residual = Math.abs(before[l] + left - came - fell - closing[l]);
            excess[l] = Math.max(excess[l], residual - worst[l] * (left + came + fell));
        }
    }

    private void keepRoute(int t, int l) {
        double left = lanes.shipped[t][l];
        double came = lanes.arrived[t][l];
        double fell = lanes.lost[t][l];
        double residual = Math.abs(lanes.before[t][l] + left - came - fell - closing[l]);
        double throughput = left + came + fell;
        if (!(residual <= lanes.worstOnWay[t][l] * throughput)) {
            keep(lanes.worstOnWay[t], l, residual / Ledger.scale(throughput, lanes.before[t][l]));
        }
    }
}
