package magnitka.plan;

import java.util.Arrays;
import magnitka.engine.View;

/**
 * What a manager expects of a day at normal effort: what his started and learnt units would give with the people he has, times the share of it that
 * he got lately, counted as his success is counted.
 */
final class Forecast {

    private static final double NOTHING = 1e-9;

    private final double memory;
    /** By works: smoothed share of the norm that was had, and share of what was had that counted, at normal effort. */
    private final double[] had;

    private final double[] counting;
    private final double[] perDay;

    Forecast(int works, double memoryDays) {
        memory = 1 / memoryDays;
        had = new double[works];
        counting = new double[works];
        perDay = new double[works];
        Arrays.fill(had, -1);
        Arrays.fill(counting, 1);
    }

    /**
     * Learns from the day.
     *
     * @param load load of the day
     * @param mastery share of what units have learnt that is at hand
     * @param countedTons tons of the day that count
     * @param atNormal what of a ton would count at normal load over what does at this load
     */
    void learn(int w, View evening, double load, double mastery, double countedTons, double atNormal) {
        double norm = evening.normTonsPerDay(w) * mastery;
        if (norm <= NOTHING) {
            perDay[w] = 0;
            return;
        }
        double made = evening.madeTons(w);
        double able = evening.capabilityTonsPerDay(w) * mastery;
        double normal = load < 1 ? made / load : made;
        normal = normal < able ? normal : able;
        double share = normal / norm;
        had[w] = had[w] < 0 ? share : had[w] + memory * (share - had[w]);
        if (made > NOTHING) {
            counting[w] += memory * (countedTons * atNormal / made - counting[w]);
        }
        perDay[w] = norm * had[w] * counting[w];
    }

    /** Tons that count, a day, at normal effort. */
    double perDay(int w) {
        return perDay[w];
    }
}
