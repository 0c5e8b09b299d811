package magnitka.plan;

import magnitka.engine.Accounts;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.Model;

/** Replications of a model under its plan, month by month. */
final class Trial {

    static final long SEED = 19_310_131;

    final Plant plant;
    final Accounts at;
    final PlanAccounts plan;
    final Planned people;
    private final Simulation simulation;
    final double[][] rows;

    private Trial(Model model, boolean daily) {
        plant = Plant.of(model);
        at = plant.accounts();
        people = Planned.of(model, plant, Requirements.NONE);
        plan = people.accounts();
        simulation = new Simulation(plant, daily ? Periods.days(plant) : Periods.months(plant));
        rows = simulation.newRows(people);
    }

    static Trial months(Model model) {
        return new Trial(model, false);
    }

    static Trial days(Model model) {
        return new Trial(model, true);
    }

    Trial run(int replication) {
        simulation.run(people, SEED, replication, rows);
        return this;
    }

    Trial run(Behaviour behaviour, int replication) {
        simulation.run(behaviour, SEED, replication, rows);
        return this;
    }

    Trial expected() {
        simulation.runExpected(people, rows);
        return this;
    }

    /** Sum of a figure over all rows. */
    double total(int place) {
        return total(place, 0, rows.length);
    }

    double total(int place, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += rows[row][place];
        }
        return sum;
    }
}
