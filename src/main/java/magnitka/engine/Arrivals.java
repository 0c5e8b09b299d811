package magnitka.engine;

/** What was shipped comes in, less its loss. */
final class Arrivals {

    private final Lines lines;
    private final Stores stores;
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] ring;
    private final double[] onTheWayTo;
    private final double[] gone;
    private final Daybook daybook;

    Arrivals(Plant plant, State state, Daybook daybook) {
        this.lines = plant.lines;
        this.stores = plant.stores;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.ring = state.ring;
        this.onTheWayTo = state.onTheWayTo;
        this.gone = state.ledger.gone;
        this.daybook = daybook;
    }

    /** Stocks shrink overnight; then everything that is due comes in, even where there is no room for it. */
    void unload() {
        for (int s : stores.shrinking) {
            shrink(s);
        }
        for (int r : lines.travelling) {
            int end = lines.firstCell[r + 1];
            int days = lines.travelDays[r];
            int place = state.ringPlace[r] + 1;
            place = place < lines.firstRing[r] + days ? place : lines.firstRing[r];
            state.ringPlace[r] = place;
            double share = now[lines.loss + r] * state.lossNoise[r];
            int to = lines.to[r];
            for (int t = lines.firstCell[r]; t < end; t++, place += days) {
                double tons = ring[place];
                if (tons > 0) {
                    ring[place] = 0;
                    onTheWayTo[to] -= tons;
                    state.ledger.unload(lines.toCell[t], Ledger.WAY_ROW * t, tons, share);
                }
            }
        }
    }

    private void shrink(int s) {
        double share = now[stores.shrinkage + s];
        for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
            double lost = stock[c] * share;
            stock[c] -= lost;
            gone[c] += lost;
            daybook.shrunk(s, lost);
        }
    }
}
