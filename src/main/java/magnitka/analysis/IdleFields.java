package magnitka.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import magnitka.model.Commodity;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Quantity;
import magnitka.model.Shape;
import magnitka.model.UnitTraits;
import magnitka.model.Wear;
import magnitka.model.Works;

/** Says which figures of a model change nothing, since what would read them is not there. */
public final class IdleFields {

    /** What a file that does not speak of it says. */
    private static final Quantity UNTOLD_BACK_LOAD = Shape.of(Plan.ProductPlan.class).stream()
            .filter(field -> field.name().equals("back_load"))
            .map(field -> Quantity.of(Double.parseDouble(field.meaning().fallback())))
            .findFirst().orElseThrow();

    private final Model model;
    private final List<String> remarks = new ArrayList<>();

    private IdleFields(Model model) {
        this.model = model;
    }

    /** A sentence for each of them; none where every figure has a use. */
    public static List<String> of(Model model) {
        IdleFields fields = new IdleFields(model);
        model.chain().plan().ifPresent(plan -> plan.products().forEach(fields::product));
        model.chain().nodes().forEach((name, node) -> {
            if (node instanceof Works works) {
                works.recipe().inputs().forEach((good, input) -> fields.input(name, good, input));
                fields.wear(name, works);
            }
        });
        return List.copyOf(fields.remarks);
    }

    private void product(String name, Plan.ProductPlan product) {
        String origin = "since its origin is " + word(product.origin());
        product.ratchet().filter(ratchet -> product.origin() != Plan.Origin.RATCHET).ifPresent(ratchet -> remarks.add(
                model.value(ratchet.revision()) > 0
                        ? "Of the ratchet of " + name + " only the revision counts, " + origin + "."
                        : "The ratchet of " + name + " does nothing, " + origin + "."));
        if (product.origin() != Plan.Origin.BALANCE && most(product.finalDemand()) > 0) {
            remarks.add("The final_demand of " + name + " does nothing in a run, " + origin + ": only the command plan reads it.");
        }
        Plan.Split split = product.split().orElse(Plan.Split.EVEN);
        if (split != Plan.Split.BACK_LOADED && !product.backLoad().equals(UNTOLD_BACK_LOAD)) {
            remarks.add("The back_load of " + name + " does nothing, since its split is " + word(split) + ".");
        }
    }

    private void input(String works, String good, Works.Input input) {
        Commodity commodity = model.chain().commodities().get(good);
        List<String> grades = commodity.gradeNames();
        boolean defective = input.grades().orElse(grades).stream().anyMatch(grade -> grades.indexOf(grade) >= commodity.acceptedGrades());
        if (!defective && most(input.defectiveExtra()) > 0) {
            remarks.add("The defective_extra of " + good + " in " + works + " does nothing, since it takes no grade of " + good + " below the lowest accepted.");
        }
    }

    private void wear(String name, Works works) {
        boolean lowersGrades = works.quality().map(quality -> model.value(quality.wear()) > 0).orElse(false);
        List<String> idle = works.units().entrySet().stream()
                .filter(unit -> !lowersGrades && wears(unit.getValue().traits(works)) && !stopsMore(unit.getValue().traits(works)))
                .map(Map.Entry::getKey).toList();
        if (!idle.isEmpty()) {
            String whose = idle.size() == works.units().size() ? "" : " (" + String.join(", ", idle) + ")";
            remarks.add("The wear of units of " + name + whose + " changes nothing, since neither their breakdowns have a wear_effect nor the quality a wear.");
        }
    }

    private boolean wears(UnitTraits traits) {
        return traits.wear().map(this::rates).orElse(Stream.of()).anyMatch(rate -> model.value(rate) > 0);
    }

    private Stream<Quantity> rates(Wear wear) {
        return Stream.of(wear.basePerDay(), wear.overloadPerDay(), wear.postponedPerDay());
    }

    private boolean stopsMore(UnitTraits traits) {
        return traits.breakdowns().map(breakdowns -> model.value(breakdowns.wearEffect()) > 0).orElse(false);
    }

    private double most(Quantity quantity) {
        return IntStream.range(0, model.chain().days()).mapToDouble(model.onDay(quantity)::applyAsDouble).max().orElse(0);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
