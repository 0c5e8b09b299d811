package magnitka.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

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

    private static final int ABREAST = 64;

    private final FloorLoop floor = new FloorLoop();
    private Simulation engine;
    private double[][] rows;
    private Abreast abreast;
    private int replication;

    @Setup
    public void compile() {
        Plant plant = Plant.of(ReferenceChain.model());
        engine = new Simulation(plant, Periods.months(plant));
        rows = engine.newRows();
        abreast = new Abreast(plant, Periods.months(plant), ABREAST);
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

    /** One of 64 runs abreast. */
    @Benchmark
    @OperationsPerInvocation(ABREAST)
    public boolean abreast(Blackhole taker) {
        boolean balances = abreast.run(1, replication, (month, figures) -> taker.consume(figures));
        replication += ABREAST;
        return balances;
    }
}
