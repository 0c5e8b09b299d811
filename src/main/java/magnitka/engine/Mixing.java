package magnitka.engine;

/** Goods of several grades: summed, taken in proportion, put away by shares. */
final class Mixing {

    private final Shops shops;
    private final Recipes recipes;
    private final Qualities qualities;
    private final Stores stores;
    private final State state;
    private final double[] stock;
    private final double[] in;
    private final double[] gone;
    private final int gradeAt;

    /** What the ledger has of the product that was put away last. */
    double came;

    Mixing(Plant plant, State state) {
        this.shops = plant.shops;
        this.recipes = plant.recipes;
        this.qualities = plant.qualities;
        this.stores = plant.stores;
        this.state = state;
        this.stock = state.stock;
        this.in = state.ledger.in;
        this.gone = state.ledger.gone;
        gradeAt = plant.accounts().grade(0, 0);
    }

    /** Tons in cells {@code first} to {@code end - 1}, at least one; a single cell costs no loop. */
    double total(int first, int end) {
        double total = stock[first];
        for (int c = first + 1; c < end; c++) {
            total += stock[c];
        }
        return total;
    }

    /** Tons of input i that lie ready. */
    double there(int i) {
        return sum(recipes.firstInputCell[i], recipes.firstInputCell[i + 1]);
    }

    /** Defective input is needed in greater amount. */
    double needFactor(int i, double there) {
        double sound = sum(recipes.firstInputCell[i], recipes.firstDefective[i]);
        return there > sound ? 1 + state.now[recipes.inputExtra + i] * (there - sound) / there : 1;
    }

    private double sum(int first, int end) {
        double sum = 0;
        for (int k = first; k < end; k++) {
            sum += stock[recipes.inputCell[k]];
        }
        return sum;
    }

    /** Takes the same part of each grade of input i; returns what the ledger has of it. */
    double take(int i, double part) {
        double all = 0;
        for (int k = recipes.firstInputCell[i]; k < recipes.firstInputCell[i + 1]; k++) {
            int c = recipes.inputCell[k];
            double taken = stock[c] * part;
            double before = gone[c];
            double after = before + taken;
            stock[c] -= taken;
            gone[c] = after;
            all += after - before;
        }
        return all;
    }

    /** Puts the product of works w away by grades; returns how much of it is of an accepted grade. */
    double give(int w, double output, double kept) {
        int first = stores.firstCell[shops.product[w]];
        int accepted = stores.accepted[shops.product[w]];
        int shares = qualities.firstShare[w];
        int grades = qualities.firstShare[w + 1] - shares;
        double sound = 0;
        double all = 0;
        for (int g = 0; g < grades; g++) {
            double tons = output * state.share[shares + g];
            double put = tons * kept;
            double before = in[first + g];
            double after = before + put;
            stock[first + g] += put;
            in[first + g] = after;
            all += after - before;
            state.account[gradeAt + shares + g] += tons;
            if (g < accepted) {
                sound += tons;
            }
        }
        came = all;
        return accepted == grades ? output : sound;
    }

    /** Puts what was not kept on the dump; returns what the ledger has of it. */
    double spill(int w, double output, double kept) {
        int first = stores.firstCell[shops.overflow[w]];
        int shares = qualities.firstShare[w];
        int grades = qualities.firstShare[w + 1] - shares;
        double all = 0;
        for (int g = 0; g < grades; g++) {
            double tons = output * state.share[shares + g];
            double rest = tons - tons * kept;
            double before = in[first + g];
            double after = before + rest;
            stock[first + g] += rest;
            in[first + g] = after;
            all += after - before;
        }
        return all;
    }
}
