package magnitka.analysis.bottleneck;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import magnitka.engine.Accounts;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;
import magnitka.run.EnsembleResult;

/**
 * What a ton anywhere is worth in tons of the final product, along one thread of the chain.
 *
 * <p>A works needs all its inputs at once, so a ton of pig iron is not ore plus coke: a thread picks one input for each works
 * and follows it alone. A ton of that input is worth the product's worth over the tons needed per ton of product; a ton on a
 * route is worth what is left of it on arrival; a ton in a store with several takers is worth the mean over those that lead to
 * the final product, weighted by what they took in the year. 0 means that nothing of it becomes final product on this thread.
 */
final class FinalTons {

    private static final double UNKNOWN = -1;

    private final EnsembleResult result;
    private final int year;
    private final DatedMeans dated;
    private final boolean[] isFinal;
    private final int[] picked;
    private final double[] worthInStore;
    private final Takers takers;

    /** @param picked place of the input picked for each works; -1 for works without inputs */
    FinalTons(EnsembleResult result, int year, DatedMeans dated, boolean[] isFinal, int[] picked) {
        this.result = result;
        this.year = year;
        this.dated = dated;
        this.isFinal = isFinal;
        this.picked = picked;
        takers = new Takers(result.plant(), picked);
        worthInStore = new double[result.plant().storeCount()];
        Arrays.fill(worthInStore, UNKNOWN);
    }

    /** Tons of the final product that a ton of a works' product becomes. */
    double ofProduct(int works) {
        return isFinal[works] ? 1 : inStore(result.plant().productStore(works));
    }

    /** Tons of the final product that a ton in a store becomes. */
    double inStore(int store) {
        if (worthInStore[store] == UNKNOWN) {
            follow(store);
        }
        return worthInStore[store];
    }

    /** Works forward from a store, and back again with what is found; without recursion, since a chain may be long. */
    private void follow(int start) {
        Deque<Visit> path = new ArrayDeque<>();
        enter(path, start);
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (visit.next == visit.takers.length) {
                worthInStore[visit.store] = visit.mean.value();
                path.remove();
            } else {
                int ahead = ahead(visit.takers[visit.next]);
                if (ahead >= 0 && worthInStore[ahead] == UNKNOWN) {
                    enter(path, ahead);
                } else {
                    add(visit.mean, visit.takers[visit.next++]);
                }
            }
        }
    }

    private void enter(Deque<Visit> path, int store) {
        // mass that comes back round a loop counts once
        worthInStore[store] = 0;
        path.push(new Visit(store, takers.of(store)));
    }

    /** The store whose worth must be known for that of a taker; -1 if none. */
    private int ahead(int taker) {
        Plant plant = result.plant();
        if (takers.isRoute(taker)) {
            return plant.routeTo(takers.route(taker));
        }
        return isFinal[taker] || !(dated.inputTons(taker, picked[taker]) > 0) ? -1 : plant.productStore(taker);
    }

    private void add(Mean mean, int taker) {
        Plant plant = result.plant();
        Accounts accounts = plant.accounts();
        if (takers.isRoute(taker)) {
            int r = takers.route(taker);
            mean.add((1 - dated.lossShare(r)) * worthInStore[plant.routeTo(r)], result.meanOfYear(year, accounts.shipped(r)));
        } else {
            double perTon = dated.inputTons(taker, picked[taker]);
            double worth = perTon > 0 ? (isFinal[taker] ? 1 : worthInStore[plant.productStore(taker)]) / perTon : 0;
            mean.add(worth, result.meanOfYear(year, accounts.used(taker, picked[taker])));
        }
    }

    /** A store on the way, and which of its takers comes next. */
    private static final class Visit {

        private final int store;
        private final int[] takers;
        private final Mean mean = new Mean();
        private int next;

        Visit(int store, int[] takers) {
            this.store = store;
            this.takers = takers;
        }
    }

    /** Mean of worths that are not 0, weighted, or plain if all weights are 0. */
    private static final class Mean {

        private double weighted;
        private double weights;
        private double plain;
        private int count;

        void add(double worth, double weight) {
            if (worth > 0) {
                weighted += worth * weight;
                weights += weight;
                plain += worth;
                count++;
            }
        }

        double value() {
            if (weights > 0) {
                return weighted / weights;
            }
            return count > 0 ? plain / count : 0;
        }
    }
}
