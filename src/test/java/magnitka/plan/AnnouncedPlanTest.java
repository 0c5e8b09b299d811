package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A scheme that the model does not use, to compare with (Weitzman 1976): a manager announces his plan P himself and is paid
 * b P + a (y - P) for an output y above it, b P - c (P - y) below it, 0 &lt; a &lt; b &lt; c.
 */
class AnnouncedPlanTest {

    // E pay = b P + a E max(0, y - P) - c E max(0, P - y), with E max(0, y - P) = s (z F(z) + p(z)) at z = (m - P) / s
    private static double pay(double plan, double mean, double spread, double a, double b, double c) {
        double above = spread * Normal.excess((mean - plan) / spread);
        double below = spread * Normal.excess((plan - mean) / spread);
        return b * plan + a * above - c * below;
    }

    // The best plan is the (b - a) / (c - a) quantile of output: the rewards, not the mean, say how bold it is.
    @ParameterizedTest
    @CsvSource({"1, 0.1, 0.3, 0.6, 1.2", "1, 0.1, 0.5, 0.6, 1.5", "1, 0.2, 0.2, 0.9, 1.0", "0.8, 0.05, 0.1, 0.5, 0.9"})
    void theBestAnnouncedPlanIsAQuantileOfOutput(double mean, double spread, double a, double b, double c) {
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (double plan = mean - 4 * spread; plan <= mean + 4 * spread; plan += spread / 500) {
            double pay = pay(plan, mean, spread, a, b, c);
            if (pay > most) {
                most = pay;
                best = plan;
            }
        }
        assertThat(best).isCloseTo(mean + spread * Normal.quantile((b - a) / (c - a)), within(0.02 * spread));
    }
}
