package magnitka.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import magnitka.Csv;
import magnitka.engine.Behaviour;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.run.RunSettings;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The stored fit of the reference model is what the model gives, and a fit. */
class MagnitogorskFitTest {

    private static final Path FOLDER = Path.of("models/magnitogorsk");
    private static final Path STORED = FOLDER.resolve("calibration");

    private static Model model;
    private static Objective objective;
    private static double[] point;

    @BeforeAll
    static void read() throws IOException {
        assertThat(STORED).exists();
        model = SoundModel.of(FOLDER);
        Space space = Space.of(model, new HashSet<>());
        double[] factors = Csv.read(STORED.resolve("cells.csv")).stream()
                .filter(row -> !row.get("gap_factor").isEmpty())
                .mapToDouble(row -> Double.parseDouble(row.get("gap_factor")))
                .toArray();
        objective = Objective.of(space, Archive.of(model)).withFactors(factors);
        point = FittedPoint.of(space);
    }

    private static double stored(String figure) throws IOException {
        return Csv.read(STORED.resolve("summary.csv")).stream()
                .filter(row -> row.get("figure").equals(figure))
                .mapToDouble(row -> Double.parseDouble(row.get("value")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theObjectiveIsTheStoredOne() throws IOException {
        assertThat(objective.at(point)).isCloseTo(stored("objective"), Offset.offset(1e-9));
    }

    @Test
    void theStoredValuesAreThoseOfTheModel() throws IOException {
        List<Map<String, String>> rows = Csv.read(STORED.resolve("parameters.csv"));
        assertThat(rows.stream().map(row -> row.get("parameter")).toList()).isEqualTo(objective.space().names());
        for (Map<String, String> row : rows) {
            double value = model.parameters().get(row.get("parameter")).value();
            assertThat(Double.parseDouble(row.get("fitted"))).as(row.get("parameter")).isCloseTo(value, Offset.offset(1e-9));
        }
    }

    /** Half of the last decimal that the stored tables have. */
    private static final double HALF_A_DECIMAL = 0.0005;

    /** The fit ends with steps of {@value Polish#LAST_STEP} of a range, to values of six digits: none of them helped, but for rounding. */
    @Test
    void noSmallMoveAlongAParameterImprovesIt() {
        double there = objective.at(point);
        for (int j = 0; j < point.length; j++) {
            for (double step : new double[] {-Polish.LAST_STEP, Polish.LAST_STEP}) {
                double[] moved = objective.space().rounded(Curvature.moved(point, j, step));
                assertThat(objective.at(moved)).as(objective.space().names().get(j)).isGreaterThanOrEqualTo(there * (1 - 1e-12));
            }
        }
    }

    @Test
    void theStoredTableIsWhatTheModelGives() throws IOException {
        RunSettings settings = RunSettings.of(RunSettings.DEFAULT_REPLICATIONS, RunSettings.DEFAULT_SEED).withThreads(2);
        StoredFit now = StoredFit.of(model, plant -> Behaviour.NONE, settings, Watch.NONE);
        List<Map<String, String>> stored = Csv.read(STORED.resolve("cells.csv"));
        magnitka.result.Table cells = now.tables().get(0);
        for (int row = 0; row < stored.size(); row++) {
            assertThat(cells.text(row, "quantity") + " " + cells.text(row, "period"))
                    .isEqualTo(stored.get(row).get("quantity") + " " + stored.get(row).get("period"));
            assertThat(cells.figure(row, "simulated")).isCloseTo(Double.parseDouble(stored.get(row).get("fitted")), Offset.offset(HALF_A_DECIMAL));
        }
    }

    /**
     * {@code mvn -Prefit test -Dtest=MagnitogorskFitTest}: fits anew from the starts; without profiles and predictions, unless a
     * profile found the stored point.
     */
    @Test
    @EnabledIfSystemProperty(named = "magnitka.refit", matches = "true")
    void fittingAnewFindsTheStoredPoint() throws IOException {
        FitSettings settings = new FitSettings(FitSettings.DEFAULT_STARTS, FitSettings.DEFAULT_EVALUATIONS, RunSettings.DEFAULT_REPLICATIONS,
                RunSettings.DEFAULT_SEED, Runtime.getRuntime().availableProcessors(), List.of(), stored("adopted_points") > 0);
        Calibration again = Calibration.of(model, new HashSet<>(), settings, Calibration.Beside.NOTHING, Watch.NONE);
        assertThat(again.values()).isEqualTo(objective.space().values(point));
        assertThat(again.percent()).isCloseTo(stored("mean_absolute_error"), Offset.offset(1e-9));
    }
}
