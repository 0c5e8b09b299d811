package magnitka.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** What {@code model.json} says: the network, its units, its dates. */
public record Chain(
        @Field("Title for readers.") String title,
        @Field("What the model is for, in a paragraph.") String purpose,
        @Field("First day.") LocalDate start,
        @Field("Last day.") LocalDate end,
        @Field("Goods, by name.") Map<String, Commodity> commodities,
        @Field("Places, by name.") Map<String, Node> nodes,
        @Field("Ways, by name.") Map<String, Route> routes,
        @Field("Capacities that works share, by name.") Map<String, SharedLimit> limits,
        @Field("Columns of the yearly table, by name; the last is the final product, which bottleneck and pressure speak of.") Map<String, Measure> table,
        @Field("What the centre asks for; needed when people are to act.") Optional<Plan> plan,
        @Field("What managers want and what holds them; needed when people are to act.") Optional<People> people) {

    public Chain {
        commodities = Ordered.copyOf(commodities);
        nodes = Ordered.copyOf(nodes);
        routes = Ordered.copyOf(routes);
        limits = Ordered.copyOf(limits);
        table = Ordered.copyOf(table);
    }

    /** Number of days, the first and the last included. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(start, end) + 1;
    }

    /* The same with one part changed. */

    public Chain withNodes(Map<String, Node> newNodes) {
        return new Chain(title, purpose, start, end, commodities, newNodes, routes, limits, table, plan, people);
    }

    public Chain withRoutes(Map<String, Route> newRoutes) {
        return new Chain(title, purpose, start, end, commodities, nodes, newRoutes, limits, table, plan, people);
    }

    public Chain withLimits(Map<String, SharedLimit> newLimits) {
        return new Chain(title, purpose, start, end, commodities, nodes, routes, newLimits, table, plan, people);
    }

    public Chain withPlan(Optional<Plan> newPlan) {
        return new Chain(title, purpose, start, end, commodities, nodes, routes, limits, table, newPlan, people);
    }

    public Chain withPeople(Optional<People> newPeople) {
        return new Chain(title, purpose, start, end, commodities, nodes, routes, limits, table, plan, newPeople);
    }
}
