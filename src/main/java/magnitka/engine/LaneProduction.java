package magnitka.engine;

import java.util.Arrays;

/** Works make what their units, limits, inputs and room allow: {@link Production} in several runs abreast. */
final class LaneProduction {

    private final Plant plant;
    private final Shops shops;
    private final Recipes recipes;
    private final Qualities qualities;
    private final Stores stores;
    private final Limits limits;
    private final Accounts accounts;
    private final Lanes lanes;
    private final double[] now;
    private final LaneSums sums;
    private final LaneRations rations;
    private final LaneGrading grading;
    private final LaneBalance balance;
    private final boolean[] graded;

    /** By input: tons needed for a ton of product, what lies ready, and how much more of it its defects call for. */
    private final double[][] perTon;

    private final double[][] ready;
    private final double[][] needFactor;
    /** By cause that may bind: 1 in the lanes in which it has lowered output. */
    private final double[][] bound;

    private final double[] output;
    private final double[] stored;
    private final double[] kept;
    private final double[] left;
    private final double[] mine;
    private final double[] room;
    private final double[] off;
    private final double[] came;
    private final double[] sound;
    private final double[] tons;
    private final double[][] ones;

    LaneProduction(Plant plant, Lanes lanes, LaneSums sums, LaneRations rations, LaneGrading grading, LaneBalance balance) {
        this.plant = plant;
        shops = plant.shops;
        recipes = plant.recipes;
        qualities = plant.qualities;
        stores = plant.stores;
        limits = plant.limits;
        accounts = plant.accounts();
        this.lanes = lanes;
        now = lanes.now;
        this.sums = sums;
        this.rations = rations;
        this.grading = grading;
        this.balance = balance;
        graded = qualities.graded;
        perTon = lanes.rows(recipes.inputStore.length);
        ready = lanes.rows(recipes.inputStore.length);
        needFactor = lanes.rows(recipes.inputStore.length);
        int most = 0;
        for (int w = 0; w < shops.count; w++) {
            most = Math.max(most, accounts.causes(w).size() - Causes.BINDING);
        }
        bound = lanes.rows(most);
        double[][] scratch = lanes.rows(10);
        output = scratch[0];
        stored = scratch[1];
        kept = scratch[2];
        left = scratch[3];
        mine = scratch[4];
        room = scratch[5];
        off = scratch[6];
        came = scratch[7];
        sound = scratch[8];
        tons = scratch[9];
        ones = lanes.rows(1);
        Arrays.fill(ones[0], 1);
    }

    void pass(int day) {
        for (int w = 0; w < shops.count; w++) {
            if (sums.isOpen(w, day)) {
                produce(w);
            }
        }
    }

    private void produce(int w) {
        double[] possible = lanes.possible[w];
        LaneMath.copy(possible, output);
        int limited = limit(w);
        int causes = feed(w, limited);
        boolean plain = plant.rows.isPlain(w);
        boolean tight = isTight(w);
        if (tight) {
            fit(w, plain, possible);
            causes++;
        }
        blame(w, rations.bind ? 0 : limited, causes, possible);
        if (graded[w]) {
            grading.mix(w, perTon, ready);
        }
        LaneMath.add(lanes.account[w], output);
        if (plain) {
            Arrays.fill(off, 0);
            take(w);
            put(output, lanes.stock[product(w)], lanes.in[product(w)], off);
        } else {
            give(w, tight && shops.overflow[w] >= 0);
            distance(off, came, output);
            take(w);
            giveByProducts(w);
        }
        balance.weigh(w, output, off);
    }

