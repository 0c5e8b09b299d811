package magnitka.engine;

/** Writes the day into the accounts of the period; a row is closed when the period ends. */
final class Daybook {

    /** A cause counts as met on a day when it takes more than this share of rated output. */
    private static final double NOTICED = 1e-9;

    private final Plant plant;
    private final State state;
    private final Accounts accounts;
    private final double[] account;
    private final int[] madeAt;
    private final int[] causeAt;
    private final int[] causes;
    private final int[] usedAt;
    private final int[] gradeAt;

    Daybook(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
        accounts = plant.accounts();
        account = state.account;
        int works = plant.shops.count;
        madeAt = new int[works];
        causeAt = new int[works];
        causes = new int[works];
        usedAt = new int[works];
        gradeAt = new int[works];
        for (int w = 0; w < works; w++) {
            madeAt[w] = accounts.made(w);
            causeAt[w] = accounts.lostTo(w, 0);
            causes[w] = accounts.causes(w).size();
            usedAt[w] = accounts.used(w, 0) - plant.shops.firstInput[w];
            gradeAt[w] = accounts.grade(w, 0);
        }
    }

    /** Writes the waterfall of works w; {@code bound} is the place of the tightest cause among limits, inputs and room. */
    void production(int w, double unhindered, double possible, int bound) {
        double factor = state.now[plant.shops.factor + w];
        double shop = factor * state.shopMastery[w];
        double rated = factor * state.rated[w];
        double made = state.made[w];
        double noticed = NOTICED * rated;
        account[madeAt[w] - 1] += rated;
        account[madeAt[w]] += made;
        int at = causeAt[w];
        cause(at + 2 * Shops.MASTERY, rated - shop * state.learnt[w], noticed);
        cause(at + 2 * Shops.OUTAGE, shop * (state.learnt[w] - state.afterOutage[w]), noticed);
        cause(at + 2 * Shops.OVERHAUL, shop * (state.afterOutage[w] - state.afterOverhaul[w]), noticed);
        cause(at + 2 * Shops.BREAKDOWN, shop * (state.afterOverhaul[w] - state.standing[w]), noticed);
        cause(at + 2 * Shops.LOAD, state.capability[w] - unhindered, noticed);
        cause(at + 2 * Shops.HINDRANCE, unhindered - possible, noticed);
        if (bound >= 0) {
            cause(at + 2 * (Shops.FIRST_CAUSES.size() + bound), possible - made, noticed);
        }
        cause(at + 2 * (causes[w] - 1), state.reject[w], noticed);
    }

    private void cause(int at, double tons, double noticed) {
        if (tons != 0) {
            account[at] += tons;
            if (tons > noticed || tons < -noticed) {
                account[at + 1] += 1;
            }
        }
    }

    void used(int w, int input, double tons) {
        account[usedAt[w] + input] += tons;
    }

    void grade(int w, int grade, double tons) {
        account[gradeAt[w] + grade] += tons;
    }

    void shipment(int r, double wanted, double shipped) {
        int at = accounts.wanted(r);
        account[at] += wanted;
        account[at + 1] += shipped;
    }

    void arrival(int r, int store, double arrived, double lost, boolean accepted) {
        int at = accounts.arrived(r);
        account[at] += arrived;
        account[at + 1] += lost;
        int in = accounts.received(store);
        account[in] += arrived;
        if (accepted) {
            account[in + 1] += arrived;
        }
    }

    void shrunk(int store, double tons) {
        account[accounts.shrunk(store)] += tons;
    }

    /** Writes what is written once a day: units, orders, reports. */
    void evening(int day, Decisions decisions) {
        for (int w = 0; w < plant.shops.count; w++) {
            account[madeAt[w] + 1] += decisions.reportedTons[w];
        }
        for (int u = 0; u < plant.units.count; u++) {
            if (day >= state.unitStart[u]) {
                unit(u);
            }
        }
        for (int s = 0; s < plant.stores.count; s++) {
            if (plant.stores.kind[s] == Stores.CUSTOMER) {
                account[accounts.ordered(s)] += state.now[plant.stores.orders + s];
            }
        }
    }

    private void unit(int u) {
        int at = accounts.breakdownDays(u);
        account[at + 4] += 1;
        double outage = state.now[plant.units.outage + u];
        double overhaul = state.now[plant.units.overhaul + u];
        double left = (1 - outage) * (1 - overhaul);
        double down = state.downShare[u] * left;
        account[at] += down;
        account[at + 1] += outage;
        account[at + 2] += (1 - outage) * overhaul + left * state.cycleShare[u];
        if (state.expected && plant.units.breaksDown[u] && down > 0) {
            account[at + 3] += down / state.now[plant.units.repair + u];
        }
    }

    /** Closes the period into a row and starts the next. */
    void close(double[] row) {
        System.arraycopy(account, 0, row, 0, account.length);
        System.arraycopy(state.stock, 0, row, accounts.stockBase(), state.stock.length);
        System.arraycopy(state.unitWear, 0, row, accounts.wearBase(), state.unitWear.length);
        java.util.Arrays.fill(account, 0);
    }
}
