package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import magnitka.analysis.Interval;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;

class PeaksTest {

    private static final double[] LEVELS = {0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4};

    /** Sum of 12 uniform draws less 6: mean 0, variance 1. */
    private static double normal(SplitMix64 chance) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += chance.nextDouble();
        }
        return sum;
    }

    /** Tons 100 - 50 (p - top - 0.1 z)^2 + 5 z' + 0.2 z'': luck that moves the curve sideways, up, and level by level. */
    private static double[][] curve(double top, int replications, SplitMix64 chance) {
        double[][] tons = new double[LEVELS.length][replications];
        for (int k = 0; k < replications; k++) {
            double aside = 0.1 * normal(chance);
            double up = 5 * normal(chance);
            for (int i = 0; i < LEVELS.length; i++) {
                double off = LEVELS[i] - top - aside;
                tons[i][k] = 100 - 50 * off * off + up + 0.2 * normal(chance);
            }
        }
        return tons;
    }

    /** The parabola through three points of a parabola has its top: exact between levels too. */
    @Test
    void topOfAParabolaIsFoundBetweenLevels() {
        double[] means = new double[LEVELS.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = 7 - 3 * (LEVELS[i] - 1.03) * (LEVELS[i] - 1.03);
        }
        Peak peak = Peak.of(LEVELS, means);
        assertThat(peak.level()).isEqualTo(1.0);
        assertThat(peak.pressure()).isCloseTo(1.03, within(1e-9));
        assertThat(peak.place()).isEqualTo(Peak.Place.INSIDE);
    }

    @Test
    void aCurveWithoutATopInsideIsSaidToHaveNone() {
        assertThat(Peak.of(LEVELS, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}).place()).isEqualTo(Peak.Place.HIGHEST);
        assertThat(Peak.of(LEVELS, new double[] {9, 8, 7, 6, 5, 4, 3, 2, 1}).pressure()).isEqualTo(0.6);
        assertThat(Peak.of(LEVELS, new double[9]).place()).isEqualTo(Peak.Place.FLAT);
        assertThat(Peak.of(LEVELS, new double[] {5, 5, 5, 5, 5, 5, 5, 5, 5}).pressure()).isNaN();
        assertThat(Peak.of(LEVELS, new double[] {1, 2, 5, 5, 5, 2, 1, 1, 1}).pressure()).isCloseTo(0.85, within(1e-9));
    }

    /**
     * Of 200 intervals of level 95 %, as many hold the true top as chance allows: binomial(200, 0.95) is from 179 up in more
     * than 99.9 of 100 cases.
     */
    @Test
    void intervalsHoldAKnownTop() {
        SplitMix64 chance = new SplitMix64(42);
        int held = 0;
        double width = 0;
        for (int study = 0; study < 200; study++) {
            Interval found = new Peaks(LEVELS, List.<double[][]>of(curve(1.02, 100, chance)), study).ofChance(0);
            held += found.low() <= 1.02 && 1.02 <= found.high() ? 1 : 0;
            width += (found.high() - found.low()) / 200;
        }
        assertThat(held).isBetween(179, 199);
        // the top's standard error is 0.1 / sqrt(100), so a 95 % interval is about 0.04 wide
        assertThat(width).isBetween(0.035, 0.055);
    }

    @Test
    void aShiftBetweenCurvesOfOneLuckIsSurerThanEitherTop() {
        double[][] base = curve(0.95, 100, new SplitMix64(5));
        double[][] other = curve(1.05, 100, new SplitMix64(5));
        double[][] elsewhere = curve(1.05, 100, new SplitMix64(6));
        Peaks peaks = new Peaks(LEVELS, List.of(base, other, elsewhere), 1);
        Interval paired = peaks.shiftOfChance(1, 0);
        Interval unpaired = peaks.shiftOfChance(2, 0);
        assertThat(paired.mean()).isCloseTo(0.1, within(0.01));
        assertThat(paired.low()).isLessThan(0.1);
        assertThat(paired.high()).isGreaterThan(0.1);
        assertThat(paired.high() - paired.low()).isLessThan(0.5 * (unpaired.high() - unpaired.low()));
    }

    /** Five levels 0.25 apart, curves that hardly vary: the peak is known to half of that, and no better, within the levels. */
    @Test
    void noIntervalIsFinerThanHalfOfWhatLevelsLieApart() {
        double[] coarse = {0.6, 0.85, 1.1, 1.35, 1.6};
        double[][] inside = alike(5, 8, 9, 7, 3);
        double[][] falls = alike(9, 8, 7, 6, 5);
        double[][] rises = alike(5, 6, 7, 8, 9);
        Peaks peaks = new Peaks(coarse, List.of(inside, falls, rises, inside), 1);
        double top = 1.1 + 0.25 * (7 - 8) / (2.0 * (2 * 9 - 8 - 7));
        assertInterval(peaks.ofChance(0), top, top, top);
        assertInterval(peaks.pressure(0), top, top - 0.125, top + 0.125);
        assertInterval(peaks.pressure(1), 0.6, 0.6, 0.725);
        assertInterval(peaks.pressure(2), 1.6, 1.475, 1.6);
        assertInterval(peaks.shift(1, 0), 0.6 - top, 0.6 - top - 0.125, 0.6 - top + 0.125);
        assertInterval(peaks.shift(3, 0), 0, 0, 0);
    }

    private static double[][] alike(double... tons) {
        double[][] curve = new double[tons.length][];
        for (int i = 0; i < tons.length; i++) {
            curve[i] = new double[] {tons[i], tons[i], tons[i]};
        }
        return curve;
    }

    private static void assertInterval(Interval found, double mean, double low, double high) {
        assertThat(found.mean()).isCloseTo(mean, within(1e-9));
        assertThat(found.low()).isCloseTo(low, within(1e-9));
        assertThat(found.high()).isCloseTo(high, within(1e-9));
    }

    /** Chance that reaches farther than half of a step keeps its interval. */
    @Test
    void anIntervalOfChanceThatIsWiderStays() {
        Peaks peaks = new Peaks(LEVELS, List.<double[][]>of(curve(1.02, 4, new SplitMix64(3))), 1);
        Interval chance = peaks.ofChance(0);
        assertThat(chance.high() - chance.low()).isGreaterThan(0.1);
        assertThat(peaks.pressure(0).low()).isEqualTo(Math.min(chance.low(), chance.mean() - 0.05), within(1e-9));
        assertThat(peaks.pressure(0).high()).isEqualTo(Math.max(chance.high(), chance.mean() + 0.05), within(1e-9));
    }

    @Test
    void oneReplicationSaysNothingOfChance() {
        Peaks peaks = new Peaks(LEVELS, List.<double[][]>of(curve(1, 1, new SplitMix64(1))), 1);
        assertThat(peaks.pressure(0).low()).isNaN();
        assertThat(peaks.insideShare(0)).isNaN();
    }

    @Test
    void howOftenThePeakLiesInsideIsCounted() {
        Peaks peaks = new Peaks(LEVELS, List.of(curve(1, 50, new SplitMix64(2)), curve(1.35, 50, new SplitMix64(2))), 1);
        assertThat(peaks.insideShare(0)).isEqualTo(1);
        assertThat(peaks.insideShare(1)).isBetween(0.02, 0.98);
    }

    /** 95 % of Student's t with 4 degrees of freedom lie within 2.776; the mean of 1 to 5 has the error sqrt(2.5 / 5). */
    @Test
    void intervalOfAMeanIsStudents() {
        Interval interval = Interval.of(new double[] {1, 2, 3, 4, 5});
        assertThat(interval.mean()).isEqualTo(3);
        assertThat(interval.high() - 3).isCloseTo(2.776 * Math.sqrt(0.5), within(1e-3));
        assertThat(Interval.ofDifference(new double[] {3, 4, 5}, new double[] {1, 2, 3}).low()).isEqualTo(2);
    }
}
