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

/** Some of the kept draws of the reference model, run again. */
class KeptDrawsTest {

    private static final int OUTPUTS = PressureMeasure.OUTPUTS.size();
    private static final RunSettings SETTINGS = RunSettings.of(DrawnCurves.REPLICATIONS, RunSettings.DEFAULT_SEED).withThreads(2);

    private final Model model = SoundModel.of(Path.of("models/magnitogorsk"));

    @Test
    void theFirstAndTheLastDrawGiveThePeaksThatWereKept() throws IOException {
        List<Map<String, String>> kept = Csv.read(Path.of("results/pressure/draws/draws.csv"));
        assertThat(kept).hasSize(200 * OUTPUTS);
        assertKept(kept, 200);
    }

    @Test
    void theFirstAndTheLastNearDrawGiveThePeaksThatWereKept() throws IOException {
        List<Map<String, String>> kept = Csv.read(Path.of("results/pressure/near/draws.csv"));
        assertThat(kept).hasSize(100 * OUTPUTS);
        assertKept(kept, 100);
    }

    private void assertKept(List<Map<String, String>> kept, int size) {
        List<List<Map<String, String>>> rows = List.of(kept.subList(0, OUTPUTS), kept.subList(kept.size() - OUTPUTS, kept.size()));
        List<Draw> all = new DrawSeries(model, size, SETTINGS.seed()).next(number(rows.get(1)));
        List<Draw> some = rows.stream().map(own -> all.get(number(own) - 1)).toList();
        PressureStudy study = new PressureStudy(model, SETTINGS, 1, Progress.NONE);
        double[] levels = Levels.of(0.6, 1.6, DrawnCurves.LEVELS).all();
        List<Double> errors = study.errors(some.stream().map(draw -> draw.at(model)).toList(), 1, DrawSearch.REPLICATIONS);
        List<PressureCurve> curves = study.run(some.stream().map(draw -> new PressureStudy.Task(new Variant(Variant.Kind.BASE, "draw", draw::at), levels)).toList(),
                DrawnCurves.REPLICATIONS);
        for (int i = 0; i < curves.size(); i++) {
            assertPeaks(rows.get(i), curves.get(i), levels);
            assertThat(Double.parseDouble(rows.get(i).get(0).get("error"))).isCloseTo(errors.get(i), within(1e-4));
        }
    }

    private static int number(List<Map<String, String>> own) {
        return Integer.parseInt(own.get(0).get("draw"));
    }

    private static void assertPeaks(List<Map<String, String>> own, PressureCurve curve, double[] levels) {
        for (int o = 0; o < OUTPUTS; o++) {
            String output = PressureMeasure.OUTPUTS.get(o);
            Peak peak = Peak.of(levels, IntStream.range(0, levels.length).mapToDouble(l -> curve.mean(l, "rolled_steel", output)).toArray());
            assertThat(own.get(o)).as("to make it anew, see CONTRIBUTING.md").containsEntry("output", output).containsEntry("place", peak.placeName());
            assertThat(Double.parseDouble(own.get(o).get("tons"))).isCloseTo(peak.mean(), within(1e-3));
            assertThat(Double.parseDouble(own.get(o).get("pressure"))).isCloseTo(peak.pressure(), within(1e-6));
        }
    }
}
