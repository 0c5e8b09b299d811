package magnitka.engine;

/** Units that worked today wear; more so under load or without maintenance. Overhauls take wear away. */
final class Wearing {

    private final State state;
    private final Decisions decisions;
    private final int[] works;
    private final UnitWear rates;
    private final UnitStoppages stoppages;

    private int nextRestoration;

    Wearing(Plant plant, State state, Decisions decisions) {
        this.state = state;
        this.decisions = decisions;
        works = plant.units.works;
        rates = plant.units.wear;
        stoppages = plant.units.stoppages;
    }

    void reset() {
        nextRestoration = 0;
    }

    /** Dated overhauls that ended by this morning. */
    void restore(int day) {
        UnitStoppages.Restoration[] restorations = stoppages.restorations;
        while (nextRestoration < restorations.length && restorations[nextRestoration].day() <= day) {
            UnitStoppages.Restoration restoration = restorations[nextRestoration++];
            state.unitWear[restoration.unit()] *= restoration.shareLeft();
        }
    }

    void wear(int day) {
        double[] now = state.now;
        double[] downShare = state.downShare;
        double[] cycleShare = state.cycleShare;
        int outage = stoppages.outage;
        int overhaul = stoppages.overhaul;
        for (int u : rates.wearing) {
            if (day >= state.unitStart[u]) {
                int w = works[u];
                double standing = (1 - now[outage + u]) * (1 - now[overhaul + u]) * (1 - downShare[u] - cycleShare[u]);
                double over = decisions.load[w] - 1;
                double rate = rates.base[u] + (over > 0 ? rates.overload[u] * over : 0)
                        + rates.postponed[u] * (1 - decisions.maintenance[w]);
                state.unitWear[u] += standing * rate;
            }
        }
    }
}
