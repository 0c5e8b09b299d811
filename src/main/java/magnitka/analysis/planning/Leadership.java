package magnitka.analysis.planning;

import java.util.List;
import java.util.stream.IntStream;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Quantity;
import magnitka.plan.Planned;
import magnitka.plan.Requirements;

/** Puts the people of a model in charge of it. */
public final class Leadership {

    private Leadership() {}

    /** True if the model says what is planned and what people want. */
    public static boolean isDescribed(Model model) {
        return model.chain().plan().isPresent() && model.chain().people().isPresent();
    }

    /** The people of a model that describes them. */
    public static Planned of(Model model, Plant plant) {
        return Planned.of(model, plant, requirements(model, plant));
    }

    /** What targets by balance are worked back with: the norms of each year. Nothing where the plan has no such target. */
    private static List<Requirements> requirements(Model model, Plant plant) {
        boolean balanced = model.chain().plan().orElseThrow().products().values().stream()
                .anyMatch(product -> product.origin() == Plan.Origin.BALANCE);
        if (!balanced) {
            return List.of(Requirements.NONE);
        }
        FullLoad full = FullLoad.of(plant);
        return IntStream.rangeClosed(plant.date(0).getYear(), plant.date(plant.days() - 1).getYear())
                .mapToObj(year -> MaterialBalance.of(model, plant, full, Span.ofYear(plant, year)).requirements())
                .toList();
    }

    /** The same model under another pressure. */
    public static Model atPressure(Model model, double pressure) {
        return model.withChain(model.chain().withPlan(model.chain().plan().map(plan -> plan.withPressure(Quantity.of(pressure)))));
    }
}
