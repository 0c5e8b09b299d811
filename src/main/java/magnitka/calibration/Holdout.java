package magnitka.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the table left out of a fit, to be predicted.
 *
 * @param scheme what kind of part: {@link #LEAVE_ONE_YEAR_OUT}, or {@code fit_to_1937}
 * @param name name, unique
 * @param trained cells that are fitted to
 * @param predicted cells that are predicted
 */
record Holdout(String scheme, String name, boolean[] trained, boolean[] predicted) {

    static final String LEAVE_ONE_YEAR_OUT = "leave_one_year_out";

    private static final double NEAR = 0.1;
    private static final double WIDE = 0.3;

    /** Leaves out each year in turn. */
    static List<Holdout> years(Archive archive) {
        List<Holdout> holdouts = new ArrayList<>();
        for (int year : archive.years()) {
            holdouts.add(of(archive, LEAVE_ONE_YEAR_OUT, "without-" + year, year, year));
        }
        return holdouts;
    }

    /** Leaves out all years after the last one of each split. */
    static List<Holdout> splits(Archive archive, List<Integer> lastYears) {
        return lastYears.stream()
                .map(last -> of(archive, "fit_to_" + last, "to-" + last, last + 1, Integer.MAX_VALUE))
                .filter(holdout -> holdout.count(holdout.trained) > 0 && holdout.count(holdout.predicted) > 0)
                .toList();
    }

    private static Holdout of(Archive archive, String scheme, String name, int firstLeftOut, int lastLeftOut) {
        int n = archive.filled().size();
        boolean[] trained = new boolean[n];
        boolean[] predicted = new boolean[n];
        for (int i = 0; i < n; i++) {
            int year = archive.filled().get(i).year();
            predicted[i] = year >= firstLeftOut && year <= lastLeftOut;
            trained[i] = !predicted[i];
        }
        return new Holdout(scheme, name, trained, predicted);
    }

    private int count(boolean[] cells) {
        int count = 0;
        for (boolean cell : cells) {
            count += cell ? 1 : 0;
        }
        return count;
    }

    /** Evaluations that refits without each part need at most. */
    static long evaluations(FitSettings settings, int holdouts) {
        return 2L * holdouts * settings.refitEvaluations();
    }

    /**
     * Best points without each part: from the best point of the whole table, and from a seeded point of its own, lest the whole
     * table shine through.
     *
     * @param prefix begins the names of the searches
     */
    static List<Descent> refit(List<Holdout> holdouts, Objective objective, double[] best, String prefix, Workshop workshop) {
        FitSettings settings = workshop.settings();
        List<Workshop.Task> tasks = new ArrayList<>();
        for (Holdout holdout : holdouts) {
            Objective part = objective.over(holdout.trained);
            String id = prefix + holdout.name;
            tasks.add(new Workshop.Task(new Search(id + "-near", best, NEAR, settings.refitEvaluations()), part));
            tasks.add(new Workshop.Task(new Search(id + "-anew", Fit.random(objective.space(), settings.seed(), id), WIDE,
                    settings.refitEvaluations()), part));
        }
        List<Descent> descents = workshop.run("predicting cells left out", tasks);
        List<Descent> better = new ArrayList<>();
        for (int i = 0; i < holdouts.size(); i++) {
            better.add(Descent.better(descents.get(2 * i), descents.get(2 * i + 1)));
        }
        return better;
    }
}
