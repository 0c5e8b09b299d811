package magnitka.plan;

/**
 * The cheapest mix of shapes where some fall away or reach their caps: s = a (1 + (L - e w) / D), not below 0 nor above its cap, with L such that the shares
 * add up to one. Their sum rises with L along straight lines, which bend where a share leaves 0 or reaches its cap; so L lies
 * between two neighbours of these bends, and the mix at its part of the way.
 */
final class CappedMix {

    private CappedMix() {}

    /**
     * Finds the mix.
     *
     * @param asked shares asked for, which add up to 1
     * @param work work of a ton of each shape over the mean
     * @param departureCost D
     * @param effort e
     * @param caps most of each shape, infinite where nothing binds it; they add up to 1 at least
     * @param mix takes the shares
     */
    static void fill(double[] asked, double[] work, double departureCost, double effort, double[] caps, double[] mix) {
        int shapes = asked.length;
        double ofAsked = 0;
        for (int i = 0; i < shapes; i++) {
            ofAsked += asked[i] > 0 ? Math.min(caps[i], 1) : 0;
        }
        if (ofAsked <= 1) {
            fillUp(asked, caps, ofAsked, mix);
            return;
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 2 * shapes; i++) {
            int shape = i >> 1;
            if (asked[shape] > 0) {
                double bend = effort * work[shape] + departureCost * ((i & 1) == 0 ? -1 : Math.min(caps[shape], 1) / asked[shape] - 1);
                double sum = sum(asked, work, departureCost, effort, caps, bend);
                low = sum <= 1 && bend > low ? bend : low;
                high = sum >= 1 && bend < high ? bend : high;
            }
        }
        double below = sum(asked, work, departureCost, effort, caps, low);
        double above = sum(asked, work, departureCost, effort, caps, high);
        double part = above > below ? (1 - below) / (above - below) : 0;
        for (int i = 0; i < shapes; i++) {
            double least = share(i, asked, work, departureCost, effort, caps, low);
            mix[i] = least + part * (share(i, asked, work, departureCost, effort, caps, high) - least);
        }
    }

    /** What was asked for does not suffice: each of it is made as far as it can be, and of the others the rest. */
    private static void fillUp(double[] asked, double[] caps, double ofAsked, double[] mix) {
        double others = 0;
        for (int i = 0; i < asked.length; i++) {
            others += asked[i] > 0 ? 0 : Math.min(caps[i], 1);
        }
        for (int i = 0; i < asked.length; i++) {
            double most = Math.min(caps[i], 1);
            double ofOthers = others > 0 ? (1 - ofAsked) / others : 0;
            mix[i] = asked[i] > 0 ? (others > 0 ? most : most / ofAsked) : most * ofOthers;
        }
    }

    private static double sum(double[] asked, double[] work, double departureCost, double effort, double[] caps, double level) {
        double sum = 0;
        for (int i = 0; i < asked.length; i++) {
            sum += share(i, asked, work, departureCost, effort, caps, level);
        }
        return sum;
    }

    private static double share(int i, double[] asked, double[] work, double departureCost, double effort, double[] caps, double level) {
        double share = asked[i] * (1 + (level - effort * work[i]) / departureCost);
        double most = Math.min(caps[i], 1);
        share = share < most ? share : most;
        return asked[i] > 0 && share > 0 ? share : 0;
    }
}
