package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.network.SoundModel;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;

class DrawSeriesTest {

    private static final Model BRICKS = SoundModel.of(Path.of("models/tutorial"));

    /** Draw k of a search is draw k of a study that keeps what it tries first. */
    @Test
    void theFirstDrawsAreThoseOfOneHypercube() {
        ParameterDraws plain = ParameterDraws.of(ParameterDraws.parameters(BRICKS), 6, new SplitMix64(5));
        List<Draw> draws = new DrawSeries(BRICKS, 6, 5).next(20);
        for (int d = 0; d < 6; d++) {
            assertThat(draws.get(d).number()).isEqualTo(d + 1);
            assertThat(draws.get(d).values()).isEqualTo(plain.at(d));
            assertThat(draws.get(d).at(BRICKS)).isEqualTo(BRICKS.withValues(plain.at(d)));
        }
        assertThat(draws.stream().map(Draw::values).distinct()).hasSize(20);
    }

    /** Each round of n draws is a Latin hypercube: one value of each parameter in each n-th of its range. */
    @Test
    void everyRoundCoversEveryRangeEvenly() {
        List<Draw> draws = new DrawSeries(BRICKS, 8, 2).next(24);
        Parameter share = BRICKS.parameters().get("plan_share");
        assertThat(share.high()).isLessThan(10 * share.low());
        for (int round = 0; round < 3; round++) {
            double[] sorted = draws.subList(8 * round, 8 * round + 8).stream().mapToDouble(draw -> (draw.value("plan_share") - share.low()) / (share.high() - share.low())).sorted().toArray();
            for (int i = 0; i < 8; i++) {
                assertThat(sorted[i]).as("round %d: %s", round, Arrays.toString(sorted)).isBetween(i / 8.0, (i + 1) / 8.0);
            }
        }
    }

    @Test
    void howManyAreAskedForAtOnceMakesNoDifference() {
        DrawSeries series = new DrawSeries(BRICKS, 3, 2);
        List<Draw> draws = new ArrayList<>();
        for (int count : new int[] {1, 4, 2, 3}) {
            draws.addAll(series.next(count));
        }
        assertThat(draws).isEqualTo(new DrawSeries(BRICKS, 3, 2).next(10));
    }
}
