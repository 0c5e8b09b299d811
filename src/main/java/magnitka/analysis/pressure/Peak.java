package magnitka.analysis.pressure;

import java.util.Locale;

/**
 * Where a curve over levels of pressure is highest.
 *
 * @param level the level tried at which the mean is highest
 * @param pressure top of the parabola through that level and its two neighbours; the level itself at an end of the range
 * @param mean mean at the level
 * @param place where in the range it lies
 */
record Peak(double level, double pressure, double mean, Place place) {

    /** Curves that rise and fall by less than this share of their size count as flat: rounding. */
    private static final double FLAT = 1e-9;

    /** Where in the range of levels a peak lies. */
    enum Place {
        /** Between the ends: the curve goes up and comes down again. */
        INSIDE,
        /** At the lowest level: it only comes down. */
        LOWEST,
        /** At the highest level: it only goes up. */
        HIGHEST,
        /** It is the same everywhere: pressure makes no difference. */
        FLAT
    }

    /** @param means mean at each level, levels going up in equal steps */
    static Peak of(double[] levels, double[] means) {
        int best = 0;
        double least = means[0];
        for (int i = 1; i < means.length; i++) {
            best = means[i] > means[best] ? i : best;
            least = means[i] < least ? means[i] : least;
        }
        double top = means[best];
        if (top - least <= FLAT * StrictMath.abs(top)) {
            return new Peak(Double.NaN, Double.NaN, top, Place.FLAT);
        }
        if (best == 0 || best == means.length - 1) {
            return new Peak(levels[best], levels[best], top, best == 0 ? Place.LOWEST : Place.HIGHEST);
        }
        double before = means[best - 1];
        double after = means[best + 1];
        // both falls are at least 0, and one is above it unless three means are alike
        double bend = 2 * top - before - after;
        double shift = bend > 0 ? (after - before) / (2 * bend) : 0;
        return new Peak(levels[best], levels[best] + shift * (levels[best + 1] - levels[best]), top, Place.INSIDE);
    }

    /** The place as files spell it. */
    String placeName() {
        return place.name().toLowerCase(Locale.ROOT);
    }

    boolean isInside() {
        return place == Place.INSIDE;
    }
}
