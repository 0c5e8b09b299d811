package magnitka.analysis.planning;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Quantity;
import magnitka.model.Start;
import magnitka.model.Works;
import magnitka.result.Decimals;

/** Says what of a plan is no mistake, but hardly meant: shapes that nobody makes, targets before expected starts, products of which 0 t are asked. */
public final class PlanRemarks {

    private final Model model;
    private final Chain chain;
    private final List<String> remarks = new ArrayList<>();

    private PlanRemarks(Model model) {
        this.model = model;
        chain = model.chain();
    }

    /** A sentence for each; none where the model has no plan. */
    public static List<String> of(Model model) {
        PlanRemarks all = new PlanRemarks(model);
        all.remarks.addAll(UnmadeShapes.of(model));
        model.chain().plan().ifPresent(plan -> plan.products().forEach((product, asked) -> {
            all.unasked(product, asked);
            all.beforeStarts(product, asked);
        }));
        return List.copyOf(all.remarks);
    }

    private void unasked(String product, Plan.ProductPlan asked) {
        IntToDoubleFunction share = model.onDay(asked.capacityShare());
        boolean given = asked.given().values().stream().anyMatch(target -> model.value(target.tons()) > 0);
        if (asked.origin() == Plan.Origin.CAPACITY && !given && IntStream.range(0, chain.days()).allMatch(day -> share.applyAsDouble(day) <= 0)) {
            String parameter = asked.capacityShare() instanceof Quantity.Reference reference ? ", by the parameter " + reference.parameter() : "";
            remarks.add("The plan asks for 0 t of " + product + ": its capacity_share is 0 on all days" + parameter + ". Its people work at their lowest load.");
        }
    }

    /** Targets that only a unit can meet which starts earlier in its window than the expected run has it. */
    private void beforeStarts(String product, Plan.ProductPlan asked) {
        List<Map.Entry<String, Plan.Target>> early = asked.given().entrySet().stream()
                .filter(target -> model.value(target.getValue().tons()) > 0 && !startsFor(product, target.getValue())).toList();
        Optional<Plant> plant = early.isEmpty() ? Optional.empty() : Optional.of(Plant.of(model));
        plant.ifPresent(compiled -> {
            FullLoad full = FullLoad.of(compiled);
            early.forEach(target -> {
                int end = (int) ChronoUnit.DAYS.between(chain.start(), target.getValue().to()) + 1;
                if (Products.makers(model, compiled, product).stream().allMatch(w -> full.ratedTons(w, 0, end) <= 0)) {
                    remarks.add("Of the target " + target.getKey() + " of " + product + ", " + Decimals.fixed(model.value(target.getValue().tons()), 0) + " t from "
                            + target.getValue().from() + " to " + target.getValue().to() + ", nothing can be made in the expected run, where no unit has started by then;"
                            + " only replications in which one starts early in its window can make some.");
                }
            });
        });
    }

    /** True if a unit has a known day by which it makes the product before the target ends. */
    private boolean startsFor(String product, Plan.Target target) {
        return chain.nodes().values().stream()
                .filter(node -> node instanceof Works works && works.recipe().product().equals(product))
                .flatMap(node -> ((Works) node).units().values().stream())
                .anyMatch(unit -> unit.start() instanceof Start.On on && !on.date().isAfter(target.to()));
    }
}
