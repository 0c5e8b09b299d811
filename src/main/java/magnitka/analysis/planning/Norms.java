package magnitka.analysis.planning;

import java.util.Arrays;
import java.util.Map;
import magnitka.engine.DatedMeans;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;
import magnitka.model.Model;
import magnitka.model.Quantity;
import magnitka.model.Works;

/**
 * How planners reckon over some days: tons per ton with the usual losses and grades, and which supplier is asked for what.
 *
 * <p>A store is asked when one of its suppliers can be: a works, a source, or a route from a store that is asked. What comes
 * beside another product, or in grades that nobody asks a store for, falls off: it is counted on where it comes by itself,
 * and nothing is made for its sake.
 */
final class Norms {

    /** Rounds in which shares, mixes and off-grades settle; each follows from the others. */
    private static final int ROUNDS = 3;

    final Plant plant;
    final DatedMeans dated;
    /** Stores that more can be asked of. */
    final boolean[] asked;

    /** Share of a works in what its product's store asks for. */
    final double[] shareOfWorks;

    /** Share of a route in what the store at its end asks for; 0 for a route that carries what falls off. */
    final double[] shareOfRoute;

    /** Share of each grade in a store. */
    final double[][] mix;

    final Suppliers suppliers;
    private final Model model;
    private final FullLoad full;
    private final Span span;
    private final boolean[] offGradeRoute;
    private final boolean[] offGradeWorks;

    Norms(Model model, Plant plant, FullLoad full, Span span) {
        this.model = model;
        this.plant = plant;
        this.full = full;
        this.span = span;
        suppliers = new Suppliers(plant);
        dated = span.means(plant);
        asked = new boolean[plant.storeCount()];
        shareOfWorks = new double[plant.works().size()];
        shareOfRoute = new double[plant.routes().size()];
        offGradeRoute = new boolean[shareOfRoute.length];
        offGradeWorks = new boolean[shareOfWorks.length];
        mix = new double[asked.length][];
        for (int s = 0; s < mix.length; s++) {
            mix[s] = plant.isSource(s) ? plant.sourceShares(s) : bestGrade(plant.grades(s));
        }
        for (int round = 0; round < ROUNDS; round++) {
            settleAsked();
            Capacities capacities = new Capacities(plant, suppliers, dated, full, span, offGradeRoute);
            new SupplierShares(this, capacities, offGradeWorks).settle();
            settleMixes();
            settleOffGrades();
        }
    }

    private static double[] bestGrade(int grades) {
        double[] shares = new double[grades];
        shares[0] = 1;
        return shares;
    }

