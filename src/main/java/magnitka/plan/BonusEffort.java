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

    /** Place in the grid of the effort that was found best. */
    private int place;

    /** What is left there of gain less cost. */
    private double top;

    /** The shop's own target and cost. */
    private double ownTarget;

    private double ownPerNoise;
    private double ownBonus;
    private double ownCost;

    BonusEffort(EffortGrid grid) {
        this.grid = grid;
        gain = new double[grid.effort.length];
    }

    /** Farther from a target than so many standard deviations, nothing is left to chance. */
    private static final double FAR = 6;

    /** Forgets all targets. */
    void clear() {
        Arrays.fill(gain, 0);
    }

    /** Adds what targets looked at before pay, by effort of the grid. */
    void add(double[] pay) {
        for (int g = 0; g < gain.length; g++) {
            gain[g] += pay[g];
        }
    }

    /**
     * Adds a bonus for meeting a target to what is paid by effort.
     *
     * @param counted output that counts, over normal output, by effort of the grid
     * @param target what is still to be made, over normal output of the days left
     * @param noise standard deviation of the output of the days left, over normal
     * @param bonus paid when the target is met
     */
    static void addStep(double[] pay, double[] counted, double target, double noise, double bonus) {
        double perNoise = 1 / noise;
        if (isFar(counted, target, perNoise)) {
            return;
        }
        for (int g = 0; g < pay.length; g++) {
            pay[g] += bonus * Normal.share((counted[g] - target) * perNoise);
        }
    }

    /**
     * Adds pay by rates beside a bonus, with the same arguments as {@link #addStep} and more. Both look into the tables at one place.
     *
     * @param part normal output of the days left over the whole target: what one unit of output adds to fulfilment
     * @param below paid for each unit of fulfilment up to 1
     * @param beyond paid for each unit of fulfilment from 1 to {@code last}
     */
    static void addRates(
            double[] pay, double[] counted, double target, double noise, double bonus, double part, double below, double beyond, double last) {
        double perNoise = 1 / noise;
        double unit = part * noise;
        double toLast = (last - 1) / unit;
        boolean capped = (counted[counted.length - 1] - target) * perNoise - toLast > -FAR;
        double step = isFar(counted, target, perNoise) ? 0 : bonus;
        for (int g = 0; g < pay.length; g++) {
            double z = (counted[g] - target) * perNoise;
            double excess = z > 0 ? z : 0;
            double met = z > 0 ? 1 : 0;
            if (Normal.isNear(z)) {
                double place = Normal.place(z);
                excess = Normal.excessAt(place);
                met = Normal.shareAt(place);
            }
            double paid = capped ? excess - Normal.excess(z - toLast) : excess;
            pay[g] = pay[g] + unit * (below * (z - excess) + beyond * paid) + step * met;
        }
    }

    private static boolean isFar(double[] counted, double target, double perNoise) {
        return (target - counted[counted.length - 1]) * perNoise > FAR || (counted[0] - target) * perNoise > FAR;
    }

    /**
     * Best effort of a shop that has a target of its own beside those added, with the same arguments as {@link #addStep}: the
     * top of a parabola through the best effort of the grid and its neighbours.
     *
     * @param cost the shop's cost factor k
     * @param near where to look beside the lowest effort: uphill from this place of the grid; everywhere if below 0
     */
    double best(double cost, double[] counted, double target, double noise, double bonus, int near) {
        ownCost = cost;
        ownTarget = target;
        ownPerNoise = 1 / noise;
        ownBonus = bonus;
        int low = near < 0 ? highest(counted) : 0;
        double effort = climb(low, counted);
        if (near > place) {
            double lowTop = top;
            int lowPlace = place;
            double other = climb(near, counted);
            if (top > lowTop) {
                return other;
            }
            place = lowPlace;
        }
        return effort;
    }

    /** Place in the grid of the effort that was found best. */
    int place() {
        return place;
    }

    private int highest(double[] counted) {
        double most = Double.NEGATIVE_INFINITY;
        int best = 0;
        for (int g = 0; g < gain.length; g++) {
            double value = value(g, counted);
            if (value > most) {
                most = value;
                best = g;
            }
        }
        return best;
    }

    /** Goes uphill from a place of the grid, and sets {@link #place} and {@link #top}; returns the effort at the top. */
    private double climb(int from, double[] counted) {
        int last = gain.length - 1;
        int g = from;
        double here = value(g, counted);
        double down = g > 0 ? value(g - 1, counted) : Double.NEGATIVE_INFINITY;
        double up = g < last ? value(g + 1, counted) : Double.NEGATIVE_INFINITY;
        while (up > here) {
            g++;
            down = here;
            here = up;
            up = g < last ? value(g + 1, counted) : Double.NEGATIVE_INFINITY;
        }
        while (down > here) {
            g--;
            up = here;
            here = down;
            down = g > 0 ? value(g - 1, counted) : Double.NEGATIVE_INFINITY;
        }
        place = g;
        top = here;
        if (g == 0 || g == last) {
            return grid.effort[g];
        }
        double width = 2 * here - down - up;
        return grid.effort[g] + (width > 0 ? grid.width * (up - down) / (2 * width) : 0);
    }

    private double value(int g, double[] counted) {
        return gain[g] + ownBonus * Normal.share((counted[g] - ownTarget) * ownPerNoise) - ownCost * grid.cost[g];
    }
}
