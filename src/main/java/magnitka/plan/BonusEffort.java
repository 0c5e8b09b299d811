package magnitka.plan;

import java.util.Arrays;

/**
 * The static problem of a manager: output of the days left, over normal output, is x(e) + noise of standard deviation s;
 * effort e costs k e^2 / 2; meeting T pays B, and a rate below and beyond T may be paid too. He takes the effort that is best
 * of all, so it falls to almost nothing when T is out of reach.
 *
 * <p>With x = e and the bonus alone, effort solves (B/s) p((T-e)/s) = k e, p the normal density. Several targets (of month,
 * quarter and year) add up: first those that all shops share, then for each shop its own.
 */
final class BonusEffort {

    private final EffortGrid grid;
    private final double[] gain;
    private final double[] value;

    BonusEffort(EffortGrid grid) {
        this.grid = grid;
        gain = new double[grid.effort.length];
        value = new double[grid.effort.length];
    }

    /** Forgets all targets. */
    void clear() {
        Arrays.fill(gain, 0);
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
     * Best effort of a shop that has a target of its own beside those added, with the same arguments as {@link #addStep}; the
     * top of a parabola through the best effort of the grid and its neighbours.
     *
     * @param cost the shop's cost factor k
     */
    double best(double cost, double[] counted, double target, double noise, double bonus) {
        double perNoise = 1 / noise;
        int best = 0;
        for (int g = 0; g < value.length; g++) {
            double of = gain[g] + bonus * Normal.share((counted[g] - target) * perNoise) - cost * grid.cost[g];
            value[g] = of;
            best = of > value[best] ? g : best;
        }
        if (best == 0 || best == value.length - 1) {
            return grid.effort[best];
        }
        double before = value[best] - value[best - 1];
        double after = value[best] - value[best + 1];
        double shift = before + after > 0 ? (before - after) / (2 * (before + after)) : 0;
        return grid.effort[best] + shift * grid.width;
    }
}
