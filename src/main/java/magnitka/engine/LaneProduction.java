package magnitka.engine;

import java.util.Arrays;

/** Works make what their units, limits, inputs and room allow: {@link Production}, {@link PlainProduction} and {@link Room} in several runs abreast. */
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
    private final LaneInputs inputs;
    private final LaneGoods goods;
    /** By by-product: 1 in the lanes in which there is less room for it than for what was looked at before. */
    private final double[][] scarce;

    /** By cause that may bind: 1 in the lanes in which it has lowered output. */
    private final double[][] bound;

    private final double[] output;
    private final double[] left;
    private final double[] room;
    private final double[] roomForBy;

    LaneProduction(Plant plant, Lanes lanes, LaneSums sums, LaneRations rations, LaneBalance balance, LaneGrading grading) {
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
        inputs = new LaneInputs(plant, lanes);
        goods = new LaneGoods(plant, lanes, balance);
        int most = 0;
        for (int w = 0; w < shops.count; w++) {
            most = Math.max(most, accounts.causes(w).size() - Causes.BINDING);
        }
        scarce = lanes.rows(recipes.byProductCell.length);
        bound = lanes.rows(most);
        double[][] scratch = lanes.rows(4);
        output = scratch[0];
        left = scratch[1];
        room = scratch[2];
        roomForBy = scratch[3];
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
        if (qualities.graded[w]) {
            grading.mix(w, inputs.perTon, inputs.ready);
        }
        if (plain) {
            goods.movePlain(w, output);
        } else {
            goods.move(w, output, tight && shops.overflow[w] >= 0 ? room : null, inputs);
        }
    }

    /** True if there may be no room for all of the product or of a by-product. */
    private boolean isTight(int w) {
        boolean tight = now[stores.capacity + shops.product[w]] < Stores.UNLIMITED;
        for (int b = recipes.firstByProduct[w]; b < recipes.firstByProduct[w + 1]; b++) {
            tight |= now[stores.capacity + recipes.byProductStore[b]] < Stores.UNLIMITED;
        }
        return tight;
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
                inputs.look(i, need);
            } else if (qualities.graded[w]) {
                inputs.lookAtOne(i, cell);
            }
            if (need == 0) {
                Arrays.fill(bound[cause], 0);
            } else if (cell < 0) {
                feedBy(output, inputs.ready[i], inputs.perTon[i], bound[cause]);
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
                free(roomForBy, recipes.byProductStore[b], most);
                LaneMath.over(roomForBy, roomForBy, each);
                bind(room, roomForBy, scarce[b]);
            } else {
                Arrays.fill(scarce[b], 0);
            }
        }
        if (shops.overflow[w] < 0) {
            bind(output, room, cause);
        } else {
            keep(output, room, possible, now[shops.floor + w], cause);
        }
        bookFull(w, cause, possible);
    }

    /** Writes down which by-product found no room where that held output back. */
    private void bookFull(int w, double[] blocked, double[] possible) {
        if (recipes.firstByProduct[w] == recipes.firstByProduct[w + 1]) {
            return;
        }
        LaneMath.subtract(left, possible, output);
        LaneMath.times(left, left, blocked);
        for (int b = recipes.firstByProduct[w + 1] - 1; b >= recipes.firstByProduct[w]; b--) {
            part(left, scarce[b], roomForBy);
            int at = accounts.lostToFull(0, b);
            LaneMath.book(roomForBy, lanes.noticed[w], lanes.account[at], lanes.account[at + 1]);
        }
    }

    /** Moves what the mask takes of what is left. */
    private static void part(double[] left, double[] mask, double[] taken) {
        for (int l = 0; l < left.length; l++) {
            double all = left[l];
            double mine = all * mask[l];
            taken[l] = mine;
            left[l] = all - mine;
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
        LaneMath.subtract(left, possible, output);
        for (int k = end - 1; k > first; k--) {
            int at = accounts.lostTo(w, Causes.BINDING + k);
            blame(left, bound[k], lanes.noticed[w], lanes.account[at], lanes.account[at + 1]);
        }
        if (end > first) {
            // what is left now is the first cause's, or nothing
            int at = accounts.lostTo(w, Causes.BINDING + first);
            LaneMath.book(left, lanes.noticed[w], lanes.account[at], lanes.account[at + 1]);
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
}
