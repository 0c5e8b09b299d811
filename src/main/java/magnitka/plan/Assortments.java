package magnitka.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import magnitka.engine.Buckets;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.People;
import magnitka.model.Plan;
import magnitka.model.Works;

/** Which works' products are asked for in shapes. */
final class Assortments {

    /** Works that have an assortment, in order. */
    final int[] works;

    /** By works; null without one. */
    private final Assortment[] of;

    /** By works that have one: which units can make which shape. */
    final ShapeUnits[] units;

    Assortments(Model model, Plant plant, Terms months, Success success) {
        Plan plan = model.chain().plan().orElseThrow();
        double departureCost = model.value(model.chain().people().orElseThrow().effort().departureCost());
        of = new Assortment[plant.works().size()];
        units = new ShapeUnits[of.length];
        Buckets unitsOf = new Buckets(of.length, plant.unitCount(), plant::worksOf);
        for (int w = 0; w < of.length; w++) {
            Works shop = (Works) model.chain().nodes().get(plant.works().get(w));
            Plan.ProductPlan product = plan.products().get(shop.recipe().product());
            Map<String, Plan.ShapePlan> shapes = product == null ? Map.of() : product.assortment();
            boolean held = success.measure == People.Measure.ASSORTMENT || success.bySales(w);
            if (!shapes.isEmpty()) {
                units[w] = new ShapeUnits(plant, w, unitsOf.of(w), List.copyOf(shapes.values()));
                of[w] = new Assortment(model, shapes, months, departureCost, held);
            }
        }
        works = IntStream.range(0, of.length).filter(w -> of[w] != null).toArray();
    }

    /** Assortment of a works; null without one. */
    Assortment of(int w) {
        return of[w];
    }

    /** Factor on the cost of effort. */
    double dearer(int w, int month) {
        return of[w] == null ? 1 : of[w].dearer(month);
    }
}
