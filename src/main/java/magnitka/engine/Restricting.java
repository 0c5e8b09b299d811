package magnitka.engine;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import magnitka.model.Model;
import magnitka.model.Restriction;

/** Puts dated restrictions on a daily capacity; overlapping ones multiply. */
final class Restricting {

    private Restricting() {}

    static IntToDoubleFunction apply(Model model, IntToDoubleFunction capacity, Collection<Restriction> restrictions) {
        double[] factor = new double[model.chain().days()];
        java.util.Arrays.fill(factor, 1);
        for (Restriction restriction : restrictions) {
            long from = ChronoUnit.DAYS.between(model.chain().start(), restriction.from());
            long to = from + StrictMath.round(model.value(restriction.days()));
            double times = model.value(restriction.factor());
            for (long day = Math.max(from, 0); day < to && day < factor.length; day++) {
                factor[(int) day] *= times;
            }
        }
        return day -> capacity.applyAsDouble(day) * factor[day];
    }
}
