package magnitka.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import magnitka.LongChain;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;

class PlanReachTest {

    /** Its targets all go with the pressure p, so what they could be multiplied by is 0.8 / p, as its purpose works out at p = 1. */
    @Test
    void targetsThatGoWithThePressureAreOutOfReachFromOneLevelOn() {
        PlanReach reach = PlanReach.of(SoundModel.of(Path.of("models/textbook/two_trades.json")), new double[] {0, 0.4, 0.79, 0.81, 1, 1.6}, 2);
        assertThat(reach.years()).containsExactly(1931);
        assertThat(reach.multiple(0, 1931)).isPositive().isInfinite();
        assertThat(reach.hasGaps()).isFalse();
        for (int i = 1; i < reach.levels().length; i++) {
            assertThat(reach.multiple(i, 1931)).isCloseTo(0.8 / reach.levels()[i], within(1e-6));
        }
        assertThat(reach.beyond(1931)).containsExactly(0.81, 1, 1.6);
        assertThat(reach.beyondFrom(1931)).hasValue(0.81);
        assertThat(reach.comesBack(1931)).isFalse();
    }

    /** Put under another pressure after all was compiled, or read with it: the same. */
    @Test
    void eachLevelIsThePlanOfTheModelWithThatPressure() {
        Model bricks = SoundModel.of(Path.of("models/tutorial"));
        double[] levels = {0.7, 1.5};
        PlanReach reach = PlanReach.of(bricks, levels, 1);
        for (int i = 0; i < levels.length; i++) {
            FeasiblePlan alone = YearPlan.of(PlannedRun.of(bricks.withValues(Map.of("plan_pressure", levels[i]))), 1935).feasible().orElseThrow();
            assertThat(reach.multiple(i, 1935)).isCloseTo(alone.multiple(), within(1e-9));
            assertThat(reach.beyond(1935)).hasSize(1).contains(1.5);
        }
    }

    /** A ratchet that follows what was made may bring a year's plan back into reach at a higher pressure: then it is not out of reach from one level on. */
    @Test
    void aPlanMayComeBackIntoReach() {
        double[] levels = {0.8, 1, 1.2, 1.4};
        PlanReach reach = new PlanReach(levels, List.of(1931, 1932, 1933, 1934), new double[][] {
            {1.2, 0.9, 0.9, 2}, {0.9, 0.9, 1.0, 2}, {1.1, 0.8, 0.9, 2}, {0.9, 0.7, 1.1, Double.NaN}});
        assertThat(reach.beyond(1931)).containsExactly(1, 1.4);
        assertThat(reach.beyondFrom(1931)).hasValue(1.4);
        assertThat(reach.comesBack(1931)).isTrue();
        assertThat(reach.beyond(1932)).containsExactly(levels);
        assertThat(reach.comesBack(1932)).isFalse();
        assertThat(reach.beyondFrom(1933)).isEmpty();
        assertThat(reach.comesBack(1933)).isTrue();
        assertThat(reach.beyond(1934)).isEmpty();
        assertThat(reach.hasGaps()).isTrue();
    }

    @Test
    void aNetworkThatIsTooLargeHasNoYears() {
        assertThat(PlanReach.of(LongChain.of(1_000), new double[] {1}, 1).years()).isEmpty();
    }
}
