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
    final double[] in;
    final double[] out;
    final double[] lost;
    final double[] shipped;
    final double[] arrived;
    final double[] lostOnWay;
    private final double[] opening;
    private final double[] openingOnWay;
    final double[] worst;
    final double[] worstOnWay;

    Ledger(Plant plant) {
        this.plant = plant;
        int cells = plant.stores.cells();
        in = new double[cells];
        out = new double[cells];
        lost = new double[cells];
        opening = new double[cells];
        worst = new double[cells];
        int transit = plant.lines.firstCell[plant.lines.count];
        shipped = new double[transit];
        arrived = new double[transit];
        lostOnWay = new double[transit];
        openingOnWay = new double[transit];
        worstOnWay = new double[transit];
    }

    void reset(double[] stock) {
        System.arraycopy(stock, 0, opening, 0, stock.length);
        for (double[] zero : new double[][] {in, out, lost, shipped, arrived, lostOnWay, openingOnWay, worst, worstOnWay}) {
            Arrays.fill(zero, 0);
        }
    }

    /** Closes the day. */
    void close(int day, State state) {
        for (int s : plant.stores.sources) {
            closeSource(s, state);
        }
        boolean sound = true;
        for (int c = 0; c < in.length; c++) {
            double there = opening[c] + in[c];
            double residual = StrictMath.abs(there - out[c] - lost[c] - state.stock[c]);
            double relative = residual / (there > 1 ? there : 1);
            worst[c] = relative > worst[c] ? relative : worst[c];
            sound &= relative <= TOLERANCE; // false for what is not a number
        }
        if (!sound) {
            throw breach(day, state);
        }
        System.arraycopy(state.stock, 0, opening, 0, opening.length);
        Arrays.fill(in, 0);
        Arrays.fill(out, 0);
        Arrays.fill(lost, 0);
        closeRoutes(day, state);
    }

    /** What a source gave is what it produced; the rest of its supply stays in the ground. */
    private void closeSource(int s, State state) {
        for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
            in[c] = out[c];
            state.stock[c] = 0;
        }
    }

    private void closeRoutes(int day, State state) {
        Lines lines = plant.lines;
        for (int r = 0; r < lines.count; r++) {
            int grades = lines.grades[r].length;
            double route = 0;
            for (int j = 0; j < grades; j++) {
                double closing = 0;
                for (int k = lines.firstRing[r] + j; k < lines.firstRing[r + 1]; k += grades) {
                    closing += state.ring[k];
                }
                int c = lines.firstCell[r] + j;
                double there = openingOnWay[c] + shipped[c];
                double residual = StrictMath.abs(there - arrived[c] - lostOnWay[c] - closing);
                double relative = residual / (there > 1 ? there : 1);
                worstOnWay[c] = relative > worstOnWay[c] ? relative : worstOnWay[c];
                if (!(relative <= TOLERANCE)) {
                    throw new SimulationException(
                            plant.date(day), "route " + lines.names.get(r), "mass does not balance, off by " + residual + " t");
                }
                openingOnWay[c] = closing;
                route += closing;
                shipped[c] = 0;
                arrived[c] = 0;
                lostOnWay[c] = 0;
            }
            state.onTheWayTo[lines.to[r]] += route - state.onTheWay[r];
            state.onTheWay[r] = route;
        }
    }

    private SimulationException breach(int day, State state) {
        for (int s = 0; s < plant.stores.count; s++) {
            for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
                double there = opening[c] + in[c];
                double residual = there - out[c] - lost[c] - state.stock[c];
                if (!(StrictMath.abs(residual) <= TOLERANCE * (there > 1 ? there : 1))) {
                    return new SimulationException(
                            plant.date(day), plant.stores.node[s], "mass does not balance, off by " + residual + " t");
                }
            }
        }
        throw new IllegalStateException("a breach without a store");
    }
}
