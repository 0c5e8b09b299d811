package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * The best point, and how it was found.
 *
 * <p>First several searches on the expected run, one from the middle of all ranges, the others from seeded points. Then
 * {@value #ROUNDS} rounds: an ensemble at the best point gives a factor for each cell, its median over the expected run, and
 * two shorter searches go on from there with the factors held. Last, steps along single parameters, halved until they are
 * below {@value Polish#LAST_STEP} of a range, and values cut to six digits.
 *
 * @param objective the error over all cells, with the last factors
 * @param point best point
 * @param starts searches from the starts, in order
 * @param rounds the rounds of correction, in order
 * @param adopted how often a profile found a better point, which the fit then went on from
 */
record Fit(Objective objective, double[] point, List<Descent> starts, List<Round> rounds, int adopted) {

    static final int ROUNDS = 3;

    private static final double WIDE = 0.3;
    private static final double NEAR = 0.05;
    private static final double AROUND = 0.15;
    private static final double PERCENT = 100;
    private static final double FACTOR_PARTS = 1e9;

    /**
     * A round of correction.
     *
     * @param largestChangePercent largest change of a factor
     * @param value objective at the best point with the new factors, after the searches
     * @param searches its searches
     */
    record Round(double largestChangePercent, double value, List<Descent> searches) {}

    static Fit of(Objective raw, Workshop workshop) {
        FitSettings settings = workshop.settings();
        List<Workshop.Task> tasks = new ArrayList<>();
        for (int k = 0; k < settings.starts(); k++) {
            String id = "start-" + (k + 1);
            tasks.add(new Workshop.Task(new Search(id, k == 0 ? raw.space().middle() : random(raw.space(), settings.seed(), id), WIDE,
                    settings.evaluations()), raw));
        }
        List<Descent> starts = workshop.run("searching from " + settings.starts() + " starts", tasks);
        Descent best = starts.stream().reduce(Descent::better).orElseThrow();
        workshop.watch().best(raw.percent(raw.tons(best.point())));
        Objective objective = raw;
        double[] point = best.point();
        List<Round> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double[] factors = factors(objective, point, workshop);
            double change = largestChange(objective.factors(), factors);
            objective = objective.withFactors(factors);
            List<Descent> searches = near(objective, point, "round-" + round, workshop);
            Descent better = searches.stream().reduce(Descent::better).orElseThrow();
            point = better.value() < objective.at(point) ? better.point() : point;
            rounds.add(new Round(change, objective.at(point), searches));
            workshop.watch().best(objective.percent(objective.tons(point)));
        }
        point = new Polish(objective, workshop).from(point);
        return new Fit(objective, point, starts, rounds, 0);
    }

    /** The same from a better point on, with the same factors. */
    Fit from(double[] better, Workshop workshop) {
        return new Fit(objective, new Polish(objective, workshop).from(better), starts, rounds, adopted + 1);
    }

    /** Evaluations that a fit needs at most. */
    static long evaluations(FitSettings settings) {
        return (long) settings.starts() * settings.evaluations() + 2L * ROUNDS * settings.refitEvaluations();
    }

    static double[] random(Space space, long seed, String id) {
        MersenneTwister chance = new MersenneTwister(Seeds.of(seed, "point " + id));
        double[] point = new double[space.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = chance.nextDouble();
        }
        return point;
    }

    private static List<Descent> near(Objective objective, double[] point, String id, Workshop workshop) {
        int evaluations = workshop.settings().refitEvaluations();
        return workshop.run("correcting for chance, " + id, List.of(
                new Workshop.Task(new Search(id + "-near", point, NEAR, evaluations), objective),
                new Workshop.Task(new Search(id + "-around", point, AROUND, evaluations), objective)));
    }

    /** Median of replications over expected run, cell by cell; 1 where either is nothing. */
    static double[] factors(Objective objective, double[] point, Workshop workshop) {
        double[] expected = objective.withoutFactors().tons(point);
        return factors(expected, workshop.samples(objective.space().at(point), objective.cells()).medians());
    }

    static double[] factors(double[] expected, double[] medians) {
        double[] factors = new double[expected.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = expected[i] > 0 && medians[i] > 0 ? cut(medians[i] / expected[i]) : 1;
        }
        return factors;
    }

    /** A factor as files hold it, so that a stored fit can be evaluated again. */
    private static double cut(double factor) {
        return StrictMath.rint(factor * FACTOR_PARTS) / FACTOR_PARTS;
    }

    private static double largestChange(double[] before, double[] after) {
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            largest = Math.max(largest, StrictMath.abs(PERCENT * (after[i] / before[i] - 1)));
        }
        return largest;
    }
}
