package magnitka.engine;

import java.util.Arrays;

/**
 * Goods that works take and give, with what the ledger has of them: the second half of {@link Production}, and {@link Mixing}, in several
 * runs abreast.
 */
final class LaneGoods {

    private final Plant plant;
    private final Shops shops;
    private final Recipes recipes;
    private final Qualities qualities;
    private final Stores stores;
    private final Accounts accounts;
    private final Lanes lanes;
    private final double[] now;
    private final LaneBalance balance;

    private final double[] kept;
    private final double[] mine;
    private final double[] off;
    private final double[] came;
    private final double[] sound;
    private final double[] tons;

    LaneGoods(Plant plant, Lanes lanes, LaneBalance balance) {
        this.plant = plant;
        shops = plant.shops;
        recipes = plant.recipes;
        qualities = plant.qualities;
        stores = plant.stores;
        accounts = plant.accounts();
        this.lanes = lanes;
        now = lanes.now;
        this.balance = balance;
        double[][] scratch = lanes.rows(6);
        kept = scratch[0];
        mine = scratch[1];
        off = scratch[2];
        came = scratch[3];
        sound = scratch[4];
        tons = scratch[5];
    }

    /** Moves what works w makes of a product of one grade, out of inputs of one grade each. */
    void movePlain(int w, double[] output) {
        Arrays.fill(off, 0);
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            takeOne(i, plant.rows.onlyCell(i), output);
        }
        int cell = stores.firstCell[shops.product[w]];
        put(output, lanes.stock[cell], lanes.in[cell], off, lanes.account[w]);
        balance.weigh(w, output, off);
    }

    /**
     * Moves what works w makes.
     *
     * @param stored what of the output there is room for; null if there is room for all
     * @param inputs tons of each input for a ton of product, by input of the plant, and likewise what lies ready and what defects call for
     */
    void move(int w, double[] output, double[] stored, LaneInputs inputs) {
        LaneMath.add(lanes.account[w], output);
        give(w, output, stored);
        distance(off, came, output);
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            int cell = plant.rows.onlyCell(i);
            if (cell >= 0) {
                takeOne(i, cell, output);
            } else {
                takeMixed(i, output, inputs);
            }
        }
        giveByProducts(w, output);
        balance.weigh(w, output, off);
    }

    private void takeOne(int i, int cell, double[] output) {
        double need = now[recipes.inputTons + i];
        take(output, need, lanes.stock[cell], lanes.account[accounts.used(0, i)], tons);
        book(output, need, lanes.gone[cell], tons, off);
    }

    private void takeMixed(int i, double[] output, LaneInputs inputs) {
        part(output, inputs.perTon[i], inputs.ready[i], lanes.account[accounts.used(0, i)], tons);
        Arrays.fill(mine, 0);
        for (int k = recipes.firstInputCell[i]; k < recipes.firstInputCell[i + 1]; k++) {
            takePart(tons, lanes.stock[recipes.inputCell[k]], lanes.gone[recipes.inputCell[k]], mine);
        }
        weighInput(off, mine, output, inputs.factor[i], now[recipes.inputTons + i]);
    }

    private static void take(double[] output, double need, double[] stock, double[] used, double[] taken) {
        for (int l = 0; l < output.length; l++) {
            double there = stock[l];
            double tons = Math.max(Math.min(output[l] * need, there), 0);
            stock[l] = there - tons;
            used[l] += tons;
            taken[l] = tons;
        }
    }

    private static void book(double[] output, double need, double[] gone, double[] taken, double[] off) {
        for (int l = 0; l < output.length; l++) {
            double before = gone[l];
            double after = before + taken[l];
            gone[l] = after;
            off[l] += Math.abs(after - before - output[l] * need);
        }
    }

    /** What is taken of an input of several grades, as a part of what lies there. */
    private static void part(double[] output, double[] need, double[] ready, double[] used, double[] part) {
        for (int l = 0; l < output.length; l++) {
            double there = ready[l];
            double taken = Math.max(Math.min(output[l] * need[l], there), 0);
            used[l] += taken;
            part[l] = taken / LaneMath.divisor(there);
        }
    }

    private static void takePart(double[] part, double[] stock, double[] gone, double[] all) {
        for (int l = 0; l < part.length; l++) {
            double taken = stock[l] * part[l];
            double before = gone[l];
            double after = before + taken;
            stock[l] -= taken;
            gone[l] = after;
            all[l] += after - before;
        }
    }

    private static void weighInput(double[] off, double[] taken, double[] output, double[] factor, double need) {
        for (int l = 0; l < off.length; l++) {
            off[l] += Math.abs(taken[l] - output[l] * (need * factor[l]));
        }
    }

    private static void put(double[] output, double[] stock, double[] in, double[] off, double[] made) {
        for (int l = 0; l < output.length; l++) {
            double out = output[l];
            made[l] += out;
            double before = in[l];
            double after = before + out;
            stock[l] += out;
            in[l] = after;
            off[l] += Math.abs(after - before - out);
        }
    }

    private static void distance(double[] off, double[] came, double[] output) {
        for (int l = 0; l < off.length; l++) {
            off[l] = Math.abs(came[l] - output[l]);
        }
    }

    /** Puts the product away by grades, what there is no room for on the dump. */
    private void give(int w, double[] output, double[] stored) {
        boolean spills = stored != null;
        if (spills) {
            keptShare(kept, stored, output);
        }
        Arrays.fill(came, 0);
        Arrays.fill(sound, 0);
        int shares = qualities.firstShare[w];
        int grades = qualities.graded[w] ? qualities.firstShare[w + 1] - shares : 1;
        int accepted = stores.accepted[shops.product[w]];
        for (int g = 0; g < grades; g++) {
            int cell = stores.firstCell[shops.product[w]] + g;
            double[] account = lanes.account[accounts.grade(0, 0) + shares + g];
            if (g < accepted && accepted < grades) {
                share(tons, output, lanes.share[shares + g], account, sound);
            } else {
                share(tons, output, lanes.share[shares + g], account);
            }
            if (spills) {
                LaneMath.times(tons, tons, kept);
            }
            putGrade(tons, lanes.stock[cell], lanes.in[cell], came);
        }
        if (qualities.graded[w] && accepted < grades) {
            reject(w, output);
        }
        if (spills) {
            spill(w, output, shares, grades);
        }
    }

    private static void share(double[] tons, double[] output, double[] share, double[] account) {
        for (int l = 0; l < tons.length; l++) {
            double all = output[l] * share[l];
            tons[l] = all;
            account[l] += all;
        }
    }

    private static void share(double[] tons, double[] output, double[] share, double[] account, double[] sound) {
        for (int l = 0; l < tons.length; l++) {
            double all = output[l] * share[l];
            tons[l] = all;
            account[l] += all;
            sound[l] += all;
        }
    }

    private static void keptShare(double[] kept, double[] stored, double[] output) {
        for (int l = 0; l < kept.length; l++) {
            double over = LaneMath.above(output[l] - stored[l]);
            kept[l] = over * (stored[l] / LaneMath.divisor(output[l])) + (1 - over);
        }
    }

    private static void putGrade(double[] tons, double[] stock, double[] in, double[] came) {
        for (int l = 0; l < tons.length; l++) {
            double put = tons[l];
            double before = in[l];
            double after = before + put;
            stock[l] += put;
            in[l] = after;
            came[l] += after - before;
        }
    }

    private void reject(int w, double[] output) {
        lack(mine, output, sound);
        int at = accounts.lostTo(w, plant.accounts().causes(w).size() - 1);
        LaneMath.book(mine, lanes.noticed[w], lanes.account[at], lanes.account[at + 1]);
    }

    private static void lack(double[] lack, double[] output, double[] sound) {
        for (int l = 0; l < lack.length; l++) {
            lack[l] = Math.max(output[l] - sound[l], 0);
        }
    }

    private void spill(int w, double[] output, int shares, int grades) {
        Arrays.fill(sound, 0);
        for (int g = 0; g < grades; g++) {
            int cell = stores.firstCell[shops.overflow[w]] + g;
            rest(tons, output, lanes.share[shares + g], kept);
            putGrade(tons, lanes.stock[cell], lanes.in[cell], sound);
        }
        LaneMath.add(came, sound);
        rest(output, kept, lanes.account[accounts.spilled(w)]);
    }

    private static void rest(double[] rest, double[] output, double[] share, double[] kept) {
        for (int l = 0; l < rest.length; l++) {
            double all = output[l] * share[l];
            rest[l] = all - all * kept[l];
        }
    }

    private static void rest(double[] output, double[] kept, double[] spilled) {
        for (int l = 0; l < output.length; l++) {
            spilled[l] += output[l] - output[l] * kept[l];
        }
    }

    private void giveByProducts(int w, double[] output) {
        for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
            int cell = recipes.byProductCell[b];
            giveBy(output, now[recipes.byProductTons + b], lanes.stock[cell], lanes.in[cell], off);
            LaneMath.addTimes(lanes.account[accounts.byProduct(0, 0) + b], output, now[recipes.byProductTons + b]);
        }
    }

    private static void giveBy(double[] output, double each, double[] stock, double[] in, double[] off) {
        for (int l = 0; l < output.length; l++) {
            double tons = output[l] * each;
            double before = in[l];
            double after = before + tons;
            stock[l] += tons;
            in[l] = after;
            off[l] += Math.abs(after - before - tons);
        }
    }
}
