package magnitka.engine;

import java.util.ArrayList;
import java.util.List;

/** Causes that output is lost to, in the order of the waterfall. */
final class Causes {

    static final int MASTERY = 0;
    static final int OUTAGE = 1;
    static final int OVERHAUL = 2;
    static final int BREAKDOWN = 3;
    static final int LOAD = 4;
    static final int HINDRANCE = 5;

    /** What every works has; its limits, inputs, room and reject follow. */
    private static final List<String> FIRST =
            List.of("not_mastered", "outages", "overhauls", "breakdowns", "load", "hindrance");

    /** Number of the first cause that may bind a works on a day. */
    static final int BINDING = FIRST.size();

    private Causes() {}

    /** Names of the causes of works w. */
    static List<String> of(int w, Recipes recipes, Limits limits) {
        List<String> causes = new ArrayList<>(FIRST);
        for (int j = limits.firstOfWorks[w]; j < limits.firstOfWorks[w + 1]; j++) {
            causes.add("limit:" + limits.names.get(limits.limitOfWorks[j]));
        }
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            causes.add("input:" + recipes.inputCommodity[i]);
        }
        causes.add("blocked");
        causes.add("reject");
        return List.copyOf(causes);
    }
}
