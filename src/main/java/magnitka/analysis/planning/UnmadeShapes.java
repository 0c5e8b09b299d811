package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Start;
import magnitka.model.Unit;
import magnitka.model.Works;
import magnitka.result.Decimals;

/** Says which shapes a plan asks for that nobody can make, since their units never start. */
public final class UnmadeShapes {

    private static final int PERCENT = 100;

    private UnmadeShapes() {}

    /** A sentence for each of them; none where every shape that is asked for has a unit that starts. */
    public static List<String> of(Model model) {
        List<String> remarks = new ArrayList<>();
        model.chain().plan().ifPresent(plan -> plan.products().forEach((product, asked) -> asked.assortment().forEach((name, shape) -> {
            List<String> units = shape.units().orElse(List.of());
            double share = units.isEmpty() || units.stream().anyMatch(unit -> starts(model.chain(), product, unit)) ? 0 : most(model, asked.assortment(), name);
            if (share > 0) {
                remarks.add("Nobody makes the shape " + name + " of " + product + ", up to " + Decimals.fixed(PERCENT * share, 1) + " % of its targets and orders, since "
                        + (units.size() == 1 ? "its unit never starts (" : "none of its units ever starts (") + String.join(", ", units)
                        + "): that part stays unmet by assortment and by orders. Ask for the other shapes instead, or name units that start.");
            }
        })));
        return remarks;
    }

    private static boolean starts(Chain chain, String product, String unit) {
        return chain.nodes().values().stream()
                .filter(node -> node instanceof Works works && works.recipe().product().equals(product))
                .map(node -> ((Works) node).units().get(unit)).filter(Objects::nonNull).map(Unit::start)
                .anyMatch(start -> start instanceof Start.On on ? !on.date().isAfter(chain.end())
                        : start instanceof Start.Within window && !window.earliest().isAfter(chain.end()));
    }

    /** Largest share of any day; a shape without a share takes what the others leave. */
    private static double most(Model model, Map<String, Plan.ShapePlan> shapes, String name) {
        List<IntToDoubleFunction> counted = new ArrayList<>();
        shapes.forEach((other, shape) -> {
            if (shapes.get(name).share().isEmpty() ? !other.equals(name) : other.equals(name)) {
                counted.add(model.onDay(shape.share().orElseThrow()));
            }
        });
        double sign = shapes.get(name).share().isEmpty() ? -1 : 1;
        return IntStream.range(0, model.chain().days())
                .mapToDouble(day -> (sign < 0 ? 1 : 0) + sign * counted.stream().mapToDouble(share -> share.applyAsDouble(day)).sum())
                .filter(share -> share > 1e-9).max().orElse(0);
    }
}
