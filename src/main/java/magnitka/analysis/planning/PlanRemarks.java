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

    /** Targets for days on which, in the expected run, nobody can make the product: all of them, or the first of them. */
    private void beforeStarts(String product, Plan.ProductPlan asked) {
        List<Map.Entry<String, Plan.Target>> early = asked.given().entrySet().stream()
                .filter(target -> model.value(target.getValue().tons()) > 0 && !worksOn(product, target.getValue().from())).toList();
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
            int idle = (int) IntStream.range(first, end).filter(day -> makers.stream().allMatch(w -> full.ratedTons(w, first, day + 1) <= 0)).count();
            String what = "Of the target " + entry.getKey() + " of " + product + ", " + Decimals.fixed(model.value(target.tons()), 0) + " t from "
                    + target.from() + " to " + target.to() + ", ";
            boolean started = makers.stream().anyMatch(w -> full.hasStarted(w, first + idle));
            if (idle == end - first) {
                remarks.add(what + "nothing can be made in the expected run, where "
                        + (started ? "units that have started are rated at 0 on these days (rated_tons_per_day x rated_factor);" : "no unit has started by then;")
                        + " only replications in which one starts early in its window can make some.");
            } else if (idle > 0) {
                String since = plant.date(first + idle) + ".";
                remarks.add(what + "nobody can work on " + idle + " of its " + (end - first) + " days: in the expected run "
                        + (started ? "units that have started are rated above 0 (rated_tons_per_day x rated_factor) only from " + since : "the first unit starts on " + since));
            }
        }
    }

    private int dayOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(chain.start(), date);
    }

    /** True if a unit with a known start makes the product on a day. */
    private boolean worksOn(String product, LocalDate date) {
        return chain.nodes().values().stream()
                .filter(node -> node instanceof Works works && works.recipe().product().equals(product)).map(Works.class::cast)
                .filter(works -> isAboveZero(works.ratedFactor(), date))
                .anyMatch(works -> works.units().values().stream().anyMatch(unit -> unit.start() instanceof Start.On on && !on.date().isAfter(date)
                        && unit.traits(works).ratedTonsPerDay().filter(rated -> isAboveZero(rated, date)).isPresent()));
    }

    private boolean isAboveZero(Quantity quantity, LocalDate date) {
        return model.onDay(quantity).applyAsDouble(dayOf(date)) > 0;
    }
}
