package magnitka.engine;

import java.util.Arrays;

/**
 * The mass balance of law 2: for every store, route, commodity and grade, every evening, opening + in = out + loss +
 * closing. What moves is written here at both ends; what lies there is counted anew.
 */
final class Ledger {

    /** Allowed share of throughput. */
    static final double TOLERANCE = 1e-9;

    /** Tolerance times this share of a stock is 4 to 9 units in its last place: rounding, however little passes. */
    static final double ROUNDING = 1e-6;

    /**
     * Places in the row of a transit cell: what was loaded today, came out at the other end and was lost on the way; what
     * was on the way this morning; the worst residual; and what came out and was lost since the period began.
     */
    static final int SHIPPED = 0;

    static final int ARRIVED = 1;
    static final int LOST = 2;
    private static final int BEFORE = 3;
    private static final int WORST_ON_WAY = 4;
    static final int PERIOD_ARRIVED = 5;
    static final int PERIOD_LOST = 6;
    static final int WAY_ROW = 8;

    private final Plant plant;
    private final State state;
    /** By cell: what came in today, and what went out or was lost. Routes reach these at random, so they are kept dense. */
    final double[] in;

    final double[] gone;
    private final double[] opening;
    private final double[] worst;

    /** One row a transit cell. */
    final double[] way;

    Ledger(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        int cells = plant.stores.cells();
        in = new double[cells];
        gone = new double[cells];
        opening = new double[cells];
        worst = new double[cells];
        way = new double[WAY_ROW * plant.lines.fromCell.length];
    }

    /** What a residual is divided by, where so much passed and so much lies. */
    static double scale(double throughput, double lying) {
        double scale = throughput > 1 ? throughput : 1;
        return lying * ROUNDING > scale ? lying * ROUNDING : scale;
    }

    void reset(double[] stock) {
        System.arraycopy(stock, 0, opening, 0, stock.length);
        for (double[] zero : new double[][] {in, gone, worst, way}) {
            Arrays.fill(zero, 0);
        }
    }

    /** Largest residual of a cell so far, as a share of throughput, of 1 t, or of what rounding needs. */
    double worst(int cell) {
        return worst[cell];
    }

    double worstOnWay(int transitCell) {
        return way[WAY_ROW * transitCell + WORST_ON_WAY];
    }

    /** Brings tons off a transit cell's row into a cell, less what was lost on the way, and writes both down. */
    void unload(int cell, int row, double tons, double lossShare) {
        double lost = tons * (lossShare < 1 ? lossShare : 1);
        double rest = tons - lost;
        state.stock[cell] += rest;
        in[cell] += rest;
        way[row + ARRIVED] += rest;
        way[row + LOST] += lost;
        way[row + PERIOD_ARRIVED] += rest;
        way[row + PERIOD_LOST] += lost;
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
            double closing = stock[c];
            double residual = Math.abs(opening[c] + in[c] - gone[c] - closing);
            double throughput = in[c] + gone[c];
            // seldom true, so the division is seldom made; true of NaN
            if (!(residual <= worst[c] * throughput)) {
                double off = residual / scale(throughput, opening[c]);
                worst[c] = off <= worst[c] ? worst[c] : off;
                if (!(off <= TOLERANCE)) {
                    throw new SimulationException(
                            plant.date(day), plant.stores.node[storeOf(c)], "mass does not balance, off by " + residual + " t");
                }
            }
            opening[c] = closing;
            in[c] = 0;
            gone[c] = 0;
        }
    }

    private void closeRoutes(int day) {
        double[] ring = state.ring;
        double[] rows = way;
        Lines lines = plant.lines;
        int first = 0;
        for (int r = 0; r < lines.count; r++) {
            int cell = first;
            first = lines.firstCell[r + 1];
            int place = lines.firstRing[r];
            int days = lines.travelDays[r];
            for (; cell < first; cell++, place += days) {
                int row = WAY_ROW * cell;
                // nothing was on the way, came on it or off it: nothing to count
                if (rows[row + BEFORE] == 0 && rows[row + SHIPPED] == 0 && rows[row + ARRIVED] == 0) {
                    continue;
                }
                double closing = 0;
                for (int k = place; k < place + days; k++) {
                    closing += ring[k];
                }
                closeTransit(row, closing, r, day);
            }
        }
    }

    private void closeTransit(int row, double closing, int r, int day) {
        double[] rows = way;
        double residual = Math.abs(rows[row + BEFORE] + rows[row + SHIPPED] - rows[row + ARRIVED] - rows[row + LOST] - closing);
        double throughput = rows[row + SHIPPED] + rows[row + ARRIVED] + rows[row + LOST];
        double worst = rows[row + WORST_ON_WAY];
        if (!(residual <= worst * throughput)) {
            double off = residual / scale(throughput, rows[row + BEFORE]);
            rows[row + WORST_ON_WAY] = off <= worst ? worst : off;
            if (!(off <= TOLERANCE)) {
                throw new SimulationException(
                        plant.date(day), "route " + plant.lines.names.get(r), "mass does not balance, off by " + residual + " t");
            }
        }
        rows[row + BEFORE] = closing;
        rows[row + SHIPPED] = 0;
        rows[row + ARRIVED] = 0;
        rows[row + LOST] = 0;
    }

    private int storeOf(int cell) {
        int store = 0;
        while (plant.stores.firstCell[store + 1] <= cell) {
            store++;
        }
        return store;
    }
}
