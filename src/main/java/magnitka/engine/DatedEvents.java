package magnitka.engine;

/** What is due on a morning by date: figures that change, overhauls that ended, supply, the month's losses on the way. */
final class DatedEvents {

    private final Plant plant;
    private final State state;
    private final UnitDays unitDays;
    private final UnitSums sums;
    private final Wearing wearing;

    DatedEvents(Plant plant, State state, UnitDays unitDays, UnitSums sums, Wearing wearing) {
        this.plant = plant;
        this.state = state;
        this.unitDays = unitDays;
        this.sums = sums;
        this.wearing = wearing;
    }

    void apply(int day, boolean monthBegins) {
        Timeline timeline = plant.timeline;
        for (int k = timeline.changeFrom[day]; k < timeline.changeFrom[day + 1]; k++) {
            change(timeline.changeSlot[k], timeline.changeValue[k], day);
        }
        wearing.restore(day);
        supply();
        if (monthBegins) {
            drawLosses();
        }
    }

    private void change(int slot, double value, int day) {
        int u = plant.units.ofSlot(slot);
        if (u >= 0) {
            unitDays.settle(u, day);
            sums.touch(plant.units.works[u], UnitSums.DATED);
        } else if (slot >= plant.shops.factor && slot < plant.shops.factor + plant.shops.count) {
            sums.touch(slot - plant.shops.factor, UnitSums.DATED);
        }
        state.now[slot] = value;
    }

    /** Sources have their supply for the day; customers have received nothing of theirs. */
    private void supply() {
        Stores stores = plant.stores;
        for (int s : stores.sources) {
            for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
                state.stock[c] = state.now[stores.supply + s] * stores.sourceShare[c];
            }
        }
        for (int s : stores.customers) {
            state.receivedToday[s] = 0;
        }
    }

    private void drawLosses() {
        for (int r = 0; r < plant.lines.count; r++) {
            if (state.transitLuck[r] != null) {
                state.lossNoise[r] = plant.lossLaws[r].at(state.transitLuck[r].nextLong());
            }
        }
    }
}
