package magnitka.analysis.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import magnitka.model.Chain;
import magnitka.model.Model;
import magnitka.model.Plan;
import magnitka.model.Start;
import magnitka.model.Unit;
import magnitka.model.Works;
import magnitka.result.Decimals;

/** Says which shapes a plan asks for that nobody can make yet, or ever, since none of their units has started. */
final class UnmadeShapes {

    private static final int PERCENT = 100;

    /** Less is the rounding of shares that add up to one. */
    private static final double LEAST = 1e-9;

    private final Model model;
    private final Chain chain;

    private UnmadeShapes(Model model) {
        this.model = model;
        chain = model.chain();
    }

    /** A sentence for each of them; none where every shape has a unit when it is asked for. */
    static List<String> of(Model model) {
        List<String> remarks = new ArrayList<>();
        UnmadeShapes unmade = new UnmadeShapes(model);
        model.chain().plan().ifPresent(plan -> plan.products().forEach((product, asked) ->
                asked.assortment().keySet().forEach(name -> unmade.remark(product, asked.assortment(), name).ifPresent(remarks::add))));
        return remarks;
    }

    private Optional<String> remark(String product, Map<String, Plan.ShapePlan> shapes, String name) {
        List<String> units = shapes.get(name).units().orElse(List.of());
        Optional<LocalDate> works = firstStart(product, unit -> true);
        Optional<LocalDate> own = firstStart(product, units::contains);
        if (units.isEmpty() || works.isEmpty()) {
            return Optional.empty();
        }
        int from = day(works.get());
        int to = own.map(this::day).orElse(chain.days());
        double most = IntStream.range(from, to).mapToDouble(share(shapes, name)::applyAsDouble).max().orElse(0);
        if (most < LEAST) {
            return Optional.empty();
        }
        String asked = "Nobody makes the shape " + name + " of " + product + own.map(day -> " before " + day).orElse("") + ", up to " + Decimals.fixed(PERCENT * most, 1)
                + " % of its targets and orders, since no unit of it " + (own.isPresent() ? "can start earlier" : "ever starts") + " (" + String.join(", ", units) + "): ";
        return Optional.of(asked + (own.isPresent()
                ? "until then that part stays unmet by assortment and by orders. Give its share dates to ask for it later."
                : "that part stays unmet by assortment and by orders. Ask for the other shapes instead, or name units that start."));
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(chain.start(), date);
    }

    /** First day of the run on which one of the works' units may start. */
    private Optional<LocalDate> firstStart(String product, Predicate<String> named) {
        return chain.nodes().values().stream()
                .filter(node -> node instanceof Works works && works.recipe().product().equals(product))
                .flatMap(node -> ((Works) node).units().entrySet().stream()).filter(unit -> named.test(unit.getKey())).map(unit -> unit.getValue())
                .map(UnmadeShapes::start).flatMap(Optional::stream)
                .filter(day -> !day.isAfter(chain.end())).map(day -> day.isBefore(chain.start()) ? chain.start() : day).min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> start(Unit unit) {
        return unit.start() instanceof Start.On on ? Optional.of(on.date())
                : unit.start() instanceof Start.Within window ? Optional.of(window.earliest()) : Optional.empty();
    }

    /** Share by day; a shape without one takes what the others leave. */
    private IntToDoubleFunction share(Map<String, Plan.ShapePlan> shapes, String name) {
        if (shapes.get(name).share().isPresent()) {
            return model.onDay(shapes.get(name).share().get());
        }
        List<IntToDoubleFunction> others = shapes.values().stream().flatMap(shape -> shape.share().stream()).map(model::onDay).toList();
        return day -> 1 - others.stream().mapToDouble(share -> share.applyAsDouble(day)).sum();
    }
}