    private void settleAsked() {
        Arrays.fill(asked, false);
        for (int s = 0; s < asked.length; s++) {
            asked[s] = plant.isSource(s);
        }
        for (int w = 0; w < shareOfWorks.length; w++) {
            asked[plant.productStore(w)] = true;
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int r = 0; r < shareOfRoute.length; r++) {
                boolean now = !asked[plant.routeTo(r)] && plant.isStockpile(plant.routeTo(r)) && asked[plant.routeFrom(r)] && canSupply(r);
                asked[plant.routeTo(r)] |= now;
                moved |= now;
            }
        }
    }

    /** True if something of what a route ships arrives, and not only what falls off. */
    boolean canSupply(int r) {
        return !offGradeRoute[r] && dated.plannedLossShare(r) < 1;
    }

    private void settleMixes() {
        // a pass that moves nothing would be followed by others that move nothing
        boolean moved = true;
        for (int pass = 0; moved && pass < mix.length; pass++) {
            moved = false;
            for (int s = 0; s < mix.length; s++) {
                if (plant.isStockpile(s) && asked[s]) {
                    double[] before = mix[s];
                    mix[s] = mixed(s);
                    moved |= !Arrays.equals(before, mix[s]);
                }
            }
        }
    }

    private double[] mixed(int s) {
        double[] sum = new double[plant.grades(s)];
        double weight = 0;
        for (int w : suppliers.works(s)) {
            weight += add(sum, plannedGrades(w), shareOfWorks[w]);
        }
        for (int r : suppliers.routes(s)) {
            if (shareOfRoute[r] > 0) {
                double[] carried = new double[sum.length];
                double part = usable(plant.routeFrom(r), plant.routeGrades(r));
                for (int g : plant.routeGrades(r)) {
                    carried[g] = mix[plant.routeFrom(r)][g] / part;
                }
                weight += add(sum, carried, shareOfRoute[r]);
            }
        }
        return weight > 0 ? sum : mix[s];
    }

    private static double add(double[] sum, double[] shares, double weight) {
        for (int g = 0; g < sum.length; g++) {
            sum[g] += weight * shares[g];
        }
        return weight;
    }

    /** Grades that the plan foresees for the product of a works, or its normal shares. */
    double[] plannedGrades(int w) {
        String product = ((Works) model.chain().nodes().get(plant.works().get(w))).recipe().product();
        Map<String, Quantity> planned = model.chain().plan().map(plan -> plan.plannedGrades(product)).orElse(Map.of());
        return planned.isEmpty()
                ? plant.normalShares(w)
                : model.shares(model.chain().commodities().get(product).gradeNames(), planned);
    }

    private void settleOffGrades() {
        for (int r = 0; r < offGradeRoute.length; r++) {
            offGradeRoute[r] = isOff(plant.routeFrom(r), plant.routeGrades(r));
        }
        for (int w = 0; w < offGradeWorks.length; w++) {
            offGradeWorks[w] = false;
            for (int i = 0; i < plant.inputStores(w).length; i++) {
                offGradeWorks[w] |= isOffGradeInput(w, i);
            }
        }
    }

    /** True if the grades leave out the one that the store holds most of. */
    private boolean isOff(int store, int[] grades) {
        int most = 0;
        for (int g = 1; g < mix[store].length; g++) {
            most = mix[store][g] > mix[store][most] ? g : most;
        }
        for (int g : grades) {
            if (g == most) {
                return false;
            }
        }
        return asked[store];
    }

    private double usable(int store, int[] grades) {
        double usable = 0;
        for (int g : grades) {
            usable += mix[store][g];
        }
        return usable > 0 ? usable : 1;
    }

    /** True if an input is taken from what falls off in other grades. */
    boolean isOffGradeInput(int w, int i) {
        return isOff(plant.inputStores(w)[i], plant.inputGrades(w, i));
    }

    /** True if a route carries what falls off: other grades than those asked for, or out of a store that is not asked. */
    boolean carriesWhatFallsOff(int r) {
        return offGradeRoute[r] || !asked[plant.routeFrom(r)];
    }

    /** Tons that the store of an input must be given for a ton of product; grades count only where the store is asked. */
    double inputNeed(int w, int i) {
        int store = plant.inputStores(w)[i];
        double tons = dated.inputTons(w, i);
        if (!asked[store]) {
            return tons;
        }
        int[] grades = plant.inputGrades(w, i);
        double usable = usable(store, grades);
        double defective = 0;
        for (int k = plant.soundInputGrades(w, i); k < grades.length; k++) {
            defective += mix[store][grades[k]];
        }
        return tons * (1 + dated.inputExtra(w, i) * defective / usable) / usable;
    }

    /** Share of what a route ships that arrives, with the loss that planners reckon with. */
    double arriving(int r) {
        return 1 - dated.plannedLossShare(r);
    }

    /** Tons that the origin of a route must be given for a ton shipped. */
    double needPerShipped(int r) {
        return 1 / usable(plant.routeFrom(r), plant.routeGrades(r));
    }

    /** Share of what an asked store is given that a route takes when it carries only what falls off there. */
    double offGradeShare(int r) {
        double share = 0;
        for (int g : plant.routeGrades(r)) {
            share += firstToCarry(r, g) ? mix[plant.routeFrom(r)][g] : 0;
        }
        return share;
    }

    private boolean firstToCarry(int route, int grade) {
        for (int r = 0; r < route; r++) {
            if (offGradeRoute[r] && plant.routeFrom(r) == plant.routeFrom(route)) {
                for (int g : plant.routeGrades(r)) {
                    if (g == grade) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** What works could give, rated, over the days. */
    double ratedTons(int w) {
        return full.ratedTons(w, span.first(), span.end());
    }
}
