package magnitka.analysis.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import magnitka.engine.Plant;

/**
 * Who is asked for what a store needs: suppliers share it in proportion to what each could give. One without any limit is the
 * last resort, asked only where no other can give anything; several such share alike.
 */
final class SupplierShares {

    /** A supplier: a works, or a route if {@code works} is -1. */
    private record Supplier(int works, int route, double couldGive) {}

    private final Norms norms;
    private final Capacities capacities;
    private final boolean[] offGradeWorks;

    SupplierShares(Norms norms, Capacities capacities, boolean[] offGradeWorks) {
        this.norms = norms;
        this.capacities = capacities;
        this.offGradeWorks = offGradeWorks;
    }

    void settle() {
        Arrays.fill(norms.shareOfWorks, 0);
        Arrays.fill(norms.shareOfRoute, 0);
        for (int s = 0; s < norms.asked.length; s++) {
            if (norms.asked[s] && norms.plant.isStockpile(s)) {
                share(suppliers(s));
            }
        }
    }

    /** A works that lives on what falls off in other grades is asked only if there is nobody else. */
    private List<Supplier> suppliers(int s) {
        List<Supplier> found = new ArrayList<>();
        List<Supplier> onOffGrades = new ArrayList<>();
        Plant plant = norms.plant;
        for (int w : norms.suppliers.works(s)) {
            (offGradeWorks[w] ? onOffGrades : found).add(new Supplier(w, -1, capacities.ratedTons(w)));
        }
        for (int r : norms.suppliers.routes(s)) {
            if (norms.asked[plant.routeFrom(r)] && norms.canSupply(r)) {
                found.add(new Supplier(-1, r, capacities.ofRoute(r)));
            }
        }
        return found.isEmpty() ? onOffGrades : found;
    }

    private void share(List<Supplier> suppliers) {
        double limited = suppliers.stream().mapToDouble(Supplier::couldGive).filter(Double::isFinite).sum();
        List<Supplier> unlimited = suppliers.stream().filter(supplier -> Double.isInfinite(supplier.couldGive)).toList();
        List<Supplier> works = suppliers.stream().filter(supplier -> supplier.works >= 0).toList();
        if (limited > 0) {
            suppliers.stream()
                    .filter(supplier -> Double.isFinite(supplier.couldGive))
                    .forEach(supplier -> set(supplier, supplier.couldGive / limited));
        } else if (!unlimited.isEmpty()) {
            unlimited.forEach(supplier -> set(supplier, 1.0 / unlimited.size()));
        } else {
            // nobody can give anything yet: the norms still say what would be asked
            List<Supplier> all = works.isEmpty() ? suppliers : works;
            all.forEach(supplier -> set(supplier, 1.0 / all.size()));
        }
    }

    private void set(Supplier supplier, double share) {
        if (supplier.works >= 0) {
            norms.shareOfWorks[supplier.works] = share;
        } else {
            norms.shareOfRoute[supplier.route] = share;
        }
    }
}
