package magnitka.analysis.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import magnitka.Csv;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.run.Progress;
import magnitka.run.RunSettings;
import org.junit.jupiter.api.Test;

/** Two of the kept draws of the reference model, run again. */
class KeptDrawsTest {

    private static final Path KEPT = Path.of("results/pressure/draws/draws.csv");
    private static final int DRAWS = 200;

    @Test
    void theFirstAndTheLastDrawGiveThePeaksThatWereKept() throws IOException {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        List<Map<String, String>> kept = Csv.read(KEPT);
        assertThat(kept).hasSize(DRAWS * PressureMeasure.OUTPUTS.size());
        RunSettings settings = RunSettings.of(DrawnCurves.REPLICATIONS, RunSettings.DEFAULT_SEED).withThreads(2);
        ParameterDraws draws = ParameterDraws.of(model, DRAWS, settings.seed());
        PressureStudy study = new PressureStudy(model, settings, 1, Progress.NONE);
        List<Integer> some = List.of(0, DRAWS - 1);
        double[] levels = Levels.of(0.6, 1.6, DrawnCurves.LEVELS).all();
        List<PressureCurve> curves = study.run(some.stream().map(draw -> new PressureStudy.Task(
                new Variant(Variant.Kind.BASE, "draw", any -> draws.at(any, draw)), levels)).toList(), DrawnCurves.REPLICATIONS);
        for (int i = 0; i < curves.size(); i++) {
            PressureCurve curve = curves.get(i);
            for (int o = 0; o < PressureMeasure.OUTPUTS.size(); o++) {
                String output = PressureMeasure.OUTPUTS.get(o);
                Map<String, String> row = kept.get(some.get(i) * PressureMeasure.OUTPUTS.size() + o);
                Peak peak = Peak.of(levels, IntStream.range(0, levels.length).mapToDouble(l -> curve.mean(l, "rolled_steel", output)).toArray());
                assertThat(row).as("to make it anew, see CONTRIBUTING.md").containsEntry("draw", "" + (some.get(i) + 1)).containsEntry("output", output)
                        .containsEntry("place", peak.placeName());
                assertThat(Double.parseDouble(row.get("tons"))).isCloseTo(peak.mean(), within(1e-3));
                assertThat(Double.parseDouble(row.get("pressure"))).isCloseTo(peak.pressure(), within(1e-6));
            }
        }
    }
}