    /** True if there may be no room for all of the product or of a by-product. */
    private boolean isTight(int w) {
        boolean tight = now[stores.capacity + shops.product[w]] < Stores.UNLIMITED;
        for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
            tight |= now[stores.capacity + recipes.byProductStore[b]] < Stores.UNLIMITED;
        }
        return tight;
    }

    private int product(int w) {
        return stores.firstCell[shops.product[w]];
    }

    /** What shared limits allow, on days on which one may bind; returns the number of the cause that comes next. */
    private int limit(int w) {
        int cause = 0;
        for (int k = limits.firstOfWorks[w]; k < limits.firstOfWorks[w + 1]; k++, cause++) {
            if (rations.bind) {
                bind(output, rations.allowed[k], bound[cause]);
            }
        }
        return cause;
    }

    private static void bind(double[] output, double[] most, double[] bound) {
        for (int l = 0; l < output.length; l++) {
            bound[l] = LaneMath.above(output[l] - most[l]);
            output[l] = Math.min(output[l], most[l]);
        }
    }

    private int feed(int w, int first) {
        int cause = first;
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++, cause++) {
            double need = now[recipes.inputTons + i];
            int cell = plant.rows.onlyCell(i);
            if (cell < 0) {
                look(i, need);
            } else if (graded[w]) {
                LaneMath.copy(lanes.stock[cell], ready[i]);
                Arrays.fill(perTon[i], need);
            }
            if (need == 0) {
                Arrays.fill(bound[cause], 0);
            } else if (cell < 0) {
                feedBy(output, ready[i], perTon[i], bound[cause]);
            } else {
                feed(output, lanes.stock[cell], need, bound[cause]);
            }
        }
        return cause;
    }

    private static void feed(double[] output, double[] there, double need, double[] bound) {
        for (int l = 0; l < output.length; l++) {
            double out = output[l];
            double lies = there[l];
            double cut = LaneMath.above(out * need - lies);
            bound[l] = cut;
            output[l] = cut * (lies / need) + (1 - cut) * out;
        }
    }

    private static void feedBy(double[] output, double[] there, double[] need, double[] bound) {
        for (int l = 0; l < output.length; l++) {
            double out = output[l];
            double lies = there[l];
            double each = need[l];
            double cut = LaneMath.above(out * each - lies);
            bound[l] = cut;
            output[l] = cut * (lies / each) + (1 - cut) * out;
        }
    }

    /** Finds how much of an input of several grades lies ready, and how much of it a ton of product needs. */
    private void look(int i, double need) {
        int first = recipes.firstInputCell[i];
        int end = recipes.firstInputCell[i + 1];
        int defective = recipes.firstDefective[i];
        double[] there = ready[i];
        sum(there, first, end);
        if (defective < end && now[recipes.inputExtra + i] != 0) {
            sum(sound, first, defective);
            call(needFactor[i], perTon[i], there, sound, now[recipes.inputExtra + i], need);
        } else {
            Arrays.fill(needFactor[i], 1);
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

    /** What there is room for, of the product and its by-products; what cannot be stopped goes to the dump. */
    private void fit(int w, boolean plain, double[] possible) {
        int store = shops.product[w];
        double capacity = now[stores.capacity + store];
        double[] cause = bound[accounts.causes(w).size() - 2 - Causes.BINDING];
        if (plain) {
            fitPlain(output, lanes.stock[stores.firstCell[store]], capacity, cause);
            return;
        }
        free(room, store, capacity);
        for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
            double each = now[recipes.byProductTons + b];
            double most = now[stores.capacity + recipes.byProductStore[b]];
            if (each > 0 && most < Stores.UNLIMITED) {
                free(mine, recipes.byProductStore[b], most);
                LaneMath.over(mine, mine, each);
                LaneMath.least(room, mine);
            }
        }
        if (shops.overflow[w] < 0) {
            bind(output, room, cause);
        } else {
            keep(output, room, possible, now[shops.floor + w], cause);
        }
    }

    private static void fitPlain(double[] output, double[] stock, double capacity, double[] bound) {
        for (int l = 0; l < output.length; l++) {
            double free = capacity - stock[l];
            bound[l] = LaneMath.above(output[l] - free);
            output[l] = Math.min(output[l], Math.max(free, 0));
        }
    }

    private void free(double[] room, int store, double capacity) {
        if (capacity >= Stores.UNLIMITED) {
            Arrays.fill(room, capacity);
            return;
        }
        LaneMath.total(room, lanes.stock, stores.firstCell[store], stores.firstCell[store + 1]);
        for (int l = 0; l < room.length; l++) {
            room[l] = Math.max(capacity - room[l], 0);
        }
    }

    /** Output when there is not room for all: of what goes on even so, the room has the stored part; this leaves it in the room. */
    private static void keep(double[] output, double[] room, double[] possible, double floor, double[] bound) {
        for (int l = 0; l < output.length; l++) {
            double out = output[l];
            double free = room[l];
            double tight = LaneMath.above(out - free);
            double least = Math.min(floor * possible[l], out);
            bound[l] = tight;
            output[l] = tight * Math.max(free, least) + (1 - tight) * out;
            room[l] = tight * free + (1 - tight) * out;
        }
    }

    /** Books what could have been made and was not on the last cause that lowered output. */
    private void blame(int w, int first, int end, double[] possible) {
        distanceFrom(left, possible, output);
        for (int k = end - 1; k >= first; k--) {
            int at = accounts.lostTo(w, Causes.BINDING + k);
            blame(left, bound[k], lanes.noticed[w], lanes.account[at], lanes.account[at + 1]);
        }
    }

    private static void distanceFrom(double[] left, double[] a, double[] b) {
        for (int l = 0; l < left.length; l++) {
            left[l] = a[l] - b[l];
        }
    }

    private static void blame(double[] left, double[] bound, double[] noticed, double[] tons, double[] days) {
        for (int l = 0; l < left.length; l++) {
            double lost = left[l];
            double mine = lost * bound[l];
            left[l] = lost - mine;
            tons[l] += mine;
            days[l] += LaneMath.above(Math.abs(mine) - noticed[l]);
        }
    }

    private void take(int w) {
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            double[] used = lanes.account[accounts.used(0, i)];
            double need = now[recipes.inputTons + i];
            int cell = plant.rows.onlyCell(i);
            if (cell >= 0) {
                take(output, need, lanes.stock[cell], used, tons);
                book(output, need, lanes.gone[cell], tons, off);
            } else {
                part(output, perTon[i], ready[i], used, tons);
                Arrays.fill(mine, 0);
                for (int k = recipes.firstInputCell[i]; k < recipes.firstInputCell[i + 1]; k++) {
                    takePart(tons, lanes.stock[recipes.inputCell[k]], lanes.gone[recipes.inputCell[k]], mine);
                }
                weighInput(off, mine, output, needFactor[i], need);
            }
        }
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

    private static void put(double[] output, double[] stock, double[] in, double[] off) {
        for (int l = 0; l < output.length; l++) {
            double out = output[l];
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
    private void give(int w, boolean spills) {
        if (spills) {
            keptShare(kept, room, output);
        }
        Arrays.fill(came, 0);
        Arrays.fill(sound, 0);
        int shares = qualities.firstShare[w];
        int grades = graded[w] ? qualities.firstShare[w + 1] - shares : 1;
        int accepted = stores.accepted[shops.product[w]];
        for (int g = 0; g < grades; g++) {
            int cell = product(w) + g;
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
        if (graded[w] && accepted < grades) {
            reject(w);
        }
        if (spills) {
            spill(w, shares, grades);
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

    private void reject(int w) {
        for (int l = 0; l < mine.length; l++) {
            mine[l] = Math.max(output[l] - sound[l], 0);
        }
        int at = accounts.lostTo(w, accounts.causes(w).size() - 1);
        LaneMath.book(mine, lanes.noticed[w], lanes.account[at], lanes.account[at + 1]);
    }

    private void spill(int w, int shares, int grades) {
        Arrays.fill(sound, 0);
        for (int g = 0; g < grades; g++) {
            int cell = stores.firstCell[shops.overflow[w]] + g;
            rest(tons, output, lanes.share[shares + g], kept);
            putGrade(tons, lanes.stock[cell], lanes.in[cell], sound);
        }
        LaneMath.add(came, sound);
        rest(tons, output, ones[0], kept);
        LaneMath.add(lanes.account[accounts.spilled(w)], tons);
    }

    private static void rest(double[] rest, double[] output, double[] share, double[] kept) {
        for (int l = 0; l < rest.length; l++) {
            double all = output[l] * share[l];
            rest[l] = all - all * kept[l];
        }
    }

    private void giveByProducts(int w) {
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
