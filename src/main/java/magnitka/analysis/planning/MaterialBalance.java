package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.ModelException;
import magnitka.model.Problem;
import magnitka.model.Works;
import magnitka.plan.Requirements;

/**
 * The planners' material balance: what works, routes and sources must give for a final demand, worked back through recipes,
 * usual losses and by-products. Stocks do not change in it, and it knows no capacities; {@link FeasiblePlan} does.
 *
 * <p>A ton of final demand is taken where its works put it, for use outside the chain. docs/planning.md has the rules.
 */
final class MaterialBalance {

    private final Model model;
    private final Plant plant;
    private final Norms norms;
    private final List<String> productOfWorks = new ArrayList<>();
    private final List<String> products;
    private final BalanceSystem routes;
    private final InputOutput system;
    private final Optional<String> fault;

    private MaterialBalance(Model model, Plant plant, FullLoad full, Span span) {
        this.model = model;
        this.plant = plant;
        norms = new Norms(model, plant, full, span);
        Set<String> made = new LinkedHashSet<>();
        for (String name : plant.works()) {
            productOfWorks.add(((Works) model.chain().nodes().get(name)).recipe().product());
        }
        made.addAll(productOfWorks);
        products = List.copyOf(made);
        routes = new BalanceSystem(model, norms);
        system = routes.system(true);
        fault = findFault();
    }

    /** The balance by the norms of some days: their mean recipes, losses and grades. */
    static MaterialBalance of(Model model, Plant plant, Span span) {
        return new MaterialBalance(model, plant, FullLoad.of(plant), span);
    }

    static MaterialBalance of(Model model, Plant plant, FullLoad full, Span span) {
        return new MaterialBalance(model, plant, full, span);
    }

    /**
     * What a final demand comes to.
     *
     * @param worksTons output of each works
     * @param routeTons tons shipped over each route
     * @param sourceTons tons taken from each source, by name
     * @param leftOver by-products beyond what was needed, tons, by place
     * @param missing what was needed beyond what comes by itself, tons, by place
     */
    public record Answer(
            double[] worksTons, double[] routeTons, Map<String, Double> sourceTons, Map<String, Double> leftOver, Map<String, Double> missing) {

        public Answer {
            worksTons = worksTons.clone();
            routeTons = routeTons.clone();
            sourceTons = inOrder(sourceTons);
            leftOver = inOrder(leftOver);
            missing = inOrder(missing);
        }
    }

