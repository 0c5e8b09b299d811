package magnitka.analysis.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Model;

/**
 * The largest plan of the same proportions that a network can meet at full load without a stoppage, what would then be made of
 * each product, and what is scarce.
 *
 * <p>First the multiple of all targets together is made as large as can be; products that can do no better stay there, and the
 * multiple of the others is raised again, until all have stopped: the plan in which the worst off is best off, then the next.
 *
 * @param multiple largest common multiple of the targets; below 1 the plan cannot be met
 * @param unit the product in whose tons scarcity is told: the last of the chain that the plan asks for
 * @param products every product with a target
 * @param scarcities every capacity that has a limit, those that carry most of the multiple first
 * @param worths what a ton lying in each stockpile is worth
 */
public record FeasiblePlan(
        double multiple, String unit, List<Product> products, List<Scarcity> scarcities, List<Worth> worths) {

    /** A target counts as met from this multiple on: the solver's accuracy. */
    static final double MET = 1 - 1e-6;

    static final double BLOCKING = 1e-7;

    /**
     * What can be made of a product.
     *
     * @param name name of the commodity
     * @param targetTons what the plan asks
     * @param feasibleTons what the largest feasible plan has of it
     * @param round 1 if it stops at the common multiple, 2 if at the next higher, and so on
     */
    public record Product(String name, double targetTons, double feasibleTons, int round) {

        public double multiple() {
            return feasibleTons / targetTons;
        }

        /** Tons of the target that cannot be made. */
        public double shortTons() {
            return feasibleTons < targetTons * MET ? targetTons - feasibleTons : 0;
        }
    }

    /**
     * A capacity and its scarcity.
     *
     * @param kind works, limit, route, source, stock, or on_the_way for what a route carried when the period began
     * @param name its name in the model
     * @param capacityUnit what it is counted in
     * @param available how much of it there is in the period
     * @param used how much the largest feasible plan takes; not a number for a stock
     * @param worth tons of the final product, with the rest of the plan in proportion, that one more of it would allow
     * @param worthPerUnitDay the same for one more day of one of its units; not a number unless a works
     * @param carries share of the multiple that rests on it: 1 % more of it raises the multiple by this share of 1 %
     */
    public record Scarcity(
            String kind, String name, String capacityUnit, double available, double used, double worth, double worthPerUnitDay, double carries) {

        /** True if more of it would allow a larger plan. */
        public boolean binds() {
            return carries > BLOCKING || (available == 0 && worth > BLOCKING);
        }
    }

    /**
     * What a ton is worth where it lies.
     *
     * @param place name of the stockpile
     * @param commodity what lies there
     * @param grade its grade; empty if it has none
     * @param worth tons of the final product, with the rest of the plan in proportion, that one more ton there would allow
     */
    public record Worth(String place, String commodity, String grade, double worth) {}

    public FeasiblePlan {
        products = List.copyOf(products);
        scarcities = List.copyOf(scarcities);
        worths = List.copyOf(worths);
    }

    /** The plan can be met, at full load and without a stoppage. */
    public boolean isFeasible() {
        return multiple >= MET;
    }

    /** Products of which the target cannot be made, the largest gap, as a share of the target, first. */
    public List<Product> gaps() {
        return products.stream()
                .filter(product -> product.shortTons() > 0)
                .sorted(Comparator.comparingDouble(Product::multiple))
                .toList();
    }

    /** Looks for the largest feasible plan. */
    static final class Search {

        private final Model model;
        private final Plant plant;
        private final FullLoad full;
        private final Span span;
        private final Opening opening;
        private final Rounds rounds;
        private final FeasibleNetwork network;

        /**
         * A search.
         *
         * @param opening what lies in stores and is on the way when the days begin
         * @param mostLoad highest load by works and day
         * @param targets tons by product; those of 0 do not count
         */
        Search(Model model, Plant plant, FullLoad full, Span span, Opening opening, double[][] mostLoad, Map<String, Double> targets) {
            this.model = model;
            this.plant = plant;
            this.full = full;
            this.span = span;
            this.opening = opening;
            network = new FeasibleNetwork(plant, full, span, opening, mostLoad);
            rounds = new Rounds(model, plant, network, targets);
        }

        /** The plan; nothing if no target asks for anything. */
        Optional<FeasiblePlan> plan() {
            if (rounds.targets().isEmpty()) {
                return Optional.empty();
            }
            rounds.run();
            return Optional.of(new Scarcities(model, plant, full, span, opening, network, rounds).plan());
        }

        /** What all targets could be multiplied by; nothing if no target asks for anything. */
        OptionalDouble firstMultiple() {
            return rounds.targets().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(rounds.firstMultiple());
        }

        /** The plan, if not all targets can be met. */
        Optional<FeasiblePlan> planIfOutOfReach() {
            return rounds.targets().isEmpty() || rounds.firstMultiple() >= MET ? Optional.empty() : plan();
        }
    }
}
