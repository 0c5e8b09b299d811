package magnitka.engine;

/**
 * The shipping of plain routes: one grade, alone in their group, between stores of one cell, not ordered by norm. They ship
 * what {@link Shipment} would let them ship, in one loop without calls.
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
    private final State state;
    private final int capacity;
    private final int loss;
    private final int wantedAt;
    private final int shippedAt;
    /** By group: where the plain groups from here on end; 0 for a group that is not plain. */
    final int[] endPlain;

    PlainShipment(Plant plant, State state) {
        Lines lines = plant.lines;
        this.state = state;
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
        int r = lines.firstOfGroup[group];
        return lines.firstOfGroup[group + 1] == r + 1
                && lines.firstCell[r + 1] == lines.firstCell[r] + 1
                && plant.stores.grades(lines.to[r]) == 1
                && Demand.rule(lines, plant.stores, r) != Demand.NORM;
    }

    /** Ships over routes {@code first} to {@code end - 1}. */
    void ship(int first, int end) {
        int[] rows = this.rows;
        double[] now = state.now;
        double[] stock = state.stock;
        double[] account = state.account;
        double[] gone = state.ledger.gone;
        double[] way = state.ledger.way;
        double[] onTheWayTo = state.onTheWayTo;
        double[] receivedToday = state.receivedToday;
        for (int r = first; r < end; r++) {
            int row = ROW * r;
            int to = rows[row + TO];
            int rule = rows[row + RULE];
            double wanted = now[capacity + r];
            if (rule != Demand.ANY) {
                double bound = now[rows[row + BOUND_SLOT]];
                double still = rule == Demand.ORDERS
                        ? bound - receivedToday[to]
                        : bound - stock[rows[row + TO_CELL]] - onTheWayTo[to];
                wanted = still < wanted ? still : wanted;
                wanted = wanted > 0 ? wanted : 0;
            }
            int from = rows[row + FROM_CELL];
            double there = stock[from];
            double taken = wanted < there ? wanted : there > 0 ? there : 0;
            stock[from] = there - taken;
            gone[from] += taken;
            way[rows[row + TRANSIT_ROW] + Ledger.SHIPPED] += taken;
            if (rows[row + TRAVELS] > 0) {
                state.ring[state.ringPlace[r]] += taken;
                onTheWayTo[to] += taken;
            } else {
                double lossShare = now[loss + r] * state.lossNoise[r];
                state.ledger.unload(rows[row + TO_CELL], rows[row + TRANSIT_ROW], taken, lossShare);
            }
            receivedToday[to] += taken;
            state.wanted[r] = wanted;
            state.shipped[r] = taken;
            account[wantedAt + r] += wanted;
            account[shippedAt + r] += taken;
        }
    }
}
