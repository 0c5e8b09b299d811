package magnitka.engine;

/** How the product of a works falls into grades today: an ordered logit of one quality index. */
final class Grading {

    private final Plant plant;
    private final Qualities qualities;
    private final Recipes recipes;
    private final State state;
    private final Decisions decisions;

    Grading(Plant plant, State state, Decisions decisions) {
        this.plant = plant;
        this.qualities = plant.qualities;
        this.recipes = plant.recipes;
        this.state = state;
        this.decisions = decisions;
    }

    /** Sets today's shares of the grades of works w. */
    void mix(int w, double[] perTon, double[] ready) {
        if (!qualities.graded[w]) {
            return;
        }
        double index = 0;
        if (qualities.mastery[w] > 0) {
            double learnt = state.learnt[w] * state.shopMastery[w] * decisions.mastery[w] / state.rated[w];
            index += qualities.mastery[w] * (learnt - 1);
        }
        if (qualities.input[w] > 0) {
            index += qualities.input[w] * (inputQuality(w, perTon, ready) - 1);
        }
        index -= qualities.load[w] * (decisions.load[w] - 1);
        if (qualities.wear[w] > 0) {
            index -= qualities.wear[w] * state.meanWear(plant, w);
        }
        if (state.qualityLuck[w] != null) {
            index += qualities.spread[w] * plant.normal.at(state.qualityLuck[w].nextLong());
        }
        if (index != state.shareIndex[w]) {
            cut(w, index);
            state.shareIndex[w] = index;
        }
    }

    private void cut(int w, double index) {
        double better = 0;
        int last = qualities.firstShare[w + 1] - 1;
        for (int c = qualities.firstShare[w]; c < last; c++) {
            double orBetter = qualities.threshold[c] >= Qualities.ALWAYS ? 1 : Logistic.at(qualities.threshold[c] + index);
            state.share[c] = orBetter > better ? orBetter - better : 0;
            better = orBetter > better ? orBetter : better;
        }
        state.share[last] = 1 - better;
    }

    /** 1 when all inputs are of the best grade, 0 when all are of the worst; inputs without grades do not count. */
    private double inputQuality(int w, double[] perTon, double[] ready) {
        double weight = 0;
        double sum = 0;
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            int store = recipes.inputStore[i];
            int grades = plant.stores.grades(store);
            if (grades > 1 && ready[i] > 0) {
                int first = plant.stores.firstCell[store];
                double worse = 0;
                for (int k = recipes.firstInputCell[i]; k < recipes.firstInputCell[i + 1]; k++) {
                    int c = recipes.inputCell[k];
                    worse += state.stock[c] * (c - first);
                }
                sum += perTon[i] * (1 - worse / (ready[i] * (grades - 1)));
                weight += perTon[i];
            }
        }
        return weight > 0 ? sum / weight : 1;
    }
}
