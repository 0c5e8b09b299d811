package magnitka.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Observation;
import magnitka.model.Parameter;
import magnitka.network.SoundModel;
import magnitka.result.Table;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model of the tests makes its observations with shop_factor 1.2, first_mastery 0.4 and learning_days 400. */
class CalibrationTest {

    private static final Model SHOP = SoundModel.of(Path.of("src/test/resources/calibration/learning"));

    private static Calibration alone;

    private static FitSettings settings(int threads) {
        return new FitSettings(2, 700, 40, 5, threads, List.of(1934), true);
    }

    @BeforeAll
    static void fit() {
        alone = Calibration.of(SHOP, Set.of(), settings(1), Calibration.Beside.NOTHING, Watch.NONE);
    }

    private static Table table(Calibration calibration, String name) {
        return calibration.tables().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void itFindsTheParametersThatMadeTheTable() {
        assertThat(alone.values().get("shop_factor")).isCloseTo(1.2, Percentage.withPercentage(1));
        assertThat(alone.values().get("first_mastery")).isCloseTo(0.4, Percentage.withPercentage(10));
        assertThat(alone.values().get("learning_days")).isCloseTo(400, Percentage.withPercentage(10));
        assertThat(alone.percent()).isLessThan(0.3);
    }

    @Test
    void itsIntervalsHoldTheTruth() {
        Table parameters = table(alone, "parameters");
        Map<String, Double> truth = Map.of("shop_factor", 1.2, "first_mastery", 0.4, "learning_days", 400.0);
        for (int row = 0; row < parameters.rows().size(); row++) {
            assertThat(truth.get(parameters.text(row, "parameter")))
                    .isBetween(parameters.figure(row, "interval_low"), parameters.figure(row, "interval_high"));
            assertThat(parameters.text(row, "pinned")).isEqualTo("yes");
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameTables() {
        // from other values in force, which have no influence
        Model other = SHOP.withValues(Map.of("shop_factor", 1.7, "first_mastery", 0.11));
        Calibration together = Calibration.of(other, Set.of(), settings(7), Calibration.Beside.NOTHING, Watch.NONE);
        assertThat(together.tables()).isEqualTo(alone.tables());
    }

    @Test
    void heldParametersKeepTheirValue() {
        Calibration held = Calibration.of(SHOP, Set.of("learning_days"), new FitSettings(1, 600, 5, 5, 2, List.of(), false), Calibration.Beside.NOTHING, Watch.NONE);
        assertThat(held.values()).containsOnlyKeys("shop_factor", "first_mastery");
        assertThat(held.fittedModel().parameters().get("learning_days").value()).isEqualTo(300);
    }

    @Test
    void noSmallMoveAlongAParameterImprovesTheFit() {
        Archive archive = Archive.of(SHOP);
        Space space = Space.of(SHOP.withValues(alone.values()), Set.of());
        Objective objective = Objective.of(space, archive).withFactors(factors());
        double[] point = FittedPoint.of(space);
        double there = objective.at(point);
        for (int j = 0; j < point.length; j++) {
            assertThat(objective.at(Curvature.moved(point, j, Polish.LAST_STEP))).isGreaterThan(there * (1 - 1e-3));
            assertThat(objective.at(Curvature.moved(point, j, -Polish.LAST_STEP))).isGreaterThan(there * (1 - 1e-3));
        }
    }

    private static double[] factors() {
        Table cells = table(alone, "cells");
        return java.util.stream.IntStream.range(0, cells.rows().size() - 1).mapToDouble(row -> cells.figure(row, "gap_factor")).toArray();
    }

    @Test
    void leavingAYearOutDoesNotLookAtIt() {
        List<Observation> changed = new ArrayList<>(SHOP.observed());
        changed.replaceAll(o -> o.period().equals("1935")
                ? new Observation(o.quantity(), o.period(), 2 * o.value(), o.unit(), o.use(), o.relation(), o.independence(),
                        o.comparison(), o.evidence(), o.note()) : o);
        double[] point = {0.6, 0.4, 0.5};
        Objective before = Objective.of(Space.of(SHOP, Set.of()), Archive.of(SHOP));
        Objective after = Objective.of(Space.of(SHOP, Set.of()), Archive.of(observed(changed)));
        Holdout last = Holdout.splits(Archive.of(SHOP), List.of(1934)).get(0);
        assertThat(after.over(last.trained()).at(point)).isEqualTo(before.over(last.trained()).at(point));
        assertThat(after.at(point)).isNotEqualTo(before.at(point));
        assertThat(last.predicted()).containsExactly(false, false, false, true);
    }

    @Test
    void figuresOfTheCellsAreThoseOfTheModel() {
        Table cells = table(alone, "cells");
        double[] expected = new Forecast(Archive.of(SHOP).filled()).of(alone.fittedModel());
        for (int i = 0; i < expected.length; i++) {
            assertThat(cells.figure(i, "expected_run")).isEqualTo(expected[i]);
        }
    }

    private static Model observed(List<Observation> observed) {
        return new Model(SHOP.name(), SHOP.hash(), SHOP.chain(), SHOP.parameters(), SHOP.evidence(), observed, SHOP.contradictions(), SHOP.scenarios());
    }

    private static Observation cell(String quantity, String period, double value, String unit) {
        return new Observation(quantity, period, value, unit, Observation.Use.CALIBRATION, Observation.Relation.EXACT,
                Observation.Independence.YES, Observation.Comparison.PHYSICS, List.of(), "");
    }

    private static Model withParameters(Parameter.Status status, double high) {
        Map<String, Parameter> parameters = new java.util.LinkedHashMap<>(SHOP.parameters());
        parameters.replaceAll((name, p) -> p.status() == Parameter.Status.FITTED
                ? new Parameter(name, p.value(), p.unit(), p.low(), high > 0 ? p.low() : p.high(), status, List.of(), "") : p);
        return new Model(SHOP.name(), SHOP.hash(), SHOP.chain(), parameters, List.of(), SHOP.observed(), List.of(), List.of());
    }

    private static void refused(Model model, String... parts) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Calibration.of(model, Set.of(), settings(1), Calibration.Beside.NOTHING, Watch.NONE))
                .satisfies(failure -> assertThat(failure.getMessage()).contains(parts));
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        refused(withParameters(Parameter.Status.ESTIMATE, 0), "parameters.csv status: must be fitted in at least one line, got none");
        refused(withParameters(Parameter.Status.FITTED, 1), "parameters.csv low: must lie below high in a line of status fitted, got shop_factor");
        refused(observed(SHOP.observed().subList(0, 3)), "no more lines than observed.csv has cells above zero for calibration, 2, got 3 lines");
        refused(observed(List.of()), "observed.csv use: must be calibration in at least one line");
        refused(observed(List.of(cell("iron", "1941", 1, "t"))), "observed.csv period: must lie in the run to the day, 1931-01-01 to 1935-12-31, got iron 1941");
        List<Observation> more = new ArrayList<>(SHOP.observed());
        more.add(cell("iron", "1931-03", 5, "t"));
        refused(observed(more), "observed.csv value: must be zero where the model makes nothing", "got iron 1931-03");
    }

    @Test
    void aZeroForAUnitThatRunsIsReported() {
        List<Observation> more = new ArrayList<>(SHOP.observed());
        more.add(cell("iron", "1932-03/1932-04", 0, "t"));
        FitSettings fitOnly = new FitSettings(1, 400, 5, 5, 2, List.of(), false);
        Calibration calibration = Calibration.of(observed(more), Set.of("first_mastery", "learning_days"), fitOnly, Calibration.Beside.NOTHING, Watch.NONE);
        assertThat(calibration.messages()).singleElement().asString().startsWith("iron 1932-03/1932-04 is zero in the archive, but a unit runs: up to ");
    }

    @Test
    void aBudgetTooSmallIsRefused() {
        FitSettings tiny = new FitSettings(1, 699, 10, 5, 1, List.of(), false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(SHOP, Set.of(), tiny, Calibration.Beside.NOTHING, Watch.NONE))
                .withMessageContaining("evaluations: must be at least 700 with 3 free parameters");
    }

    @Test
    void coordinatesAndValuesAreTheSameThing() {
        Space space = Space.of(SHOP, Set.of());
        double[] point = space.rounded(new double[] {0.123456789, 0.5, 0.987654321});
        double[] back = FittedPoint.of(Space.of(space.at(point), Set.of()));
        assertThat(Arrays.stream(space.values(back).values().stream().mapToDouble(Double::doubleValue).toArray()))
                .containsExactlyElementsOf(Arrays.stream(space.values(point).values().stream().mapToDouble(Double::doubleValue).toArray()).boxed().toList());
        assertThat(space.scale(2).value(0.5)).isCloseTo(StrictMath.sqrt(50 * 2000), Percentage.withPercentage(1e-9));
    }
}
