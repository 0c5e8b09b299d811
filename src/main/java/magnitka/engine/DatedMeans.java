package magnitka.engine;

/** Means over some days of the dated figures that a model gives: capacities, supplies, recipes, losses. */
public final class DatedMeans {

    private final Plant plant;
    private final double[] mean;

    /**
     * Means over days of a plant.
     *
     * @param firstDay first day, from 0
     * @param endDay day after the last
     */
    public DatedMeans(Plant plant, int firstDay, int endDay) {
        this.plant = plant;
        Timeline timeline = plant.timeline;
        double[] now = timeline.initial.clone();
        mean = new double[now.length];
        for (int day = 0; day < endDay; day++) {
            for (int k = timeline.changeFrom[day]; k < timeline.changeFrom[day + 1]; k++) {
                now[timeline.changeSlot[k]] = timeline.changeValue[k];
            }
            for (int slot = 0; day >= firstDay && slot < mean.length; slot++) {
                mean[slot] += now[slot] / (endDay - firstDay);
            }
        }
    }

    /** Most that a route can ship, tons a day; infinity if it has no limit. */
    public double routeCapacity(int route) {
        return limited(mean[plant.lines.capacity + route]);
    }

    /** Share of what a route ships that is lost. */
    public double lossShare(int route) {
        return mean[plant.lines.loss + route];
    }

    /** Loss on a route that planners reckon with: what its orders allow for, or, without orders, its loss. */
    public double plannedLossShare(int route) {
        return mean[(plant.lines.ordered[route] ? plant.lines.plannedLoss : plant.lines.loss) + route];
    }

    /** Most that a source can give, tons a day; infinity if it has no limit. */
    public double supply(int store) {
        return limited(mean[plant.stores.supply + plant.stores.number[store]]);
    }

    /** Capacity of a shared limit in a day, in its own unit, restrictions taken off. */
    public double limitCapacity(int limit) {
        return mean[plant.limits.capacity + limit];
    }

    /** Tons of an input per ton of product; {@code input} counts from 0 within the works. */
    public double inputTons(int works, int input) {
        return mean[plant.recipes.inputTons + plant.recipes.firstInput[works] + input];
    }

    /** Extra share of an input needed when all of it is below the lowest accepted grade. */
    public double inputExtra(int works, int input) {
        return mean[plant.recipes.inputExtra + plant.recipes.firstInput[works] + input];
    }

    /** Tons of a by-product per ton of product; {@code byProduct} counts from 0 within the works. */
    public double byProductTons(int works, int byProduct) {
        return mean[plant.recipes.byProductTons + plant.recipes.firstByProduct[works] + byProduct];
    }

    /** Use of a shared limit per ton of product; {@code user} counts from 0 within the limit. */
    public double limitUse(int limit, int user) {
        return mean[plant.limits.use + plant.limits.firstUser[limit] + user];
    }

    /** What multiplies the rated output of every unit of a works. */
    public double ratedFactor(int works) {
        return mean[plant.shops.factor + works];
    }

    /** By how much a million tons in its dump hinder a works. */
    public double hindrance(int works) {
        return mean[plant.shops.hindrance + works];
    }

    private static double limited(double tonsPerDay) {
        return tonsPerDay < Stores.UNLIMITED / 2 ? tonsPerDay : Double.POSITIVE_INFINITY;
    }
}
