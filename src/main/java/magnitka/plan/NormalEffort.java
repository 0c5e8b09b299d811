package magnitka.plan;

import java.util.Arrays;

/**
 * What effort costs, told by how taut a plan people work at normal load for: a year without surprises of twelve months of 30
 * days is gone through, shop by shop, as {@link EffortPlan} would.
 */
final class NormalEffort {

    private static final int DAYS = 30;
    private static final int[] LENGTH = {DAYS, 3 * DAYS, 12 * DAYS};
    private static final int PLACES = 8;
    private static final double LEAST = -12;
    private static final double MOST = 8;
    private static final int HALVINGS = 20;

    private final Incentives incentives;
    private final BonusEffort choice;
    private final double[] cost;
    private final double[] effort;
    private final double[] begun;
    private final double[] made;
    private final int[] near;

    /** As in {@link EffortPlan}, by term. */
    private final double[][] pay;

    private final int[] leftWhenSeen = new int[LENGTH.length];

    NormalEffort(Incentives incentives) {
        this.incentives = incentives;
        choice = new BonusEffort(incentives.grid);
        int count = incentives.shops.count;
        cost = new double[PLACES * count];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = incentives.shops.cost((i / count + 0.5) / PLACES)[i % count];
        }
        effort = new double[cost.length];
        begun = new double[cost.length];
        made = new double[cost.length];
        near = new int[cost.length];
        pay = new double[LENGTH.length][incentives.grid.effort.length];
    }

    /**
     * Cost factor of the median shop at which the mean load of the year is normal, for a bonus of 1 for meeting targets of the
     * given tautness.
     */
    double cost(double tautness) {
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (meanLoad(tautness, StrictMath.exp(middle)) >= 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp(low);
    }

    /** Mean load of the year, at a bonus of 1. */
    double meanLoad(double tautness, double ofMedian) {
        Arrays.fill(begun, 1);
        double sum = 0;
        double ofQuarter = 0;
        for (int day = 0; day < LENGTH[Quotas.YEAR]; day++) {
            if (day % LENGTH[Quotas.QUARTER] == 0) {
                ofQuarter = 0;
            }
            pass(day, tautness, ofMedian, ofQuarter, sum);
            double load = meanLoad();
            sum += load;
            ofQuarter += load;
        }
        return sum / LENGTH[Quotas.YEAR];
    }

    private void pass(int day, double tautness, double ofMedian, double ofQuarter, double ofYear) {
        int left = DAYS - day % DAYS;
        if (left == DAYS) {
            Arrays.fill(made, 0);
            System.arraycopy(begun, 0, effort, 0, effort.length);
        } else if (left == DAYS - 1 || incentives.isPlanningDay(left)) {
            choice.clear();
            add(Quotas.QUARTER, day, tautness, ofQuarter);
            add(Quotas.YEAR, day, tautness, ofYear);
            plan(left, tautness, ofMedian);
        } else {
            for (int i = 0; i < effort.length; i++) {
                effort[i] = Math.min(incentives.grid.most(), effort[i] * incentives.storming.growth());
            }
        }
        for (int i = 0; i < effort.length; i++) {
            made[i] += incentives.grid.load(effort[i]);
        }
    }

    private void add(int term, int day, double tautness, double madeOfTerm) {
        int left = LENGTH[term] - day % LENGTH[term];
        if (day % DAYS == 1 || EffortPlan.isToBeSeen(left, leftWhenSeen[term])) {
            double target = (tautness * LENGTH[term] - madeOfTerm) / left;
            Arrays.fill(pay[term], 0);
            BonusEffort.addStep(
                    pay[term], incentives.grid.load, target, incentives.noise(left), incentives.perEffort(term, left, LENGTH[term]));
            leftWhenSeen[term] = left;
        }
        choice.add(pay[term]);
    }

    private void plan(int left, double tautness, double ofMedian) {
        boolean fresh = left == DAYS - 1;
        double bonus = incentives.perEffort(Quotas.MONTH, left, DAYS);
        for (int i = 0; i < effort.length; i++) {
            double target = (tautness * DAYS - made[i]) / left;
            double mean = choice.best(ofMedian * cost[i], incentives.grid.load, target, incentives.noise(left), bonus, fresh ? -1 : near[i]);
            near[i] = choice.place();
            effort[i] = incentives.storming.first(left, left * mean);
        }
        if (fresh) {
            System.arraycopy(effort, 0, begun, 0, effort.length);
        }
    }

    private double meanLoad() {
        double sum = 0;
        for (double of : effort) {
            sum += of;
        }
        return Math.max(incentives.leastLoad, incentives.grid.load(sum / effort.length));
    }
}
