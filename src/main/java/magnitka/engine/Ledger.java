package magnitka.engine;

import java.util.Arrays;

/**
 * The mass balance of law 2: for every store, route, commodity and grade, every evening, opening + in = out + loss +
 * closing. What moves is written here at both ends; what lies there is counted anew.
 */
final class Ledger {

    /** Allowed share of throughput. */
    static final double TOLERANCE = 1e-9;

    private final Plant plant;
    private final State state;
    /** By cell: what came in today, and what went out or was lost. */
    final double[] in;

    final double[] gone;
    /** By transit cell: what was loaded today, what came out at the other end, and what was lost on the way. */
    final double[] shipped;

    final double[] arrived;
    final double[] lostOnWay;
    private final double[] opening;
    private final double[] openingOnWay;
    final double[] worst;
    final double[] worstOnWay;

    Ledger(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        int cells = plant.stores.cells();
        in = new double[cells];
        gone = new double[cells];
        opening = new double[cells];
        worst = new double[cells];
        int transit = plant.lines.fromCell.length;
        shipped = new double[transit];
        arrived = new double[transit];
        lostOnWay = new double[transit];
        openingOnWay = new double[transit];
        worstOnWay = new double[transit];
    }

    void reset(double[] stock) {
        System.arraycopy(stock, 0, opening, 0, stock.length);
        for (double[] zero : new double[][] {in, gone, shipped, arrived, lostOnWay, openingOnWay, worst, worstOnWay}) {
            Arrays.fill(zero, 0);
        }
    }

    /** Closes the day. */
    void close(int day) {
        for (int s : plant.stores.sources) {
            closeSource(s);
        }
        closeStores(day);
        closeRoutes(day);
    }

    /** What a source gave is what it produced; the rest of its supply stays in the ground. */
    private void closeSource(int s) {
        for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
            in[c] = gone[c];
            state.stock[c] = 0;
        }
    }

    private void closeStores(int day) {
        double[] stock = state.stock;
        for (int c = 0; c < stock.length; c++) {
            double there = opening[c] + in[c];
            double residual = Math.abs(there - gone[c] - stock[c]);
            double scale = there > 1 ? there : 1;
            // seldom true, so the division is seldom made; true of NaN
            if (!(residual <= worst[c] * scale)) {
                worst[c] = residual / scale;
                if (!(worst[c] <= TOLERANCE)) {
                    throw new SimulationException(
                            plant.date(day), plant.stores.node[storeOf(c)], "mass does not balance, off by " + residual + " t");
                }
            }
            opening[c] = stock[c];
            in[c] = 0;
            gone[c] = 0;
        }
    }

    private void closeRoutes(int day) {
        double[] ring = state.ring;
        Lines lines = plant.lines;
        for (int r = 0; r < lines.count; r++) {
            int first = lines.firstCell[r];
            int grades = lines.firstCell[r + 1] - first;
            int end = lines.firstRing[r + 1];
            for (int j = 0; j < grades; j++) {
                double closing = 0;
                for (int k = lines.firstRing[r] + j; k < end; k += grades) {
                    closing += ring[k];
                }
                closeTransit(first + j, closing, r, day);
            }
        }
    }

    private void closeTransit(int c, double closing, int r, int day) {
        double there = openingOnWay[c] + shipped[c];
        double residual = Math.abs(there - arrived[c] - lostOnWay[c] - closing);
        double scale = there > 1 ? there : 1;
        if (!(residual <= worstOnWay[c] * scale)) {
            worstOnWay[c] = residual / scale;
            if (!(worstOnWay[c] <= TOLERANCE)) {
                throw new SimulationException(
                        plant.date(day), "route " + plant.lines.names.get(r), "mass does not balance, off by " + residual + " t");
            }
        }
        openingOnWay[c] = closing;
        shipped[c] = 0;
        arrived[c] = 0;
        lostOnWay[c] = 0;
    }

    private int storeOf(int cell) {
        int store = 0;
        while (plant.stores.firstCell[store + 1] <= cell) {
            store++;
        }
        return store;
    }
}
