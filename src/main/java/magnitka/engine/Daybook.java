package magnitka.engine;

import java.util.Arrays;

/** Writes the day into the accounts of the period; a row is closed when the period ends. */
final class Daybook {

    /** A cause counts as met on a day when it takes more than this share of rated output. */
    static final double NOTICED = 1e-9;

    private final Plant plant;
    private final State state;
    private final Accounts accounts;
    private final double[] account;
    final SteadyCauses steady;
    final UnitDays unitDays;
    private final int[] causeAt;
    private final int[] orderedAt;
    /** Tons that came in and were lost over each transit cell in the period. */
    private final double[] arrived;

    private final double[] lostOnWay;

    Daybook(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        accounts = plant.accounts();
        account = state.account;
        steady = new SteadyCauses(plant, state);
        unitDays = new UnitDays(plant, state);
        causeAt = new int[plant.shops.count];
        Arrays.setAll(causeAt, w -> accounts.lostTo(w, 0));
        orderedAt = Arrays.stream(plant.stores.customers).map(accounts::ordered).toArray();
        arrived = new double[plant.lines.fromCell.length];
        lostOnWay = new double[plant.lines.fromCell.length];
    }

    void reset() {
        steady.reset();
        unitDays.reset();
        Arrays.fill(arrived, 0);
        Arrays.fill(lostOnWay, 0);
    }

    /** Writes the tons that works w lost today to a cause, numbered as in the waterfall. */
    void cause(int w, int cause, double tons) {
        double noticed = NOTICED * state.now[plant.shops.factor + w] * state.rated[w];
        int at = causeAt[w] + 2 * cause;
        account[at] += tons;
        if (tons > noticed || tons < -noticed) {
            account[at + 1] += 1;
        }
    }

    void shrunk(int store, double tons) {
        account[accounts.shrunk(store)] += tons;
    }

    /** Adds today's figures, as they came about in the day, to the accounts. */
    void evening(Decisions decisions) {
        double[] today = state.today;
        double[] reported = decisions.reportedTons;
        System.arraycopy(reported, 0, today, accounts.reported(0), reported.length);
        for (int k = 0; k < today.length; k++) {
            account[k] += today[k];
        }
        double[] arrivedToday = state.ledger.arrived;
        double[] lostToday = state.ledger.lostOnWay;
        for (int t = 0; t < arrived.length; t++) {
            arrived[t] += arrivedToday[t];
            lostOnWay[t] += lostToday[t];
        }
        int[] customers = plant.stores.customers;
        for (int k = 0; k < customers.length; k++) {
            account[orderedAt[k]] += state.now[plant.stores.orders + customers[k]];
        }
    }

    /** Closes the period that ended on the evening before {@code day} into a row and starts the next. */
    void close(int day, double[] row) {
        steady.settleAll(day);
        unitDays.settleAll(day);
        settleArrivals();
        System.arraycopy(account, 0, row, 0, account.length);
        System.arraycopy(state.stock, 0, row, accounts.stockBase(), state.stock.length);
        System.arraycopy(state.unitWear, 0, row, accounts.wearBase(), state.unitWear.length);
        Arrays.fill(account, 0);
    }

    private void settleArrivals() {
        Lines lines = plant.lines;
        for (int r = 0; r < lines.count; r++) {
            int at = accounts.arrived(r);
            int lost = accounts.lostOnWay(r);
            int in = accounts.received(lines.to[r]);
            for (int c = lines.firstCell[r]; c < lines.firstCell[r + 1]; c++) {
                account[at] += arrived[c];
                account[lost] += lostOnWay[c];
                account[in] += arrived[c];
                account[in + 1] += lines.accepted[c] ? arrived[c] : 0;
                arrived[c] = 0;
                lostOnWay[c] = 0;
            }
        }
    }
}
