package magnitka.engine;

import java.util.Arrays;

/**
 * What works may take of shared limits, what a full dump leaves them, and what stores need: {@link Rationing}, {@link Needs} and the
 * hindrance of {@link Capability} in several runs abreast.
 */
final class LaneRations {

    private static final double TONS_PER_MILLION = 1e6;

    private final Plant plant;
    private final Limits limits;
    private final Shops shops;
    private final Recipes recipes;
    private final Lanes lanes;
    private final double[] now;
    private final double[][] able;
    private final double[][] coming;
    private final double[][] factor;
    private final double[] wanted;
    private final double[] there;

    /** As {@link Rationing#allowed}; meant only where {@link #bind} says so. */
    final double[][] allowed;

    /** A limit may bind in some lane today. */
    boolean bind;

    LaneRations(Plant plant, Lanes lanes) {
        this.plant = plant;
        limits = plant.limits;
        shops = plant.shops;
        recipes = plant.recipes;
        this.lanes = lanes;
        now = lanes.now;
        able = lanes.rows(shops.count);
        coming = lanes.rows(plant.stores.count);
        factor = lanes.rows(limits.count);
        wanted = new double[lanes.count];
        there = new double[lanes.count];
        allowed = lanes.rows(limits.limitOfWorks.length);
    }

    /** A full dump slows the works that fills it. */
    void hinder() {
        for (int w : shops.hindered) {
            int dump = shops.hindranceDump[w];
            LaneMath.total(there, lanes.stock, plant.stores.firstCell[dump], plant.stores.firstCell[dump + 1]);
            slow(lanes.capability[w], lanes.possible[w], there, now[shops.hindrance + w], wanted);
            int at = plant.accounts().lostTo(w, Causes.HINDRANCE);
            LaneMath.book(wanted, lanes.noticed[w], lanes.account[at], lanes.account[at + 1]);
        }
    }

    private static void slow(double[] capability, double[] possible, double[] dump, double hindrance, double[] loss) {
        for (int l = 0; l < possible.length; l++) {
            double tons = capability[l];
            double millions = dump[l] / TONS_PER_MILLION;
            double left = tons / (1 + hindrance * millions);
            possible[l] = left;
            loss[l] = tons - left;
        }
    }

    void ration() {
        bind = false;
        for (int k = 0; k < limits.count && !bind; k++) {
            want(k, lanes.possible);
            LaneMath.add(wanted, -now[limits.capacity + k]);
            bind = LaneMath.any(wanted);
        }
        if (!bind) {
            return;
        }
        findAble();
        for (int k = 0; k < limits.count; k++) {
            want(k, able);
            share(factor[k], wanted, now[limits.capacity + k]);
        }
        for (int w = 0; w < shops.count; w++) {
            for (int k = limits.firstOfWorks[w]; k < limits.firstOfWorks[w + 1]; k++) {
                allow(allowed[k], able[w], factor[limits.limitOfWorks[k]]);
            }
        }
    }

    private void want(int limit, double[][] tons) {
        Arrays.fill(wanted, 0);
        for (int k = limits.firstUser[limit]; k < limits.firstUser[limit + 1]; k++) {
            LaneMath.addTimes(wanted, tons[limits.userWorks[k]], now[limits.use + k]);
        }
    }

    private static void share(double[] factor, double[] wanted, double capacity) {
        for (int l = 0; l < factor.length; l++) {
            double all = wanted[l];
            double cut = LaneMath.above(all - capacity);
            factor[l] = cut * Math.min(1, capacity / LaneMath.divisor(all)) + (1 - cut);
        }
    }

    private static void allow(double[] allowed, double[] able, double[] factor) {
        for (int l = 0; l < allowed.length; l++) {
            double cut = LaneMath.above(1 - factor[l]);
            allowed[l] = cut * (able[l] * factor[l]) + (1 - cut) * Stores.UNLIMITED;
        }
    }

    private void findAble() {
        Lanes.fill(coming, 0);
        for (int w = 0; w < shops.count; w++) {
            double[] tons = able[w];
            LaneMath.copy(lanes.possible[w], tons);
            for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
                LaneMath.copy(coming[recipes.inputStore[i]], there);
                for (int k = recipes.firstInputCell[i]; k < recipes.firstInputCell[i + 1]; k++) {
                    LaneMath.add(there, lanes.stock[recipes.inputCell[k]]);
                }
                if (now[recipes.inputTons + i] > 0) {
                    feed(tons, there, now[recipes.inputTons + i]);
                }
            }
            LaneMath.add(coming[shops.product[w]], tons);
            for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
                LaneMath.addTimes(coming[recipes.byProductStore[b]], tons, now[recipes.byProductTons + b]);
            }
        }
    }

    private static void feed(double[] tons, double[] there, double need) {
        for (int l = 0; l < tons.length; l++) {
            double out = tons[l];
            double lies = there[l];
            double cut = LaneMath.above(out * need - lies);
            tons[l] = cut * (lies / need) + (1 - cut) * out;
        }
    }

    /** What stores need that are supplied by norm. */
    void need() {
        Needs.Plan plan = plant.lines.needs;
        for (int k = 0; k < plan.store.length; k++) {
            double[] need = lanes.need[plan.store[k]];
            Arrays.fill(need, 0);
            for (int i : plan.inputs[k]) {
                LaneMath.addTimes(need, lanes.norm[recipes.worksOfInput[i]], now[recipes.inputTons + i]);
            }
            for (int r : plan.routes[k]) {
                int to = plant.lines.to[r];
                if (plant.stores.kind[to] == Stores.CUSTOMER) {
                    LaneMath.add(need, now[plant.stores.orders + to]);
                } else {
                    LaneMath.over(wanted, lanes.need[to], 1 - now[plant.lines.plannedLoss + r]);
                    LaneMath.add(need, wanted);
                }
            }
        }
    }
}
