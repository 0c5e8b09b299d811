package magnitka.plan;

import java.time.temporal.ChronoUnit;
import magnitka.model.Model;
import magnitka.model.People;

/** When directors go, and what their works give until the next have settled. */
final class Directors {

    private final int failures;
    private final double missedBelow;
    private final double newcomerMastery;
    private final int settlingDays;
    private final int[] changes;

    Directors(Model model, People.Directors directors) {
        failures = (int) model.value(directors.failures());
        missedBelow = model.value(directors.missedBelow());
        newcomerMastery = model.value(directors.newcomerMastery());
        settlingDays = (int) model.value(directors.settlingDays());
        changes = directors.changes().values().stream()
                .mapToInt(change -> (int) ChronoUnit.DAYS.between(model.chain().start(), change.on()))
                .sorted()
                .toArray();
    }

    /** The directors of one run, one a works. */
    final class Posts {

        private final int[] missed;
        private final int[] settledOn;
        private int next;

        Posts(int works) {
            missed = new int[works];
            settledOn = new int[works];
            while (next < changes.length && changes[next] < 0) {
                next++;
            }
        }

        /** True if all works get new directors on this day; to be asked every day. */
        boolean changeOn(int day) {
            boolean change = false;
            while (next < changes.length && changes[next] <= day) {
                change = true;
                next++;
            }
            return change;
        }

        /** A new director comes. */
        void replace(int w, int day) {
            missed[w] = 0;
            settledOn[w] = day + settlingDays;
        }

        /** True if a quarter's report costs the director his post. */
        boolean falls(int w, double fulfilment) {
            missed[w] = fulfilment < missedBelow ? missed[w] + 1 : 0;
            return missed[w] >= failures;
        }

        /** Share of what units have learnt that is at hand while a new director settles. */
        double mastery(int w, int day) {
            return day < settledOn[w] ? newcomerMastery : 1;
        }
    }
}
