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
import magnitka.model.Start;
import magnitka.model.Works;
import magnitka.result.Decimals;

/** Says what of a plan is no mistake, but hardly meant: shapes that nobody makes, targets that begin before expected starts, products of which 0 t are asked. */
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

    /** Targets for days by which, in the expected run, no unit of the product has started: all of them, or the first of them. */
    private void beforeStarts(String product, Plan.ProductPlan asked) {
        List<Map.Entry<String, Plan.Target>> early = asked.given().entrySet().stream()
                .filter(target -> model.value(target.getValue().tons()) > 0 && !startsFor(product, target.getValue().from())).toList();
        if (early.isEmpty()) {
            return;
        }
        Plant plant = Plant.of(model);
        FullLoad full = FullLoad.of(plant);
        List<Integer> makers = Products.makers(model, plant, product);
        for (Map.Entry<String, Plan.Target> entry : early) {
            Plan.Target target = entry.getValue();
            int first = dayOf(target.from());
            int end = dayOf(target.to()) + 1;
            int idle = (int) IntStream.range(first, end).filter(day -> makers.stream().allMatch(w -> full.ratedTons(w, 0, day + 1) <= 0)).count();
            String what = "Of the target " + entry.getKey() + " of " + product + ", " + Decimals.fixed(model.value(target.tons()), 0) + " t from "
                    + target.from() + " to " + target.to() + ", ";
            if (idle == end - first) {
                remarks.add(what + "nothing can be made in the expected run, where no unit has started by then;"
                        + " only replications in which one starts early in its window can make some.");
            } else if (idle > 0) {
                remarks.add(what + "nobody can work on " + idle + " of its " + (end - first) + " days: in the expected run the first unit starts on "
                        + plant.date(first + idle) + ".");
            }
        }
    }

    private int dayOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(chain.start(), date);
    }

    /** True if a unit has a known day by which it makes the product. */
    private boolean startsFor(String product, LocalDate by) {
        return chain.nodes().values().stream()
                .filter(node -> node instanceof Works works && works.recipe().product().equals(product))
                .flatMap(node -> ((Works) node).units().values().stream())
                .anyMatch(unit -> unit.start() instanceof Start.On on && !on.date().isAfter(by));
    }
}
