package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.List;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Node;
import magnitka.model.Route;

/** Norms turned into the matrices of an input-output system over all stores. */
final class BalanceSystem {

    private final Model model;
    private final Plant plant;
    private final Norms norms;
    private final double[][] needs;
    private final double[][] credits;
    /** Share of what lies ready at its origin that a route carries off because it falls off there. */
    private final double[] pushed;

    BalanceSystem(Model model, Norms norms) {
        this.model = model;
        this.plant = norms.plant;
        this.norms = norms;
        int n = norms.asked.length;
        needs = new double[n][n];
        credits = new double[n][n];
        pushed = new double[plant.routes().size()];
        for (int r = 0; r < pushed.length; r++) {
            pushed[r] = norms.asked[plant.routeFrom(r)] ? offGrades(r) : shareOfWhatFallsOff(r);
        }
    }

    /** Tons that route r carries for each ton asked of its origin, or left there, because they fall off. */
    double pushed(int r) {
        return pushed[r];
    }

    /** The whole system, or, without recipes, only the ways from stores to works. */
    InputOutput system(boolean recipes) {
        addRoutes();
        if (recipes) {
            addRecipes();
        }
        return new InputOutput(needs, credits, norms.asked);
    }

    private void addRoutes() {
        for (int r = 0; r < pushed.length; r++) {
            int from = plant.routeFrom(r);
            int to = plant.routeTo(r);
            if (pushed[r] > 0) {
                credits[to][from] += pushed[r] * norms.arriving(r);
            } else if (norms.shareOfRoute[r] > 0) {
                needs[from][to] += norms.shareOfRoute[r] / norms.arriving(r) * norms.needPerShipped(r);
            }
        }
    }

    private void addRecipes() {
        for (int w = 0; w < norms.shareOfWorks.length; w++) {
            int product = plant.productStore(w);
            double share = norms.shareOfWorks[w];
            int[] from = plant.inputStores(w);
            for (int i = 0; i < from.length; i++) {
                needs[from[i]][product] += norms.isOffGradeInput(w, i) ? 0 : share * norms.inputNeed(w, i);
            }
            int[] beside = plant.byProductStores(w);
            for (int b = 0; b < beside.length; b++) {
                credits[beside[b]][product] += share * norms.dated.byProductTons(w, b);
            }
        }
    }

    private double offGrades(int r) {
        return norms.carriesWhatFallsOff(r) ? norms.offGradeShare(r) : 0;
    }

    /** Out of a store that is not asked: all to stockpiles rather than elsewhere, by rank, equals alike. */
    private double shareOfWhatFallsOff(int route) {
        List<Integer> first = new ArrayList<>();
        int best = Integer.MAX_VALUE;
        for (int r = 0; r < pushed.length; r++) {
            if (plant.routeFrom(r) == plant.routeFrom(route)) {
                int rank = rank(r);
                if (rank < best) {
                    first.clear();
                    best = rank;
                }
                if (rank == best) {
                    first.add(r);
                }
            }
        }
        return first.contains(route) ? 1.0 / first.size() : 0;
    }

    private int rank(int r) {
        Route route = model.chain().routes().get(plant.routes().get(r));
        int elsewhere = model.chain().nodes().get(route.to()) instanceof Node.Stockpile ? 0 : 1_000_000;
        return elsewhere + (int) model.value(route.priority());
    }
}
