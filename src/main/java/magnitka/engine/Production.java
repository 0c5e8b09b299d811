package magnitka.engine;

/**
 * Works make what their units, limits, inputs and room allow, one after the other down the chain.
 *
 * <p>Whatever a works could have made and did not goes to the account of the tightest of these, so that every ton of
 * rated output is accounted for.
 */
final class Production {

    private final Plant plant;
    private final State state;
    private final Capability capability;
    private final Grading grading;
    private final Daybook daybook;

    /** Tons of each input needed for a ton of product, and what lies ready of it, for the works at hand. */
    private final double[] perTon;

    private final double[] ready;

    Production(Plant plant, State state, Capability capability, Grading grading, Daybook daybook) {
        this.plant = plant;
        this.state = state;
        this.capability = capability;
        this.grading = grading;
        this.daybook = daybook;
        perTon = new double[plant.shops.inputStore.length];
        ready = new double[plant.shops.inputStore.length];
    }

    void run() {
        for (int w = 0; w < plant.shops.count; w++) {
            if (state.rated[w] > 0) {
                run(w);
            } else {
                state.made[w] = 0;
                state.reject[w] = 0;
            }
        }
    }

    private void run(int w) {
        Shops shops = plant.shops;
        double possible = state.possible[w];
        double output = possible;
        int cause = -1;
        int limits = plant.limits.firstOfWorks[w + 1] - plant.limits.firstOfWorks[w];
        for (int j = 0; j < limits; j++) {
            double cut = possible * capability.limitFactor[plant.limits.limitOfWorks[plant.limits.firstOfWorks[w] + j]];
            if (cut < output) {
                output = cut;
                cause = j;
            }
        }
        for (int i = shops.firstInput[w]; i < shops.firstInput[w + 1]; i++) {
            look(i);
            if (output * perTon[i] > ready[i]) {
                output = ready[i] / perTon[i];
                cause = limits + i - shops.firstInput[w];
            }
        }
        double room = room(w);
        double stored = output;
        if (room < output) {
            double least = state.now[shops.floor + w] * possible;
            least = shops.overflow[w] < 0 ? 0 : least < output ? least : output;
            stored = room;
            output = room > least ? room : least;
            cause = limits + shops.firstInput[w + 1] - shops.firstInput[w];
        }
        grading.mix(w, perTon, ready);
        take(w, output);
        double accepted = give(w, output, stored);
        state.made[w] = output;
        state.reject[w] = output - accepted;
        daybook.production(w, capability.unhindered[w], possible, cause);
    }

    /** How much of input i a ton of product needs, and how much of it lies ready. */
    private void look(int i) {
        int store = plant.shops.inputStore[i];
        int first = plant.stores.firstCell[store];
        int accepted = plant.stores.accepted[store];
        double there = 0;
        double sound = 0;
        for (int g : plant.shops.inputGrades[i]) {
            double tons = state.stock[first + g];
            there += tons;
            if (g < accepted) {
                sound += tons;
            }
        }
        double need = state.now[plant.shops.inputTons + i];
        double extra = state.now[plant.shops.inputExtra + i];
        if (extra > 0 && there > sound) {
            need *= 1 + extra * (there - sound) / there;
        }
        perTon[i] = need;
        ready[i] = there;
    }

    /** Tons of product that there is room for, with its by-products. */
    private double room(int w) {
        int store = plant.shops.product[w];
        double room = roomIn(store);
        for (int b = plant.shops.firstByProduct[w]; b < plant.shops.firstByProduct[w + 1]; b++) {
            double tons = state.now[plant.shops.byProductTons + b];
            if (tons > 0) {
                double forBy = roomIn(plant.shops.byProductStore[b]) / tons;
                room = forBy < room ? forBy : room;
            }
        }
        return room;
    }

    private double roomIn(int store) {
        double capacity = state.now[plant.stores.capacity + store];
        if (capacity >= Stores.UNLIMITED) {
            return Stores.UNLIMITED;
        }
        double room = capacity - state.stockTotal(plant, store);
        return room > 0 ? room : 0;
    }

    private void take(int w, double output) {
        for (int i = plant.shops.firstInput[w]; i < plant.shops.firstInput[w + 1]; i++) {
            double tons = output * perTon[i];
            tons = tons < ready[i] ? tons : ready[i];
            if (tons <= 0) {
                continue;
            }
            int first = plant.stores.firstCell[plant.shops.inputStore[i]];
            double part = tons / ready[i];
            for (int g : plant.shops.inputGrades[i]) {
                double taken = state.stock[first + g] * part;
                state.stock[first + g] -= taken;
                state.ledger.out[first + g] += taken;
            }
            daybook.used(w, i, tons);
        }
    }

    /** Puts the product and by-products away; returns how much of the product is of an accepted grade. */
    private double give(int w, double output, double stored) {
        Shops shops = plant.shops;
        int first = plant.stores.firstCell[shops.product[w]];
        int accepted = plant.stores.accepted[shops.product[w]];
        int shares = shops.firstShare[w];
        int grades = shops.firstShare[w + 1] - shares;
        double kept = output > stored ? stored / output : 1;
        int spill = kept < 1 ? plant.stores.firstCell[shops.overflow[w]] : -1;
        double sound = 0;
        for (int g = 0; g < grades; g++) {
            double tons = output * state.share[shares + g];
            double put = tons * kept;
            state.stock[first + g] += put;
            state.ledger.in[first + g] += put;
            if (spill >= 0) {
                state.stock[spill + g] += tons - put;
                state.ledger.in[spill + g] += tons - put;
            }
            if (g < accepted) {
                sound += tons;
            }
            daybook.grade(w, g, tons);
        }
        for (int b = shops.firstByProduct[w]; b < shops.firstByProduct[w + 1]; b++) {
            double tons = output * state.now[shops.byProductTons + b];
            state.stock[shops.byProductCell[b]] += tons;
            state.ledger.in[shops.byProductCell[b]] += tons;
        }
        return sound < output ? (accepted == grades ? output : sound) : output;
    }
}
