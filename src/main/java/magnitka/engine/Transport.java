package magnitka.engine;

/** Routes: what was shipped comes in, less its loss; what is wanted and there goes out. */
final class Transport {

    private final Plant plant;
    private final Lines lines;
    private final Stores stores;
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] ring;
    private final double[] onTheWayTo;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Daybook daybook;
    private final int wantedAt;
    private final int shippedAt;

    Transport(Plant plant, State state, Decisions decisions, Daybook daybook) {
        this.plant = plant;
        this.lines = plant.lines;
        this.stores = plant.stores;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.ring = state.ring;
        this.onTheWayTo = state.onTheWayTo;
        this.ledger = state.ledger;
        this.decisions = decisions;
        this.daybook = daybook;
        wantedAt = plant.accounts().wanted(0);
        shippedAt = plant.accounts().shipped(0);
    }

    /** Stocks shrink overnight; then everything that is due comes in, even where there is no room for it. */
    void arrive() {
        for (int s : stores.shrinking) {
            shrink(s);
        }
        for (int r : lines.travelling) {
            int first = lines.firstCell[r];
            int end = lines.firstCell[r + 1];
            int row = state.ringRow[r] + end - first;
            row = row < lines.firstRing[r + 1] ? row : lines.firstRing[r];
            state.ringRow[r] = row;
            double share = now[lines.loss + r] * state.lossNoise[r];
            for (int t = first; t < end; t++, row++) {
                double tons = ring[row];
                if (tons > 0) {
                    ring[row] = 0;
                    onTheWayTo[lines.to[r]] -= tons;
                    unload(t, tons, share);
                }
            }
        }
    }

    private void shrink(int s) {
        double share = now[stores.shrinkage + s];
        for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
            double lost = stock[c] * share;
            stock[c] -= lost;
            ledger.gone[c] += lost;
            daybook.shrunk(s, lost);
        }
    }

    private void unload(int t, double tons, double lossShare) {
        double lost = tons * (lossShare < 1 ? lossShare : 1);
        double rest = tons - lost;
        int cell = lines.toCell[t];
        stock[cell] += rest;
        ledger.in[cell] += rest;
        ledger.arrived[t] += rest;
        ledger.lostOnWay[t] += lost;
    }

    void ship() {
        int[] firstOfGroup = lines.firstOfGroup;
        for (int g = 0; g + 1 < firstOfGroup.length; g++) {
            shipGroup(firstOfGroup[g], firstOfGroup[g + 1]);
        }
    }

    /** Routes of one rank share what there is in proportion to what they want. */
    private void shipGroup(int first, int end) {
        double wanted = 0;
        for (int r = first; r < end; r++) {
            double demand = demand(r);
            state.today[wantedAt + r] = demand;
            state.today[shippedAt + r] = 0;
            wanted += demand;
        }
        if (wanted <= 0) {
            return;
        }
        double share = end - first > 1 ? share(lines.from[first], wanted) : 1;
        for (int r = first; r < end; r++) {
            double demand = state.today[wantedAt + r];
            double carried = carried(r);
            double tons = demand * share;
            tons = tons < carried ? tons : carried;
            if (tons > 0) {
                load(r, tons, carried);
            }
        }
    }

    private double share(int from, double wanted) {
        double there = state.stockTotal(plant, from);
        return there < wanted ? there / wanted : 1;
    }

    private double carried(int r) {
        double tons = 0;
        for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
            tons += stock[lines.fromCell[t]];
        }
        return tons;
    }

    private double demand(int r) {
        int to = lines.to[r];
        double most = now[lines.capacity + r];
        double wanted = most;
        if (stores.kind[to] == Stores.CUSTOMER) {
            wanted = now[stores.orders + to] - state.receivedToday[to];
        } else if (stores.kind[to] == Stores.STOCKPILE) {
            double there = state.stockTotal(plant, to);
            double room = now[stores.capacity + to] - there;
            if (lines.ordered[r]) {
                // orders count what is on the way themselves
                double order = ordered(r, to, there);
                wanted = order < room ? order : room;
            } else {
                wanted = room - onTheWayTo[to];
            }
        }
        wanted = wanted < most ? wanted : most;
        return wanted > 0 ? wanted : 0;
    }

    /** Supply by norm; see {@link magnitka.model.Route.Ordering}. */
    private double ordered(int r, int to, double there) {
        double need = state.need[to] * decisions.claim[r];
        double planned = now[lines.plannedLoss + r];
        double target = need * (now[lines.cover + r] + lines.travelDays[r]);
        double position = there + onTheWayTo[to] * (1 - planned);
        double order = need + (target - position) / lines.adjustDays[r];
        double allotted = need * now[lines.allotment + r];
        order = order < allotted ? order : allotted;
        return order / (1 - planned);
    }

    private void load(int r, double tons, double carried) {
        int first = lines.firstCell[r];
        int end = lines.firstCell[r + 1];
        boolean travels = lines.travelDays[r] > 0;
        double part = end - first == 1 ? 1 : tons / carried;
        for (int t = first; t < end; t++) {
            int from = lines.fromCell[t];
            double taken = end - first == 1 ? tons : stock[from] * part;
            if (taken > 0) {
                stock[from] -= taken;
                ledger.gone[from] += taken;
                ledger.shipped[t] += taken;
                if (travels) {
                    ring[state.ringRow[r] + t - first] += taken;
                } else {
                    unload(t, taken, now[lines.loss + r] * state.lossNoise[r]);
                }
            }
        }
        state.today[shippedAt + r] = tons;
        state.receivedToday[lines.to[r]] += tons;
        if (travels) {
            onTheWayTo[lines.to[r]] += tons;
        }
    }
}
