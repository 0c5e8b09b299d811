package magnitka.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import magnitka.network.SoundModel;
import magnitka.plan.Planned;
import magnitka.plan.Requirements;

/**
 * Ratios of cost on a machine that is shared with others: both sides run by turns, the thread's own processor time is
 * taken, and the median of the ratios of neighbours counts. To be run from the top folder of the repository.
 */
public final class SideBySide {

    private static final int FLOOR_NODES = 34;
    /** Runs abreast, and runs of the floor to take time of beside them. */
    private static final int ABREAST = 64;

    private static final int FLOORS = 32;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private SideBySide() {}

    public static void main(String[] arguments) {
        FloorLoop floor = new FloorLoop();
        double floorDays = FLOOR_NODES * FloorLoop.DAYS;
        Plant chain = Plant.of(ReferenceChain.model());
        compare("reference chain to floor, a decade", 800,
                replication -> floor.run(1, replication), 1, engine(chain, Periods.months(chain)), 1);
        compare("reference chain to floor, a decade, 64 runs abreast", 100,
                floors(floor), FLOORS, abreast(chain), ABREAST);
        IntConsumer byHand = byHand(chain);
        compare("floor with accounts to floor, a decade", 800, replication -> floor.run(1, replication), 1, byHand, 1);
        compare("reference chain to floor with accounts", 800, byHand, 1, engine(chain, Periods.months(chain)), 1);
        Plant works = Plant.of(SoundModel.of(Path.of("models/magnitogorsk")));
        compare("Magnitogorsk to floor, an active node and day", 400,
                replication -> floor.run(1, replication), floorDays,
                engine(works, Periods.months(works)), active(works) * (double) works.days());
        compare("Magnitogorsk to floor, an active node and day, 64 runs abreast", 40,
                floors(floor), floorDays * FLOORS, abreast(works), active(works) * (double) works.days() * ABREAST);
        Planned people = Planned.of(SoundModel.of(Path.of("models/magnitogorsk")), works, Requirements.NONE);
        compare("Magnitogorsk with its people to none, a decade", 400,
                engine(works, Periods.months(works)), 1, engine(works, Periods.months(works), people), 1);
        Plant small = Plant.of(LayeredNetwork.model(100));
        Plant large = Plant.of(LayeredNetwork.model(100_000));
        IntConsumer smallYear = engine(small, Periods.whole(small));
        int times = LayeredNetwork.nodes(100_000) / LayeredNetwork.nodes(100);
        compare("100,000 nodes to 100, a node and day", 15,
                replication -> repeat(smallYear, times), 1, engine(large, Periods.whole(large)), 1);
    }

    private static IntConsumer engine(Plant plant, Periods periods) {
        return engine(plant, periods, Behaviour.NONE);
    }

    private static IntConsumer engine(Plant plant, Periods periods, Behaviour behaviour) {
        Simulation simulation = new Simulation(plant, periods);
        double[][] rows = simulation.newRows(behaviour);
        return replication -> simulation.run(behaviour, 1, replication, rows);
    }

    private static IntConsumer floors(FloorLoop floor) {
        return round -> repeat(k -> floor.run(1, round * FLOORS + k), FLOORS);
    }

    /** Several runs at a time, whose figures are added up month by month in chunks of eight, as an ensemble does. */
    private static IntConsumer abreast(Plant plant) {
        Abreast engine = new Abreast(plant, Periods.months(plant), ABREAST);
        double[] sums = new double[plant.accounts().width()];
        return round -> engine.run(1, round * ABREAST, (month, figures) -> {
            for (int at = 0; at < sums.length; at++) {
                double[] row = figures[at];
                for (int l = 0; l < ABREAST; l += 8) {
                    sums[at] += row[l] + row[l + 1] + row[l + 2] + row[l + 3] + row[l + 4] + row[l + 5] + row[l + 6] + row[l + 7];
                }
            }
        });
    }

    private static IntConsumer byHand(Plant chain) {
        Periods months = Periods.months(chain);
        int[] firstDay = IntStream.rangeClosed(0, months.count()).map(months::firstDay).toArray();
        double[][] rows = new double[months.count()][FloorWithAccounts.WIDTH];
        FloorWithAccounts floor = new FloorWithAccounts();
        return replication -> floor.run(1, replication, firstDay, rows);
    }

    private static void repeat(IntConsumer run, int times) {
        for (int i = 0; i < times; i++) {
            run.accept(i);
        }
    }

    /** Sources, customers, units and routes. */
    private static int active(Plant plant) {
        return plant.stores.sources.length + plant.stores.customers.length + plant.unitCount() + plant.routes().size();
    }

    /** Prints the median ratio of the second side's cost to the first's, after as many rounds to warm up. */
    private static void compare(String what, int rounds, IntConsumer first, double firstUnits, IntConsumer second, double secondUnits) {
        double[] ratio = new double[rounds];
        for (int round = 0; round < 2 * rounds; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            first.accept(round);
            long middle = CLOCK.getCurrentThreadCpuTime();
            second.accept(round);
            long end = CLOCK.getCurrentThreadCpuTime();
            ratio[round % rounds] = (end - middle) / secondUnits / ((middle - start) / firstUnits);
        }
        Arrays.sort(ratio);
        System.out.printf(Locale.ROOT, "%s: %.2f (nine in ten between %.2f and %.2f)%n",
                what, ratio[rounds / 2], ratio[rounds / 20], ratio[rounds - 1 - rounds / 20]);
    }
}
