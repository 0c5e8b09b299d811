package magnitka.plan;

import magnitka.model.Model;
import magnitka.model.People;
import magnitka.model.Plan;

/** What managers gain and what it costs them, in the units of their problem; the same for all runs. */
final class Incentives {

    /** Days that the noise and the cost of effort are stated for. */
    static final double MONTH = 30;

    private static final int STEPS = 12;
    private static final int SHOPS = 6;
    private static final int DAYS_OF_YEAR = 366;
    private static final int[] MONTHS = {1, 3, 12};

    /** Days left of a month when shops plan anew, beside the day after the target came: the nearer its end, the more often. */
    private static final int[] DAYS_LEFT = {20, 11, 6, 3, 1};

    /** Shops go on as they are where effort could move output by less than so many standard deviations of what chance does. */
    private static final double LEAST_SAY = 0.75;

    final EffortGrid grid;
    final Shops shops;
    final Storming storming;

    /** Cost factor of the median shop. */
    final double cost;

    /** Paid, or spared, when a target is met; beside fear. */
    final double step;

    /** Paid for each unit of fulfilment, up to 1 and from there to {@link #last}, by works. */
    final double[] below;

    final double[] beyond;
    final double last;
    final Dated fear;
    final double leastLoad;
    final double mostLoad;

    /** Weights of month, quarter and year. */
    private final double[] weight;

    /** By days left of a month: shops plan anew. */
    private final boolean[] planning = new boolean[DAYS_OF_YEAR + 1];

    /** By days left: standard deviation of their output over normal. */
    private final double[] noise;

    Incentives(Model model, Targets targets) {
        this(model, targets, STEPS, SHOPS);
    }

    /** The same with other numbers of steps of effort and of shops than runs have. */
    Incentives(Model model, Targets targets, int steps, int shopCount) {
        People people = model.chain().people().orElseThrow();
        People.Effort effort = people.effort();
        leastLoad = model.value(effort.leastLoad());
        mostLoad = model.value(effort.mostLoad());
        grid = new EffortGrid(model.value(effort.reach()), leastLoad, mostLoad, steps);
        shops = new Shops(model.value(effort.costSpread()), shopCount);
        storming = new Storming(model.value(effort.impatience()), grid.most(), DAYS_OF_YEAR);
        noise = new double[DAYS_OF_YEAR + 1];
        for (int n = 1; n <= DAYS_OF_YEAR; n++) {
            noise[n] = model.value(effort.noise()) * StrictMath.sqrt(MONTH / n);
        }
        for (int left : DAYS_LEFT) {
            planning[left] = grid.load[grid.load.length - 1] - grid.load[0] >= LEAST_SAY * noise[left];
        }
        People.Bonus bonus = people.bonus();
        fear = Dated.of(model, bonus.fear());
        weight = new double[] {model.value(bonus.month()), model.value(bonus.quarter()), model.value(bonus.year())};
        double full = model.value(bonus.step());
        double smooth = model.value(bonus.smooth());
        double slope = model.value(bonus.slope());
        step = full * (1 - smooth);
        last = slope > 0 ? 1 + (model.value(bonus.cap()) - full) / slope : 1;
        below = new double[targets.productOfWorks.length];
        beyond = new double[below.length];
        for (int w = 0; w < below.length; w++) {
            int p = targets.productOfWorks[w];
            boolean follows = p != Targets.NO_PLAN && targets.origin[p] == Plan.Origin.RATCHET;
            double discount = model.value(bonus.discount());
            below[w] = full * smooth * kept(follows ? targets.followDown[p] : 0, discount);
            beyond[w] = slope * kept(follows ? targets.follow[p] : 0, discount);
        }
        cost = new NormalEffort(this).cost(model.value(effort.normalTautness())) * model.value(effort.cost());
    }

    /**
     * What is left of a reward b when next year's target follows this year's output: with q' = q + d + L (y - q) one ton more
     * now raises the targets of all years to come, and b / (1 + L / r) remains at a discount r a year.
     */
    static double kept(double follow, double discount) {
        return follow > 0 ? discount / (discount + follow) : 1;
    }

    /** Bonus of a term for each day's effort, in months, that is still to come: the later it is paid, the less it is worth. */
    double perEffort(int term, int left, int length) {
        return weight[term] * length / (left * storming.burden(left));
    }

    boolean counts(int term) {
        return weight[term] > 0;
    }

    /** What meeting a term's target is worth, where a month of normal effort is the measure. */
    double worth(int term, int day) {
        return weight[term] * MONTHS[term] * (step + fear.at(day));
    }

    /** What one more unit of a month's fulfilment below 1 is worth beside that. */
    double rate(int w) {
        return weight[Quotas.MONTH] * below[w];
    }

    /** True if shops plan anew with so many days left of a month. */
    boolean isPlanningDay(int left) {
        return planning[left];
    }

    double noise(int left) {
        return noise[left];
    }
}
