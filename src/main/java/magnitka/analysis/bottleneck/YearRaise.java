package magnitka.analysis.bottleneck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import magnitka.model.Course;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Quantity;
import magnitka.model.Route;
import magnitka.model.SharedLimit;
import magnitka.model.Start;
import magnitka.model.Unit;
import magnitka.model.Works;

/** The same model with one capacity raised by a factor in one year and no other, or with one unit more from that year on. */
final class YearRaise {

    /** No name that a model can have. */
    private static final String MORE = "one unit more";

    private final Model model;
    private final LocalDate first;
    private final LocalDate next;
    private final double factor;

    YearRaise(Model model, int year, double factor) {
        this.model = model;
        first = LocalDate.of(year, 1, 1);
        next = LocalDate.of(year + 1, 1, 1);
        this.factor = factor;
    }

    /** With the rated output of all units of a works raised. */
    Model works(String name) {
        Works w = (Works) model.chain().nodes().get(name);
        return with(name, w.withRatedFactor(raised(w.ratedFactor())));
    }

    /** With the supply of a source raised. */
    Model source(String name) {
        Node.Source s = (Node.Source) model.chain().nodes().get(name);
        return with(name, s.withSupply(s.supplyTonsPerDay().map(this::raised)));
    }

    /** With the capacity of a route raised. */
    Model route(String name) {
        Route r = model.chain().routes().get(name);
        Map<String, Route> routes = new LinkedHashMap<>(model.chain().routes());
        routes.put(name, r.withCapacity(r.capacityTonsPerDay().map(this::raised)));
        return model.withChain(model.chain().withRoutes(routes));
    }

    /** With a shared limit raised. */
    Model limit(String name) {
        SharedLimit l = model.chain().limits().get(name);
        Map<String, SharedLimit> limits = new LinkedHashMap<>(model.chain().limits());
        limits.put(name, l.withCapacity(raised(l.capacityPerDay())));
        return model.withChain(model.chain().withLimits(limits));
    }

    /** With one more unit like the last that there was, of their mean rated output, from the first day of the year on. */
    Model oneMore(String name) {
        Works w = (Works) model.chain().nodes().get(name);
        List<Unit> there = unitsThere(w);
        Unit last = there.get(there.size() - 1);
        LocalDate start = first.isBefore(model.chain().start()) ? model.chain().start() : first;
        Map<String, Unit> units = new LinkedHashMap<>(w.units());
        units.put(MORE, new Unit(last.title(), new Start.On(start), Optional.of(Quantity.of(meanRated(name))), last.mastery(),
                last.breakdowns(), last.wear(), last.overhaulCycle(), Map.of(), List.of(), Optional.empty()));
        return with(name, w.withUnits(units));
    }

    /** Mean rated output of the units of a works that there were in the year, before the works' own factor. */
    double meanRated(String name) {
        Works w = (Works) model.chain().nodes().get(name);
        return unitsThere(w).stream().mapToDouble(unit -> {
            Quantity rated = unit.traits(w).ratedTonsPerDay().orElseThrow();
            return rated instanceof Quantity.Profile profile ? course(profile).on(next.minusDays(1)) : model.value(rated);
        }).average().orElseThrow();
    }

    /** Units that had started by the end of the year, or might have; all, if that is none. */
    private List<Unit> unitsThere(Works works) {
        List<Unit> there = works.units().values().stream().filter(unit -> isThere(unit.start())).toList();
        return there.isEmpty() ? List.copyOf(works.units().values()) : there;
    }

    private boolean isThere(Start start) {
        return (start instanceof Start.On on && on.date().isBefore(next)) || (start instanceof Start.Within within && within.earliest().isBefore(next));
    }

    private Model with(String name, Node node) {
        Map<String, Node> nodes = new LinkedHashMap<>(model.chain().nodes());
        nodes.put(name, node);
        return model.withChain(model.chain().withNodes(nodes));
    }

    private Quantity raised(Quantity quantity) {
        if (!(quantity instanceof Quantity.Profile profile)) {
            return new Quantity.Profile(Quantity.Shape.STEP, List.of(
                    new Quantity.Point(first.minusDays(1), quantity),
                    new Quantity.Point(first, times(quantity)),
                    new Quantity.Point(next, quantity)));
        }
        List<Quantity.Point> points = new ArrayList<>();
        profile.points().stream().filter(p -> p.date().isBefore(first)).forEach(points::add);
        boolean linear = profile.shape() == Quantity.Shape.LINEAR;
        Course course = course(profile);
        if (linear || points.isEmpty()) {
            place(points, first.minusDays(1), course.on(first.minusDays(1)));
        }
        place(points, first, course.on(first) * factor);
        profile.points().stream()
                .filter(p -> p.date().isAfter(first) && p.date().isBefore(next))
                .forEach(p -> points.add(new Quantity.Point(p.date(), times(p.value()))));
        if (linear) {
            place(points, next.minusDays(1), course.on(next.minusDays(1)) * factor);
        }
        place(points, next, course.on(next));
        profile.points().stream().filter(p -> p.date().isAfter(next)).forEach(points::add);
        return new Quantity.Profile(profile.shape(), points);
    }

    /** Adds a point, in place of the last if that has the same date. */
    private static void place(List<Quantity.Point> points, LocalDate date, double value) {
        if (!points.isEmpty() && points.get(points.size() - 1).date().equals(date)) {
            points.remove(points.size() - 1);
        }
        points.add(new Quantity.Point(date, Quantity.of(value)));
    }

    private Quantity times(Quantity fixed) {
        return fixed instanceof Quantity.Reference reference
                ? new Quantity.Reference(reference.parameter(), reference.times() * factor)
                : Quantity.of(model.value(fixed) * factor);
    }

    private Course course(Quantity.Profile profile) {
        return Course.of(profile, model::value);
    }
}
