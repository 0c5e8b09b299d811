package magnitka.engine;

import java.util.Arrays;

/**
 * Works make what their units, limits, inputs and room allow, one after the other down the chain.
 *
 * <p>Whatever a works could have made and did not goes to the account of the tightest of these, so that every ton of
 * rated output is accounted for.
 */
final class Production {

    private final Stores stores;
    private final Shops shops;
    private final Limits limits;
    private final int[] worksRows;
    private final int[] inputRows;
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] in;
    private final double[] gone;
    private final double[] made;
    private final double[] account;
    private final PlainProduction plain;
    private final double[] allowed;
    private final Mixing mixing;
    private final Grading grading;
    private final Daybook daybook;
    private final int[] rejectCause;
    private final int usedAt;
    private final int gradeAt;
    private final int byProductAt;
    private final int spilledAt;

    /** Tons of each input needed for a ton of product, and what lies ready of it. */
    private final double[] perTon;

    private final double[] ready;

    Production(Plant plant, State state, Rationing rationing, Grading grading, Daybook daybook) {
        this.stores = plant.stores;
        this.shops = plant.shops;
        this.limits = plant.limits;
        this.worksRows = plant.rows.works;
        this.inputRows = plant.rows.inputs;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.in = state.ledger.in;
        this.gone = state.ledger.gone;
        this.made = state.made;
        this.account = state.account;
        this.plain = new PlainProduction(plant, state);
        this.allowed = rationing.allowed;
        this.mixing = new Mixing(plant, state);
        this.grading = grading;
        this.daybook = daybook;
        rejectCause = new int[shops.count];
        Arrays.setAll(rejectCause, w -> plant.accounts().causes(w).size() - 1);
        usedAt = plant.accounts().used(0, 0);
        gradeAt = plant.accounts().grade(0, 0);
        byProductAt = plant.accounts().byProduct(0, 0);
        spilledAt = plant.accounts().spilled(0);
        perTon = new double[shops.inputStore.length];
        ready = new double[shops.inputStore.length];
    }

    void run() {
        double[] rated = state.rated;
        int w = 0;
        while (w < rated.length) {
            int row = ShopRows.WORKS_ROW * w;
            int endPlain = worksRows[row + ShopRows.END_PLAIN];
            if (endPlain > w) {
                plain.run(w, endPlain);
                w = endPlain;
                continue;
            }
            if (rated[w] > 0) {
                run(w, row);
            } else if (made[w] > 0) {
                made[w] = 0;
                state.reject[w] = 0;
            }
            w++;
        }
    }

    /** Causes are numbered as in the accounts: limits, then inputs, then room. */
    private void run(int w, int row) {
        double possible = state.possible[w];
        double output = possible;
        int bound = -1;
        int cause = Shops.FIRST_CAUSES.size();
        int endLimit = worksRows[row + ShopRows.END_LIMIT];
        for (int k = worksRows[row + ShopRows.FIRST_LIMIT]; k < endLimit; k++, cause++) {
            double cut = allowed[k];
            if (cut < output) {
                output = cut;
                bound = cause;
            }
        }
        int firstInput = worksRows[row + ShopRows.FIRST_INPUT];
        int endInput = worksRows[row + ShopRows.END_INPUT];
        for (int i = firstInput; i < endInput; i++, cause++) {
            double need = look(i);
            double there = ready[i];
            if (output * need > there) {
                output = there / need;
                bound = cause;
            }
        }
        double room = room(row);
        double stored = output;
        if (room < output) {
            stored = room;
            output = evenWithoutRoom(w, output, possible, room);
            bound = cause;
        }
        if (worksRows[row + ShopRows.GRADED] != 0) {
            grading.mix(w, perTon, ready);
        }
        for (int i = firstInput; i < endInput; i++) {
            take(i, output);
        }
        made[w] = output;
        account[w] += output;
        give(w, row, output, stored);
        if (bound >= 0) {
            daybook.cause(w, bound, possible - output);
        }
    }

    /** Finds how much of input i lies ready, and returns how much of it a ton of product needs. */
    private double look(int i) {
        double need = now[inputRows[ShopRows.INPUT_ROW * i + ShopRows.NEED_SLOT]];
        int cell = inputRows[ShopRows.INPUT_ROW * i + ShopRows.ONLY_CELL];
        double there;
        if (cell >= 0) {
            there = stock[cell];
        } else {
            there = mixing.there(i);
            need *= mixing.needFactor(i, there);
        }
        perTon[i] = need;
        ready[i] = there;
        return need;
    }

    /** Output when there is not room for all: what cannot be stopped goes to the dump. */
    private double evenWithoutRoom(int w, double output, double possible, double room) {
        double least = shops.overflow[w] < 0 ? 0 : now[shops.floor + w] * possible;
        least = least < output ? least : output;
        return room > least ? room : least;
    }

    /** Tons of product that there is room for, with its by-products. */
    private double room(int row) {
        double room = now[worksRows[row + ShopRows.ROOM_SLOT]];
        if (room < Stores.UNLIMITED) {
            room -= mixing.total(worksRows[row + ShopRows.FIRST_CELL], worksRows[row + ShopRows.END_CELL]);
            room = room > 0 ? room : 0;
        }
        int end = worksRows[row + ShopRows.END_BY_PRODUCT];
        for (int b = worksRows[row + ShopRows.FIRST_BY_PRODUCT]; b < end; b++) {
            double tons = now[shops.byProductTons + b];
            if (tons > 0) {
                double forBy = roomIn(shops.byProductStore[b]) / tons;
                room = forBy < room ? forBy : room;
            }
        }
        return room;
    }

    private double roomIn(int store) {
        double capacity = now[stores.capacity + store];
        if (capacity >= Stores.UNLIMITED) {
            return Stores.UNLIMITED;
        }
        double room = capacity - mixing.total(stores.firstCell[store], stores.firstCell[store + 1]);
        return room > 0 ? room : 0;
    }

    private void take(int i, double output) {
        double there = ready[i];
        double tons = output * perTon[i];
        tons = tons < there ? tons : there;
        tons = tons > 0 ? tons : 0;
        account[usedAt + i] += tons;
        int cell = inputRows[ShopRows.INPUT_ROW * i + ShopRows.ONLY_CELL];
        if (cell >= 0) {
            stock[cell] -= tons;
            gone[cell] += tons;
        } else if (tons > 0) {
            mixing.take(i, tons / there);
        }
    }

    /** Puts the product and by-products away. */
    private void give(int w, int row, double output, double stored) {
        int firstShare = worksRows[row + ShopRows.FIRST_SHARE];
        int first = worksRows[row + ShopRows.FIRST_CELL];
        double kept = output > stored ? stored / output : 1;
        if (worksRows[row + ShopRows.GRADED] != 0) {
            double accepted = mixing.give(w, output, kept);
            state.reject[w] = accepted < output ? output - accepted : 0;
            if (accepted < output) {
                daybook.cause(w, rejectCause[w], output - accepted);
            }
        } else {
            double put = output * kept;
            stock[first] += put;
            in[first] += put;
            account[gradeAt + firstShare] += output;
        }
        if (kept < 1) {
            mixing.spill(w, output, kept);
            account[spilledAt + w] += output - output * kept;
        }
        int end = worksRows[row + ShopRows.END_BY_PRODUCT];
        for (int b = worksRows[row + ShopRows.FIRST_BY_PRODUCT]; b < end; b++) {
            double tons = output * now[shops.byProductTons + b];
            stock[shops.byProductCell[b]] += tons;
            in[shops.byProductCell[b]] += tons;
            account[byProductAt + b] += tons;
        }
    }
}
