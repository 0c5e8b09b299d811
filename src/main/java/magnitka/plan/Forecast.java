package magnitka.plan;

import magnitka.engine.View;

/**
 * What a manager expects of a day at normal effort: what his started and learnt units would give with the people he has, times the share of it that
 * he got lately, counted as his success is counted. Both shares are of sums in which a day fades as the next ones come; they are worked
 * out when he plans.
 */
final class Forecast {

    private static final double NOTHING = 1e-9;

    /** What is left of a day in the sums on the next one. */
    private final double kept;

    private final double memoryDays;

    /** By works: output by norm and output that was had, at normal effort. */
    private final double[] norm;

    private final double[] had;

    /** By works: what was made, and what of it would count at normal effort; not kept where all counts. */
    private final double[] made;

    private final double[] counted;

    /** Output by norm today. */
    private final double[] normToday;

    Forecast(int works, double memoryDays) {
        this.memoryDays = memoryDays;
        kept = 1 - 1 / memoryDays;
        norm = new double[works];
        had = new double[works];
        made = new double[works];
        counted = new double[works];
        normToday = new double[works];
    }

    /**
     * Learns from the day.
     *
     * @param load load of the day
     * @param mastery share of what units have learnt that is at hand
     */
    void learn(int w, View evening, double load, double mastery) {
        double today = evening.normTonsPerDay(w) * mastery;
        normToday[w] = today;
        if (today <= NOTHING) {
            return;
        }
        double tons = evening.madeTons(w);
        double able = evening.capabilityTonsPerDay(w) * mastery;
        double normal = load < 1 ? tons / load : tons;
        normal = normal < able ? normal : able;
        if (norm[w] == 0) {
            // before the first day all days were like it
            norm[w] = today * memoryDays;
            had[w] = normal * memoryDays;
        } else {
            norm[w] = kept * norm[w] + today;
            had[w] = kept * had[w] + normal;
        }
    }

    /** Learns what of today's tons, if they are any, would count at normal effort; to be told where not all does. */
    void learnCounted(int w, double madeTons, double countedTons) {
        if (normToday[w] > NOTHING && madeTons > NOTHING) {
            // before the first day all counted
            double before = made[w] == 0 ? madeTons * memoryDays : made[w];
            counted[w] = kept * (made[w] == 0 ? before : counted[w]) + countedTons;
            made[w] = kept * before + madeTons;
        }
    }

    /** True where there is something to go by. */
    boolean isPossible(int w) {
        return normToday[w] > NOTHING && had[w] > NOTHING * norm[w] && (made[w] == 0 || counted[w] > NOTHING * made[w]);
    }

    /** Tons that count, a day, at normal effort. */
    double perDay(int w) {
        if (!isPossible(w)) {
            return 0;
        }
        double counting = made[w] > 0 ? counted[w] / made[w] : 1;
        return normToday[w] * had[w] / norm[w] * counting;
    }
}
