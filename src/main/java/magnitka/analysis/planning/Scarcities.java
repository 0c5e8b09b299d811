package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Model;

/** Reads a solved plan: what is made, and what its dual values say of every capacity and stock. */
final class Scarcities {

    private final Model model;
    private final Plant plant;
    private final FullLoad full;
    private final Span span;
    private final Opening opening;
    private final FeasibleNetwork network;
    private final Rounds rounds;
    private final LinearProgramme.Optimum optimum;
    private final String unit;
    private final double unitTons;
    private final List<FeasiblePlan.Scarcity> found = new ArrayList<>();

    Scarcities(Model model, Plant plant, FullLoad full, Span span, Opening opening, FeasibleNetwork network, Rounds rounds) {
        this.model = model;
        this.plant = plant;
        this.full = full;
        this.span = span;
        this.opening = opening;
        this.network = network;
        this.rounds = rounds;
        optimum = rounds.firstOptimum();
        unit = lastOfTheChain(rounds.targets());
        unitTons = rounds.targets().get(unit);
    }

    private String lastOfTheChain(Map<String, Double> targets) {
        List<String> made = Products.ofWorks(model, plant);
        for (int w = made.size() - 1; w >= 0; w--) {
            if (targets.containsKey(made.get(w))) {
                return made.get(w);
            }
        }
        throw new IllegalArgumentException("targets: no works makes any of " + targets.keySet());
    }

    FeasiblePlan plan() {
        List<FeasiblePlan.Product> products = new ArrayList<>();
        rounds.targets().forEach((name, tons) ->
                products.add(new FeasiblePlan.Product(name, tons, rounds.made(name), rounds.round(name))));
        for (int w = 0; w < network.output.length; w++) {
            addWorks(w);
        }
        for (int l = 0; l < network.limitRow.length; l++) {
            String limit = plant.limits().get(l);
            add("limit", limit, model.chain().limits().get(limit).unit(), network.limitRow[l]);
        }
        for (int r = 0; r < network.routeRow.length; r++) {
            if (network.routeRow[r] >= 0) {
                add("route", plant.routes().get(r), "t", network.routeRow[r]);
            }
            if (network.onTheWayRow[r] >= 0) {
                add("on_the_way", plant.routes().get(r), "t", network.onTheWayRow[r]);
            }
        }
        for (int s = 0; s < network.cellRow.length; s++) {
            if (plant.isSource(s)) {
                addSource(s);
            } else if (plant.isStockpile(s) && opening.tons(s) > 0) {
                addStock(s);
            }
        }
        found.sort(Comparator.comparingDouble(FeasiblePlan.Scarcity::carries).reversed());
        return new FeasiblePlan(optimum.value(), unit, products, found, worths());
    }

    private void addWorks(int w) {
        int row = network.worksRow[w];
        double tons = rounds.first().limit(row);
        double unitDays = full.unitDays(w, span.first(), span.end());
        double worth = optimum.worth()[row] * unitTons;
        found.add(new FeasiblePlan.Scarcity("works", plant.works().get(w), "t", tons, rounds.first().used(row, optimum.at()), worth,
                unitDays > 0 ? worth * tons / unitDays : Double.NaN, carries(row)));
    }

    private void add(String kind, String name, String capacityUnit, int row) {
        if (rounds.first().limit(row) < Double.POSITIVE_INFINITY) {
            found.add(new FeasiblePlan.Scarcity(kind, name, capacityUnit, rounds.first().limit(row), rounds.first().used(row, optimum.at()),
                    optimum.worth()[row] * unitTons, Double.NaN, carries(row)));
        }
    }

    /** A ton more of supply is a ton in the source's grades. */
    private void addSource(int s) {
        double[] shares = plant.sourceShares(s);
        double available = 0;
        double used = 0;
        double worth = 0;
        double carried = 0;
        for (int g = 0; g < shares.length; g++) {
            int row = network.cellRow[s][g];
            available += rounds.first().limit(row);
            used += rounds.first().used(row, optimum.at());
            worth += shares[g] * optimum.worth()[row] * unitTons;
            carried += carries(row);
        }
        if (available < Double.POSITIVE_INFINITY) {
            found.add(new FeasiblePlan.Scarcity("source", plant.storeNode(s), "t", available, used, worth, Double.NaN, carried));
        }
    }

    /** A ton more of stock is a ton in the stock's grades. */
    private void addStock(int s) {
        double tons = opening.tons(s);
        double worth = 0;
        double carried = 0;
        for (int g = 0; g < network.cellRow[s].length; g++) {
            int row = network.cellRow[s][g];
            worth += opening.tons(s, g) / tons * optimum.worth()[row] * unitTons;
            carried += carries(row);
        }
        found.add(new FeasiblePlan.Scarcity("stock", plant.storeNode(s), "t", tons, Double.NaN, worth, Double.NaN, carried));
    }

    /** What the limit of a row is worth in all, as a share of the multiple: all shares together are 1. */
    private double carries(int row) {
        double limit = rounds.first().limit(row);
        return limit < Double.POSITIVE_INFINITY && optimum.value() > 0 ? optimum.worth()[row] * limit / optimum.value() : 0;
    }

    private List<FeasiblePlan.Worth> worths() {
        List<FeasiblePlan.Worth> worths = new ArrayList<>();
        for (int s = 0; s < network.cellRow.length; s++) {
            List<String> grades = model.chain().commodities().get(plant.storeCommodity(s)).gradeNames();
            for (int g = 0; plant.isStockpile(s) && g < network.cellRow[s].length; g++) {
                String grade = network.cellRow[s].length > 1 ? grades.get(g) : "";
                worths.add(new FeasiblePlan.Worth(plant.storeNode(s), plant.storeCommodity(s), grade,
                        optimum.worth()[network.cellRow[s][g]] * unitTons));
            }
        }
        return worths;
    }
}
