package magnitka.engine;

import java.util.ArrayList;
import java.util.List;
import magnitka.result.Cause;
import magnitka.result.Cause.Kind;

/** Numbers of the causes that output of a works is lost to, in the order of the waterfall. */
final class Causes {

    static final int MASTERY = Kind.NOT_MASTERED.ordinal();
    static final int OUTAGE = Kind.OUTAGES.ordinal();
    static final int OVERHAUL = Kind.OVERHAULS.ordinal();
    static final int BREAKDOWN = Kind.BREAKDOWNS.ordinal();
    static final int LOAD = Kind.LOAD.ordinal();
    static final int HINDRANCE = Kind.HINDRANCE.ordinal();

    /** Number of the first cause that may bind a works on a day: those before it are the same for every works. */
    static final int BINDING = Kind.LIMIT.ordinal();

    private Causes() {}

    /** The causes of works w. */
    static List<Cause> of(int w, Recipes recipes, Limits limits) {
        List<Cause> causes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            switch (kind) {
                case LIMIT -> {
                    for (int j = limits.firstOfWorks[w]; j < limits.firstOfWorks[w + 1]; j++) {
                        causes.add(Cause.limit(limits.names.get(limits.limitOfWorks[j])));
                    }
                }
                case INPUT -> {
                    for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
                        causes.add(Cause.input(recipes.inputCommodity[i]));
                    }
                }
                default -> causes.add(Cause.of(kind));
            }
        }
        return List.copyOf(causes);
    }
}
