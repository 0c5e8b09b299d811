package magnitka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.plan.Planned;
import magnitka.plan.Requirements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day takes no memory, so ten years take as much as one: nothing. Measured in bytes of this thread, not by a clock. */
class AllocationTest {

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int YEAR = 365;
    private static final int ROUNDS = 10;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void dayTakesNoMemory(boolean withPeople) {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Plant plant = Plant.of(model);
        Behaviour behaviour = withPeople ? Planned.of(model, plant, Requirements.NONE) : Behaviour.NONE;
        assertThat(least(plant, behaviour, YEAR)).as("bytes of a year").isZero();
        assertThat(least(plant, behaviour, plant.days())).as("bytes of %d days", plant.days()).isZero();
    }

    @Test
    void dayOfRunsAbreastTakesNoMemory() {
        Plant plant = Plant.of(SoundModel.of(Path.of("models/magnitogorsk")));
        Abreast abreast = new Abreast(plant, Periods.months(plant), 8);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long[] evenings = new long[2];
            abreast.run(1, 0, (month, figures) -> evenings[month == 0 ? 0 : 1] = MEMORY.getCurrentThreadAllocatedBytes());
            least = Math.min(least, evenings[1] - evenings[0]);
        }
        assertThat(least).as("bytes from the evening of the first month to that of the last").isZero();
    }

    /** Bytes of the run that takes least: while Java compiles the day it may take some that are not the day's. */
    private static long least(Plant plant, Behaviour behaviour, int days) {
        State state = new State(plant);
        DailyStep step = new DailyStep(plant, state);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, pass(plant, behaviour, state, step, days));
        }
        return least;
    }

    /** Bytes that the days of a run take. */
    private static long pass(Plant plant, Behaviour behaviour, State state, DailyStep step, int days) {
        Periods months = Periods.months(plant);
        state.reset(plant, 1, 0, false);
        step.begin(behaviour.start(plant, Luck.key(1, 0, Luck.Purpose.BEHAVIOUR, "")));
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        for (int day = 0; day < days; day++) {
            step.pass(day, months.monthBegins(day));
        }
        return MEMORY.getCurrentThreadAllocatedBytes() - before;
    }
}
