package magnitka.analysis.planning;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import magnitka.engine.DatedMeans;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;

/** What works, routes and stores could give over some days as planners see it: infinity where nothing sets a limit. */
final class Capacities {

    private final Plant plant;
    private final Suppliers suppliers;
    private final DatedMeans dated;
    private final FullLoad full;
    private final Span span;
    private final boolean[] leftOut;
    private final double[] ofStore;

    /** @param leftOut routes that do not count */
    Capacities(Plant plant, Suppliers suppliers, DatedMeans dated, FullLoad full, Span span, boolean[] leftOut) {
        this.plant = plant;
        this.suppliers = suppliers;
        this.dated = dated;
        this.full = full;
        this.span = span;
        this.leftOut = leftOut.clone();
        ofStore = new double[plant.storeCount()];
        Arrays.fill(ofStore, Double.NaN);
    }

    double ratedTons(int w) {
        return full.ratedTons(w, span.first(), span.end());
    }

    /** The smaller of a route's own capacity and what its origin could give, less the loss that planners reckon with. */
    double ofRoute(int r) {
        double loss = dated.plannedLossShare(r);
        return loss < 1 ? Math.min(dated.routeCapacity(r) * span.days(), ofStore(plant.routeFrom(r))) * (1 - loss) : 0;
    }

    /** What the suppliers of a store could give together; a way round back to it does not count. */
    private double ofStore(int s) {
        if (!isKnown(s)) {
            lookBack(s);
        }
        return plant.isSource(s) ? dated.supply(s) * span.days() : ofStore[s];
    }

    private boolean isKnown(int s) {
        return plant.isSource(s) || !Double.isNaN(ofStore[s]);
    }

    /** Goes back from a store over the routes that fill it; without recursion, since a chain may be long. */
    private void lookBack(int start) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(visit(start));
        while (!path.isEmpty()) {
            Visit visit = path.element();
            int route = visit.next < visit.routes.length ? visit.routes[visit.next] : -1;
            if (route < 0) {
                ofStore[visit.store] = visit.tons;
                path.remove();
            } else if (!leftOut[route] && dated.plannedLossShare(route) < 1 && !isKnown(plant.routeFrom(route))) {
                path.push(visit(plant.routeFrom(route)));
            } else {
                visit.tons += leftOut[route] ? 0 : ofRoute(route);
                visit.next++;
            }
        }
    }

    private Visit visit(int s) {
        ofStore[s] = 0;
        Visit visit = new Visit(s, suppliers.routes(s));
        for (int w : suppliers.works(s)) {
            visit.tons += ratedTons(w);
        }
        return visit;
    }

    /** A store on the way back, what it is known to get, and which of its routes comes next. */
    private static final class Visit {

        private final int store;
        private final int[] routes;
        private double tons;
        private int next;

        Visit(int store, int[] routes) {
            this.store = store;
            this.routes = routes;
        }
    }
}
