package magnitka.engine;

import java.util.Arrays;

/**
 * Shares out what several works use together, by what their inputs let each of them make today: a works that must stand idle
 * anyway takes nothing from the others.
 */
final class Rationing {

    private final Limits limits;
    private final Shops shops;
    private final Recipes recipes;
    private final State state;
    private final double[] now;

    /** Tons that units and inputs allow at most, by works, and tons that may come into a store today. */
    private final double[] able;

    private final double[] coming;
    private final double[] factor;

    /** Most tons that a works may make by one of its limits, numbered as {@link Limits#limitOfWorks}. */
    final double[] allowed;

    Rationing(Plant plant, State state) {
        this.limits = plant.limits;
        this.shops = plant.shops;
        this.recipes = plant.recipes;
        this.state = state;
        this.now = state.now;
        able = new double[shops.count];
        coming = new double[plant.stores.count];
        factor = new double[limits.count];
        allowed = new double[limits.limitOfWorks.length];
    }

    /** Works out the rations of the day, after capabilities and before anything is made. */
    void update() {
        if (isAmple()) {
            Arrays.fill(allowed, Stores.UNLIMITED);
            return;
        }
        findAble();
        for (int l = 0; l < limits.count; l++) {
            double wanted = wanted(l, able);
            double there = now[limits.capacity + l];
            // when users want more than there is, each gets the same share of what it wants
            factor[l] = wanted > there ? there / wanted : 1;
        }
        for (int w = 0; w < shops.count; w++) {
            for (int k = limits.firstOfWorks[w]; k < limits.firstOfWorks[w + 1]; k++) {
                double share = factor[limits.limitOfWorks[k]];
                allowed[k] = share < 1 ? able[w] * share : Stores.UNLIMITED;
            }
        }
    }

    /** True where no limit binds even if no works is short of inputs: then nobody need ask what inputs allow. */
    private boolean isAmple() {
        boolean ample = true;
        for (int l = 0; l < limits.count; l++) {
            ample &= wanted(l, state.possible) <= now[limits.capacity + l];
        }
        return ample;
    }

    private void findAble() {
        Arrays.fill(coming, 0);
        for (int w = 0; w < shops.count; w++) {
            able[w] = able(w);
            coming[shops.product[w]] += able[w];
            for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
                coming[recipes.byProductStore[b]] += able[w] * now[recipes.byProductTons + b];
            }
        }
    }

    private double able(int w) {
        double tons = state.possible[w];
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            double there = coming[recipes.inputStore[i]];
            for (int k = recipes.firstInputCell[i]; k < recipes.firstInputCell[i + 1]; k++) {
                there += state.stock[recipes.inputCell[k]];
            }
            double need = now[recipes.inputTons + i];
            if (tons * need > there) {
                tons = there / need;
            }
        }
        return tons;
    }

    /** What the users of limit l want of it for so many tons of output. */
    private double wanted(int l, double[] tons) {
        double wanted = 0;
        for (int k = limits.firstUser[l]; k < limits.firstUser[l + 1]; k++) {
            wanted += now[limits.use + k] * tons[limits.userWorks[k]];
        }
        return wanted;
    }
}
