package magnitka.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final double BLOCKING = 1e-7;
    private static final double ROUNDING = 1e-7;

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

    /**
     * The largest feasible plan of some days.
     *
     * @param opening what lies in stores and is on the way when the days begin
     * @param mostLoad highest load by works and day
     * @param targets tons by product, at least one above 0
     */
    static FeasiblePlan of(Model model, Plant plant, FullLoad full, Span span, Opening opening, double[][] mostLoad, Map<String, Double> targets) {
        FeasibleNetwork network = new FeasibleNetwork(plant, full, span, opening, mostLoad);
        Rounds rounds = new Rounds(model, plant, network, targets);
        rounds.run();
        return new Scarcities(model, plant, full, span, opening, network, rounds).plan();
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

    /** The rounds of raising the multiple. */
    static final class Rounds {

        private final FeasibleNetwork network;
        private final Map<String, Double> targets = new LinkedHashMap<>();
        private final Map<String, List<Integer>> makers = new LinkedHashMap<>();
        final Map<String, Integer> round = new LinkedHashMap<>();
        final Map<String, Double> made = new LinkedHashMap<>();
        LinearProgramme first;
        LinearProgramme.Optimum firstOptimum;
        private double[] last;

        Rounds(Model model, Plant plant, FeasibleNetwork network, Map<String, Double> all) {
            this.network = network;
            all.forEach((product, tons) -> {
                if (tons > 0) {
                    targets.put(product, tons);
                    makers.put(product, Products.makers(model, plant, product));
                }
            });
            if (targets.isEmpty()) {
                throw new IllegalArgumentException("targets: must ask for something");
            }
        }

        Map<String, Double> targets() {
            return targets;
        }

        void run() {
            Map<String, Double> reached = new LinkedHashMap<>();
            for (int k = 1; reached.size() < targets.size(); k++) {
                raise(k, reached);
            }
            targets.forEach((product, tons) -> made.put(product, output(product)));
        }

        private void raise(int k, Map<String, Double> reached) {
            LinearProgramme programme = network.programme.copy();
            int multiple = programme.variable();
            Map<String, Integer> rows = new LinkedHashMap<>();
            targets.forEach((product, tons) -> {
                Double held = reached.get(product);
                int row = programme.row(held == null ? 0 : -held * tons * (1 - ROUNDING));
                makers.get(product).forEach(w -> programme.put(row, network.output[w], -1));
                if (held == null) {
                    programme.put(row, multiple, tons);
                    rows.put(product, row);
                }
            });
            LinearProgramme.Optimum optimum = programme.maximise(multiple);
            if (k == 1) {
                first = programme;
                firstOptimum = optimum;
            }
            last = optimum.at();
            stop(k, optimum, rows, reached);
        }

        /** Targets whose rows are worth something hold the multiple down. Those that remain, if none is, stop too. */
        private void stop(int k, LinearProgramme.Optimum optimum, Map<String, Integer> rows, Map<String, Double> reached) {
            List<String> stopped = new ArrayList<>();
            rows.forEach((product, row) -> {
                if (optimum.worth()[row] * targets.get(product) > BLOCKING) {
                    stopped.add(product);
                }
            });
            (stopped.isEmpty() ? rows.keySet() : stopped).forEach(product -> {
                reached.put(product, optimum.value());
                round.put(product, k);
            });
        }

        private double output(String product) {
            return makers.get(product).stream().mapToDouble(w -> last[network.output[w]]).sum();
        }
    }
}
