package magnitka.analysis.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Quantity;
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
        List<Map.Entry<String, Plan.Target>> given = asked.given().entrySet().stream().filter(target -> model.value(target.getValue().tons()) > 0).toList();
        if (given.isEmpty()) {
            return;
        }
        Plant plant = Plant.of(model);
        FullLoad full = FullLoad.of(plant);
        List<Integer> makers = Products.makers(model, plant, product);
        given.forEach(target -> {
            int from = day(target.getValue().from());
            int end = day(target.getValue().to()) + 1;
            if (makers.stream().allMatch(w -> full.ratedTons(w, from, end) <= 0)) {
                boolean started = makers.stream().anyMatch(w -> full.hasStarted(w, end));
                remarks.add("Of the target " + target.getKey() + " of " + product + ", " + Decimals.fixed(model.value(target.getValue().tons()), 0) + " t from "
                        + target.getValue().from() + " to " + target.getValue().to() + ", nothing can be made in the expected run, where "
                        + (started ? "units that have started are rated at 0 on these days (rated_tons_per_day x rated_factor)" : "no unit has started by then")
                        + "; only replications in which one starts early in its window can make some.");
            }
        });
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(chain.start(), date);
    }
}
