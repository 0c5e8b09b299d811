package magnitka.engine;

import java.util.Arrays;

/**
 * Runs several replications of works that run by themselves abreast, over the whole period of a plant: to the bit what {@link
 * Simulation} makes of each alone, in a fraction of its time where plants are small. Not for use by two threads at once.
 *
 * <p>Where {@code Simulation} has a figure, this has a row with a lane for each run, so that what has to be looked up is
 * looked up once for all, and the compiler takes several lanes at once. People, who decide run by run, have no place here.
 */
public final class Abreast {

    /** Takes what came of a period. */
    @FunctionalInterface
    public interface Period {

        /**
         * @param number number of the period
         * @param figures by figure, as {@link Accounts} numbers them, a row with a lane for each run; to be read at once
         */
        void close(int number, double[][] figures);
    }

    private final Plant plant;
    private final Periods periods;
    final Lanes lanes;
    private final State first;
    private final LaneClock clock;
    private final LaneChanges changes;
    private final LaneSteady steady;
    private final LaneSums sums;
    private final LaneRations rations;
    private final LaneGrading grading;
    private final LaneBalance balance;
    private final LaneProduction production;
    private final LaneArrivals arrivals;
    private final LaneShipment shipment;
    private final LaneWear wear;
    private final LaneBook book;

    /** For so many runs at a time, a power of two. */
    public Abreast(Plant plant, Periods periods, int runs) {
        if (Integer.bitCount(runs) != 1) {
            throw new IllegalArgumentException("runs must be a power of two, got " + runs);
        }
        this.plant = plant;
        this.periods = periods;
        lanes = new Lanes(plant, runs);
        first = new State(plant);
        changes = new LaneChanges(plant.shops.count, lanes);
        steady = new LaneSteady(plant, lanes);
        sums = new LaneSums(plant, lanes, changes, steady);
        clock = new LaneClock(plant, lanes, changes);
        rations = new LaneRations(plant, lanes);
        grading = new LaneGrading(plant, lanes);
        arrivals = new LaneArrivals(plant, lanes);
        shipment = new LaneShipment(plant, lanes, arrivals);
        balance = new LaneBalance(plant, lanes);
        production = new LaneProduction(plant, lanes, sums, rations, balance, grading);
        wear = new LaneWear(plant, lanes);
        book = new LaneBook(plant, lanes, steady, clock);
    }

    /** Number of runs at a time. */
    public int runs() {
        return lanes.count;
    }

    /**
     * Runs replications {@code firstReplication} and on.
     *
     * @param told is told what came of each period
     * @return false if the mass of some run does not balance, or is no longer a number, as where a recipe asks for less than 1e-290 t: {@link
     *     Simulation} says of which, where and when, or gets on with it
     */
    public boolean run(long seed, int firstReplication, Period told) {
        begin(seed, firstReplication);
        for (int period = 0; period < periods.count(); period++) {
            for (int day = periods.firstDay(period); day < periods.firstDay(period + 1); day++) {
                pass(day, periods.monthBegins(day));
            }
            if (!balance.holds()) {
                return false;
            }
            book.close(periods.firstDay(period + 1), period, told);
        }
        return true;
    }

    private void begin(long seed, int firstReplication) {
        lanes.reset(plant);
        for (int l = 0; l < lanes.count; l++) {
            first.reset(plant, seed, firstReplication + l, false);
            clock.reset(l, first);
            grading.reset(l, first);
            arrivals.reset(l, first);
        }
        lanes.begin();
        changes.begin();
        steady.begin();
        sums.begin();
        clock.begin();
        balance.begin();
        wear.begin();
    }

    /** One day, phase by phase, as {@link DailyStep}. */
    private void pass(int day, boolean monthBegins) {
        changes.turn();
        applyDates(day);
        wear.restore(day);
        supply();
        if (monthBegins) {
            arrivals.drawLosses();
        }
        arrivals.unload();
        clock.pass(day);
        sums.update(day);
        rations.hinder();
        rations.ration();
        rations.need();
        production.pass(day);
        shipment.ship();
        wear.wear(day);
        book.evening();
        balance.close();
    }

    private void applyDates(int day) {
        Timeline timeline = plant.timeline;
        for (int k = timeline.changeFrom[day]; k < timeline.changeFrom[day + 1]; k++) {
            int slot = timeline.changeSlot[k];
            int u = plant.units.ofSlot(slot);
            if (u >= 0) {
                clock.settle(u, day);
                changes.touchAll(plant.units.works[u]);
            } else if (slot >= plant.shops.factor && slot < plant.shops.factor + plant.shops.count) {
                changes.touchAll(slot - plant.shops.factor);
            }
            lanes.now[slot] = timeline.changeValue[k];
        }
    }

    private void supply() {
        Stores stores = plant.stores;
        for (int s : stores.sources) {
            for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
                Arrays.fill(lanes.stock[c], lanes.now[stores.supply + s] * stores.sourceShare[c]);
            }
        }
        for (int s : stores.customers) {
            Arrays.fill(lanes.receivedToday[s], 0);
        }
    }

    /** As {@link Simulation#worstResidualOfStore}, of one of the last runs. */
    public double worstResidualOfStore(int store, int run) {
        int s = plant.stores.number[store];
        return worst(lanes.worst, plant.stores.firstCell[s], plant.stores.firstCell[s + 1], run);
    }

    /** As {@link Simulation#worstResidualOfWorks}, of one of the last runs. */
    public double worstResidualOfWorks(int works, int run) {
        return lanes.worstOfWorks[works][run];
    }

    /** As {@link Simulation#worstResidualOfRoute}, of one of the last runs. */
    public double worstResidualOfRoute(int route, int run) {
        return worst(lanes.worstOnWay, plant.lines.firstCell[route], plant.lines.firstCell[route + 1], run);
    }

    private static double worst(double[][] rows, int first, int end, int run) {
        double worst = 0;
        for (int c = first; c < end; c++) {
            worst = Math.max(worst, rows[c][run]);
        }
        return worst;
    }
}
