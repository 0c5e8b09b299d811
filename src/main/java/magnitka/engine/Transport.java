package magnitka.engine;

/** Routes: what was shipped comes in, less its loss; what is wanted and there goes out. */
final class Transport {

    private final Plant plant;
    private final State state;
    private final Decisions decisions;
    private final Daybook daybook;

    Transport(Plant plant, State state, Decisions decisions, Daybook daybook) {
        this.plant = plant;
        this.state = state;
        this.decisions = decisions;
        this.daybook = daybook;
    }

    /** Stocks shrink overnight; then everything that is due comes in, even where there is no room for it. */
    void arrive() {
        for (int s : plant.stores.shrinking) {
            shrink(s);
        }
        Lines lines = plant.lines;
        for (int r = 0; r < lines.count; r++) {
            if (lines.travelDays[r] > 0) {
                int row = lines.firstRing[r] + state.ringPosition[r] * lines.grades[r].length;
                for (int j = 0; j < lines.grades[r].length; j++) {
                    double tons = state.ring[row + j];
                    if (tons > 0) {
                        state.ring[row + j] = 0;
                        state.onTheWay[r] -= tons;
                        state.onTheWayTo[lines.to[r]] -= tons;
                        unload(r, j, tons);
                    }
                }
            }
        }
    }

    private void shrink(int s) {
        double share = state.now[plant.stores.shrinkage + s];
        for (int c = plant.stores.firstCell[s]; c < plant.stores.firstCell[s + 1]; c++) {
            double lost = state.stock[c] * share;
            state.stock[c] -= lost;
            state.ledger.lost[c] += lost;
            daybook.shrunk(s, lost);
        }
    }

    private void unload(int r, int j, double tons) {
        double share = state.now[plant.lines.loss + r] * state.lossNoise[r];
        double lost = tons * (share < 1 ? share : 1);
        int to = plant.lines.to[r];
        int grade = plant.lines.grades[r][j];
        int cell = plant.stores.firstCell[to] + grade;
        double rest = tons - lost;
        state.stock[cell] += rest;
        state.ledger.in[cell] += rest;
        state.ledger.arrived[plant.lines.firstCell[r] + j] += rest;
        state.ledger.lostOnWay[plant.lines.firstCell[r] + j] += lost;
        daybook.arrival(r, to, rest, lost, grade < plant.stores.accepted[to]);
    }

    void ship() {
        int[] firstOfGroup = plant.lines.firstOfGroup;
        for (int g = 0; g + 1 < firstOfGroup.length; g++) {
            shipGroup(firstOfGroup[g], firstOfGroup[g + 1], plant.lines.gradesOfGroup[g]);
        }
        Lines lines = plant.lines;
        for (int r = 0; r < lines.count; r++) {
            int next = state.ringPosition[r] + 1;
            state.ringPosition[r] = next < lines.travelDays[r] ? next : 0;
        }
    }

    /** Routes of one rank share what there is in proportion to what they want. */
    private void shipGroup(int first, int end, int[] grades) {
        double wanted = 0;
        for (int r = first; r < end; r++) {
            double demand = demand(r);
            state.wantedToday[r] = demand;
            state.shippedToday[r] = 0;
            wanted += demand;
        }
        if (wanted <= 0) {
            return;
        }
        double there = there(first, grades);
        double share = end - first > 1 && there < wanted ? there / wanted : 1;
        for (int r = first; r < end; r++) {
            double carried = there(r, plant.lines.grades[r]);
            double tons = state.wantedToday[r] * share;
            tons = tons < carried ? tons : carried;
            if (end - first > 1) {
                // another route of the group may have filled the same order or room
                double still = demand(r);
                tons = tons < still ? tons : still;
            }
            daybook.shipment(r, state.wantedToday[r], tons);
            if (tons > 0) {
                load(r, tons, carried);
            }
        }
    }

    /** Tons of some grades at the start of route r. */
    private double there(int r, int[] grades) {
        int cell = plant.stores.firstCell[plant.lines.from[r]];
        double tons = 0;
        for (int grade : grades) {
            tons += state.stock[cell + grade];
        }
        return tons;
    }

    private double demand(int r) {
        Lines lines = plant.lines;
        int to = lines.to[r];
        double most = state.now[lines.capacity + r];
        double wanted = most;
        if (plant.stores.kind[to] == Stores.CUSTOMER) {
            wanted = state.now[plant.stores.orders + to] - state.receivedToday[to];
        } else if (plant.stores.kind[to] == Stores.STOCKPILE) {
            double room = state.now[plant.stores.capacity + to] - state.stockTotal(plant, to);
            if (lines.ordered[r]) {
                // orders count what is on the way themselves
                double order = ordered(r, to);
                wanted = order < room ? order : room;
            } else {
                wanted = room - state.onTheWayTo[to];
            }
        }
        wanted = wanted < most ? wanted : most;
        return wanted > 0 ? wanted : 0;
    }

    /** Supply by norm; see {@link magnitka.model.Route.Ordering}. */
    private double ordered(int r, int to) {
        Lines lines = plant.lines;
        double need = state.need[to] * decisions.claim[r];
        double planned = state.now[lines.plannedLoss + r];
        double target = need * (state.now[lines.cover + r] + lines.travelDays[r]);
        double position = state.stockTotal(plant, to) + state.onTheWayTo[to] * (1 - planned);
        double order = need + (target - position) / lines.adjustDays[r];
        double allotted = need * state.now[lines.allotment + r];
        order = order < allotted ? order : allotted;
        return order / (1 - planned);
    }

    private void load(int r, double tons, double carried) {
        Lines lines = plant.lines;
        int cell = plant.stores.firstCell[lines.from[r]];
        int row = lines.firstRing[r] + state.ringPosition[r] * lines.grades[r].length;
        double part = tons / carried;
        for (int j = 0; j < lines.grades[r].length; j++) {
            int from = cell + lines.grades[r][j];
            double taken = state.stock[from] * part;
            if (taken > 0) {
                state.stock[from] -= taken;
                state.ledger.out[from] += taken;
                state.ledger.shipped[lines.firstCell[r] + j] += taken;
                if (lines.travelDays[r] > 0) {
                    state.ring[row + j] += taken;
                } else {
                    unload(r, j, taken);
                }
            }
        }
        state.shippedToday[r] = tons;
        state.receivedToday[lines.to[r]] += tons;
        if (lines.travelDays[r] > 0) {
            state.onTheWay[r] += tons;
            state.onTheWayTo[lines.to[r]] += tons;
        }
    }
}
