package magnitka.calibration;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Observation;
import magnitka.model.Period;
import magnitka.model.Problem;

/**
 * The cells of the archive that a model is fitted to: observations of use {@code calibration}.
 *
 * @param filled cells above zero, in the order of the observations; errors are counted over these
 * @param zeros cells in which nothing was made; a model meets them exactly or misses them
 */
record Archive(List<Target> filled, List<Target> zeros) {

    private static final String FILE = "observed.csv";

    public Archive {
        filled = List.copyOf(filled);
        zeros = List.copyOf(zeros);
    }

    /**
     * The cells of a model.
     *
     * @throws ModelException if an observation cannot be compared with the model
     */
    public static Archive of(Model model) {
        List<Problem> problems = new ArrayList<>();
        List<Target> filled = new ArrayList<>();
        List<Target> zeros = new ArrayList<>();
        for (Observation observation : model.observed()) {
            if (observation.use() == Observation.Use.CALIBRATION) {
                Target target = target(model, observation, problems);
                (target.isZero() ? zeros : filled).add(target);
            }
        }
        if (filled.isEmpty() && problems.isEmpty()) {
            problems.add(problem("use", "must be calibration in at least one line with a value above zero", "none",
                    "There is nothing to fit the model to."));
        }
        if (!problems.isEmpty()) {
            throw new ModelException(problems);
        }
        return new Archive(filled, zeros);
    }

    private static Target target(Model model, Observation observation, List<Problem> problems) {
        Period months = observation.months();
        if (!months.liesIn(model.chain())) {
            problems.add(problem("period", "must lie in the run to the day, " + model.chain().start() + " to " + model.chain().end(),
                    observation.quantity() + " " + observation.period(), "A scenario may have shortened the run."));
        }
        YearMonth start = YearMonth.from(model.chain().start());
        return new Target(observation.quantity(), observation.period(), months.first().getYear(), observation.value(),
                (int) ChronoUnit.MONTHS.between(start, months.first()), (int) ChronoUnit.MONTHS.between(start, months.last()));
    }

    private static Problem problem(String column, String expected, String found, String cure) {
        return new Problem(FILE, 0, column, found, expected, cure);
    }

    /** Filled cells, then zero cells. */
    List<Target> all() {
        List<Target> all = new ArrayList<>(filled);
        all.addAll(zeros);
        return all;
    }

    /** Years that have a filled yearly cell, in order. */
    List<Integer> years() {
        return filled.stream().filter(Target::isYearly).map(Target::year).distinct().sorted().toList();
    }

    /** Quantities that have a filled cell, in order of appearance. */
    List<String> quantities() {
        return filled.stream().map(Target::quantity).distinct().toList();
    }
}
