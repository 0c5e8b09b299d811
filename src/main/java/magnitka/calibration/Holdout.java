package magnitka.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of the table left out of a fit, to be predicted.
 *
 * @param scheme what kind of part: {@link #IN_SAMPLE}, {@link #LEAVE_ONE_YEAR_OUT}, or {@code fit_to_1937}
 * @param name name, unique
 * @param trained cells that are fitted to
 * @param predicted cells that are predicted
 */
record Holdout(String scheme, String name, boolean[] trained, boolean[] predicted) {

    static final String IN_SAMPLE = "in_sample";
    static final String LEAVE_ONE_YEAR_OUT = "leave_one_year_out";


    /** Leaves out each year in turn. */
    static List<Holdout> years(Archive archive) {
        List<Holdout> holdouts = new ArrayList<>();
        for (int year : archive.years()) {
            holdouts.add(of(archive, LEAVE_ONE_YEAR_OUT, "without-" + year, year, year));
        }
        return holdouts.stream().filter(Holdout::saysSomething).toList();
    }

    /** Leaves out all years after the last one of each split. */
    static List<Holdout> splits(Archive archive, List<Integer> lastYears) {
        return lastYears.stream()
                .map(last -> of(archive, "fit_to_" + last, "to-" + last, last + 1, Integer.MAX_VALUE))
                .filter(Holdout::saysSomething)
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

    /** The whole table, fitted to and predicted. */
    static Holdout nothing(Archive archive) {
        boolean[] all = new boolean[archive.filled().size()];
        Arrays.fill(all, true);
        return new Holdout(IN_SAMPLE, "all", all, all);
    }

    private boolean saysSomething() {
        return any(trained) && any(predicted);
    }

    private static boolean any(boolean[] cells) {
        for (boolean cell : cells) {
            if (cell) {
                return true;
            }
        }
        return false;
    }
}
