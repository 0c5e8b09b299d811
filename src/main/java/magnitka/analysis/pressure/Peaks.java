package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import magnitka.analysis.Distribution;
import magnitka.analysis.Interval;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Peaks of several curves over the same levels and replications, with intervals by a paired bootstrap: replications are drawn
 * anew with all their levels and curves together, the peaks are found again, and the interval holds the middle 95 of 100. That
 * is chance alone. Between levels a peak is a guess, so no interval is finer than half of what levels lie apart, on either side.
 */
final class Peaks {

    /** Times that replications are drawn anew. */
    static final int RESAMPLES = 1000;

    private final double[] levels;

    /** Half of what levels lie apart. */
    private final double half;

    private final List<double[][]> curves;
    private final List<Peak> peaks = new ArrayList<>();
    /** Pressure of the peak by curve and resample. */
    private final double[][] drawn;

    /** Resamples whose peak lies between the ends, by curve. */
    private final int[] inside;

    /**
     * @param curves figures by curve, level and replication
     * @param seed seed of the resamples
     */
    Peaks(double[] levels, List<double[][]> curves, long seed) {
        this.levels = levels;
        this.curves = curves;
        half = (levels[1] - levels[0]) / 2;
        int replications = curves.get(0)[0].length;
        drawn = new double[curves.size()][replications > 1 ? RESAMPLES : 0];
        inside = new int[curves.size()];
        double[] once = new double[replications];
        Arrays.fill(once, 1);
        curves.forEach(curve -> peaks.add(peak(curve, once)));
        SplitMix64 chance = new SplitMix64(seed);
        for (int b = 0; b < drawn[0].length; b++) {
            double[] times = times(replications, chance);
            for (int c = 0; c < drawn.length; c++) {
                Peak peak = peak(curves.get(c), times);
                drawn[c][b] = peak.pressure();
                inside[c] += peak.isInside() ? 1 : 0;
            }
        }
    }

    /** How often each replication is drawn. */
    private static double[] times(int replications, SplitMix64 chance) {
        double[] times = new double[replications];
        for (int k = 0; k < replications; k++) {
            times[chance.nextInt(replications)]++;
        }
        return times;
    }

    private Peak peak(double[][] curve, double[] times) {
        double[] means = new double[levels.length];
        for (int i = 0; i < means.length; i++) {
            double[] figures = curve[i];
            double sum = 0;
            for (int k = 0; k < times.length; k++) {
                sum += times[k] * figures[k];
            }
            means[i] = sum / times.length;
        }
        return Peak.of(levels, means);
    }

    Peak peak(int curve) {
        return peaks.get(curve);
    }

    /** Pressure of a curve's peak with its interval, which stays within the levels; ends are NaN where nothing can be said. */
    Interval pressure(int curve) {
        Interval chance = ofChance(curve);
        double below = Math.max(levels[0], chance.mean() - half);
        double above = Math.min(levels[levels.length - 1], chance.mean() + half);
        return new Interval(chance.mean(), Math.min(chance.low(), below), Math.max(chance.high(), above));
    }

    /** The same by chance alone, as if the curve were known between levels. */
    Interval ofChance(int curve) {
        return interval(peaks.get(curve).pressure(), drawn[curve]);
    }

    /** How far a curve's peak lies above that of another, with its interval; none for the same curve. */
    Interval shift(int curve, int from) {
        Interval chance = shiftOfChance(curve, from);
        double least = Arrays.deepEquals(curves.get(curve), curves.get(from)) ? 0 : half;
        return new Interval(chance.mean(), Math.min(chance.low(), chance.mean() - least), Math.max(chance.high(), chance.mean() + least));
    }

    Interval shiftOfChance(int curve, int from) {
        double[] shifts = new double[drawn[curve].length];
        for (int b = 0; b < shifts.length; b++) {
            shifts[b] = drawn[curve][b] - drawn[from][b];
        }
        return interval(peaks.get(curve).pressure() - peaks.get(from).pressure(), shifts);
    }

    /** Share of resamples in which the peak lies between the ends of the range; NaN for a single replication. */
    double insideShare(int curve) {
        return drawn[curve].length == 0 ? Double.NaN : inside[curve] / (double) RESAMPLES;
    }

    private static Interval interval(double found, double[] drawn) {
        double[] known = Arrays.stream(drawn).filter(Double::isFinite).toArray();
        if (known.length == 0) {
            return new Interval(found, Double.NaN, Double.NaN);
        }
        Distribution spread = Distribution.of(known);
        return new Interval(found, spread.quantile((1 - Interval.CONFIDENCE) / 2), spread.quantile((1 + Interval.CONFIDENCE) / 2));
    }
}
