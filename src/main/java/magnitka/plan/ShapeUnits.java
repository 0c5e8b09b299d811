package magnitka.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import magnitka.engine.Plant;
import magnitka.engine.View;
import magnitka.model.Plan;

/** Which units of a works can make which shape, and what follows for the mix. */
final class ShapeUnits {

    private static final int ANY = -1;

    private final int works;
    private final int[] units;

    /** Shape of each of the units. */
    private final int[] shape;

    /** True for a shape that has units of its own. */
    private final boolean[] tied;

    /** True if there is such a shape. */
    final boolean binds;

    /** @param units units of the works */
    ShapeUnits(Plant plant, int works, int[] units, List<Plan.ShapePlan> shapes) {
        this.works = works;
        this.units = units;
        shape = IntStream.of(units).map(u -> shapeOf(plant.unit(u), shapes)).toArray();
        tied = new boolean[shapes.size()];
        for (int i = 0; i < tied.length; i++) {
            tied[i] = shapes.get(i).units().isPresent();
        }
        binds = IntStream.range(0, tied.length).anyMatch(i -> tied[i]);
    }

    private static int shapeOf(String unit, List<Plan.ShapePlan> shapes) {
        return IntStream.range(0, shapes.size())
                .filter(i -> shapes.get(i).units().map(names -> names.contains(unit)).orElse(false))
                .findFirst()
                .orElse(ANY);
    }

    /**
     * Adds what the units of each shape could give today, with the people and at the load of the works.
     *
     * @param load load, times the share of what is learnt that is at hand
     * @param ofToday room for a figure of each shape
     */
    void add(View evening, double load, double[] ofToday, double[] tons) {
        double able = evening.capabilityTonsPerDay(works);
        if (able == 0) {
            return;
        }
        Arrays.fill(ofToday, 0);
        double all = 0;
        for (int k = 0; k < units.length; k++) {
            double standing = evening.standingTonsPerDay(units[k]);
            all += standing;
            if (shape[k] != ANY) {
                ofToday[shape[k]] += standing;
            }
        }
        if (all > 0) {
            double each = able * load / all;
            for (int i = 0; i < tons.length; i++) {
                tons[i] += each * ofToday[i];
            }
        }
    }

    /** Caps of the shapes over what was made in all, which is more than nothing; without end for shapes that have no units of their own. */
    void caps(double[] tons, double madeTons, double[] caps) {
        for (int i = 0; i < tied.length; i++) {
            caps[i] = tied[i] ? tons[i] / madeTons : Double.POSITIVE_INFINITY;
        }
        Arrays.fill(caps, tied.length, caps.length, Double.POSITIVE_INFINITY);
    }
}
