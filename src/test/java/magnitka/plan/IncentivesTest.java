package magnitka.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import magnitka.engine.Plant;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** On which days of a month shops plan anew. */
class IncentivesTest {

    private static int[] planningDays(double noise) {
        Model model = ChainDraft.chain().effort("reach", 0.25).effort("noise", noise).effort("least_load", 0.75).effort("most_load", 1.2).model();
        Incentives incentives = Planned.of(model, Plant.of(model), Requirements.NONE).incentives;
        return IntStream.rangeClosed(1, 31).filter(incentives::isPlanningDay).toArray();
    }

    // Loads lie 0.45 apart; with n days left chance has a standard deviation of noise x (30 / n)^0.5, and 0.45 must be 0.75 of it:
    // n >= 30 (0.75 noise / 0.45)^2, that is 0.8 days at a noise of 0.1, 3.3 at 0.2 and 13.3 at 0.4.
    @Test
    void shopsPlanAnewOnDaysOnWhichEffortCountsBesideChance() {
        assertThat(planningDays(0.1)).containsExactly(1, 3, 6, 11, 20);
        assertThat(planningDays(0.2)).containsExactly(6, 11, 20);
        assertThat(planningDays(0.4)).containsExactly(20);
    }
}
