package magnitka.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.network.SoundModel;
import magnitka.plan.Planned;
import magnitka.plan.Requirements;
import magnitka.model.Model;
import org.junit.jupiter.api.Test;

/** Chunks that run abreast are those that run one after the other. */
class FlightTest {

    private static final Model WORKS = SoundModel.of(Path.of("models/magnitogorsk"));
    private static final Plant PLANT = Plant.of(WORKS);
    private static final Periods MONTHS = Periods.months(PLANT);

    @Test
    void chunksAreThoseOfRunsOneByOne() {
        List<Chunk> abreast = new Flight(PLANT, MONTHS, 16).run(1931, 40, new AtomicBoolean());
        Chunk.Worker alone = new Chunk.Worker(PLANT, Behaviour.NONE, MONTHS, (rows, none) -> {}, 0);
        assertThat(abreast).hasSize(2);
        for (int c = 0; c < 2; c++) {
            Chunk expected = alone.run(1931, 40 + 8 * c, 8, new AtomicBoolean());
            assertThat(abreast.get(c)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    void aRunThatIsStoppedEndsWithinAMonth() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new Flight(PLANT, MONTHS, 16).run(1931, 0, new AtomicBoolean(true)));
    }

    // 2 threads have two flights each: 200 / (2 x 2) = 50, of which 32 is a power of two; never more than 64, never fewer than 16
    @Test
    void everyThreadHasTwoFlights() {
        assertThat(Flight.size(PLANT, MONTHS, Behaviour.NONE, 200, 2)).isEqualTo(32);
        assertThat(Flight.size(PLANT, MONTHS, Behaviour.NONE, 10_000, 2)).isEqualTo(64);
        assertThat(Flight.size(PLANT, MONTHS, Behaviour.NONE, 200, 7)).isZero();
        assertThat(Flight.size(PLANT, MONTHS, Behaviour.NONE, 1, 1)).isZero();
    }

    @Test
    void peopleRunOneByOne() {
        Planned people = Planned.of(WORKS, PLANT, Requirements.NONE);
        assertThat(Flight.size(PLANT, MONTHS, people, 10_000, 1)).isZero();
    }
}
