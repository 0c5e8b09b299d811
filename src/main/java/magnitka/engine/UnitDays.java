package magnitka.engine;

/** Days that units stood, written into the accounts when a unit's standing changes or the period ends. */
final class UnitDays {

    private final State state;
    private final UnitBreakdowns breakdowns;
    /** Units that stand for breakdowns alone: of these nothing else need be looked up. */
    private final boolean[] onlyBreaksDown;

    private final double[] now;
    private final double[] downShare;
    private final double[] cycleShare;
    private final int outageAt;
    private final int overhaulAt;
    private final double[] account;
    private final int firstAccount;
    private final int accountsOfUnit;
    private final int[] since;

    UnitDays(Plant plant, State state) {
        this.state = state;
        breakdowns = plant.units.breakdowns;
        onlyBreaksDown = new boolean[plant.units.count];
        for (int u = 0; u < onlyBreaksDown.length; u++) {
            onlyBreaksDown[u] = onlyBreaksDown(plant.units, u);
        }
        now = state.now;
        downShare = state.downShare;
        cycleShare = state.cycleShare;
        outageAt = plant.units.stoppages.outage;
        overhaulAt = plant.units.stoppages.overhaul;
        account = state.account;
        firstAccount = plant.accounts().breakdownDays(0);
        accountsOfUnit = plant.accounts().breakdownDays(1) - firstAccount;
        since = new int[plant.units.count];
    }

    /** Whether a unit stands for nothing but breakdowns. */
    static boolean onlyBreaksDown(Units units, int u) {
        return !units.stoppages.any[u] && !units.wear.inCycles[u];
    }

    /** A unit has no days before its start. */
    void reset() {
        System.arraycopy(state.unitStart, 0, since, 0, since.length);
    }

    /** Writes down the days before {@code day} that are not written yet; to be called before anything changes. */
    void settle(int u, int day) {
        int days = day - since[u];
        if (days > 0) {
            since[u] = day;
            int at = firstAccount + accountsOfUnit * u;
            double down = onlyBreaksDown[u] ? downShare[u] : settleDated(u, days, at);
            account[at] += days * down;
            account[at + 4] += days;
            if (state.expected && breakdowns.happen[u] && down > 0) {
                account[at + 3] += days * (down / now[breakdowns.repair + u]);
            }
        }
    }

    /** Writes down what dates and cycles take; returns the share of a day that is left to breakdowns. */
    private double settleDated(int u, int days, int at) {
        double outage = now[outageAt + u];
        double overhaul = now[overhaulAt + u];
        double cycle = cycleShare[u];
        double down = downShare[u];
        if (outage + overhaul + cycle > 0) {
            double left = (1 - outage) * (1 - overhaul);
            down *= left;
            account[at + 1] += days * outage;
            account[at + 2] += days * ((1 - outage) * overhaul + left * cycle);
        }
        return down;
    }

    void settleAll(int day) {
        for (int u = 0; u < since.length; u++) {
            settle(u, day);
        }
    }
}
