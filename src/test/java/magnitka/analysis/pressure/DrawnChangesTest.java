package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import magnitka.analysis.Interval;
import magnitka.analysis.pressure.DrawnChanges.Difference;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.result.Table;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;

class DrawnChangesTest {

    private static final Model BRICKS = SoundModel.of(Path.of("models/tutorial"));
    private static final int DRAWS = 8;
    private static final int REPLICATIONS = 4;
    private static final RunSettings SETTINGS = RunSettings.of(REPLICATIONS, 4);
    private static final Levels AROUND = Levels.of(0.9, 1.1, 3);

    /** Kilns of half the rating, and a target of half the tons with them. */
    private static final Variant SMALLER = change(model -> model.withValues(Map.of("kiln_rated", 50.0)));

    private static Variant change(UnaryOperator<Model> change) {
        return new Variant(Variant.Kind.OFF, "change", change);
    }

    private static PressureResult study(Levels levels, int threads, Variant... variants) {
        PressureQuestion question = new PressureQuestion(BRICKS, "bricks", levels, List.of(variants), false, DrawsWanted.any(DRAWS));
        return PressureResult.of(question, SETTINGS.withThreads(threads), Progress.NONE);
    }

    private static DrawnChanges changes(Variant... variants) {
        return study(AROUND, 2, variants).drawn().orElseThrow().changes();
    }

    private static List<Difference> of(DrawnChanges changes, Variant variant, String measure) {
        return changes.all().stream().filter(d -> d.variant() == variant && d.measure().name().equals(measure)).toList();
    }

    private static DrawnChanges.Spread spread(DrawnChanges changes, Variant variant, String measure) {
        return changes.spreads().stream().filter(s -> s.variant() == variant && s.measure().name().equals(measure)).findFirst().orElseThrow();
    }

    /** The model pays for tons already, and nothing is claimed in it. */
    @Test
    void whatCannotActChangesNothingAtAnyDraw() {
        Variant tons = Variant.policy(List.of("tons"));
        Variant hoarding = Variant.off(List.of("hoarding"));
        DrawnChanges changes = changes(tons, hoarding);
        assertThat(changes.all()).hasSize(2 * DRAWS * 6)
                .allSatisfy(d -> assertThat(List.of(d.mean().mean(), d.mean().low(), d.mean().high(), (double) d.sign())).containsOnly(0.0));
        for (Variant variant : List.of(tons, hoarding)) {
            DrawnChanges.Spread real = spread(changes, variant, "real");
            assertThat(List.of(real.quantile(0.1), real.quantile(0.9), real.share(1), real.share(-1), real.share(0))).containsExactly(0.0, 0.0, 0.0, 0.0, 1.0);
            assertThat(changes.leads(real)).as("nothing goes with what is the same everywhere").isEmpty();
        }
    }

    @Test
    void smallerKilnsMakeLessAtEveryDraw() {
        DrawnChanges changes = changes(SMALLER);
        assertThat(of(changes, SMALLER, "real")).hasSize(DRAWS).allSatisfy(d -> {
            assertThat(d.sign()).isEqualTo(-1);
            assertThat(d.size()).isEqualTo(d.mean().mean() / d.base()).isNegative();
            assertThat(d.pairs()).isEqualTo(REPLICATIONS);
        });
        assertThat(spread(changes, SMALLER, "real").share(-1)).isEqualTo(1);
        assertThat(spread(changes, SMALLER, "first_grade").share(0)).as("bricks have no grades").isEqualTo(1);
    }

    /** Kilns whose rating falls as the drawn share of the plan rises: the larger the share, the more is lost. */
    @Test
    void theParameterThatDecidesIsNamed() {
        Variant byShare = change(model -> model.withValues(Map.of("kiln_rated", 100 * (1 - 0.5 * model.parameters().get("plan_share").value()))));
        DrawnChanges changes = changes(byShare);
        DrawnChanges.Lead lead = changes.leads(spread(changes, byShare, "real")).get(0);
        assertThat(lead.parameter()).isEqualTo("plan_share");
        assertThat(lead.correlation()).isBetween(-1.0, -0.7);
    }

    /** Draw first, then change: a policy that fixes all that is drawn ends at the same model in every draw. */
    @Test
    void aChangeMaySetWhatIsDrawn() {
        Variant fixed = change(model -> model.withValues(Map.of("plan_share", 0.8, "effort_reach", 0.3, "impatience", 0.03, "audit_chance", 0.3, "kiln_wear", 0.02)));
        assertThat(of(changes(fixed), fixed, "real").stream().map(d -> Math.round(d.base() + d.mean().mean())).distinct()).hasSize(1);
    }