    private static Map<String, Double> inOrder(Map<String, Double> tons) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(tons));
    }

    /** Products of the chain's works, in the order in which they are made within a day. */
    public List<String> products() {
        return products;
    }

    /** What keeps the balance from having an answer, as a sentence; nothing if it has one. */
    public Optional<String> fault() {
        return fault;
    }

    private Optional<String> findFault() {
        OptionalInt eaten = system.unproductive();
        if (eaten.isPresent()) {
            int s = eaten.getAsInt();
            return Optional.of("the chain is not productive: to give a ton of " + plant.storeCommodity(s) + " at " + plant.storeNode(s)
                    + " it takes a ton of it or more, through its own recipes and losses (Hawkins-Simon condition)");
        }
        return system.isIllConditioned()
                ? Optional.of("the chain's recipes nearly eat up what they make: the balance cannot be solved to useful accuracy")
                : Optional.empty();
    }

    private void requireSound() {
        if (fault.isPresent()) {
            throw new ModelException(List.of(new Problem(model.name(), 0, "/nodes", fault.get(), "must have a material balance",
                    "Look for a loop of recipes that takes as much as it gives.")));
        }
    }

    /** Gross output of each product for a ton of final demand of each. */
    public Requirements requirements() {
        double[][] gross = new double[products.size()][products.size()];
        for (int j = 0; j < gross.length; j++) {
            Map<String, Double> made = byProduct(answer(Map.of(products.get(j), 1.0)).worksTons());
            for (int i = 0; i < gross.length; i++) {
                gross[i][j] = made.get(products.get(i));
            }
        }
        return new Requirements(products, gross);
    }

    /** Works back from tons of final demand by product; a {@link ModelException} if the balance has no answer. */
    public Answer answer(Map<String, Double> finalDemand) {
        requireSound();
        double[] demand = new double[plant.storeCount()];
        double[] shares = sharesOfProduct();
        for (int w = 0; w < shares.length; w++) {
            demand[plant.productStore(w)] += shares[w] * finalDemand.getOrDefault(productOfWorks.get(w), 0.0);
        }
        return answer(system.solve(demand));
    }

    /** What the inputs of given outputs ask of each works, by-products of these outputs set off: the direct need. */
    public double[] directNeed(double[] worksTons) {
        double[] demand = new double[plant.storeCount()];
        for (int w = 0; w < worksTons.length; w++) {
            int[] from = plant.inputStores(w);
            for (int i = 0; i < from.length; i++) {
                demand[from[i]] += norms.isOffGradeInput(w, i) ? 0 : norms.inputNeed(w, i) * worksTons[w];
            }
            int[] beside = plant.byProductStores(w);
            for (int b = 0; b < beside.length; b++) {
                demand[beside[b]] -= norms.dated.byProductTons(w, b) * worksTons[w];
            }
        }
        return answer(new BalanceSystem(model, norms).system(false).solve(demand)).worksTons();
    }

    /** Output by product. */
    public Map<String, Double> byProduct(double[] worksTons) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int w = 0; w < worksTons.length; w++) {
            sums.merge(productOfWorks.get(w), worksTons[w], Double::sum);
        }
        return sums;
    }

    /** Share of each works in what is rated of its product; alike where nothing is rated. */
    public double[] sharesOfProduct() {
        double[] rated = new double[productOfWorks.size()];
        double[] alike = new double[rated.length];
        for (int w = 0; w < rated.length; w++) {
            rated[w] = norms.ratedTons(w);
            alike[w] = 1;
        }
        Map<String, Double> sums = byProduct(rated);
        Map<String, Double> counts = byProduct(alike);
        double[] shares = new double[rated.length];
        for (int w = 0; w < rated.length; w++) {
            double sum = sums.get(productOfWorks.get(w));
            shares[w] = sum > 0 ? rated[w] / sum : 1 / counts.get(productOfWorks.get(w));
        }
        return shares;
    }

    private Answer answer(InputOutput.Answer found) {
        double[] works = new double[norms.shareOfWorks.length];
        for (int w = 0; w < works.length; w++) {
            works[w] = norms.shareOfWorks[w] * found.asked()[plant.productStore(w)];
        }
        double[] shipped = new double[norms.shareOfRoute.length];
        for (int r = 0; r < shipped.length; r++) {
            double arriving = norms.shareOfRoute[r] * found.asked()[plant.routeTo(r)];
            shipped[r] = routes.pushed(r) * found.asked()[plant.routeFrom(r)] + (arriving > 0 ? arriving / norms.arriving(r) : 0);
        }
        Map<String, Double> sources = new LinkedHashMap<>();
        Map<String, Double> leftOver = new LinkedHashMap<>();
        Map<String, Double> missing = new LinkedHashMap<>();
        for (int s = 0; s < plant.storeCount(); s++) {
            if (plant.isSource(s)) {
                sources.put(plant.storeNode(s), found.asked()[s]);
            }
            put(leftOver, s, found.leftOver()[s]);
            put(missing, s, found.missing()[s]);
        }
        return new Answer(works, shipped, sources, leftOver, missing);
    }

    private void put(Map<String, Double> byPlace, int s, double tons) {
        if (tons > 0) {
            byPlace.put(plant.storeCommodity(s) + " at " + plant.storeNode(s), tons);
        }
    }
}
