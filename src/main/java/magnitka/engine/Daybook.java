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
    /** Place of each cell's stock in a row. */
    private final int[] stockAt;

    private final int fullAt;
    private final int reportedAt;
    private boolean honest;

    Daybook(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        accounts = plant.accounts();
        account = state.account;
        steady = new SteadyCauses(plant, state);
        unitDays = new UnitDays(plant, state);
        causeAt = new int[plant.shops.count];
        Arrays.setAll(causeAt, w -> accounts.lostTo(w, 0));
        int[] place = plant.stores.place;
        orderedAt = Arrays.stream(plant.stores.customers).map(s -> accounts.ordered(place[s])).toArray();
        stockAt = new int[plant.stores.cells()];
        for (int s = 0; s < plant.stores.count; s++) {
            int first = plant.stores.firstCell[s];
            for (int c = first; c < plant.stores.firstCell[s + 1]; c++) {
                stockAt[c] = accounts.stock(place[s], c - first);
            }
        }
        fullAt = plant.recipes.byProductCell.length == 0 ? 0 : accounts.lostToFull(0, 0);
        reportedAt = accounts.reported(0);
    }

    /** Begins a run; {@code honestReports} says that every works reports what it made. */
    void reset(boolean honestReports) {
        honest = honestReports;
        steady.reset();
        unitDays.reset();
    }

    /** Writes the tons that works w lost today to a cause, numbered as in the waterfall. */
    void cause(int w, int cause, double tons) {
        double noticed = state.noticed[w];
        int at = causeAt[w] + 2 * cause;
        account[at] += tons;
        if (tons > noticed || tons < -noticed) {
            account[at + 1] += 1;
        }
    }

    /** Writes the tons that works w lost today because a by-product, counted over all works, found no room. */
    void full(int w, int byProduct, double tons) {
        int at = fullAt + 2 * byProduct;
        account[at] += tons;
        if (tons > state.noticed[w]) {
            account[at + 1] += 1;
        }
    }

    /** Writes what standing units lost today to missing people; a day on which units have yet to learn counts already. */
    void notMastered(int w, double tons) {
        int at = causeAt[w] + 2 * Causes.MASTERY;
        account[at] += tons;
        if (tons > state.noticed[w] && !steady.counts(w, Causes.MASTERY)) {
            account[at + 1] += 1;
        }
    }

    void shrunk(int store, double tons) {
        account[accounts.shrunk(plant.stores.place[store])] += tons;
    }

    /** Adds what is not written in the course of the day. */
    void evening(Decisions decisions) {
        if (!honest) {
            double[] reported = decisions.reportedTons;
            for (int w = 0; w < reported.length; w++) {
                account[reportedAt + w] += reported[w];
            }
        }
        int[] customers = plant.stores.customers;
        for (int k = 0; k < customers.length; k++) {
            account[orderedAt[k]] += state.now[plant.stores.orders + customers[k]];
        }
    }

    /** Figures in a row. */
    int width() {
        return accounts.width();
    }

    /** Closes the period that ended on the evening before {@code day} into a row and starts the next. */
    void close(int day, double[] row) {
        steady.settleAll(day);
        unitDays.settleAll(day);
        settleArrivals();
        if (honest) {
            System.arraycopy(account, accounts.made(0), account, reportedAt, plant.shops.count);
        }
        for (int w = 0; w < plant.shops.count; w++) {
            if (plant.rows.isPlain(w)) {
                account[accounts.grade(w, 0)] = account[accounts.made(w)];
            }
        }
        System.arraycopy(account, 0, row, 0, account.length);
        for (int c = 0; c < stockAt.length; c++) {
            row[stockAt[c]] = state.stock[c];
        }
        System.arraycopy(state.unitWear, 0, row, accounts.wearBase(), state.unitWear.length);
        Arrays.fill(account, 0);
    }

    private void settleArrivals() {
        Lines lines = plant.lines;
        double[] way = state.ledger.way;
        for (int r = 0; r < lines.count; r++) {
            int at = accounts.arrived(r);
            int lost = accounts.lostOnWay(r);
            int in = accounts.received(plant.stores.place[lines.to[r]]);
            for (int c = lines.firstCell[r]; c < lines.firstCell[r + 1]; c++) {
                int row = Ledger.WAY_ROW * c;
                double arrived = way[row + Ledger.PERIOD_ARRIVED];
                account[at] += arrived;
                account[lost] += way[row + Ledger.PERIOD_LOST];
                account[in] += arrived;
                account[in + 1] += lines.accepted[c] ? arrived : 0;
                way[row + Ledger.PERIOD_ARRIVED] = 0;
                way[row + Ledger.PERIOD_LOST] = 0;
            }
        }
    }
}
