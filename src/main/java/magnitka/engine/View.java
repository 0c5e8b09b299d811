package magnitka.engine;

/** What people can see of the works in the evening. Indices are those of {@link Plant}. */
public final class View {

    private final Plant plant;
    private final State state;

    View(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
    }

    /** Tons that the works made today, all grades. */
    public double madeTons(int works) {
        return state.made[works];
    }

    /** Tons of a by-product that the works made today; {@code byProduct} counts from 0 within the works. Asked by the next morning. */
    public double byProductTons(int works, int byProduct) {
        return state.made[works] * state.now[plant.recipes.byProductTons + plant.recipes.firstByProduct[works] + byProduct];
    }

    /** Tons below the lowest accepted grade among what the works made today. */
    public double rejectTons(int works) {
        return state.reject[works];
    }

    /** Tons a day that the standing, learnt units of the works could give at normal load with all people at their posts. */
    public double capabilityTonsPerDay(int works) {
        return state.capability[works];
    }

    /** Tons a day that a unit stands and is learnt for today, before what its shop multiplies: for shares of its works' capability. */
    public double standingTonsPerDay(int unit) {
        double up = 1 - state.cycleShare[unit] - state.downShare[unit];
        return up > 0 ? state.ready[unit] * up : 0;
    }

    /** Tons a day that the works would give at normal load with all started units standing and all people at their posts. */
    public double normTonsPerDay(int works) {
        return state.norm[works];
    }

    /** Rated tons a day of all units started so far. */
    public double ratedTonsPerDay(int works) {
        return state.now[plant.shops.factor + works] * state.rated[works];
    }

    /** Mean wear of the started units of the works, weighted by rated output. */
    public double wear(int works) {
        return state.meanWear(plant, works);
    }

    /** Tons in a store, all grades. */
    public double stockTons(int store) {
        return state.stockTotal(plant, plant.stores.number[store]);
    }

    /** Tons shipped over a route today. */
    public double shippedTons(int route) {
        return state.shipped[route];
    }

    /** Tons wanted over a route today, before the origin's stock was looked at. */
    public double wantedTons(int route) {
        return state.wanted[route];
    }

    /** Tons ordered over a route with ordering today, whatever was allotted. */
    public double orderedTons(int route) {
        return state.ordered[route];
    }

    /** Adds the tons wanted and shipped over each route today to sums by route. */
    public void addShipment(double[] wantedTons, double[] shippedTons) {
        double[] wanted = state.wanted;
        double[] shipped = state.shipped;
        for (int r = 0; r < wantedTons.length; r++) {
            wantedTons[r] += wanted[r];
            shippedTons[r] += shipped[r];
        }
    }

    /** Tons at the start of a route in the grades that it carries: in the evening, what was left behind. */
    public double leftTons(int route) {
        Lines lines = plant.lines;
        double tons = 0;
        for (int t = lines.firstCell[route]; t < lines.firstCell[route + 1]; t++) {
            tons += state.stock[lines.fromCell[t]];
        }
        return tons;
    }

    /**
     * Tons shipped over a route today in grades that the receiver accepts. Asked in the evening; by the next morning the day's
     * way-bills are closed.
     */
    public double acceptedTons(int route) {
        Lines lines = plant.lines;
        double tons = 0;
        for (int t = lines.firstCell[route]; t < lines.firstCell[route + 1]; t++) {
            tons += lines.accepted[t] ? state.ledger.way[Ledger.WAY_ROW * t + Ledger.SHIPPED] : 0;
        }
        return tons;
    }

    /** Tons a day that the works behind an ordered route need by norm. */
    public double neededTonsPerDay(int route) {
        return state.need[plant.lines.to[route]];
    }
}
