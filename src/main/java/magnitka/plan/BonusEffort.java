package magnitka.plan;

/**
 * The static problem of a manager: output of the days left, over normal output, is x(e) + noise of standard deviation s;
 * effort e costs k e^2 / 2; meeting T pays B, and a rate below and beyond T may be paid too. He takes the effort that is best
 * of all, so it falls to almost nothing when T is out of reach.
 *
 * <p>With x = e and the bonus alone, effort solves (B/s) p((T-e)/s) = k e, p the normal density. Several targets (of month,
 * quarter and year) add up. Shops differ in k: all look at the same gains, so those with the higher cost stop at an earlier
 * point of the upper hull of gain against cost.
 */
final class BonusEffort {

    /** A skip of the hull over at least as many efforts parts those who try from those who do not. */
    private static final int LEAP = 3;

    /** A smaller share of the shops is none. */
    private static final double FEW = 1e-3;

    private final EffortGrid grid;
    private final Shops shops;
    private final double[] gain;
    private final int[] hull;
    private double mean;
    private double trying;
    private double share;

    BonusEffort(EffortGrid grid, Shops shops) {
        this.grid = grid;
        this.shops = shops;
        gain = new double[grid.effort.length];
        hull = new int[grid.effort.length];
    }

    /** Forgets all targets. */
    void clear() {
        java.util.Arrays.fill(gain, 0);
    }

    /**
     * Adds a bonus for meeting a target.
     *
     * @param counted output that counts, over normal output, by effort of the grid
     * @param target what is still to be made, over normal output of the days left
     * @param noise standard deviation of the output of the days left, over normal
     * @param bonus paid when the target is met
     */
    void addStep(double[] counted, double target, double noise, double bonus) {
        double perNoise = 1 / noise;
        for (int g = 0; g < gain.length; g++) {
            gain[g] += bonus * Normal.share((counted[g] - target) * perNoise);
        }
    }

    /**
     * Adds pay by rates.
     *
     * @param part normal output of the days left over the whole target: what one unit of output adds to fulfilment
     * @param below paid for each unit of fulfilment up to 1
     * @param beyond paid for each unit of fulfilment from 1 to {@code last}
     */
    void addRates(double[] counted, double target, double noise, double part, double below, double beyond, double last) {
        double perNoise = 1 / noise;
        double unit = part * noise;
        double toLast = (last - 1) / unit;
        for (int g = 0; g < gain.length; g++) {
            double z = (counted[g] - target) * perNoise;
            double excess = Normal.excess(z);
            gain[g] += unit * (below * (z - excess) + beyond * (excess - Normal.excess(z - toLast)));
        }
    }

    /**
     * Finds what the shops do.
     *
     * @param cost cost factor k of the median shop
     * @param counted output that counts, over normal output, by effort of the grid
     * @param target target that a shop gives up when it does not try for it, over normal output
     * @param stillTrying share of the shops that have not given it up before
     */
    void solve(double cost, double[] counted, double target, double stillTrying) {
        int last = hull();
        mean = grid.effort[0];
        trying = mean;
        share = stillTrying;
        double willingAtMost = 1;
        for (int i = 1; i <= last; i++) {
            int from = hull[i - 1];
            int to = hull[i];
            double willing = shops.shareBelow((gain[to] - gain[from]) / ((grid.cost[to] - grid.cost[from]) * cost));
            if (willing < FEW) {
                break;
            }
            if (willingAtMost == 1 && to - from >= LEAP && counted[from] < target) {
                share = willing < stillTrying ? willing : stillTrying;
                willingAtMost = share;
                trying = grid.effort[from];
            }
            double step = grid.effort[to] - grid.effort[from];
            double go = willing < willingAtMost ? willing : willingAtMost;
            mean += step * go;
            trying += step * go / willingAtMost;
        }
    }

    /** Upper hull of gain against cost, from the lowest effort on; returns the place of its last point. */
    private int hull() {
        double[] cost = grid.cost;
        int top = 0;
        hull[0] = 0;
        for (int g = 1; g < gain.length; g++) {
            while (top > 0 && rises(hull[top - 1], hull[top], g, cost)) {
                top--;
            }
            hull[++top] = g;
        }
        return top;
    }

    /** True if b lies on or below the line from a to c. */
    private boolean rises(int a, int b, int c, double[] cost) {
        return (gain[c] - gain[a]) * (cost[b] - cost[a]) >= (gain[b] - gain[a]) * (cost[c] - cost[a]);
    }

    /** Mean effort of all shops. */
    double mean() {
        return mean;
    }

    /** Mean effort of the shops that try. */
    double trying() {
        return trying;
    }

    /** Share of the shops that try. */
    double share() {
        return share;
    }
}
