package magnitka.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import magnitka.engine.exact.FluidBufferLine.Machine;
import magnitka.engine.exact.LineSimulation.Stretch;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;

class FluidBufferLineTest {

    private static final Machine FIRST = new Machine(100, 400, 100);
    private static final Machine SECOND = new Machine(100, 300, 60);
    private static final Machine FAST = new Machine(120, 400, 100);

    // Room 0: the line runs while both are up, at the slower rate: A1 A2 min(rate1, rate2).
    @Test
    void withoutRoomTheLineRunsWhileBothAreUp() {
        assertThat(FluidBufferLine.of(FIRST, SECOND, 1e-7).tonsPerDay())
                .isCloseTo(100 * 0.8 * 300 / 360, within(1e-6));
        assertThat(FluidBufferLine.of(FAST, SECOND, 1e-7).tonsPerDay())
                .isCloseTo(100 * 0.8 * 300 / 360, within(1e-6));
    }

    // Room without end: min(A1 rate1, A2 rate2).
    @Test
    void withRoomWithoutEndTheSlowerMachineAloneSetsTheOutput() {
        assertThat(FluidBufferLine.of(FIRST, new Machine(100, 300, 25), 120_000).tonsPerDay())
                .isCloseTo(80, within(1e-6));
        assertThat(FluidBufferLine.of(new Machine(100, 300, 25), FIRST, 120_000).tonsPerDay())
                .isCloseTo(80, within(1e-6));
    }

    // Equal machines, a = 1/mtbf, b = 1/repair. Up-down and down-up have one flat density f, both up f b/a, both down f a/b.
    // At 0, with p the mass of down-up: both up p b/2a, both down p a/2b, and rate f = p (a + b)/2. All adds up to 1:
    // starved = blocked = p = A (1 - A) / (1 + room (a + b) / (2 rate)); the buffer is half full on average.
    @Test
    void equalMachinesMeetTheClosedForm() {
        for (double room : new double[] {100, 1_000, 10_000, 100_000}) {
            FluidBufferLine line = FluidBufferLine.of(FIRST, FIRST, room);
            double starved = 0.8 * 0.2 / (1 + room * (1.0 / 400 + 1.0 / 100) / (2 * 100));
            assertThat(line.starvedShare()).isCloseTo(starved, within(1e-10));
            assertThat(line.blockedShare()).isCloseTo(starved, within(1e-10));
            assertThat(line.tonsPerDay()).isCloseTo(100 * (0.8 - starved), within(1e-8));
            assertThat(line.meanStockTons()).isCloseTo(room / 2, within(1e-8 * room));
        }
    }

    // What the first machine passes on the second takes: rate1 (A1 - blocked) = rate2 (A2 - starved).
    @Test
    void whatGoesInComesOut() {
        SplitMix64 random = new SplitMix64(7);
        for (int n = 0; n < 300; n++) {
            Machine first = machine(random);
            Machine second = machine(random);
            double room = 100 * uniform(random, 0.1, 40);
            FluidBufferLine line = FluidBufferLine.of(first, second, room);
            assertThat(first.tonsPerDay() * (first.availability() - line.blockedShare()))
                    .as("case %d", n)
                    .isCloseTo(line.tonsPerDay(), within(1e-7 * line.tonsPerDay()));
            assertThat(line.starvedShare()).isBetween(-1e-9, second.availability());
            assertThat(line.blockedShare()).isBetween(-1e-9, first.availability());
            assertThat(line.meanStockTons()).isBetween(0.0, room);
        }
    }

    // Reversing a line leaves its output and turns the buffer over.
    @Test
    void reversedLineHasTheSameOutput() {
        FluidBufferLine line = FluidBufferLine.of(FAST, SECOND, 3_000);
        FluidBufferLine reversed = FluidBufferLine.of(SECOND, FAST, 3_000);
        assertThat(reversed.tonsPerDay()).isCloseTo(line.tonsPerDay(), within(1e-9));
        assertThat(reversed.meanStockTons()).isCloseTo(3_000 - line.meanStockTons(), within(1e-6));
    }

    // Batch means of 60 stretches of 200,000 days after one of warm-up; each of the four comparisons at 99.9 % (Student, 59
    // degrees of freedom: 3.46 standard errors).
    @Test
    void agreesWithASimulationFromEventToEvent() {
        meets(FIRST, SECOND, 3_000, 11);
        meets(FAST, SECOND, 3_000, 12);
    }

    private static void meets(Machine first, Machine second, double room, long seed) {
        LineSimulation simulation = new LineSimulation(first, second, room, seed);
        simulation.continuous(200_000);
        SummaryStatistics output = new SummaryStatistics();
        SummaryStatistics stock = new SummaryStatistics();
        for (int n = 0; n < 60; n++) {
            Stretch stretch = simulation.continuous(200_000);
            output.addValue(stretch.tonsPerDay());
            stock.addValue(stretch.meanStockTons());
        }
        FluidBufferLine line = FluidBufferLine.of(first, second, room);
        assertThat(output.getMean()).isCloseTo(line.tonsPerDay(), within(3.46 * error(output)));
        assertThat(stock.getMean()).isCloseTo(line.meanStockTons(), within(3.46 * error(stock)));
    }

    // A day's step lets the second machine take what the first made the same day, so the room acts like one between
    // room - rate and room. The output of the daily rule lies between the exact outputs of these two rooms, give or take
    // 3.46 standard errors (99.9 %).
    @Test
    void stepOfADayMovesTheOutputByLessThanADaysRoom() {
        liesBetween(FIRST, SECOND, 13);
        liesBetween(FAST, SECOND, 14);
    }

    private static void liesBetween(Machine first, Machine second, long seed) {
        LineSimulation simulation = new LineSimulation(first, second, 3_000, seed);
        SummaryStatistics output = new SummaryStatistics();
        SummaryStatistics stock = new SummaryStatistics();
        for (int n = 0; n < 60; n++) {
            Stretch stretch = simulation.daily(200_000);
            output.addValue(stretch.tonsPerDay());
            stock.addValue(stretch.meanStockTons());
        }
        FluidBufferLine smaller = FluidBufferLine.of(first, second, 3_000 - second.tonsPerDay());
        FluidBufferLine larger = FluidBufferLine.of(first, second, 3_000);
        assertThat(larger.tonsPerDay() - smaller.tonsPerDay()).isBetween(0.0, 0.12);
        double slack = 3.46 * error(output);
        assertThat(output.getMean()).isBetween(smaller.tonsPerDay() - slack, larger.tonsPerDay() + slack);
        double stockSlack = 3.46 * error(stock);
        assertThat(stock.getMean())
                .isBetween(larger.meanStockTons() - second.tonsPerDay() - stockSlack, larger.meanStockTons() + stockSlack);
    }

    @Test
    void roomBeyondTheReachOfTheSolverIsRefused() {
        assertThatThrownBy(() -> FluidBufferLine.of(FIRST, new Machine(100.01, 300, 60), 3_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("room:");
    }

    private static double error(SummaryStatistics sample) {
        return sample.getStandardDeviation() / Math.sqrt(sample.getN());
    }

    private static Machine machine(SplitMix64 random) {
        return new Machine(10 * Math.rint(uniform(random, 5, 15)), uniform(random, 100, 600), uniform(random, 30, 200));
    }

    private static double uniform(SplitMix64 random, double low, double high) {
        return low + (high - low) * (random.nextLong() >>> 11) * 0x1.0p-53;
    }
}
