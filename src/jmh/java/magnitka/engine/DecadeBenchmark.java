package magnitka.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A decade of the reference chain: the engine, with the ledger and all causes, against the loop written by hand, which
 * has neither. Both meet the same luck, a new replication each time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class DecadeBenchmark {

    private final FloorLoop floor = new FloorLoop();
    private Simulation engine;
    private double[][] rows;
    private int replication;

    @Setup
    public void compile() {
        Plant plant = Plant.of(ReferenceChain.model());
        engine = new Simulation(plant, Periods.months(plant));
        rows = engine.newRows();
    }

    @Benchmark
    public double[] floor() {
        return floor.run(1, replication++);
    }

    @Benchmark
    public double[][] engine() {
        engine.run(Behaviour.NONE, 1, replication++, rows);
        return rows;
    }
}
