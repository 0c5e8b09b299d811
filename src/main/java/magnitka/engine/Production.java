package magnitka.engine;

import java.util.Arrays;
import magnitka.result.Cause;

/**
 * Works make what their units, limits, inputs and room allow, one after the other down the chain.
 *
 * <p>Whatever a works could have made and did not goes to the account of the tightest of these, so that every ton of
 * rated output is accounted for.
 */
final class Production {

    private static final int NOTHING = -1;

    private final Shops shops;
    private final Recipes recipes;
    private final int[] worksRows;
    private final int[] inputRows;
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] in;
    private final double[] gone;
    private final double[] made;
    private final WorksBalance balance;
    private final double[] account;
    private final PlainProduction plain;
    private final double[] allowed;
    private final double[] mostTaken;
    private final Mixing mixing;
    private final Room room;
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

    /** What binds the works at hand, numbered as in the accounts: limits, then inputs, then room. */
    private int bound;

    /** What the ledger has of the product of the works at hand. */
    private double came;

    Production(Plant plant, State state, Rationing rationing, Grading grading, Decisions decisions, Daybook daybook) {
        this.shops = plant.shops;
        this.recipes = plant.recipes;
        this.worksRows = plant.rows.works;
        this.inputRows = plant.rows.inputs;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.in = state.ledger.in;
        this.gone = state.ledger.gone;
        this.made = state.made;
        this.balance = state.worksBalance;
        this.account = state.account;
        this.plain = new PlainProduction(plant, state, decisions.mostTaken);
        this.allowed = rationing.allowed;
        this.mostTaken = decisions.mostTaken;
        this.mixing = new Mixing(plant, state);
        this.room = new Room(plant, state, mixing);
        this.grading = grading;
        this.daybook = daybook;
        rejectCause = new int[shops.count];
        Arrays.setAll(rejectCause, w -> plant.accounts().causes(w).indexOf(Cause.of(Cause.Kind.REJECT)));
        usedAt = plant.accounts().used(0, 0);
        gradeAt = plant.accounts().grade(0, 0);
        byProductAt = plant.accounts().byProduct(0, 0);
        spilledAt = plant.accounts().spilled(0);
        perTon = new double[recipes.inputStore.length];
        ready = new double[recipes.inputStore.length];
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

    private void run(int w, int row) {
        double possible = state.possible[w];
        bound = NOTHING;
        double output = feed(row, limit(row, possible));
        double stored = output;
        double free = room.of(row);
        if (free < output) {
            stored = free;
            output = evenWithoutRoom(w, output, possible, free);
            bound = rejectCause[w] - 1;
        }
        if (worksRows[row + ShopRows.GRADED] != 0) {
            grading.mix(w, perTon, ready);
        }
        int endInput = worksRows[row + ShopRows.END_INPUT];
        for (int i = worksRows[row + ShopRows.FIRST_INPUT]; i < endInput; i++) {
            take(i, output);
        }
        made[w] = output;
        account[w] += output;
        give(w, row, output, stored);
        balance.weigh(w, output, came);
        if (bound != NOTHING) {
            daybook.cause(w, bound, possible - output);
        }
    }

    /** What shared limits allow of it. */
    private double limit(int row, double possible) {
        double output = possible;
        int first = worksRows[row + ShopRows.FIRST_LIMIT];
        int end = worksRows[row + ShopRows.END_LIMIT];
        for (int k = first; k < end; k++) {
            double cut = allowed[k];
            if (cut < output) {
                output = cut;
                bound = Causes.BINDING + k - first;
            }
        }
        return output;
    }

    /** What inputs allow of it. */
    private double feed(int row, double allowedTons) {
        double output = allowedTons;
        int cause = Causes.BINDING + worksRows[row + ShopRows.END_LIMIT] - worksRows[row + ShopRows.FIRST_LIMIT];
        int end = worksRows[row + ShopRows.END_INPUT];
        for (int i = worksRows[row + ShopRows.FIRST_INPUT]; i < end; i++, cause++) {
            double need = look(i);
            double there = ready[i] < mostTaken[i] ? ready[i] : mostTaken[i];
            if (output * need > there) {
                output = there / need;
                bound = cause;
            }
        }
        return output;
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
            balance.needFactor[i] = mixing.needFactor(i, there);
            need *= balance.needFactor[i];
        }
        perTon[i] = need;
        ready[i] = there;
        return need;
    }

    /** Output when there is not room for all: what cannot be stopped goes to the dump. */
    private double evenWithoutRoom(int w, double output, double possible, double free) {
        double least = shops.overflow[w] < 0 ? 0 : now[shops.floor + w] * possible;
        least = least < output ? least : output;
        return free > least ? free : least;
    }

    private void take(int i, double output) {
        double there = ready[i];
        double tons = output * perTon[i];
        tons = tons < there ? tons : there;
        tons = tons > 0 ? tons : 0;
        account[usedAt + i] += tons;
        int cell = inputRows[ShopRows.INPUT_ROW * i + ShopRows.ONLY_CELL];
        if (cell >= 0) {
            double before = gone[cell];
            double after = before + tons;
            stock[cell] -= tons;
            gone[cell] = after;
            balance.taken[i] = after - before;
        } else if (tons > 0) {
            balance.taken[i] = mixing.take(i, tons / there);
        }
    }

    /** Puts the product and by-products away. */
    private void give(int w, int row, double output, double stored) {
        int firstShare = worksRows[row + ShopRows.FIRST_SHARE];
        int first = worksRows[row + ShopRows.FIRST_CELL];
        double kept = output > stored ? stored / output : 1;
        if (worksRows[row + ShopRows.GRADED] != 0) {
            double accepted = mixing.give(w, output, kept);
            came = mixing.came;
            state.reject[w] = accepted < output ? output - accepted : 0;
            if (accepted < output) {
                daybook.cause(w, rejectCause[w], output - accepted);
            }
        } else {
            double put = output * kept;
            double before = in[first];
            double after = before + put;
            stock[first] += put;
            in[first] = after;
            came = after - before;
            account[gradeAt + firstShare] += output;
        }
        if (kept < 1) {
            came += mixing.spill(w, output, kept);
            account[spilledAt + w] += output - output * kept;
        }
        int end = worksRows[row + ShopRows.END_BY_PRODUCT];
        for (int b = worksRows[row + ShopRows.FIRST_BY_PRODUCT]; b < end; b++) {
            double tons = output * now[recipes.byProductTons + b];
            int cell = recipes.byProductCell[b];
            double before = in[cell];
            double after = before + tons;
            stock[cell] += tons;
            in[cell] = after;
            balance.putAside[b] = after - before;
            account[byProductAt + b] += tons;
        }
    }
}
