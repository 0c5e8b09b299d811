package magnitka.engine;

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
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] in;
    private final double[] gone;
    private final double[] limitFactor;
    private final Grading grading;
    private final Daybook daybook;

    /** Tons of each input needed for a ton of product, and what lies ready of it. */
    private final double[] perTon;

    private final double[] ready;

    Production(Plant plant, State state, Capability capability, Grading grading, Daybook daybook) {
        this.stores = plant.stores;
        this.shops = plant.shops;
        this.limits = plant.limits;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.in = state.ledger.in;
        this.gone = state.ledger.gone;
        this.limitFactor = capability.limitFactor;
        this.grading = grading;
        this.daybook = daybook;
        perTon = new double[shops.inputStore.length];
        ready = new double[shops.inputStore.length];
    }

    void run() {
        for (int w = 0; w < shops.count; w++) {
            if (state.rated[w] > 0) {
                run(w);
            }
        }
    }

    /** Causes are numbered as in the accounts: limits, then inputs, then room. */
    private void run(int w) {
        double possible = state.possible[w];
        double output = possible;
        int bound = -1;
        int firstLimit = limits.firstOfWorks[w];
        int endLimit = limits.firstOfWorks[w + 1];
        for (int k = firstLimit; k < endLimit; k++) {
            double cut = possible * limitFactor[limits.limitOfWorks[k]];
            if (cut < output) {
                output = cut;
                bound = k - firstLimit;
            }
        }
        int firstInput = shops.firstInput[w];
        int endInput = shops.firstInput[w + 1];
        for (int i = firstInput; i < endInput; i++) {
            double need = look(i);
            double there = ready[i];
            if (output * need > there) {
                output = there / need;
                bound = endLimit - firstLimit + i - firstInput;
            }
        }
        double room = room(w);
        double stored = output;
        if (room < output) {
            double least = shops.overflow[w] < 0 ? 0 : now[shops.floor + w] * possible;
            least = least < output ? least : output;
            stored = room;
            output = room > least ? room : least;
            bound = endLimit - firstLimit + endInput - firstInput;
        }
        if (shops.graded[w]) {
            grading.mix(w, perTon, ready);
        }
        for (int i = firstInput; i < endInput; i++) {
            take(i, output);
        }
        give(w, output, stored);
        daybook.production(w, possible, bound);
    }

    /** Finds how much of input i lies ready, and returns how much of it a ton of product needs. */
    private double look(int i) {
        int firstDefective = shops.firstDefective[i];
        int end = shops.firstInputCell[i + 1];
        double sound = 0;
        for (int k = shops.firstInputCell[i]; k < firstDefective; k++) {
            sound += stock[shops.inputCell[k]];
        }
        double there = sound;
        for (int k = firstDefective; k < end; k++) {
            there += stock[shops.inputCell[k]];
        }
        double need = now[shops.inputTons + i];
        if (there > sound) {
            need *= 1 + now[shops.inputExtra + i] * (there - sound) / there;
        }
        perTon[i] = need;
        ready[i] = there;
        return need;
    }

    /** Tons of product that there is room for, with its by-products. */
    private double room(int w) {
        double room = roomIn(shops.product[w]);
        for (int b = shops.firstByProduct[w]; b < shops.firstByProduct[w + 1]; b++) {
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
        double total = 0;
        for (int c = stores.firstCell[store]; c < stores.firstCell[store + 1]; c++) {
            total += stock[c];
        }
        double room = capacity - total;
        return room > 0 ? room : 0;
    }

    /** Takes input i, of each grade in proportion to what lies there. */
    private void take(int i, double output) {
        double there = ready[i];
        double tons = output * perTon[i];
        tons = tons < there ? tons : there;
        if (tons <= 0) {
            return;
        }
        int first = shops.firstInputCell[i];
        int end = shops.firstInputCell[i + 1];
        double part = end - first == 1 ? 1 : tons / there;
        for (int k = first; k < end; k++) {
            int c = shops.inputCell[k];
            double taken = end - first == 1 ? tons : stock[c] * part;
            stock[c] -= taken;
            gone[c] += taken;
        }
        daybook.used(i, tons);
    }

    /** Puts the product and by-products away. */
    private void give(int w, double output, double stored) {
        int first = stores.firstCell[shops.product[w]];
        int firstShare = shops.firstShare[w];
        int grades = shops.firstShare[w + 1] - firstShare;
        int accepted = stores.accepted[shops.product[w]];
        double kept = output > stored ? stored / output : 1;
        double sound = 0;
        for (int g = 0; g < grades; g++) {
            double tons = output * state.share[firstShare + g];
            double put = tons * kept;
            stock[first + g] += put;
            in[first + g] += put;
            if (kept < 1) {
                int spill = stores.firstCell[shops.overflow[w]] + g;
                stock[spill] += tons - put;
                in[spill] += tons - put;
            }
            if (g < accepted) {
                sound += tons;
            }
            daybook.grade(firstShare + g, tons);
        }
        for (int b = shops.firstByProduct[w]; b < shops.firstByProduct[w + 1]; b++) {
            double tons = output * now[shops.byProductTons + b];
            stock[shops.byProductCell[b]] += tons;
            in[shops.byProductCell[b]] += tons;
        }
        state.made[w] = output;
        state.reject[w] = sound < output && accepted < grades ? output - sound : 0;
    }
}
