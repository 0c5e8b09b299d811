package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * A model fitted to a part of the table, and what it says of the whole.
 *
 * <p>As in the fit itself, but shorter: two searches on the expected run, from the best point of the whole table and from a
 * seeded point of its own, lest the whole table shine through; an ensemble there for the factors of chance; and a search with
 * these. Nothing is taken from cells that are left out: not the factors either.
 *
 * @param part what was left out
 * @param objective the error over the cells that were not, with the factors found
 * @param point best point
 * @param samples replications there, all filled cells
 */
record Refit(Holdout part, Objective objective, double[] point, Samples samples) {

    private static final double NEAR = 0.1;
    private static final double WIDE = 0.3;
    private static final double CORRECTING = 0.05;
    private static final int SEARCHES = 3;

    /** Evaluations that refits without each part need at most. */
    static long evaluations(FitSettings settings, int parts) {
        return (long) SEARCHES * parts * settings.refitEvaluations();
    }

    /**
     * Fits a model to the table without each part.
     *
     * @param best best point of the whole table
     * @param prefix begins the names of the searches
     */
    static List<Refit> all(List<Holdout> parts, Objective whole, double[] best, String prefix, Workshop workshop) {
        List<Objective> bare = parts.stream().map(part -> whole.withoutFactors().over(part.trained())).toList();
        List<double[]> points = search(parts, bare, best, prefix, workshop);
        List<Objective> corrected = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Objective objective = bare.get(i);
            double[] point = points.get(i);
            corrected.add(workshop.alone("correcting for chance", () -> objective.withFactors(Fit.factors(objective, point, workshop))));
        }
        List<double[]> better = correct(parts, corrected, points, prefix, workshop);
        List<Refit> refits = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Objective objective = corrected.get(i);
            double[] point = better.get(i);
            refits.add(new Refit(parts.get(i), objective, point, workshop.alone("running ensembles",
                    () -> workshop.samples(objective.space().at(point), objective.cells()))));
        }
        return refits;
    }

    private static List<double[]> search(List<Holdout> parts, List<Objective> objectives, double[] best, String prefix, Workshop workshop) {
        FitSettings settings = workshop.settings();
        List<Workshop.Task> tasks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String id = prefix + parts.get(i).name();
            Objective objective = objectives.get(i);
            tasks.add(new Workshop.Task(new Search(id + "-near", best, NEAR, settings.refitEvaluations()), objective));
            tasks.add(new Workshop.Task(new Search(id + "-anew", Fit.random(objective.space(), settings.seed(), id), WIDE,
                    settings.refitEvaluations()), objective));
        }
        List<Descent> descents = workshop.run("predicting cells left out", tasks);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            points.add(Descent.better(descents.get(2 * i), descents.get(2 * i + 1)).point());
        }
        return points;
    }

    private static List<double[]> correct(List<Holdout> parts, List<Objective> objectives, List<double[]> starts, String prefix, Workshop workshop) {
        int evaluations = workshop.settings().refitEvaluations();
        List<Workshop.Task> tasks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            tasks.add(new Workshop.Task(new Search(prefix + parts.get(i).name() + "-corrected", starts.get(i), CORRECTING, evaluations), objectives.get(i)));
        }
        List<Descent> descents = workshop.run("predicting cells left out", tasks);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            points.add(descents.get(i).value() < objectives.get(i).at(starts.get(i)) ? descents.get(i).point() : starts.get(i));
        }
        return points;
    }

    /** What it says of each cell: medians of its replications, tons. */
    double[] tons() {
        return samples.medians();
    }
}
