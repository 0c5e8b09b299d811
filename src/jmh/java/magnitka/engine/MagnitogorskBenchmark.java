package magnitka.engine;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import magnitka.model.Model;
import magnitka.network.SoundModel;
import magnitka.plan.Planned;
import magnitka.plan.Requirements;
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
 * A decade of Magnitogorsk with grades, ledger and all causes, beside the floor of the reference chain. To compare the
 * cost of an active node, divide the first by the model's sources, units, routes and customers (72) and the second by
 * 34. To be run from the top folder of the repository.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class MagnitogorskBenchmark {

    private static final int ABREAST = 64;

    private final FloorLoop floor = new FloorLoop();
    private Simulation engine;
    private Abreast abreast;
    private double[][] rows;
    private Planned people;
    private double[][] rowsWithPeople;
    private int replication;

    @Setup
    public void compile() {
        Model model = SoundModel.of(Path.of("models/magnitogorsk"));
        Plant plant = Plant.of(model);
        engine = new Simulation(plant, Periods.months(plant));
        rows = engine.newRows();
        abreast = new Abreast(plant, Periods.months(plant), ABREAST);
        people = Planned.of(model, plant, Requirements.NONE);
        rowsWithPeople = engine.newRows(people);
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

    /** The same with its people in charge. */
    @Benchmark
    public double[][] people() {
        engine.run(people, 1, replication++, rowsWithPeople);
        return rowsWithPeople;
    }
}
