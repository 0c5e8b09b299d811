package magnitka.engine;

import magnitka.model.Model;
import magnitka.result.Cause;

/** A plant on the bench: runs it and finds figures of the last run by name. */
final class Bench {

    final Plant plant;
    final Accounts at;
    final double[][] rows;
    private final Simulation simulation;

    private Bench(Plant plant, Periods periods) {
        this(plant, periods, Behaviour.NONE);
    }

    private Bench(Plant plant, Periods periods, Behaviour behaviour) {
        this.plant = plant;
        at = plant.accounts();
        simulation = new Simulation(plant, periods);
        rows = simulation.newRows(behaviour);
    }

    static Bench whole(Model model) {
        return whole(Plant.of(model));
    }

    static Bench whole(Plant plant) {
        return new Bench(plant, Periods.whole(plant));
    }

    static Bench months(Model model) {
        return months(Plant.of(model));
    }

    static Bench months(Plant plant) {
        return new Bench(plant, Periods.months(plant));
    }

    /** With room for what people add to a row. */
    static Bench months(Plant plant, Behaviour behaviour) {
        return new Bench(plant, Periods.months(plant), behaviour);
    }

    static Bench days(Model model) {
        return days(Plant.of(model));
    }

    static Bench days(Plant plant) {
        return new Bench(plant, Periods.days(plant));
    }

    Bench run(long seed, int replication) {
        return run(Behaviour.NONE, seed, replication);
    }

    Bench run(Behaviour behaviour, long seed, int replication) {
        simulation.run(behaviour, seed, replication, rows);
        return this;
    }

    Bench expected() {
        return expected(Behaviour.NONE);
    }

    Bench expected(Behaviour behaviour) {
        simulation.runExpected(behaviour, rows);
        return this;
    }

    int works(String name) {
        return found(plant.works().indexOf(name), name);
    }

    int route(String name) {
        return found(plant.routes().indexOf(name), name);
    }

    int unit(String name) {
        int unit = 0;
        while (unit < plant.unitCount() && !plant.unit(unit).equals(name)) {
            unit++;
        }
        return found(unit < plant.unitCount() ? unit : -1, name);
    }

    int store(String node) {
        int store = 0;
        while (store < plant.storeCount() && !plant.storeNode(store).equals(node)) {
            store++;
        }
        return found(store < plant.storeCount() ? store : -1, node);
    }

    private static int found(int index, String name) {
        if (index < 0) {
            throw new IllegalArgumentException("name: " + name);
        }
        return index;
    }

    double made(int row, String works) {
        return rows[row][at.made(works(works))];
    }

    double rated(int row, String works) {
        return rows[row][at.rated(works(works))];
    }

    double lost(int row, String works, String cause) {
        return rows[row][at.lostTo(works(works), cause(works, cause))];
    }

    double daysOf(int row, String works, String cause) {
        return rows[row][at.daysOf(works(works), cause(works, cause))];
    }

    private int cause(String works, String cause) {
        return found(at.causes(works(works)).indexOf(Cause.named(cause).orElseThrow()), cause);
    }

    double grade(int row, String works, int grade) {
        return rows[row][at.grade(works(works), grade)];
    }

    /** Stock of all grades in the evening of the last day of a row. */
    double stock(int row, String node) {
        int store = store(node);
        double sum = 0;
        for (int g = 0; g < plant.grades(store); g++) {
            sum += rows[row][at.stock(store, g)];
        }
        return sum;
    }

    double shipped(int row, String route) {
        return rows[row][at.shipped(route(route))];
    }

    /** Sum over all rows of the figure at a place. */
    double total(int place) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[place];
        }
        return sum;
    }
}
