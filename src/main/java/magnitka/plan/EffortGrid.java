package magnitka.plan;

/** Efforts that a manager looks at, evenly from least to most, with what each costs and the load that it gives. */
final class EffortGrid {

    final double[] effort;

    /** Step from one effort to the next. */
    final double width;

    /** Cost at cost factor 1: effort^2 / 2. */
    final double[] cost;

    /** Load: 1 + reach x (effort - 1). */
    final double[] load;

    final double reach;

    /**
     * Efforts for a range of loads.
     *
     * @param reach share of normal output that effort moves; with none there is nothing to choose
     * @param least lowest load; no lower than no effort gives
     * @param most highest load
     * @param steps number of steps from least to most
     */
    EffortGrid(double reach, double least, double most, int steps) {
        this.reach = reach;
        effort = new double[reach > 0 ? steps + 1 : 1];
        cost = new double[effort.length];
        load = new double[effort.length];
        double from = reach > 0 ? Math.max(0, 1 + (least - 1) / reach) : 1;
        double to = reach > 0 ? 1 + (most - 1) / reach : 1;
        width = (to - from) / steps;
        for (int g = 0; g < effort.length; g++) {
            effort[g] = from + width * g;
            cost[g] = effort[g] * effort[g] / 2;
            load[g] = load(effort[g]);
        }
    }

    double most() {
        return effort[effort.length - 1];
    }

    double load(double effortOfDay) {
        return 1 + reach * (effortOfDay - 1);
    }
}
