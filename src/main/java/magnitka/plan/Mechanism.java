package magnitka.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Quantity;

/** What makes people act as they do, or makes it tell, each of which can be taken out of a model. */
public enum Mechanism {
    /** Units wear. */
    WEAR(Altered::withoutWear),
    /** The next target follows what was reported. */
    RATCHET(Mechanism::withoutRatchet),
    /** More is reported than was made. */
    PADDING(model -> Altered.reports(model, Optional.empty())),
    /** More is claimed than is needed, here and elsewhere. */
    HOARDING(Mechanism::withoutHoarding),
    /** Effort is put off. */
    IMPATIENCE(Mechanism::withoutImpatience),
    /** All is paid for the last ton of the target: without it, each ton of it is paid the same, and each beyond it too. */
    STEPBONUS(Mechanism::withoutStep),
    /** Shapes that are easy to make take the place of those asked for: without it all make what was asked for, and it costs them no more. */
    EASYSHAPES(Mechanism::withoutEasyShapes);

    private static final Quantity ZERO = Quantity.of(0);

    /** Cost of departing from the shapes asked for at which nobody does, by more than a part in a million. */
    private static final Quantity NO_DEPARTURE = Quantity.of(1e9);

    private final UnaryOperator<Model> off;

    Mechanism(UnaryOperator<Model> off) {
        this.off = off;
    }

    /** The same model without the mechanism; as it is if it had none. */
    public Model off(Model model) {
        return off.apply(model);
    }

    static Model withoutRatchet(Model model) {
        return Altered.products(model, p -> p.withRatchet(p.ratchet().map(r -> new Plan.Ratchet(r.growth(), ZERO, r.asymmetry(), ZERO))));
    }

    private static Model withoutHoarding(Model model) {
        return Altered.claims(model, c -> c.withSafetyMargin(ZERO).withFeedback(ZERO).withRivalMargin(ZERO).withAllotments(
                c.allotments().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().withRivalMargin(Optional.empty()), (a, b) -> a, LinkedHashMap::new))));
    }

    private static Model withoutImpatience(Model model) {
        return Altered.effort(model, e -> e.withImpatience(ZERO));
    }

    private static Model withoutEasyShapes(Model model) {
        return Altered.effort(model, e -> e.withDepartureCost(NO_DEPARTURE));
    }

    /** The step becomes a rate for each ton up to the target; beyond it the rate is no lower, so that nothing is left at the target. */
    static Model withoutStep(Model model) {
        return Altered.bonus(model, b -> {
            double rate = Math.max(model.value(b.step()), model.value(b.slope()));
            double cap = Math.max(model.value(b.cap()), 2 * rate);
            return b.withSlope(Quantity.of(rate)).withCap(Quantity.of(cap)).withSmooth(Quantity.of(1));
        });
    }
}
