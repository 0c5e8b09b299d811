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
    private final int[] madeAt;
    private final int[] causeAt;
    private final int[] rejectAt;
    /** First accounts of inputs, by input, and of grades, by share. */
    private final int[] usedAt;

    private final int[] gradeAt;
    private final int firstWanted;
    private final int accountsOfRoute;
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
        Shops shops = plant.shops;
        madeAt = new int[shops.count];
        causeAt = new int[shops.count];
        rejectAt = new int[shops.count];
        usedAt = new int[shops.inputStore.length];
        gradeAt = new int[shops.normalShare.length];
        for (int w = 0; w < shops.count; w++) {
            madeAt[w] = accounts.made(w);
            causeAt[w] = accounts.lostTo(w, 0);
            rejectAt[w] = accounts.lostTo(w, accounts.causes(w).size() - 1);
            for (int i = shops.firstInput[w]; i < shops.firstInput[w + 1]; i++) {
                usedAt[i] = accounts.used(w, i - shops.firstInput[w]);
            }
            for (int c = shops.firstShare[w]; c < shops.firstShare[w + 1]; c++) {
                gradeAt[c] = accounts.grade(w, c - shops.firstShare[w]);
            }
        }
        firstWanted = accounts.wanted(0);
        accountsOfRoute = accounts.wanted(1) - firstWanted;
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

    /** Writes what works w made; what it could have made beyond that goes to {@code bound}, the tightest cause, if any. */
    void production(int w, double possible, int bound) {
        double made = state.made[w];
        account[madeAt[w]] += made;
        if (bound >= 0) {
            cause(w, causeAt[w] + 2 * (Shops.FIRST_CAUSES.size() + bound), possible - made);
        }
        if (state.reject[w] != 0) {
            cause(w, rejectAt[w], state.reject[w]);
        }
    }

    void load(int w, double tons) {
        cause(w, causeAt[w] + 2 * Shops.LOAD, tons);
    }

    void hindrance(int w, double tons) {
        cause(w, causeAt[w] + 2 * Shops.HINDRANCE, tons);
    }

    private void cause(int w, int at, double tons) {
        double noticed = NOTICED * state.now[plant.shops.factor + w] * state.rated[w];
        account[at] += tons;
        if (tons > noticed || tons < -noticed) {
            account[at + 1] += 1;
        }
    }

    void used(int input, double tons) {
        account[usedAt[input]] += tons;
    }

    /** Writes output of a grade; {@code share} is the grade's place among the shares of all works. */
    void grade(int share, double tons) {
        account[gradeAt[share]] += tons;
    }

    void shipment(int r, double wanted, double shipped) {
        int at = firstWanted + accountsOfRoute * r;
        account[at] += wanted;
        account[at + 1] += shipped;
    }

    void arrival(int transit, double tons, double lost) {
        arrived[transit] += tons;
        lostOnWay[transit] += lost;
    }

    void shrunk(int store, double tons) {
        account[accounts.shrunk(store)] += tons;
    }

    /** Writes what is written once a day: reports and orders. */
    void evening(Decisions decisions) {
        double[] reported = decisions.reportedTons;
        for (int w = 0; w < madeAt.length; w++) {
            account[madeAt[w] + 1] += reported[w];
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
            int in = accounts.received(lines.to[r]);
            for (int c = lines.firstCell[r]; c < lines.firstCell[r + 1]; c++) {
                account[at] += arrived[c];
                account[at + 1] += lostOnWay[c];
                account[in] += arrived[c];
                account[in + 1] += lines.accepted[c] ? arrived[c] : 0;
                arrived[c] = 0;
                lostOnWay[c] = 0;
            }
        }
    }
}
