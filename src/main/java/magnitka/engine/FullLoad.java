package magnitka.engine;

import java.util.stream.IntStream;

/**
 * What works would give at normal load with every started unit standing: nothing breaks down, is overhauled or stands by
 * date, and inputs, room and shared limits are ample. Units start as in the expected run.
 */
public final class FullLoad {

    private final Plant plant;
    /** Sums over the days before day d, by works: {@code rated[w][d]}. */
    private final double[][] rated;

    private final double[][] learnt;
    private final double[][] unitDays;

    private FullLoad(Plant plant) {
        this.plant = plant;
        int works = plant.shops.count;
        rated = new double[works][plant.days() + 1];
        learnt = new double[works][plant.days() + 1];
        unitDays = new double[works][plant.days() + 1];
        Timeline timeline = plant.timeline;
        double[] now = timeline.initial.clone();
        for (int day = 0; day < plant.days(); day++) {
            for (int k = timeline.changeFrom[day]; k < timeline.changeFrom[day + 1]; k++) {
                now[timeline.changeSlot[k]] = timeline.changeValue[k];
            }
            for (int w = 0; w < works; w++) {
                add(w, day, now);
            }
        }
    }

    public static FullLoad of(Plant plant) {
        return new FullLoad(plant);
    }

    private void add(int w, int day, double[] now) {
        double ratedTons = 0;
        double learntTons = 0;
        int units = 0;
        int first = UnitStarts.NEVER;
        for (int u = plant.shops.firstUnit[w]; u < plant.shops.firstUnit[w + 1]; u++) {
            int start = plant.units.starts.expected[u];
            if (start <= day) {
                double tons = now[plant.units.rated + u];
                first = Math.min(first, start);
                ratedTons += tons;
                learntTons += tons * at(plant.units.masteryCurve[u], day - start);
                units += tons > 0 ? 1 : 0;
            }
        }
        double factor = now[plant.shops.factor + w];
        double shop = units > 0 ? at(plant.shops.masteryCurve[w], day - first) : 1;
        rated[w][day + 1] = rated[w][day] + factor * ratedTons;
        learnt[w][day + 1] = learnt[w][day] + factor * shop * learntTons;
        unitDays[w][day + 1] = unitDays[w][day] + units;
    }

    private double at(int curve, int age) {
        return curve < 0 || age >= plant.curves[curve].length ? 1 : plant.curves[curve][age];
    }

    /** True if a unit has started before day {@code end}. */
    public boolean hasStarted(int works, int end) {
        return IntStream.range(plant.shops.firstUnit[works], plant.shops.firstUnit[works + 1]).anyMatch(u -> plant.units.starts.expected[u] < end);
    }

    /** Rated tons of the units started by each day, from day {@code first} to the day before {@code end}. */
    public double ratedTons(int works, int first, int end) {
        return rated[works][end] - rated[works][first];
    }

    /** The same at what unit crews and the shop have learnt. */
    public double learntTons(int works, int first, int end) {
        return learnt[works][end] - learnt[works][first];
    }

    /** Days of started units that are rated above 0. */
    public double unitDays(int works, int first, int end) {
        return unitDays[works][end] - unitDays[works][first];
    }
}
