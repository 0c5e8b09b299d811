package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import magnitka.analysis.planning.Leadership;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.run.Ensemble;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

class PressureStudyTest {

    private static final Model BRICKS = SoundModel.of(Path.of("models/tutorial"));
    private static final double[] LEVELS = {0.9, 1.1};

    private static List<PressureCurve> curves(Model model, Variant... variants) {
        List<PressureStudy.Task> tasks = new ArrayList<>();
        for (Variant variant : variants) {
            tasks.add(new PressureStudy.Task(variant, LEVELS));
        }
        return new PressureStudy(model, RunSettings.of(10, 4), 0, Progress.NONE).run(tasks, 10);
    }

    private static Variant drawn(String name, double value) {
        return new Variant(Variant.Kind.BASE, "drawn", model -> model.withValues(Map.of(name, value)));
    }

    private static double[][] real(PressureCurve curve) {
        return curve.byReplication(curve.indexOf("bricks", PressureMeasure.REAL));
    }

    @Test
    void variantsInPeopleAloneShareAPlantAndOthersDoNot() {
        Plants plants = new Plants(BRICKS);
        Plant base = plants.of(BRICKS);
        assertThat(plants.of(Variant.policy(List.of("grades")).change().apply(BRICKS))).isSameAs(base);
        assertThat(plants.of(BRICKS.withValues(Map.of("effort_reach", 0.1)))).isSameAs(base);
        assertThat(plants.of(Variant.off(List.of("wear")).change().apply(BRICKS))).isNotSameAs(base);
        assertThat(plants.of(BRICKS.withValues(Map.of("kiln_rated", 90.0)))).isNotSameAs(base);
    }

    /** A shared plant is a saving, no more: the same figures come of a model that is compiled by itself. */
    @Test
    void aVariantIsTheModelThatItStandsFor() {
        for (String parameter : List.of("effort_reach", "kiln_rated")) {
            double value = parameter.equals("kiln_rated") ? 90 : 0.1;
            PressureCurve variant = curves(BRICKS, Variant.BASE, drawn(parameter, value)).get(1);
            PressureCurve alone = curves(BRICKS.withValues(Map.of(parameter, value)), Variant.BASE).get(0);
            assertThat(real(variant)).isDeepEqualTo(real(alone));
        }
    }

    /** People put under another pressure are those of a model with that pressure. */
    @Test
    void aLevelIsTheModelWithThatPressure() {
        PressureCurve curve = curves(BRICKS, Variant.BASE).get(0);
        for (int i = 0; i < LEVELS.length; i++) {
            Model pressed = BRICKS.withValues(Map.of("plan_pressure", LEVELS[i]));
            Plant plant = Plant.of(pressed);
            Ensemble ensemble = Ensemble.of(pressed, plant, Leadership.of(pressed, plant));
            double[] year = ensemble.run(RunSettings.of(10, 4), Progress.NONE).yearlyTons(0, 0);
            assertThat(real(curve)[i]).containsExactly(year, within(1e-6));
        }
    }

    @Test
    void pressureOfTheModelGivesWayToTheLevel() {
        Model pressed = BRICKS.withValues(Map.of("plan_pressure", 1.7));
        assertThat(real(curves(pressed, Variant.BASE).get(0))).isDeepEqualTo(real(curves(BRICKS, Variant.BASE).get(0)));
    }

    @Test
    void mechanismsJoinedAreAllOff() {
        Variant all = Variant.off(Variant.mechanismNames());
        assertThat(all.name()).isEqualTo("all");
        Model joined = Variant.off(List.of("wear", "padding")).change().apply(BRICKS);
        assertThat(joined.chain().people().orElseThrow().reports()).isEmpty();
        assertThat(joined.chain().nodes()).isNotEqualTo(BRICKS.chain().nodes());
        assertThat(Variant.mechanismNames()).containsExactly("wear", "ratchet", "padding", "hoarding", "impatience", "stepbonus", "easyshapes");
        assertThat(Variant.policyNames()).containsExactly("tons", "grades", "orders", "assortment", "smooth-bonus", "no-ratchet");
    }
}
