package magnitka.calibration;

import java.util.List;
import magnitka.engine.Behaviour;
import magnitka.engine.Periods;
import magnitka.engine.Plant;
import magnitka.engine.Simulation;
import magnitka.model.Measure;
import magnitka.model.Model;

/** What the expected run of a model gives for cells of the archive. */
final class Forecast {

    private final List<Target> targets;

    Forecast(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    /** Tons of works that run by themselves, in the order of the cells. */
    double[] of(Model model) {
        return of(model, Plant.of(model), Behaviour.NONE);
    }

    /** Tons, as the given people run the works. */
    double[] of(Model model, Plant plant, Behaviour behaviour) {
        Simulation simulation = new Simulation(plant, Periods.months(plant));
        double[][] rows = simulation.newRows(behaviour);
        simulation.runExpected(behaviour, rows);
        return tons(model, plant, rows);
    }

    /** Tons that monthly rows of a run hold, in the order of the cells. */
    double[] tons(Model model, Plant plant, double[][] rows) {
        double[] tons = new double[targets.size()];
        for (int i = 0; i < tons.length; i++) {
            Target target = targets.get(i);
            Measure measure = model.chain().table().get(target.quantity());
            for (String works : measure.works()) {
                int made = plant.accounts().made(plant.works().indexOf(works));
                for (int month = target.firstMonth(); month <= target.lastMonth(); month++) {
                    tons[i] += rows[month][made];
                }
            }
        }
        return tons;
    }
}
