package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Problem;
import magnitka.model.StructuralChoice;
import magnitka.result.Table;

/** A model fitted to the archive, with all that was found out about the fit. */
public final class Calibration {

    private final Fit fit;
    private final Fitted fitted;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    private Calibration(Fit fit, Fitted fitted) {
        this.fit = fit;
        this.fitted = fitted;
    }

    /**
     * What stands beside a model and its table.
     *
     * @param structure structural choices that shaped the fit
     * @param mechanisms models without one of their mechanisms, to be fitted again
     */
    public record Beside(List<StructuralChoice> structure, List<Ablation.Without> mechanisms) {

        public static final Beside NOTHING = new Beside(List.of(), List.of());

        public Beside {
            structure = List.copyOf(structure);
            mechanisms = List.copyOf(mechanisms);
        }
    }

    /**
     * Fits a model.
     *
     * @param held fitted parameters that keep their value
     * @throws ModelException if the model cannot be fitted
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public static Calibration of(Model model, Set<String> held, FitSettings settings, Beside beside, Watch watch) {
        Archive archive = Archive.of(model);
        Space space = Space.of(model, held);
        check(space, archive);
        settings.refuseTooSmall(space.size());
        Objective raw = Objective.of(space, archive);
        refuseNothingMade(raw);
        Workshop workshop = new Workshop(settings, watch);
        workshop.plan(evaluations(settings, space, archive, beside));
        Fit fit = Fit.of(raw, workshop);
        return settings.validation() ? explored(archive, Explored.of(fit, workshop), beside, workshop) : alone(archive, fit, beside, workshop);
    }

    private static long evaluations(FitSettings settings, Space space, Archive archive, Beside beside) {
        if (!settings.validation()) {
            return Fit.evaluations(settings);
        }
        int holdouts = archive.years().size() + settings.splits().size();
        return Fit.evaluations(settings) + Profile.evaluations(settings, space.size()) + Refit.evaluations(settings, holdouts)
                + Ablation.evaluations(settings, beside.mechanisms().size());
    }

    private static Fitted fitted(Archive archive, Fit fit, Workshop workshop) {
        return Fitted.of(archive, fit.objective(), fit.point(), workshop);
    }

    /** The fit, and no more. */
    private static Calibration alone(Archive archive, Fit fit, Beside beside, Workshop workshop) {
        Calibration calibration = new Calibration(fit, fitted(archive, fit, workshop));
        calibration.tables.add(Summary.of(fit, calibration.fitted, beside.structure(), Optional.empty()));
        calibration.tables.addAll(List.of(FitTables.parameters(fit), calibration.fitted.table(Fitted.Wording.FITTED), calibration.fitted.columns()));
        calibration.finish(beside);
        return calibration;
    }

    /** The fit, its surroundings, and what it predicts. */
    private static Calibration explored(Archive archive, Explored explored, Beside beside, Workshop workshop) {
        Fit fit = explored.fit();
        Fitted fitted = fitted(archive, fit, workshop);
        Calibration calibration = new Calibration(fit, fitted);
        calibration.messages.addAll(explored.messages());
        Predictions predictions = Predictions.of(archive, fit, fitted, workshop);
        Samples drawn = Draws.around(fit.objective(), fit.point(), explored.curvature(), workshop);
        StructuralError error = workshop.alone("weighing errors", () -> StructuralError.of(fit, drawn, predictions.years(), workshop));
        calibration.tables.add(Summary.of(fit, fitted, beside.structure(), Optional.of(error)));
        calibration.tables.addAll(List.of(explored.intervals().parameters(), fitted.table(Fitted.Wording.FITTED), fitted.columns(), explored.curvature().table(),
                explored.intervals().profile(), predictions.errors(), predictions.cells(), predictions.naive()));
        calibration.tables.add(Coverage.table(Fitted.Wording.FITTED, archive, spreads(fitted, drawn, error, workshop)));
        if (!beside.mechanisms().isEmpty()) {
            calibration.tables.add(Ablation.table(archive, fit, predictions, beside.mechanisms(), workshop));
        }
        calibration.finish(beside);
        return calibration;
    }

    private void finish(Beside beside) {
        messages.addAll(fitted.missedZeros());
        tables.addAll(List.of(StructureTable.of(fit.objective().space(), beside.structure()), FitTables.trace(fit), FitTables.rounds(fit)));
    }

    private static List<Coverage.Spread> spreads(Fitted fitted, Samples drawn, StructuralError error, Workshop workshop) {
        long seed = workshop.settings().seed();
        boolean[] all = Holdout.nothing(fitted.archive()).predicted();
        return List.of(new Coverage.Spread("chance", fitted.samples(), all),
                new Coverage.Spread("chance and parameters", drawn, all),
                new Coverage.Spread("chance, parameters and errors", error.added(drawn, seed), all),
                new Coverage.Spread("chance, parameters and errors, year left out", error.added(error.leftOut(), seed), error.told()));
    }

    /**
     * Refuses a model that cannot be fitted.
     *
     * @param held fitted parameters that keep their value
     * @throws ModelException with what is wrong
     */
    public static void check(Model model, Set<String> held) {
        check(Space.of(model, held), Archive.of(model));
    }

    private static void check(Space space, Archive archive) {
        if (space.size() == 0) {
            throw wrong("parameters.csv", "status", "must be fitted in at least one line", "none",
                    "Only parameters of status fitted are calibrated, between their low and high.");
        }
        for (int i = 0; i < space.size(); i++) {
            if (space.parameter(i).low() >= space.parameter(i).high()) {
                throw wrong("parameters.csv", "low", "must lie below high in a line of status fitted", space.parameter(i).name(), "");
            }
        }
        if (space.size() > archive.filled().size()) {
            throw wrong("parameters.csv", "status", "must be fitted in no more lines than observed.csv has cells above zero for calibration, "
                    + archive.filled().size(), space.size() + " lines", "Any table could be met that way.");
        }
    }

    /** A log error has no value where nothing is made: a cell that no parameter can mend. */
    private static void refuseNothingMade(Objective raw) {
        double[] tons = raw.tons(raw.space().middle());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < tons.length; i++) {
            if (tons[i] <= 0) {
                Target cell = raw.cells().get(i);
                problems.add(new Problem("observed.csv", 0, "value", cell.quantity() + " " + cell.period(),
                        "must be zero where the model makes nothing, since its log error would have no value",
                        "Maybe a unit starts too late, or an input is missing."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ModelException(problems);
        }
    }

    private static ModelException wrong(String file, String column, String expected, String found, String cure) {
        return new ModelException(List.of(new Problem(file, 0, column, found, expected, cure)));
    }

    /** Fitted values, by name. */
    public Map<String, Double> values() {
        return fit.objective().space().values(fit.point());
    }

    /** The model at the fitted point. */
    public Model fittedModel() {
        return fit.objective().space().at(fit.point());
    }

    /** Mean absolute error of the medians over the filled cells, per cent. */
    public double percent() {
        return fitted.percent();
    }

    /** What the user should know beside the tables. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Every table, in the order in which they are documented. */
    public List<Table> tables() {
        return List.copyOf(tables);
    }
}
