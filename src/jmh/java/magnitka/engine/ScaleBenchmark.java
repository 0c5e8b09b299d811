package magnitka.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A year of a random layered network of 85 or 99,994 nodes. Divide by nodes and 365 days; the cost of a node-day should
 * not grow to more than three times as much.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class ScaleBenchmark {

    @Param({"100", "100000"})
    private int nodes;

    private Simulation engine;
    private double[][] rows;
    private int replication;

    @Setup
    public void compile() {
        Plant plant = Plant.of(LayeredNetwork.model(nodes));
        engine = new Simulation(plant, Periods.whole(plant));
        rows = engine.newRows();
    }

    @Benchmark
    public double[][] year() {
        engine.run(Behaviour.NONE, 1, replication++, rows);
        return rows;
    }
}