    /** The pairs of a draw are those of the drawn model, run alone at pressure 1 with and without the change. */
    @Test
    void replicationsOfADrawAreThoseOfThatModelAlone() {
        Variant smooth = Variant.policy(List.of("smooth-bonus"));
        List<Difference> real = of(changes(smooth), smooth, "real");
        ParameterDraws draws = ParameterDraws.of(ParameterDraws.parameters(BRICKS), DRAWS, new SplitMix64(SETTINGS.seed()));
        for (int d : new int[] {0, DRAWS - 1}) {
            Model drawn = BRICKS.withValues(draws.at(d));
            double[] base = alone(drawn);
            Interval alone = Interval.ofDifference(alone(smooth.change().apply(drawn)), base);
            assertThat(real.get(d).draw().number()).isEqualTo(d + 1);
            assertThat(real.get(d).mean()).isEqualTo(alone);
            assertThat(real.get(d).base()).isCloseTo(Arrays.stream(base).average().orElseThrow(), within(1e-6));
        }
    }

    private static double[] alone(Model model) {
        PressureCurve curve = new PressureStudy(model, SETTINGS, 0, Progress.NONE)
                .run(List.of(new PressureStudy.Task(Variant.BASE, new double[] {1})), REPLICATIONS).get(0);
        return curve.byReplication(curve.indexOf("bricks", PressureMeasure.REAL))[0];
    }

    @Test
    void threadsLevelsAndOtherChangesMakeNoDifference() {
        Variant smooth = Variant.policy(List.of("smooth-bonus"));
        Variant step = Variant.off(List.of("stepbonus"));
        List<Table> one = new DrawnChangeTables(study(AROUND, 1, smooth).drawn().orElseThrow().changes()).all();
        // 1 is none of these levels
        assertThat(rows(study(Levels.of(0.8, 1.1, 2), 2, smooth))).isEqualTo(one.get(0).rows());
        assertThat(rows(study(AROUND, 2, step, SMALLER, smooth)).stream().filter(row -> row.toString().contains("policy")).toList()).isEqualTo(one.get(0).rows());
    }

    private static List<?> rows(PressureResult result) {
        return new DrawnChangeTables(result.drawn().orElseThrow().changes()).all().get(0).rows();
    }

    /** A bonus without a step is both a mechanism off and a policy; pay for tons is what the model has. */
    @Test
    void theSameModelIsRunOnce() {
        List<Variant> same = List.of(Variant.off(List.of("stepbonus")), Variant.policy(List.of("smooth-bonus")), Variant.policy(List.of("tons")));
        assertThat(new DrawPlan(BRICKS, UnaryOperator.identity(), AROUND.all(), same).cases()).isEqualTo(3 + 1);
        assertThat(new DrawPlan(BRICKS, UnaryOperator.identity(), new double[] {0.8, 1.2}, same).cases()).isEqualTo(2 + 1 + 1);
        assertThat(new DrawPlan(BRICKS, UnaryOperator.identity(), new double[] {0.8, 1.2}, List.of()).cases()).isEqualTo(2);
    }

    @Test
    void nothingIsWeighedUnlessNamed() {
        DrawnChanges changes = changes();
        assertThat(changes.isEmpty()).isTrue();
        assertThat(new DrawnChangeTables(changes).all()).isEmpty();
    }

    /** Differences 1, 2, 3: mean 2, standard error 1 / sqrt(3), so that twice the error is 1.15. */
    @Test
    void aSignNeedsTwoStandardErrors() {
        double[] base = {10, 10, 10};
        assertThat(PairedSign.of(new double[] {11, 12, 13}, base)).isEqualTo(1);
        assertThat(PairedSign.of(new double[] {9, 8, 7}, base)).isEqualTo(-1);
        assertThat(PairedSign.of(new double[] {8, 10, 13}, base)).isZero();
        assertThat(PairedSign.of(base, base)).isZero();
        assertThat(PairedSign.of(new double[] {10 + 1e-12, 10 + 1e-12, 10 + 1e-12}, base)).as("rounding").isZero();
        assertThat(PairedSign.of(new double[] {Double.NaN, 11, 12}, base)).as("nothing to compare").isZero();
    }
}
