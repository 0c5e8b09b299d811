package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import magnitka.engine.Behaviour;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Observation;
import magnitka.result.Table;
import magnitka.run.Ensemble;
import magnitka.run.RunSettings;

/** A model with the values it has, against the archive: what a calibration says of its last point, without searching. */
public final class StoredFit {

    private final Fitted fitted;

    private StoredFit(Fitted fitted) {
        this.fitted = fitted;
    }

    /**
     * Runs the model.
     *
     * @param people who runs its works
     * @throws magnitka.model.ModelException if an observation cannot be compared with the model
     */
    public static StoredFit of(Model model, Function<Plant, Behaviour> people, RunSettings run, Watch watch) {
        Archive archive = Archive.of(model);
        Space nothingFree = Space.of(model, model.parameters().keySet());
        Objective objective = Objective.of(nothingFree, archive);
        Plant plant = Plant.of(model);
        Behaviour behaviour = people.apply(plant);
        double[] expected = new Forecast(archive.filled()).of(model, plant, behaviour);
        Samples samples = Samples.of(Ensemble.of(model, plant, behaviour), archive.all(), run, watch);
        Fitted raw = new Fitted(archive, objective, new double[0], expected, samples);
        double[] factors = Fit.factors(raw.expected(), raw.medians());
        return new StoredFit(new Fitted(archive, objective.withFactors(factors), raw.point(), raw.expected(), raw.samples()));
    }

    /** Mean absolute error of the medians over the filled cells, per cent. */
    public double percent() {
        return fitted.percent();
    }

    /** What the user should know beside the tables. */
    public List<String> messages() {
        List<String> messages = new ArrayList<>(fitted.missedZeros());
        int zeros = fitted.archive().zeros().size();
        if (zeros > 0) {
            messages.add("Cells that are zero in the archive: " + fitted.zerosKept() + " of " + zeros + " are exactly zero");
        }
        return messages;
    }

    /** Every table, in the order in which they are documented. */
    public List<Table> tables() {
        Fitted.Wording wording = Fitted.Wording.AS_IT_IS;
        return List.of(fitted.table(wording), fitted.columns(), fitted.worst(wording),
                Coverage.table(wording, fitted.archive(), List.of(new Coverage.Spread("chance", fitted.samples(), Holdout.nothing(fitted.archive()).predicted()))));
    }

    /** True if the model has observations that a fit would use. */
    public static boolean isPossible(Model model) {
        return model.observed().stream().anyMatch(observation -> observation.use() == Observation.Use.CALIBRATION);
    }
}
