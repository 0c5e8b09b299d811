package magnitka.plan;

import java.util.function.UnaryOperator;
import magnitka.model.Model;
import magnitka.model.People;

/** Incentives that might have been. */
public enum Policy {
    /** Pay for gross tons. */
    TONS(model -> paidBy(model, People.Measure.TONS)),
    /** Pay for tons in accepted grades. */
    GRADES(model -> paidBy(model, People.Measure.GRADES)),
    /** Pay for tons that customers take against their orders. */
    ORDERS(model -> paidBy(model, People.Measure.ORDERS)),
    /** Pay for tons in the shapes that the plan asks for. */
    ASSORTMENT(model -> paidBy(model, People.Measure.ASSORTMENT)),
    /** Pay each ton of the target alike instead of all for the last one. */
    SMOOTH_BONUS(Mechanism::withoutStep),
    /** Targets that do not follow what was reported. */
    NO_RATCHET(Mechanism::withoutRatchet);

    private final UnaryOperator<Model> change;

    Policy(UnaryOperator<Model> change) {
        this.change = change;
    }

    /** True if it says what is paid for; two that do cannot be in force together. */
    public boolean isMeasure() {
        return this == TONS || this == GRADES || this == ORDERS || this == ASSORTMENT;
    }

    /** The same model under this policy. */
    public Model apply(Model model) {
        return change.apply(model);
    }

    private static Model paidBy(Model model, People.Measure measure) {
        return Altered.bonus(model, b -> b.withMeasure(measure));
    }
}
