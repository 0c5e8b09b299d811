package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Model;
import magnitka.model.Parameter;
import magnitka.model.Uses;
import magnitka.network.SoundModel;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterDrawsTest {

    private static final Model BRICKS = SoundModel.of(Path.of("models/tutorial"));
    private static final Model WORKS = SoundModel.of(Path.of("models/magnitogorsk"));

    /** How kilns wear is drawn too; clay and railway are the same at any load. */
    @Test
    void whatPlanPeopleAndAnswersToLoadRestOnIsDrawnAndNothingElse() {
        assertThat(PressureQuestion.drawnParameters(BRICKS)).containsExactly("plan_share", "effort_reach", "impatience", "audit_chance", "kiln_wear");
        assertThat(PressureQuestion.drawnParameters(WORKS)).contains("effort_noise", "claim_margin")
                .doesNotContain("plan_pressure", "bonus_smooth", "normal_coal_loss");
    }

    /** Everything between effort, wear, grades and what low grades cost; levers, ratings, losses, learning and planned mixes are not. */
    @Test
    void allThatIsAssumedAboutWearAndGradesIsDrawn() {
        List<String> drawn = PressureQuestion.drawnParameters(WORKS);
        Uses uses = Uses.of(WORKS);
        assertThat(drawn.stream().filter(name -> !uses.isOfPeople(name))).containsExactly("pig_quality_mastery", "pig_quality_input", "pig_quality_load",
                "quality_wear", "steel_quality_mastery", "steel_quality_input", "steel_quality_load", "defective_steel_extra", "rolling_quality_mastery",
                "rolling_quality_input", "rolling_quality_load", "defective_blooms_extra", "wear_base", "wear_overload", "wear_postponed", "wear_effect");
        assertThat(drawn).as("people first").startsWith(drawn.stream().filter(uses::isOfPeople).toArray(String[]::new));
        assertThat(drawn).doesNotContain("fines_extra", "steel_defective_share", "furnace_mtbf_days", "design_factor", "crew_tau");
    }

    @Test
    void evidenceOnWearAndFittedFiguresStayAsTheyAre() {
        for (Parameter.Status status : List.of(Parameter.Status.EVIDENCE, Parameter.Status.FITTED)) {
            assertThat(PressureQuestion.drawnParameters(with("kiln_wear", status))).as("kiln_wear: " + status).doesNotContain("kiln_wear").contains("plan_share");
        }
        assertThat(PressureQuestion.drawnParameters(with("plan_share", Parameter.Status.EVIDENCE))).contains("plan_share");
        assertThat(PressureQuestion.drawnParameters(with("plan_share", Parameter.Status.FITTED))).doesNotContain("plan_share");
    }

    private static Model with(String name, Parameter.Status status) {
        Map<String, Parameter> parameters = new LinkedHashMap<>(BRICKS.parameters());
        parameters.computeIfPresent(name, (any, p) -> new Parameter(name, p.value(), p.unit(), p.low(), p.high(), status, p.evidence(), p.note()));
        return new Model(BRICKS.name(), BRICKS.hash(), BRICKS.chain(), parameters, BRICKS.evidence(), BRICKS.observed(), BRICKS.contradictions(), BRICKS.scenarios());
    }

    /** A rule on paths, so that it holds for any works, unit and commodity. */
    @ParameterizedTest
    @CsvSource({
        "/nodes/mill/every_unit/wear/base_per_day, true",
        "/nodes/mill/units/one/wear/overload_per_day/times, true",
        "/nodes/mill/units/one/breakdowns/wear_effect, true",
        "/nodes/mill/units/one/stoppages/repair/restores, true",
        "/nodes/mill/stoppages/repair/restores, true",
        "/nodes/mill/every_unit/overhaul_cycle/restores, true",
        "/nodes/mill/quality/load, true",
        "/nodes/mill/quality/input, true",
        "/nodes/mill/recipe/inputs/blooms/defective_extra/points/0/value, true",
        "/nodes/mill/recipe/inputs/furnace_ore/defective_extra, false",
        "/nodes/mill/recipe/inputs/blooms/tons, false",
        "/nodes/mill/units/wear/rated_tons_per_day, false",
        "/nodes/mill/every_unit/breakdowns/mtbf_days, false",
        "/nodes/mill/every_unit/overhaul_cycle/days, false",
        "/nodes/mill/quality/spread, false",
        "/nodes/mill/quality/normal_shares/load, false",
        "/nodes/quality/mastery/initial, false",
        "/routes/wear/loss_share, false"
    })
    void whatAnswersLoadIsToldByItsPlace(String path, boolean answers) {
        assertThat(LoadResponse.says(WORKS, path)).isEqualTo(answers);
    }

    /** A Latin hypercube of n draws has one value in each n-th of a range. */
    @Test
    void everyRangeIsCoveredEvenly() {
        ParameterDraws draws = ParameterDraws.of(ParameterDraws.parameters(WORKS), 50, new SplitMix64(3));
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
        ParameterDraws draws = ParameterDraws.of(ParameterDraws.parameters(BRICKS), 400, new SplitMix64(9));
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
        ParameterDraws draws = ParameterDraws.of(ParameterDraws.parameters(BRICKS), 5, new SplitMix64(1));
        Model drawn = BRICKS.withValues(draws.at(2));
        assertThat(drawn.parameters().get("plan_share").value()).isEqualTo(draws.values(0)[2]);
        assertThat(drawn.parameters().get("kiln_rated")).isEqualTo(BRICKS.parameters().get("kiln_rated"));
        assertThat(ParameterDraws.of(ParameterDraws.parameters(BRICKS), 5, new SplitMix64(1)).values(1)).isEqualTo(draws.values(1));
        assertThat(ParameterDraws.of(ParameterDraws.parameters(BRICKS), 5, new SplitMix64(2)).values(1)).isNotEqualTo(draws.values(1));
        assertThat(List.of(draws.parameters().get(0).name())).containsExactly("plan_share");
    }
}
