package magnitka.engine;

/**
 * The shipping of plain routes: one grade, between stores of one cell, not ordered by norm. They ship what {@link Shipment}
 * would let them ship, from rows of numbers.
 */
final class PlainShipment {

    /** Places in the row of a route: what it fills up to, slot of that bound (room or orders), stores and cells. */
    private static final int RULE = 0;

    private static final int BOUND_SLOT = 1;
    private static final int TO = 2;
    private static final int FROM_CELL = 3;
    private static final int TO_CELL = 4;
    private static final int TRANSIT_ROW = 5;
    private static final int TRAVELS = 6;
    private static final int ROW = 7;

    private final int[] rows;
    private final int[] firstOfGroup;
    private final State state;
    private final double[] mostShipped;
    private final int capacity;
    private final int loss;
    private final int wantedAt;
    private final int shippedAt;
    /** By group: where the plain groups from here on end; 0 for a group that is not plain. */
    final int[] endPlain;

    PlainShipment(Plant plant, State state, double[] mostShipped) {
        this.mostShipped = mostShipped;
        Lines lines = plant.lines;
        this.state = state;
        firstOfGroup = lines.firstOfGroup;
        capacity = lines.capacity;
        loss = lines.loss;
        wantedAt = plant.accounts().wanted(0);
        shippedAt = plant.accounts().shipped(0);
        rows = new int[ROW * lines.count];
        for (int r = 0; r < lines.count; r++) {
            fill(plant, r, ROW * r);
        }
        endPlain = new int[lines.firstOfGroup.length];
        for (int g = lines.firstOfGroup.length - 2; g >= 0; g--) {
            endPlain[g] = !isPlain(plant, g) ? 0 : endPlain[g + 1] > 0 ? endPlain[g + 1] : g + 1;
        }
    }

    private void fill(Plant plant, int r, int row) {
        Lines lines = plant.lines;
        int to = lines.to[r];
        rows[row + RULE] = Demand.rule(lines, plant.stores, r);
        rows[row + BOUND_SLOT] = (rows[row + RULE] == Demand.ORDERS ? plant.stores.orders : plant.stores.capacity) + to;
        rows[row + TO] = to;
        rows[row + FROM_CELL] = lines.fromCell[lines.firstCell[r]];
        rows[row + TO_CELL] = lines.toCell[lines.firstCell[r]];
        rows[row + TRANSIT_ROW] = Ledger.WAY_ROW * lines.firstCell[r];
        rows[row + TRAVELS] = lines.travelDays[r];
    }

    private static boolean isPlain(Plant plant, int group) {
        Lines lines = plant.lines;
        boolean plain = true;
        for (int r = lines.firstOfGroup[group]; r < lines.firstOfGroup[group + 1]; r++) {
            plain &= lines.firstCell[r + 1] == lines.firstCell[r] + 1
                    && plant.stores.grades(lines.to[r]) == 1
                    && plant.stores.grades(lines.from[r]) == 1
                    && Demand.rule(lines, plant.stores, r) != Demand.NORM;
        }
        return plain;
    }

    /** Ships over groups {@code first} to {@code end - 1}. */
    void ship(int first, int end) {
        int r = firstOfGroup[first];
        for (int g = first + 1; g <= end; g++) {
            int next = firstOfGroup[g];
            if (next - r == 1) {
                double wanted = want(r);
                double there = state.stock[rows[ROW * r + FROM_CELL]];
                load(r, wanted < there ? wanted : there > 0 ? there : 0);
            } else {
                share(r, next);
            }
            r = next;
        }
    }

    /**
     * Routes {@code first} to {@code end - 1} share what lies at their origin in proportion to what they want; times and
     * through the stock as in {@link Sharing}, so that rounding is the same.
     */
    private void share(int first, int end) {
        double there = state.stock[rows[ROW * first + FROM_CELL]];
        double all = 0;
        for (int r = first; r < end; r++) {
            all += want(r) * there / there;
        }
        double cut = all > there ? there / all : 1;
        for (int r = first; r < end; r++) {
            double planned = there > 0 ? state.wanted[r] * there / there * cut : 0;
            // another route of the rank may have filled the same order or room
            double still = still(r);
            double tons = planned > still ? planned * (still / planned) : planned;
            double left = state.stock[rows[ROW * r + FROM_CELL]];
            load(r, tons < left ? tons : left > 0 ? left : 0);
        }
    }

    /** What is wanted over route r, written down. */
    private double want(int r) {
        double wanted = still(r);
        state.wanted[r] = wanted;
        state.account[wantedAt + r] += wanted;
        return wanted;
    }

    /** What is wanted over route r now. */
    private double still(int r) {
        int row = ROW * r;
        double wanted = state.now[capacity + r];
        double rationed = mostShipped[r];
        wanted = wanted < rationed ? wanted : rationed;
        int rule = rows[row + RULE];
        if (rule != Demand.ANY) {
            int to = rows[row + TO];
            double bound = state.now[rows[row + BOUND_SLOT]];
            double still = rule == Demand.ORDERS
                    ? bound - state.receivedToday[to]
                    : bound - state.stock[rows[row + TO_CELL]] - state.onTheWayTo[to];
            wanted = still < wanted ? still : wanted;
            wanted = wanted > 0 ? wanted : 0;
        }
        return wanted;
    }

    /** Takes tons that are there, and writes down what route r shipped today. */
    private void load(int r, double tons) {
        int row = ROW * r;
        int from = rows[row + FROM_CELL];
        int to = rows[row + TO];
        state.stock[from] -= tons;
        state.ledger.gone[from] += tons;
        state.ledger.way[rows[row + TRANSIT_ROW] + Ledger.SHIPPED] += tons;
        if (rows[row + TRAVELS] > 0) {
            state.ring[state.ringPlace[r]] += tons;
            state.onTheWayTo[to] += tons;
        } else {
            double lossShare = state.now[loss + r] * state.lossNoise[r];
            state.ledger.unload(rows[row + TO_CELL], rows[row + TRANSIT_ROW], tons, lossShare);
        }
        state.receivedToday[to] += tons;
        state.shipped[r] = tons;
        state.account[shippedAt + r] += tons;
    }
}
