package magnitka.engine;

import java.util.Arrays;

/** Writes the day into the accounts of the period, and these into the rows of each run: {@link Daybook} in several runs abreast. */
final class LaneBook {

    private final Plant plant;
    private final Accounts accounts;
    private final Lanes lanes;
    private final LaneSums sums;
    private final LaneClock clock;
    private final double[] everywhere;

    LaneBook(Plant plant, Lanes lanes, LaneSums sums, LaneClock clock) {
        this.plant = plant;
        this.accounts = plant.accounts();
        this.lanes = lanes;
        this.sums = sums;
        this.clock = clock;
        everywhere = new double[lanes.count];
        Arrays.fill(everywhere, 1);
    }

    /** Adds what is not written in the course of the day. */
    void evening() {
        for (int s : plant.stores.customers) {
            LaneMath.add(lanes.account[accounts.ordered(plant.stores.place[s])], lanes.now[plant.stores.orders + s]);
        }
    }

    /** Closes the period that ended on the evening before {@code day}. */
    void close(int day, double[][][] rows, int period) {
        sums.settleAll(day, everywhere);
        for (int u = 0; u < plant.units.count; u++) {
            clock.settle(u, day);
        }
        settleArrivals();
        double[][] account = lanes.account;
        for (int w = 0; w < plant.shops.count; w++) {
            LaneMath.copy(account[accounts.made(w)], account[accounts.reported(w)]);
            if (plant.rows.isPlain(w)) {
                LaneMath.copy(account[accounts.made(w)], account[accounts.grade(w, 0)]);
            }
        }
        for (int a = 0; a < account.length; a++) {
            write(account[a], rows, period, a);
            Arrays.fill(account[a], 0);
        }
        Stores stores = plant.stores;
        for (int s = 0; s < stores.count; s++) {
            for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
                write(lanes.stock[c], rows, period, accounts.stock(stores.place[s], c - stores.firstCell[s]));
            }
        }
        for (int u = 0; u < plant.units.count; u++) {
            write(lanes.unitWear[u], rows, period, accounts.wear(u));
        }
    }

    private static void write(double[] row, double[][][] rows, int period, int at) {
        for (int l = 0; l < row.length; l++) {
            rows[l][period][at] = row[l];
        }
    }

    private void settleArrivals() {
        Lines lines = plant.lines;
        for (int r = 0; r < lines.count; r++) {
            int in = accounts.received(plant.stores.place[lines.to[r]]);
            for (int c = lines.firstCell[r]; c < lines.firstCell[r + 1]; c++) {
                LaneMath.add(lanes.account[accounts.arrived(r)], lanes.periodArrived[c]);
                LaneMath.add(lanes.account[accounts.lostOnWay(r)], lanes.periodLost[c]);
                LaneMath.add(lanes.account[in], lanes.periodArrived[c]);
                if (lines.accepted[c]) {
                    LaneMath.add(lanes.account[in + 1], lanes.periodArrived[c]);
                }
                Arrays.fill(lanes.periodArrived[c], 0);
                Arrays.fill(lanes.periodLost[c], 0);
            }
        }
    }
}
