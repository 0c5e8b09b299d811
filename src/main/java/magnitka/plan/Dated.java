package magnitka.plan;

import java.util.function.IntToDoubleFunction;
import magnitka.model.Model;
import magnitka.model.Quantity;

/** A figure that may change from day to day. */
final class Dated {

    private final double[] values;

    private Dated(double[] values) {
        this.values = values;
    }

    static Dated of(Model model, Quantity quantity) {
        IntToDoubleFunction onDay = model.onDay(quantity);
        double[] values = new double[quantity instanceof Quantity.Profile ? model.chain().days() : 1];
        for (int day = 0; day < values.length; day++) {
            values[day] = onDay.applyAsDouble(day);
        }
        return new Dated(values);
    }

    double at(int day) {
        return values[values.length == 1 ? 0 : day];
    }
}
