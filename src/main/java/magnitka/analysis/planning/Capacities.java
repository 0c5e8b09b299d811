package magnitka.analysis.planning;

import java.util.Arrays;
import magnitka.engine.DatedMeans;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;

/** What works, routes and stores could give over some days as planners see it: infinity where nothing sets a limit. */
final class Capacities {

    private final Plant plant;
    private final DatedMeans dated;
    private final FullLoad full;
    private final Span span;
    private final boolean[] leftOut;
    private final double[] ofStore;

    /** @param leftOut routes that do not count */
    Capacities(Plant plant, DatedMeans dated, FullLoad full, Span span, boolean[] leftOut) {
        this.plant = plant;
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
        if (plant.isSource(s)) {
            return dated.supply(s) * span.days();
        }
        if (Double.isNaN(ofStore[s])) {
            ofStore[s] = 0;
            double tons = 0;
            for (int w = 0; w < plant.works().size(); w++) {
                tons += plant.productStore(w) == s ? ratedTons(w) : 0;
            }
            for (int r = 0; r < plant.routes().size(); r++) {
                tons += plant.routeTo(r) == s && !leftOut[r] ? ofRoute(r) : 0;
            }
            ofStore[s] = tons;
        }
        return ofStore[s];
    }
}
