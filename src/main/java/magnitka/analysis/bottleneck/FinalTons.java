package magnitka.analysis.bottleneck;

import java.util.Arrays;
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

    /** @param picked place of the input picked for each works; -1 for works without inputs */
    FinalTons(EnsembleResult result, int year, DatedMeans dated, boolean[] isFinal, int[] picked) {
        this.result = result;
        this.year = year;
        this.dated = dated;
        this.isFinal = isFinal;
        this.picked = picked;
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
            // mass that comes back round a loop counts once
            worthInStore[store] = 0;
            worthInStore[store] = meanOverTakers(store);
        }
        return worthInStore[store];
    }

    private double meanOverTakers(int store) {
        Plant plant = result.plant();
        Accounts accounts = plant.accounts();
        Mean mean = new Mean();
        for (int w = 0; w < plant.works().size(); w++) {
            if (picked[w] >= 0 && plant.inputStores(w)[picked[w]] == store) {
                double perTon = dated.inputTons(w, picked[w]);
                mean.add(perTon > 0 ? ofProduct(w) / perTon : 0, result.meanOfYear(year, accounts.used(w, picked[w])));
            }
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            if (plant.routeFrom(r) == store) {
                mean.add((1 - dated.lossShare(r)) * inStore(plant.routeTo(r)), result.meanOfYear(year, accounts.shipped(r)));
            }
        }
        return mean.value();
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
