package magnitka.analysis.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import magnitka.LongChain;
import magnitka.engine.DatedMeans;
import magnitka.engine.Plant;
import magnitka.engine.RandomNetwork;
import magnitka.run.EnsembleResult;
import org.junit.jupiter.api.Test;

class FinalTonsTest {

    private static final int YEAR = 0;
    private static final int LONG = 5_000;

    @Test
    void worthIsFoundAlongAChainOfAnyLength() {
        EnsembleResult result = MarginalGains.run(LongChain.of(LONG));
        FinalTons worth = new FinalTons(result, YEAR, CapacityCut.datedMeans(result, YEAR), CapacityCut.finalWorks(result), new int[] {0});
        assertThat(worth.inStore(0)).isEqualTo(0.5);
        assertThat(worth.ofProduct(0)).isEqualTo(1);
    }

    @Test
    void worthIsWhatTheRuleSays() {
        SplittableRandom random = new SplittableRandom(8);
        int worthy = 0;
        for (int seed = 1; seed <= 40; seed++) {
            EnsembleResult result = MarginalGains.run(RandomNetwork.of(seed));
            Plant plant = result.plant();
            int works = plant.works().size();
            boolean[] isFinal = new boolean[works];
            int[] picked = new int[works];
            for (int w = 0; w < works; w++) {
                isFinal[w] = random.nextInt(3) == 0;
                picked[w] = plant.inputStores(w).length == 0 ? -1 : random.nextInt(plant.inputStores(w).length);
            }
            DatedMeans dated = CapacityCut.datedMeans(result, YEAR);
            FinalTons worth = new FinalTons(result, YEAR, dated, isFinal, picked);
            ByTheRule rule = new ByTheRule(result, dated, isFinal, picked);
            for (int s = 0; s < plant.storeCount(); s++) {
                assertThat(worth.inStore(s)).as("seed %d, store %d", seed, s).isEqualTo(rule.inStore(s));
                worthy += worth.inStore(s) > 0 ? 1 : 0;
            }
        }
        assertThat(worthy).isGreaterThan(100);
    }

    /** The rule as it is told: a store asks its takers, and they ask the stores that they give to. */
    private static final class ByTheRule {

        private final EnsembleResult result;
        private final Plant plant;
        private final DatedMeans dated;
        private final boolean[] isFinal;
        private final int[] picked;
        private final double[] worth;

        ByTheRule(EnsembleResult result, DatedMeans dated, boolean[] isFinal, int[] picked) {
            this.result = result;
            this.dated = dated;
            this.isFinal = isFinal;
            this.picked = picked;
            plant = result.plant();
            worth = new double[plant.storeCount()];
            Arrays.fill(worth, -1);
        }

        double inStore(int store) {
            if (worth[store] == -1) {
                worth[store] = 0;
                worth[store] = mean(store);
            }
            return worth[store];
        }

        private double mean(int store) {
            double[] sums = new double[4];
            for (int w = 0; w < picked.length; w++) {
                if (picked[w] >= 0 && plant.inputStores(w)[picked[w]] == store) {
                    double perTon = dated.inputTons(w, picked[w]);
                    double product = perTon > 0 ? isFinal[w] ? 1 : inStore(plant.productStore(w)) : 0;
                    add(sums, perTon > 0 ? product / perTon : 0, result.meanOfYear(YEAR, plant.accounts().used(w, picked[w])));
                }
            }
            for (int r = 0; r < plant.routes().size(); r++) {
                if (plant.routeFrom(r) == store) {
                    add(sums, (1 - dated.lossShare(r)) * inStore(plant.routeTo(r)), result.meanOfYear(YEAR, plant.accounts().shipped(r)));
                }
            }
            return sums[1] > 0 ? sums[0] / sums[1] : sums[3] > 0 ? sums[2] / sums[3] : 0;
        }

        private static void add(double[] sums, double worth, double weight) {
            if (worth > 0) {
                sums[0] += worth * weight;
                sums[1] += weight;
                sums[2] += worth;
                sums[3]++;
            }
        }
    }
}
