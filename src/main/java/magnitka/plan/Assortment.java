package magnitka.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import magnitka.model.Model;
import magnitka.model.Plan;

/**
 * Shapes in which the product of a works is asked for, and the mix that people make. With a the shares asked for, w the work of
 * a ton over the mean (sum a w = 1), e effort, D the cost of departing and d = s - a the departure, effort costs
 *
 * <pre>k [ e^2 / 2 + e sum w d + D / 2 sum d^2 / a ]</pre>
 *
 * so the cheapest mix is s = a (1 + e (1 - w) / D), as long as no shape falls away, and costs (1 - V / D) of k e^2 / 2, with V =
 * sum a (w - 1)^2. Shares are those of a month in the mean of its days, as targets are. Where a shape falls away, or units that
 * cannot make every shape bound it: see {@link CappedMix}.
 */
final class Assortment {

    final List<String> shapes;

    /** Share asked for, and work of a ton over the mean, by month and shape. */
    final double[][] asked;

    private final double[][] work;
    private final double departureCost;

    /** What one more unit of effort adds to the share made, by month and shape, as long as no shape falls away. */
    private final double[][] lean;

    /**
     * How much more effort costs those who make what was asked for, by month: over what it costs at normal effort at the mix
     * that is then the cheapest.
     */
    private final double[] dearer;

    /** Caps that bind nothing. */
    private final double[] boundless;

    /** True where people make what was asked for, since nothing else counts. */
    final boolean held;

    Assortment(Model model, Map<String, Plan.ShapePlan> plan, Terms months, double departureCost, boolean held) {
        shapes = List.copyOf(plan.keySet());
        this.departureCost = departureCost;
        this.held = held;
        asked = asked(model, List.copyOf(plan.values()), months);
        work = new double[months.count()][shapes.size()];
        lean = new double[months.count()][shapes.size()];
        dearer = new double[months.count()];
        boundless = new double[shapes.size()];
        Arrays.fill(boundless, Double.POSITIVE_INFINITY);
        double[] of = plan.values().stream().mapToDouble(shape -> model.value(shape.work())).toArray();
        double[] free = new double[shapes.size()];
        for (int month = 0; month < dearer.length; month++) {
            double mean = 0;
            for (int i = 0; i < of.length; i++) {
                mean += asked[month][i] * of[i];
            }
            for (int i = 0; i < of.length; i++) {
                work[month][i] = of[i] / mean;
                lean[month][i] = asked[month][i] * (1 - work[month][i]) / departureCost;
            }
            cheapest(month, 1, free);
            dearer[month] = 1 / (2 * cost(month, 1, free));
        }
    }

    private static double[][] asked(Model model, List<Plan.ShapePlan> shapes, Terms months) {
        double[][] asked = new double[months.count()][shapes.size()];
        int rest = -1;
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i).share().isEmpty()) {
                rest = i;
                continue;
            }
            IntToDoubleFunction share = model.onDay(shapes.get(i).share().get());
            for (int day = 0; day < months.of.length; day++) {
                asked[months.of[day]][i] += share.applyAsDouble(day) / months.length(day);
            }
        }
        for (double[] month : asked) {
            if (rest >= 0) {
                month[rest] = Math.max(0, 1 - Arrays.stream(month).sum());
            }
        }
        return asked;
    }

    /** Cost of an effort with a mix, at cost factor 1. */
    double cost(int month, double effort, double[] mix) {
        double cost = effort * effort / 2;
        for (int i = 0; i < asked[month].length; i++) {
            double share = asked[month][i];
            double departure = mix[i] - share;
            if (share > 0) {
                cost += effort * work[month][i] * departure + departureCost / 2 * departure * departure / share;
            }
        }
        return cost;
    }

    /** Cost of effort of those who make what was asked for, over that of those who need not. */
    double dearer(int month) {
        return held ? dearer[month] : 1;
    }

    /** Shares of the shapes in what is made at an effort. */
    void mix(int month, double effort, double[] mix) {
        if (held) {
            System.arraycopy(asked[month], 0, mix, 0, asked[month].length);
        } else {
            cheapest(month, effort, mix);
        }
    }

    /**
     * The same where no more of a shape can be made than a part of the whole.
     *
     * @param caps most of each shape, over all that is made; they add up to 1 at least
     */
    void mix(int month, double effort, double[] caps, double[] mix) {
        mix(month, effort, mix);
        for (int i = 0; i < asked[month].length; i++) {
            if (mix[i] > caps[i]) {
                // who is paid for what was asked for makes what comes nearest to it
                CappedMix.fill(asked[month], work[month], departureCost, held ? 0 : effort, caps, mix);
                return;
            }
        }
    }

    private void cheapest(int month, double effort, double[] mix) {
        double[] share = asked[month];
        double[] perEffort = lean[month];
        boolean fell = false;
        for (int i = 0; i < share.length; i++) {
            mix[i] = share[i] + effort * perEffort[i];
            fell |= mix[i] < 0;
        }
        if (fell) {
            CappedMix.fill(share, work[month], departureCost, effort, boundless, mix);
        }
    }
}
