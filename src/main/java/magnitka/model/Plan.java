package magnitka.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the centre asks of the chain: targets by product, from several sources, split into quarters and months. */
public record Plan(
        @Field(value = "Multiplies every target: the quota pressure.", unit = "ratio", min = 0, max = 10, fallback = "1") Quantity pressure,
        @Field(value = "Targets by product; a product's works share a target in proportion to what their units are rated at.", names = "commodity")
                Map<String, ProductPlan> products,
        @Field(value = "Facts that the plan rests on.", names = "evidence") List<String> evidence,
        @Field("Remark for readers.") Optional<String> note) {

    public Plan {
        products = Ordered.copyOf(products);
        evidence = List.copyOf(evidence);
    }

    /** Share of each grade that the plan foresees of a product; empty where it does not say. */
    public Map<String, Quantity> plannedGrades(String product) {
        return products.containsKey(product) ? products.get(product).plannedGrades() : Map.of();
    }

    /* The same with one part changed. */

    public Plan withPressure(Quantity newPressure) {
        return new Plan(newPressure, products, evidence, note);
    }

    public Plan withProducts(Map<String, ProductPlan> newProducts) {
        return new Plan(pressure, newProducts, evidence, note);
    }

    /** Where a target comes from when none is given for the period. */
    public enum Origin {
        /** A share of what the started units are rated at. */
        CAPACITY,
        /** Last year's achieved output and target. */
        RATCHET,
        /** Worked back through the recipes from the targets of those who use the product, and from final demand. */
        BALANCE
    }

    /** How a year's target falls on its months. */
    public enum Split {
        EVEN,
        SEASONAL,
        BACK_LOADED
    }

    /** Targets of one product. */
    public record ProductPlan(
            @Field("Title for readers.") String title,
            @Field("Where a target comes from when none is given.") Origin origin,
            @Field("Targets given for a period, by name; they go before the origin.") Map<String, Target> given,
            @Field(value = "Target over what the planners take the started units to give.", unit = "ratio", min = 0, max = 10, fallback = "1", dated = true)
                    Quantity capacityShare,
            @Field(value = "How far planners see what crews have learnt: 0, they plan by ratings; 1, by learnt rates.", unit = "share", min = 0, max = 1, fallback = "0", dated = true)
                    Quantity masterySeen,
            @Field("How the next target follows the achieved level.") Optional<Ratchet> ratchet,
            @Field(value = "Tons wanted for use outside the chain, for targets by balance of this product and of what it is made of; what the chain itself needs comes on top.", unit = "t/year", min = 0, fallback = "0", dated = true)
                    Quantity finalDemand,
            @Field("How a year's target falls on its months; without it, evenly by days.") Optional<Split> split,
            @Field(value = "Weight of each month, January first, for a seasonal split.", unit = "ratio", min = 0, max = 10)
                    Optional<List<Quantity>> season,
            @Field(value = "Back-loaded split: how much more a year's last day is to give than its first, over the mean.", unit = "ratio", min = 0, max = 2, fallback = "0.2")
                    Quantity backLoad,
            @Field(value = "Planned share of each grade; without any, the normal shares of the works.", unit = "share", min = 0, max = 1)
                    Map<String, Quantity> plannedGrades,
            @Field("Shapes and sizes that the target asks for; without any, a ton is a ton.") Map<String, ShapePlan> assortment,
            @Field(value = "Facts that the targets rest on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note) {

        public ProductPlan {
            given = Ordered.copyOf(given);
            season = season.map(List::copyOf);
            plannedGrades = Ordered.copyOf(plannedGrades);
            assortment = Ordered.copyOf(assortment);
            evidence = List.copyOf(evidence);
        }

        /** The same whose next target follows otherwise. */
        public ProductPlan withRatchet(Optional<Ratchet> newRatchet) {
            return new ProductPlan(title, origin, given, capacityShare, masterySeen, newRatchet, finalDemand, split,
                    season, backLoad, plannedGrades, assortment, evidence, note);
        }
    }

    /** One of the shapes or sizes in which a product is asked for. Only ratios of work count, so its unit is free. */
    public record ShapePlan(
            @Field("Title for readers.") String title,
            @Field(value = "Share of the target, and of customers' orders, that is to be of the shape; the one shape without a share takes the rest.", unit = "share", min = 0, max = 1, dated = true)
                    Optional<Quantity> share,
            @Field(value = "Work that a ton of it takes, in any unit that the shapes have in common.", unit = "work/t", min = 1e-6, max = 1e6) Quantity work,
            @Field("Units that can make it, by name; what they can give bounds it. Without them, all can.") Optional<List<String>> units,
            @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note) {

        public ShapePlan {
            units = units.map(List::copyOf);
            evidence = List.copyOf(evidence);
        }
    }

    /** A target given for a period. */
    public record Target(
            @Field("First day.") LocalDate from,
            @Field("Last day.") LocalDate to,
            @Field(value = "Tons asked for.", unit = "t", min = 0) Quantity tons,
            @Field(value = "Facts that it rests on.", names = "evidence") List<String> evidence,
            @Field("Remark for readers.") Optional<String> note) {

        public Target {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Next year's target: q' = q + growth x q + weight x (achieved - q), with the weight times {@code asymmetry} when less
     * than q was achieved. What counts as achieved is what was reported; q and what was achieved are taken for each ton that
     * planners take the started units to give, so that targets follow new units (and learning, as far as planners see it), and
     * before pressure. The first year's q is as by capacity.
     */
    public record Ratchet(
            @Field(value = "Growth asked for in any case, a year.", unit = "share/year", min = -1, max = 10, fallback = "0") Quantity growth,
            @Field(value = "Weight of the achieved level.", unit = "share", min = 0, max = 1) Quantity weight,
            @Field(value = "How much of the weight holds downwards: 0, a target never falls.", unit = "share", min = 0, max = 1, fallback = "1")
                    Quantity asymmetry,
            @Field(value = "Share of a shortfall of the quarter past by which what is left of the year's target is cut.", unit = "share", min = 0, max = 1, fallback = "0")
                    Quantity revision) {}
}
