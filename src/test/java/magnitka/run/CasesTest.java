package magnitka.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import magnitka.engine.Behaviour;
import magnitka.engine.Decisions;
import magnitka.engine.Plant;
import magnitka.engine.View;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasesTest {

    private static final Model VALLEY = SoundModel.of(Path.of("src/test/resources/models/valid/valley"));
    private static final Plant PLANT = Plant.of(VALLEY);

    /** The same load every day. */
    private static Behaviour load(double load) {
        return (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {
                java.util.Arrays.fill(today.load, load);
            }

            @Override
            public void report(int day, View evening, Decisions today) {}
        };
    }

    /** Output of the first works: over the run, and in its first month. */
    private static Case at(double load) {
        int made = PLANT.accounts().made(0);
        return new Case(PLANT, load(load), 2, 1, (months, figures) -> {
            figures[0] = 0;
            for (double[] month : months) {
                figures[0] += month[made];
            }
            figures[1] = months[0][made];
        });
    }

    private static List<Double> everything(List<Sample> samples) {
        List<Double> all = new ArrayList<>();
        for (Sample sample : samples) {
            for (double figure : sample.byReplication(0)) {
                all.add(figure);
            }
            all.addAll(List.of(sample.mean(0), sample.sd(0), sample.mean(1), sample.sd(1)));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        List<Case> cases = List.of(at(0.8), at(1), at(1.1));
        RunSettings settings = RunSettings.of(21, 1931);
        assertThat(everything(Cases.run(cases, settings.withThreads(threads), Progress.NONE)))
                .isEqualTo(everything(Cases.run(cases, settings, Progress.NONE)));
    }

    @Test
    void aCaseIsWhatTheEnsembleOfItsBehaviourGives() {
        RunSettings settings = RunSettings.of(19, 7);
        Sample sample = Cases.run(List.of(at(0.8), at(1)), settings, Progress.NONE).get(1);
        EnsembleResult ensemble = Ensemble.of(VALLEY, load(1)).run(settings, Progress.NONE);
        double mean = 0;
        for (int year = 0; year < ensemble.calendar().years(); year++) {
            mean += ensemble.meanOfYear(year, PLANT.accounts().made(0));
        }
        assertThat(sample.replications()).isEqualTo(19);
        assertThat(sample.mean(0)).isCloseTo(mean, within(1e-9 * mean));
    }

    /** sd^2 = sum of (x - mean)^2 / (n - 1). */
    @Test
    void meanAndSpreadAreThoseOfTheReplications() {
        Sample sample = Cases.run(List.of(at(1)), RunSettings.of(30, 3), Progress.NONE).get(0);
        double[] tons = sample.byReplication(0);
        double mean = java.util.Arrays.stream(tons).average().orElseThrow();
        double squares = java.util.Arrays.stream(tons).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(sample.mean(0)).isCloseTo(mean, within(1e-9 * mean));
        assertThat(sample.sd(0)).isCloseTo(Math.sqrt(squares / 29), within(1e-9 * mean)).isPositive();
    }

    /** Var(x - y) = Var(x) + Var(y) - 2 Cov(x, y): pairs are worth having when it is below that of replications shuffled. */
    @Test
    void commonLuckMakesDifferencesSmall() {
        List<Sample> samples = Cases.run(List.of(at(0.9), at(1)), RunSettings.of(60, 11), Progress.NONE);
        double[] low = samples.get(0).byReplication(0);
        double[] high = samples.get(1).byReplication(0);
        double paired = varianceOfDifference(low, high, 0);
        double unpaired = varianceOfDifference(low, high, 1);
        assertThat(paired).isLessThan(0.5 * unpaired);
    }

    private static double varianceOfDifference(double[] a, double[] b, int shuffledBy) {
        double[] differences = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            differences[k] = a[k] - b[(k + shuffledBy) % a.length];
        }
        double mean = java.util.Arrays.stream(differences).average().orElseThrow();
        return java.util.Arrays.stream(differences).map(x -> (x - mean) * (x - mean)).sum() / (a.length - 1);
    }

    @Test
    void theExpectedRunHasNoSpread() {
        Sample sample = Cases.run(List.of(at(1)), RunSettings.ofExpected(), Progress.NONE).get(0);
        assertThat(sample.replications()).isEqualTo(1);
        assertThat(sample.mean(0)).isPositive();
        assertThat(sample.sd(0)).isNaN();
    }

    @Test
    void progressGoesUpToTheTotalAndMayStopTheRun() {
        List<String> heard = new ArrayList<>();
        Cases.run(List.of(at(1), at(0.9)), RunSettings.of(10, 1), (done, total) -> heard.add(done + "/" + total));
        assertThat(heard).containsExactly("8/20", "10/20", "18/20", "20/20");
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() ->
                Cases.run(List.of(at(1)), RunSettings.of(1_000_000, 1).withThreads(2), (done, total) -> {
                    throw new CancellationException("enough");
                }));
    }

    @Test
    void noMoreFiguresAreKeptThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Case(PLANT, Behaviour.NONE, 1, 2, (months, figures) -> {}));
    }
}
