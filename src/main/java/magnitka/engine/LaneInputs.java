package magnitka.engine;

import java.util.Arrays;

/** What works need of each input for a ton of product, and what of it lies ready: what {@link Production} looks up, in several runs abreast. */
final class LaneInputs {

    private final Recipes recipes;
    private final Lanes lanes;
    private final double[] now;
    private final double[] sound;

    /** By input: tons needed for a ton of product, what lies ready, and how much more of it its defects call for. */
    final double[][] perTon;

    final double[][] ready;
    final double[][] factor;

    LaneInputs(Plant plant, Lanes lanes) {
        recipes = plant.recipes;
        this.lanes = lanes;
        now = lanes.now;
        sound = new double[lanes.count];
        perTon = lanes.rows(recipes.inputStore.length);
        ready = lanes.rows(recipes.inputStore.length);
        factor = lanes.rows(recipes.inputStore.length);
    }

    /** Looks at an input of one grade. */
    void lookAtOne(int i, int cell) {
        LaneMath.copy(lanes.stock[cell], ready[i]);
        Arrays.fill(perTon[i], now[recipes.inputTons + i]);
    }

    /** Finds how much of an input of several grades lies ready, and how much of it a ton of product needs. */
    void look(int i, double need) {
        int first = recipes.firstInputCell[i];
        int end = recipes.firstInputCell[i + 1];
        int defective = recipes.firstDefective[i];
        double[] there = ready[i];
        sum(there, first, end);
        if (defective < end && now[recipes.inputExtra + i] != 0) {
            sum(sound, first, defective);
            call(factor[i], perTon[i], there, sound, now[recipes.inputExtra + i], need);
        } else {
            Arrays.fill(factor[i], 1);
            Arrays.fill(perTon[i], need);
        }
    }

    private void sum(double[] total, int first, int end) {
        Arrays.fill(total, 0);
        for (int k = first; k < end; k++) {
            LaneMath.add(total, lanes.stock[recipes.inputCell[k]]);
        }
    }

    /** Defective input is needed in greater amount. */
    private static void call(double[] factor, double[] perTon, double[] there, double[] sound, double extra, double need) {
        for (int l = 0; l < factor.length; l++) {
            double bad = there[l] - sound[l];
            double more = 1 + extra * bad / LaneMath.divisor(there[l]);
            factor[l] = more;
            perTon[l] = need * more;
        }
    }
}
