package magnitka.analysis.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import magnitka.analysis.pressure.DrawnChanges.At;
import magnitka.model.Model;

/**
 * What is run at one draw: the curve of the drawn model, and each change of it at normal pressure. A change comes after the draw, so
 * it may set what was drawn. Changes that make the same model are run once, and those that change nothing are the curve itself.
 */
final class DrawPlan {

    private static final double NORMAL_PRESSURE = 1;

    private final List<Variant> variants;
    private final List<PressureStudy.Task> tasks = new ArrayList<>();
    /** The task of the base at normal pressure, and its level there. */
    private final int base;
    private final int level;
    /** The task of each variant. */
    private final int[] places;

    /** @param drawn what makes the model at the draw of the model in question */
    DrawPlan(Model model, UnaryOperator<Model> drawn, double[] levels, List<Variant> variants) {
        this.variants = variants;
        tasks.add(task(drawn, levels));
        int at = Arrays.binarySearch(levels, NORMAL_PRESSURE);
        level = Math.max(at, 0);
        if (at < 0 && !variants.isEmpty()) {
            tasks.add(task(drawn, NORMAL_PRESSURE));
        }
        base = tasks.size() - 1;
        places = new int[variants.size()];
        Model plain = drawn.apply(model);
        List<Model> run = new ArrayList<>(List.of(plain));
        for (int v = 0; v < places.length; v++) {
            UnaryOperator<Model> change = variants.get(v).change();
            Model changed = change.apply(plain);
            int same = run.indexOf(changed);
            if (same < 0) {
                same = run.size();
                run.add(changed);
                tasks.add(task(any -> change.apply(drawn.apply(any)), NORMAL_PRESSURE));
            }
            places[v] = base + same;
        }
    }

    private static PressureStudy.Task task(UnaryOperator<Model> change, double... levels) {
        return new PressureStudy.Task(new Variant(Variant.Kind.BASE, "draw", change), levels);
    }

    List<PressureStudy.Task> tasks() {
        return List.copyOf(tasks);
    }

    /** Cases at one level each that are run. */
    int cases() {
        return tasks.stream().mapToInt(task -> task.levels().length).sum();
    }

    /** Hands the curves of the tasks on, in pairs. */
    void give(Draw draw, List<PressureCurve> curves, DrawnChanges changes) {
        At plain = new At(curves.get(base), level);
        for (int v = 0; v < places.length; v++) {
            changes.take(draw, variants.get(v), plain, places[v] == base ? plain : new At(curves.get(places[v]), 0));
        }
    }
}
