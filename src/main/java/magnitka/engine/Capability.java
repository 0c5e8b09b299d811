package magnitka.engine;

/** What each works could give today if nothing outside it were short: its units, its shop, its people, their load. */
final class Capability {

    private static final double TONS_PER_MILLION = 1e6;

    private final Plant plant;
    private final Shops shops;
    private final State state;
    private final Decisions decisions;
    private final UnitSums sums;
    private final Daybook daybook;
    /** Rated factor and mastery of each shop. */
    private final double[] shopFactor;

    /** Loads may differ from normal, and people may be missing. */
    private boolean driven;

    Capability(Plant plant, State state, Decisions decisions, UnitSums sums, Daybook daybook) {
        this.plant = plant;
        this.shops = plant.shops;
        this.state = state;
        this.decisions = decisions;
        this.sums = sums;
        this.daybook = daybook;
        shopFactor = new double[shops.count];
    }

    /** Begins a run; {@code drivenByPeople} is false when nobody changes loads or mastery. */
    void reset(boolean drivenByPeople) {
        driven = drivenByPeople;
    }

    void update(int day) {
        int works = sums.takeStale();
        for (int k = 0; k < works; k++) {
            renew(sums.staleWorks[k], day);
        }
        if (driven) {
            drive();
        }
        for (int w : shops.hindered) {
            hinder(w);
        }
    }

    private void drive() {
        double[] load = decisions.load;
        double[] mastery = decisions.mastery;
        double[] capability = state.capability;
        double[] possible = state.possible;
        boolean normal = true;
        for (int w = 0; w < possible.length; w++) {
            possible[w] = capability[w] * mastery[w] * load[w];
            normal &= load[w] == 1 && mastery[w] == 1;
        }
        if (!normal) {
            writePeople();
        }
    }

    private void writePeople() {
        for (int w = 0; w < shops.count; w++) {
            double atHand = state.capability[w] * decisions.mastery[w];
            if (decisions.mastery[w] != 1) {
                daybook.notMastered(w, state.capability[w] - atHand);
            }
            if (decisions.load[w] != 1) {
                daybook.cause(w, Causes.LOAD, atHand - state.possible[w]);
            }
        }
    }

    /** Makes anew what, unless people drive, changes only with a works' units, its crew or its dated figures. */
    private void renew(int w, int day) {
        SteadyCauses steady = daybook.steady;
        steady.settle(w, day);
        if (sums.sum(w, day)) {
            renewDated(w, day);
        }
        double factor = shopFactor[w];
        double capability = factor * state.standing[w];
        state.capability[w] = capability;
        state.possible[w] = capability;
        steady.setStanding(w, factor * state.afterOutage[w], factor * state.afterOverhaul[w], capability);
    }

    private void renewDated(int w, int day) {
        double mastery = shops.masteryCurve[w] < 0 ? 1 : shopMastery(w, day);
        double factor = state.now[shops.factor + w];
        double rated = factor * state.rated[w];
        shopFactor[w] = factor * mastery;
        state.shopMastery[w] = mastery;
        state.noticed[w] = Daybook.NOTICED * factor * state.rated[w];
        state.norm[w] = shopFactor[w] * state.learnt[w];
        daybook.steady.setDated(w, rated, state.norm[w], shopFactor[w] * state.afterOutage[w]);
    }

    private double shopMastery(int w, int day) {
        int first = UnitStarts.NEVER;
        for (int u = shops.firstUnit[w]; u < shops.firstUnit[w + 1]; u++) {
            first = state.unitStart[u] < first ? state.unitStart[u] : first;
        }
        double[] curve = plant.curves[shops.masteryCurve[w]];
        int age = day - first;
        if (age < 0 || age >= curve.length) {
            return 1;
        }
        sums.touch(w, UnitSums.DATED);
        return curve[age];
    }

    /** A full dump slows the works that fills it. */
    private void hinder(int w) {
        double tons = driven ? state.possible[w] : state.capability[w];
        double millions = state.stockTotal(plant, shops.hindranceDump[w]) / TONS_PER_MILLION;
        double possible = tons / (1 + state.now[shops.hindrance + w] * millions);
        if (possible != tons) {
            daybook.cause(w, Causes.HINDRANCE, tons - possible);
        }
        state.possible[w] = possible;
    }
}
