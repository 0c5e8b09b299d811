package magnitka.engine;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.L64X128Mix;

/** How the products of works fall into grades today: {@link Grading} in several runs abreast. */
final class LaneGrading {

    private final Plant plant;
    private final Qualities qualities;
    private final Recipes recipes;
    private final Lanes lanes;
    private final double[] now;
    private final L64X128Mix[][] luck;
    private final double[] index;
    private final double[] wear;
    private final double[] worse;
    private final double[] sum;
    private final double[] weight;
    private final double[] need;
    private final double[] better;
    private final double[] orBetter;
    private final double[] changed;

    LaneGrading(Plant plant, Lanes lanes) {
        this.plant = plant;
        this.qualities = plant.qualities;
        this.recipes = plant.recipes;
        this.lanes = lanes;
        now = lanes.now;
        luck = new L64X128Mix[plant.shops.count][lanes.count];
        index = new double[lanes.count];
        wear = new double[lanes.count];
        worse = new double[lanes.count];
        sum = new double[lanes.count];
        weight = new double[lanes.count];
        need = new double[lanes.count];
        better = new double[lanes.count];
        orBetter = new double[lanes.count];
        changed = new double[lanes.count];
    }

    void reset(int lane, State first) {
        for (int w = 0; w < luck.length; w++) {
            luck[w][lane] = first.qualityLuck[w];
        }
    }

    /** Sets today's shares of the grades of works w, in the lanes in which it has units. */
    void mix(int w, double[][] perTon, double[][] ready) {
        double[] rated = lanes.rated[w];
        Arrays.fill(index, 0);
        if (qualities.mastery[w] > 0) {
            master(index, qualities.mastery[w], lanes.learnt[w], lanes.shopMastery[w], rated);
        }
        if (qualities.input[w] > 0) {
            findInputQuality(w, perTon, ready);
            bring(index, qualities.input[w], sum, weight);
        }
        if (qualities.wear[w] > 0) {
            findWear(w);
            wearOff(index, qualities.wear[w], wear, rated);
        }
        if (qualities.spread[w] > 0) {
            draw(luck[w], qualities.spread[w], rated);
        }
        change(changed, index, lanes.shareIndex[w], rated);
        if (LaneMath.any(changed)) {
            cut(w);
        }
    }

    private static void master(double[] index, double mastery, double[] learnt, double[] shop, double[] rated) {
        for (int l = 0; l < index.length; l++) {
            index[l] += mastery * (learnt[l] * shop[l] / LaneMath.divisor(rated[l]) - 1);
        }
    }

    private static void bring(double[] index, double input, double[] sum, double[] weight) {
        for (int l = 0; l < index.length; l++) {
            double any = LaneMath.above(weight[l]);
            double quality = any * (sum[l] / LaneMath.divisor(weight[l])) + (1 - any);
            index[l] += input * (quality - 1);
        }
    }

    private static void wearOff(double[] index, double wear, double[] sum, double[] rated) {
        for (int l = 0; l < index.length; l++) {
            index[l] -= wear * (sum[l] / LaneMath.divisor(rated[l]));
        }
    }

    private void draw(L64X128Mix[] streams, double spread, double[] rated) {
        for (int l = 0; l < rated.length; l++) {
            if (rated[l] > 0 && streams[l] != null) {
                index[l] += spread * plant.normal.at(streams[l].nextLong());
            }
        }
    }

    private static void change(double[] changed, double[] index, double[] before, double[] rated) {
        for (int l = 0; l < changed.length; l++) {
            double other = LaneMath.above(Math.abs(index[l] - before[l])) * LaneMath.above(rated[l]);
            changed[l] = other;
            before[l] = other * index[l] + (1 - other) * before[l];
        }
    }

    private void findWear(int w) {
        Arrays.fill(wear, 0);
        for (int u = plant.shops.firstUnit[w]; u < plant.shops.firstUnit[w + 1]; u++) {
            LaneMath.addTimes(wear, lanes.unitWear[u], now[plant.units.rated + u]);
        }
    }

    private void findInputQuality(int w, double[][] perTon, double[][] ready) {
        Arrays.fill(sum, 0);
        Arrays.fill(weight, 0);
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            int store = recipes.inputStore[i];
            int grades = plant.stores.grades(store);
            if (grades > 1) {
                int first = plant.stores.firstCell[store];
                Arrays.fill(worse, 0);
                for (int k = recipes.firstInputCell[i]; k < recipes.firstInputCell[i + 1]; k++) {
                    int c = recipes.inputCell[k];
                    LaneMath.addTimes(worse, lanes.stock[c], c - first);
                }
                weigh(perTon[i], ready[i], worse, grades - 1, need);
                LaneMath.add(sum, worse);
                LaneMath.add(weight, need);
            }
        }
    }

    /** Makes of worse, tons times grade, what the input adds to the sum of qualities, and of need its weight; nothing where none lies ready. */
    private static void weigh(double[] perTon, double[] ready, double[] worse, int worst, double[] weight) {
        for (int l = 0; l < worse.length; l++) {
            double any = LaneMath.above(ready[l]);
            double quality = 1 - worse[l] / LaneMath.divisor(ready[l] * worst);
            weight[l] = any * perTon[l];
            worse[l] = any * (perTon[l] * quality);
        }
    }

    private void cut(int w) {
        Arrays.fill(better, 0);
        int last = qualities.firstShare[w + 1] - 1;
        for (int c = qualities.firstShare[w]; c < last; c++) {
            if (qualities.threshold[c] >= Qualities.ALWAYS) {
                Arrays.fill(orBetter, 1);
            } else {
                pass(orBetter, index, qualities.threshold[c]);
            }
            cut(lanes.share[c], orBetter, better, changed);
        }
        rest(lanes.share[last], better, changed);
    }

    private static void pass(double[] orBetter, double[] index, double threshold) {
        for (int l = 0; l < orBetter.length; l++) {
            orBetter[l] = Logistic.at(threshold + index[l]);
        }
    }

    private static void cut(double[] share, double[] orBetter, double[] better, double[] changed) {
        for (int l = 0; l < share.length; l++) {
            double other = changed[l];
            share[l] = other * Math.max(orBetter[l] - better[l], 0) + (1 - other) * share[l];
            better[l] = Math.max(orBetter[l], better[l]);
        }
    }

    private static void rest(double[] share, double[] better, double[] changed) {
        for (int l = 0; l < share.length; l++) {
            double other = changed[l];
            share[l] = other * (1 - better[l]) + (1 - other) * share[l];
        }
    }
}
