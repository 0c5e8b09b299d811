package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import magnitka.model.Model;
import magnitka.run.Jobs;

/**
 * How far the plan of each year lies within what the network can give, at several levels of pressure. Each level is worked out by
 * itself: targets given or by capacity go with the pressure, but those by ratchet, and the stocks of a New Year, follow from what
 * people made of the plans before.
 */
public final class PlanReach {

    private final double[] levels;
    private final List<Integer> years;

    /** By level and year; without end where the plan asks for nothing, not a number where the programme could not be solved. */
    private final double[][] multiples;

    PlanReach(double[] levels, List<Integer> years, double[][] multiples) {
        this.levels = levels;
        this.years = List.copyOf(years);
        this.multiples = multiples;
    }

    /**
     * Works out the reach of a model with plan and people; without any year for a network that is too large for it.
     *
     * @param threads number of threads, at least 1; has no influence on results
     */
    public static PlanReach of(Model model, double[] levels, int threads) {
        if (PlanSize.of(model).isLarge()) {
            return new PlanReach(levels.clone(), List.of(), new double[levels.length][0]);
        }
        PlannedRun own = PlannedRun.of(model);
        List<Callable<double[]>> jobs = new ArrayList<>();
        for (double level : levels) {
            jobs.add(() -> {
                PlannedRun run = own.atPressure(level);
                return run.years().stream().mapToDouble(year -> multiple(run, year)).toArray();
            });
        }
        return new PlanReach(levels.clone(), own.years(), Jobs.inOrder(jobs, threads).toArray(double[][]::new));
    }

    private static double multiple(PlannedRun run, int year) {
        try {
            return run.search(year).firstMultiple().orElse(Double.POSITIVE_INFINITY);
        } catch (NoAnswerException e) {
            // a study must not end because a plan cannot be judged
            return Double.NaN;
        }
    }

    /** Calendar years that were looked into; none of a network that is too large. */
    public List<Integer> years() {
        return years;
    }

    public double[] levels() {
        return levels.clone();
    }

    /**
     * What all targets of a year could be multiplied by, at a level; below 1 they are out of reach. Without end where nothing is asked
     * for, not a number if it is not known.
     */
    public double multiple(int level, int year) {
        return multiples[level][years.indexOf(year)];
    }

    /** Levels at which the plan of a year cannot be met, even at full load without a stoppage. */
    public double[] beyond(int year) {
        return IntStream.range(0, levels.length).filter(i -> multiple(i, year) < FeasiblePlan.MET).mapToDouble(i -> levels[i]).toArray();
    }

    /** The lowest level from which on the plan of a year is out of reach at all that follow; none if it can be met at the highest. */
    public OptionalDouble beyondFrom(int year) {
        int first = levels.length;
        while (first > 0 && multiple(first - 1, year) < FeasiblePlan.MET) {
            first--;
        }
        return first < levels.length ? OptionalDouble.of(levels[first]) : OptionalDouble.empty();
    }

    /** True if the plan of a year is out of reach at some level, but can be met at a higher one. */
    public boolean comesBack(int year) {
        double from = beyondFrom(year).orElse(Double.POSITIVE_INFINITY);
        return Arrays.stream(beyond(year)).anyMatch(level -> level < from);
    }

    /** True if something of what was looked into has no answer. */
    public boolean hasGaps() {
        return Arrays.stream(multiples).flatMapToDouble(DoubleStream::of).anyMatch(Double::isNaN);
    }
}
