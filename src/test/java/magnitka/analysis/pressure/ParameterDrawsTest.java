package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;

class ParameterDrawsTest {

    private static final Model BRICKS = SoundModel.of(Path.of("models/tutorial"));
    private static final Model WORKS = SoundModel.of(Path.of("models/magnitogorsk"));

    @Test
    void onlyParametersOfPlanAndPeopleAreDrawn() {
        assertThat(PressureQuestion.drawnParameters(BRICKS)).containsExactly("plan_share", "effort_reach", "impatience", "audit_chance");
        assertThat(PressureQuestion.drawnParameters(WORKS)).contains("effort_noise", "claim_margin")
                .doesNotContain("plan_pressure", "bonus_smooth", "normal_coal_loss");
    }

    /** A Latin hypercube of n draws has one value in each n-th of a range. */
    @Test
    void everyRangeIsCoveredEvenly() {
        ParameterDraws draws = ParameterDraws.of(WORKS, 50, 3);
        for (int p = 0; p < draws.parameters().size(); p++) {
            Parameter parameter = draws.parameters().get(p);
            boolean wide = parameter.low() > 0 && parameter.high() >= 10 * parameter.low();
            double[] shares = Arrays.stream(draws.values(p))
                    .map(v -> wide ? Math.log(v / parameter.low()) / Math.log(parameter.high() / parameter.low())
                            : (v - parameter.low()) / (parameter.high() - parameter.low()))
                    .sorted().toArray();
            for (int d = 0; d < 50; d++) {
                assertThat(shares[d]).as(parameter.name()).isBetween(d / 50.0 - 1e-12, (d + 1) / 50.0 + 1e-12);
            }
        }
    }

    @Test
    void parametersAreDrawnIndependently() {
        ParameterDraws draws = ParameterDraws.of(BRICKS, 400, 9);
        double[] a = draws.values(0);
        double[] b = draws.values(1);
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int d = 0; d < 400; d++) {
            both += (a[d] - meanA) * (b[d] - meanB);
            squareA += (a[d] - meanA) * (a[d] - meanA);
            squareB += (b[d] - meanB) * (b[d] - meanB);
        }
        // the correlation of 400 independent pairs has a standard deviation of 1 / 20
        assertThat(both / Math.sqrt(squareA * squareB)).isCloseTo(0, within(0.2));
    }

    @Test
    void aDrawnModelHasTheDrawnValuesAndNoOthers() {
        ParameterDraws draws = ParameterDraws.of(BRICKS, 5, 1);
        Model drawn = draws.at(BRICKS, 2);
        assertThat(drawn.parameters().get("plan_share").value()).isEqualTo(draws.value(0, 2));
        assertThat(drawn.parameters().get("kiln_rated")).isEqualTo(BRICKS.parameters().get("kiln_rated"));
        assertThat(ParameterDraws.of(BRICKS, 5, 1).values(1)).isEqualTo(draws.values(1));
        assertThat(ParameterDraws.of(BRICKS, 5, 2).values(1)).isNotEqualTo(draws.values(1));
        assertThat(List.of(draws.parameters().get(0).name())).containsExactly("plan_share");
    }
}
