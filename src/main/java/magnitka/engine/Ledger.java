package magnitka.engine;

import java.util.Arrays;

/**
 * The mass balance of law 2: for every store, route, commodity and grade, every evening, opening + in = out + loss +
 * closing. What moves is written here at both ends; what lies there is counted anew.
 */
final class Ledger {

    /** Allowed share of throughput. */
    static final double TOLERANCE = 1e-9;

    /** Places in the row of a cell: what came in today, what went out or was lost, this morning's stock, worst residual. */
    static final int IN = 0;

    static final int GONE = 1;
    private static final int OPENING = 2;
    private static final int WORST = 3;
    static final int ROW = 4;

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
    /** One row a cell: a cell's figures lie side by side, for they are needed together. */
    final double[] cells;

    /** One row a transit cell. */
    final double[] way;

    Ledger(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        cells = new double[ROW * plant.stores.cells()];
        way = new double[WAY_ROW * plant.lines.fromCell.length];
    }

    void reset(double[] stock) {
        Arrays.fill(cells, 0);
        Arrays.fill(way, 0);
        for (int c = 0; c < stock.length; c++) {
            cells[ROW * c + OPENING] = stock[c];
        }
    }

    /** Largest residual of a cell so far, as a share of max(1 t, throughput). */
    double worst(int cell) {
        return cells[ROW * cell + WORST];
    }

    double worstOnWay(int transitCell) {
        return way[WAY_ROW * transitCell + WORST_ON_WAY];
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
            cells[ROW * c + IN] = cells[ROW * c + GONE];
            state.stock[c] = 0;
        }
    }

    private void closeStores(int day) {
        double[] stock = state.stock;
        double[] rows = cells;
        for (int c = 0, row = 0; c < stock.length; c++, row += ROW) {
            double closing = stock[c];
            double there = rows[row + OPENING] + rows[row + IN];
            double residual = Math.abs(there - rows[row + GONE] - closing);
            double scale = there > 1 ? there : 1;
            // seldom true, so the division is seldom made; true of NaN
            if (!(residual <= rows[row + WORST] * scale)) {
                rows[row + WORST] = residual / scale;
                if (!(rows[row + WORST] <= TOLERANCE)) {
                    throw new SimulationException(
                            plant.date(day), plant.stores.node[storeOf(c)], "mass does not balance, off by " + residual + " t");
                }
            }
            rows[row + OPENING] = closing;
            rows[row + IN] = 0;
            rows[row + GONE] = 0;
        }
    }

    private void closeRoutes(int day) {
        double[] ring = state.ring;
        Lines lines = plant.lines;
        int first = 0;
        for (int r = 0; r < lines.count; r++) {
            int cell = first;
            first = lines.firstCell[r + 1];
            int grades = first - cell;
            int start = lines.firstRing[r];
            int end = lines.firstRing[r + 1];
            for (; cell < first; cell++, start++) {
                double closing = 0;
                for (int k = start; k < end; k += grades) {
                    closing += ring[k];
                }
                closeTransit(WAY_ROW * cell, closing, r, day);
            }
        }
    }

    private void closeTransit(int row, double closing, int r, int day) {
        double[] rows = way;
        double there = rows[row + BEFORE] + rows[row + SHIPPED];
        double residual = Math.abs(there - rows[row + ARRIVED] - rows[row + LOST] - closing);
        double scale = there > 1 ? there : 1;
        if (!(residual <= rows[row + WORST_ON_WAY] * scale)) {
            rows[row + WORST_ON_WAY] = residual / scale;
            if (!(rows[row + WORST_ON_WAY] <= TOLERANCE)) {
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
