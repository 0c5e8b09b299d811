package magnitka.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import magnitka.engine.Behaviour;
import magnitka.engine.Decisions;
import magnitka.engine.SimulationException;
import magnitka.engine.View;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleTest {

    private static final Model VALLEY = SoundModel.of(Path.of("src/test/resources/models/valid/valley"));

    private static List<Double> everything(EnsembleResult result) {
        List<Double> all = new ArrayList<>();
        for (int month = 0; month < result.calendar().months(); month++) {
            for (int i = 0; i < result.plant().accounts().width(); i++) {
                all.add(result.mean(month, i));
            }
            for (double tons : result.monthlyTons(0, month)) {
                all.add(tons);
            }
        }
        for (int year = 0; year < result.calendar().years(); year++) {
            for (double tons : result.yearlyTons(0, year)) {
                all.add(tons);
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        RunSettings settings = RunSettings.of(61, 1931);
        List<Double> alone = everything(Ensemble.of(VALLEY).run(settings, Progress.NONE));
        assertThat(everything(Ensemble.of(VALLEY).run(settings.withThreads(threads), Progress.NONE))).isEqualTo(alone);
    }

    @Test
    void replicationSevenAloneIsReplicationSevenOfMany() {
        Ensemble ensemble = Ensemble.of(VALLEY);
        EnsembleResult many = ensemble.run(RunSettings.of(20, 5).withThreads(2), Progress.NONE);
        double[][] days = ensemble.daily(RunSettings.of(1, 5), 7);
        double made = 0;
        for (int day = 0; day < 365; day++) {
            made += days[day][ensemble.plant().accounts().made(0)];
        }
        assertThat(many.yearlyTons(0, 0)[7]).isCloseTo(made, org.assertj.core.data.Offset.offset(1e-9 * made));
        EnsembleResult fewer = ensemble.run(RunSettings.of(8, 5), Progress.NONE);
        assertThat(fewer.yearlyTons(0, 0)[7]).isEqualTo(many.yearlyTons(0, 0)[7]);
    }

    @Test
    void anotherSeedIsOtherLuck() {
        double[] one = Ensemble.of(VALLEY).run(RunSettings.of(3, 1), Progress.NONE).yearlyTons(0, 0);
        double[] two = Ensemble.of(VALLEY).run(RunSettings.of(3, 2), Progress.NONE).yearlyTons(0, 0);
        assertThat(one).isNotEqualTo(two);
        assertThat(one[0]).isNotEqualTo(one[1]);
    }

    @Test
    void meansAreThoseOfTheReplications() {
        EnsembleResult result = Ensemble.of(VALLEY).run(RunSettings.of(11, 3), Progress.NONE);
        double sum = 0;
        for (double tons : result.yearlyTons(0, 1)) {
            sum += tons;
        }
        double mean = result.meanOfYear(1, result.plant().accounts().made(0));
        assertThat(mean).isCloseTo(sum / 11, org.assertj.core.data.Offset.offset(1e-9 * mean));
    }

    @Test
    void progressGoesUpToTheTotal() {
        List<String> heard = new ArrayList<>();
        Ensemble.of(VALLEY).run(RunSettings.of(20, 1).withThreads(3), (done, total) -> heard.add(done + "/" + total));
        assertThat(heard).containsExactly("8/20", "16/20", "20/20");
    }

    @Test
    void aListenerMayStopTheRun() {
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() ->
                Ensemble.of(VALLEY).run(RunSettings.of(1_000_000, 1).withThreads(2), (done, total) -> {
                    throw new CancellationException("enough");
                }));
    }

    @Test
    void anInterruptedThreadEndsTheRun() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> Ensemble.of(VALLEY).run(RunSettings.of(1_000_000, 1).withThreads(2), Progress.NONE));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aFailedReplicationEndsTheRun() {
        Behaviour saboteur = (plant, seed) -> new Behaviour.Conduct() {
            @Override
            public void decide(int day, View lastEvening, Decisions today) {
                throw new SimulationException(plant.date(day), "furnaces", "somebody threw a spanner");
            }

            @Override
            public void report(int day, View evening, Decisions today) {}
        };
        assertThatExceptionOfType(SimulationException.class)
                .isThrownBy(() -> Ensemble.of(VALLEY, saboteur).run(RunSettings.of(30, 1).withThreads(2), Progress.NONE))
                .withMessage("furnaces on 1931-01-01: somebody threw a spanner");
    }

    /** A heap that is too small is not a bug: what the worker met is what the caller meets. */
    @Test
    void anErrorOfAWorkerIsItselfForTheCaller() {
        Error full = new OutOfMemoryError("Java heap space");
        Behaviour glutton = (plant, seed) -> {
            throw full;
        };
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> Ensemble.of(VALLEY, glutton).run(RunSettings.of(30, 1).withThreads(2), Progress.NONE))
                .isSameAs(full);
    }

    @Test
    void theExpectedRunIsASingleOne() {
        EnsembleResult expected = Ensemble.of(VALLEY).run(RunSettings.ofExpected(), Progress.NONE);
        assertThat(expected.yearlyTons(0, 0)).hasSize(1);
        assertThat(expected.yearlyTons(0, 0)[0]).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> new RunSettings(2, 0, true, 1));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunSettings.of(0, 1)).withMessageContaining("got 0");
        assertThatIllegalArgumentException().isThrownBy(() -> RunSettings.of(1_000_001, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RunSettings.of(1, 1).withThreads(0));
    }
}
