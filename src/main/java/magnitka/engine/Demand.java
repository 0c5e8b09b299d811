package magnitka.engine;

/** What is wanted over a route today, before the origin's stock is looked at. */
final class Demand {

    static final int ANY = 0;
    static final int ORDERS = 1;
    private static final int ROOM = 2;
    static final int NORM = 3;

    private final Lines lines;
    private final Stores stores;
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] onTheWayTo;
    private final Decisions decisions;
    private final int[] rule;

    Demand(Plant plant, State state, Decisions decisions) {
        this.lines = plant.lines;
        this.stores = plant.stores;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.onTheWayTo = state.onTheWayTo;
        this.decisions = decisions;
        rule = new int[lines.count];
        for (int r = 0; r < lines.count; r++) {
            rule[r] = rule(lines, stores, r);
        }
    }

    /** What a route ships up to. */
    static int rule(Lines lines, Stores stores, int r) {
        int kind = stores.kind[lines.to[r]];
        int filling = lines.ordered[r] ? NORM : ROOM;
        return kind == Stores.CUSTOMER ? ORDERS : kind == Stores.STOCKPILE ? filling : ANY;
    }

    double of(int r) {
        int to = lines.to[r];
        double most = now[lines.capacity + r];
        double wanted = most;
        int how = rule[r];
        if (how == ORDERS) {
            wanted = now[stores.orders + to] - state.receivedToday[to];
        } else if (how != ANY) {
            double there = there(to);
            double room = now[stores.capacity + to] - there;
            if (how == NORM) {
                // orders count what is on the way themselves
                double order = norm(r, to, there);
                wanted = order < room ? order : room;
            } else {
                wanted = room - onTheWayTo[to];
            }
        }
        wanted = wanted < most ? wanted : most;
        double rationed = decisions.mostShipped[r];
        wanted = wanted < rationed ? wanted : rationed;
        wanted = wanted > 0 ? wanted : 0;
        return how == NORM ? allotted(r, to, wanted) : wanted;
    }

    /** What may be shipped of an order: what is lost by plan comes on top of what is allotted. */
    private double allotted(int r, int to, double order) {
        double need = state.need[to] / (1 - now[lines.plannedLoss + r]);
        double most = need * decisions.allotted[r];
        // a gap in the stock is no need: what is ordered to close it is missed only as far as it was allotted
        double full = decisions.claim[r] > 1 ? need * decisions.claim[r] : need;
        state.ordered[r] = order < full ? order : full;
        // a need of nothing times no end is not a number, and bounds nothing
        return most < order ? most : order;
    }

    private double there(int store) {
        int first = stores.firstCell[store];
        int end = stores.firstCell[store + 1];
        double there = stock[first];
        for (int c = first + 1; c < end; c++) {
            there += stock[c];
        }
        return there;
    }

    /** Supply by norm; see {@link magnitka.model.Route.Ordering}. */
    private double norm(int r, int to, double there) {
        double need = state.need[to] * decisions.claim[r];
        double planned = now[lines.plannedLoss + r];
        double target = need * (now[lines.cover + r] + lines.travelDays[r]);
        double position = there + onTheWayTo[to] * (1 - planned);
        double order = need + (target - position) / lines.adjustDays[r];
        double allotted = need * now[lines.allotment + r];
        order = order < allotted ? order : allotted;
        return order / (1 - planned);
    }
}
