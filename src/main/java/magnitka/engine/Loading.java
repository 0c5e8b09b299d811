package magnitka.engine;

/** What one route does in the shipment of the day: it wants, finds, takes, and writes that down. */
final class Loading {

    private final Lines lines;
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] ring;
    private final double[] onTheWayTo;
    private final double[] wantedTons;
    private final double[] account;
    private final double[] gone;
    private final double[] way;
    private final Demand demand;
    private final int wantedAt;
    private final int shippedAt;

    Loading(Plant plant, State state, Demand demand) {
        this.lines = plant.lines;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.ring = state.ring;
        this.onTheWayTo = state.onTheWayTo;
        this.wantedTons = state.wanted;
        this.account = state.account;
        this.gone = state.ledger.gone;
        this.way = state.ledger.way;
        this.demand = demand;
        wantedAt = plant.accounts().wanted(0);
        shippedAt = plant.accounts().shipped(0);
    }

    /** Ships over a route that is alone at its rank. */
    void shipAlone(int r) {
        double wanted = want(r);
        double shipped = 0;
        if (wanted > 0) {
            double carried = carried(r);
            double tons = wanted < carried ? wanted : carried;
            if (tons > 0) {
                take(r, tons, carried);
                shipped = tons;
            }
        }
        book(r, shipped);
    }

    /** Takes tons out of what lies there, of each grade in proportion. */
    private void take(int r, double tons, double carried) {
        int first = lines.firstCell[r];
        int end = lines.firstCell[r + 1];
        if (end - first == 1) {
            load(r, first, tons);
            return;
        }
        double part = tons / carried;
        for (int t = first; t < end; t++) {
            load(r, t, stock[lines.fromCell[t]] * part);
        }
    }

    /** What route r wants today; to be asked once a day. */
    double want(int r) {
        double wanted = demand.of(r);
        wantedTons[r] = wanted;
        account[wantedAt + r] += wanted;
        return wanted;
    }

    /** Tons at its origin that route r could carry. */
    double carried(int r) {
        int first = lines.firstCell[r];
        int end = lines.firstCell[r + 1];
        double tons = stock[lines.fromCell[first]];
        for (int t = first + 1; t < end; t++) {
            tons += stock[lines.fromCell[t]];
        }
        return tons;
    }

    /** Takes tons over transit cell t of route r; returns what there was. */
    double load(int r, int t, double wanted) {
        int from = lines.fromCell[t];
        double taken = wanted < stock[from] ? wanted : stock[from];
        if (taken <= 0) {
            return 0;
        }
        stock[from] -= taken;
        gone[from] += taken;
        way[Ledger.WAY_ROW * t + Ledger.SHIPPED] += taken;
        if (lines.travelDays[r] > 0) {
            ring[state.ringPlace[r] + (t - lines.firstCell[r]) * lines.travelDays[r]] += taken;
        } else {
            state.ledger.unload(lines.toCell[t], Ledger.WAY_ROW * t, taken, now[lines.loss + r] * state.lossNoise[r]);
        }
        return taken;
    }

    /** Writes down what route r shipped today, which may be nothing. */
    void book(int r, double tons) {
        state.shipped[r] = tons;
        account[shippedAt + r] += tons;
        state.receivedToday[lines.to[r]] += tons;
        if (lines.travelDays[r] > 0) {
            onTheWayTo[lines.to[r]] += tons;
        }
    }
}
