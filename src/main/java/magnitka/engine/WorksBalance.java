package magnitka.engine;

import java.util.Arrays;

/**
 * The mass balance of works, every day: what left stores for a works and came into them from it, as the ledger has it, must
 * be what it made times its recipe.
 *
 * <p>Production reads the ledger's columns before and after a works has moved something; what they rose by is weighed here.
 * The loop of plain works does so itself.
 */
final class WorksBalance {

    private static final int NONE = -1;

    private final Plant plant;
    private final Recipes recipes;
    private final double[] now;
    private final Ledger ledger;
    /** What left the cells of each input since it was last weighed, and how much more of it its defects call for. */
    final double[] taken;

    final double[] needFactor;
    /** What came into the cell of each by-product since it was last weighed. */
    final double[] putAside;

    /** Largest residual of each works so far, over its output; a share of it is seldom passed, so few are divided. */
    final double[] worst;

    private int broken = NONE;
    private double tonsOff;

    WorksBalance(Plant plant, double[] now, Ledger ledger) {
        this.plant = plant;
        this.now = now;
        this.ledger = ledger;
        recipes = plant.recipes;
        taken = new double[recipes.inputStore.length];
        needFactor = new double[recipes.inputStore.length];
        putAside = new double[recipes.byProductCell.length];
        worst = new double[plant.shops.count];
    }

    void reset() {
        Arrays.fill(worst, 0);
        Arrays.fill(taken, 0);
        Arrays.fill(putAside, 0);
        Arrays.fill(needFactor, 1);
        broken = NONE;
    }

    /** Weighs what works w moved, of its product {@code came} tons, against its output and recipe, which is read anew. */
    void weigh(int w, double output, double came) {
        double off = Math.abs(came - output);
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            off += Math.abs(taken[i] - output * (now[recipes.inputTons + i] * needFactor[i]));
            taken[i] = 0;
        }
        for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
            off += Math.abs(putAside[b] - output * now[recipes.byProductTons + b]);
            putAside[b] = 0;
        }
        if (!(off <= worst[w] * output)) {
            keep(w, off, output);
        }
    }

    /** Keeps the residual of works w, in tons, over max(1 t, output), or more where so much passed others that it is rounding. */
    void keep(int w, double off, double output) {
        double share = off / Ledger.scale(output, largestColumn(w));
        worst[w] = share <= worst[w] ? worst[w] : share;
        if (!(share <= Ledger.TOLERANCE) && broken == NONE) {
            broken = w;
            tonsOff = off;
        }
    }

    /** Tons of the fullest column that works w writes to, by all who do. */
    private double largestColumn(int w) {
        double most = 0;
        for (int k = recipes.firstInputCell[recipes.firstInput[w]]; k < recipes.firstInputCell[recipes.firstInput[w + 1]]; k++) {
            most = Math.max(most, ledger.gone[recipes.inputCell[k]]);
        }
        for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
            most = Math.max(most, ledger.in[recipes.byProductCell[b]]);
        }
        most = Math.max(most, largestIn(plant.shops.product[w]));
        return plant.shops.overflow[w] < 0 ? most : Math.max(most, largestIn(plant.shops.overflow[w]));
    }

    private double largestIn(int store) {
        double most = 0;
        for (int c = plant.stores.firstCell[store]; c < plant.stores.firstCell[store + 1]; c++) {
            most = Math.max(most, ledger.in[c]);
        }
        return most;
    }

    /** Closes the day: ends the run at the first works whose mass did not balance. */
    void close(int day) {
        if (broken != NONE) {
            throw new SimulationException(plant.date(day), plant.shops.names.get(broken),
                    "mass does not balance, off by " + tonsOff + " t between what it moved and its recipe");
        }
    }
}
