package magnitka.engine;

import java.util.Arrays;

/** Writes the day into the accounts of the period, and these into the rows of each run: {@link Daybook} in several runs abreast. */
final class LaneBook {

    private final Plant plant;
    private final Accounts accounts;
    private final Lanes lanes;
    private final LaneSteady steady;
    private final LaneClock clock;
    /** What is told of a period: the rows of accounts, stocks and wear themselves. */
    private final double[][] figures;

    LaneBook(Plant plant, Lanes lanes, LaneSteady steady, LaneClock clock) {
        this.plant = plant;
        this.accounts = plant.accounts();
        this.lanes = lanes;
        this.steady = steady;
        this.clock = clock;
        figures = Arrays.copyOf(lanes.account, accounts.width());
        Stores stores = plant.stores;
        for (int s = 0; s < stores.count; s++) {
            for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
                figures[accounts.stock(stores.place[s], c - stores.firstCell[s])] = lanes.stock[c];
            }
        }
        for (int u = 0; u < plant.units.count; u++) {
            figures[accounts.wear(u)] = lanes.unitWear[u];
        }
    }

    /** Adds what is not written in the course of the day. */
    void evening() {
        for (int s : plant.stores.customers) {
            LaneMath.add(lanes.account[accounts.ordered(plant.stores.place[s])], lanes.now[plant.stores.orders + s]);
        }
    }

    /** Closes the period that ended on the evening before {@code day}. */
    void close(int day, int number, Abreast.Period period) {
        steady.settleAll(day);
        clock.close(day);
        settleArrivals();
        double[][] account = lanes.account;
        for (int w = 0; w < plant.shops.count; w++) {
            LaneMath.copy(account[accounts.made(w)], account[accounts.reported(w)]);
            if (plant.rows.isPlain(w)) {
                LaneMath.copy(account[accounts.made(w)], account[accounts.grade(w, 0)]);
            }
        }
        period.close(number, figures);
        Lanes.fill(account, 0);
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
