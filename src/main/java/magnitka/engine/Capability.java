package magnitka.engine;

/** What each works could give today if nothing outside it were short: its units, its shop, its load, its limits. */
final class Capability {

    private static final double TONS_PER_MILLION = 1e6;

    private final Plant plant;
    private final State state;
    private final Decisions decisions;
    private final UnitClock clock;

    /** Capability after the hindrance of a dump, by works. */
    final double[] unhindered;

    /** Cut by each limit, by use; 1 = none. */
    final double[] limitFactor;

    Capability(Plant plant, State state, Decisions decisions, UnitClock clock) {
        this.plant = plant;
        this.state = state;
        this.decisions = decisions;
        this.clock = clock;
        unhindered = new double[plant.shops.count];
        limitFactor = new double[plant.limits.count];
    }

    void update(int day) {
        Shops shops = plant.shops;
        double[] now = state.now;
        for (int w = 0; w < shops.count; w++) {
            if (clock.stale[w]) {
                clock.sum(w, day);
            }
            if (state.rated[w] <= 0) {
                state.norm[w] = 0;
                state.capability[w] = 0;
                state.possible[w] = 0;
                continue;
            }
            double mastery = shops.masteryCurve[w] < 0 ? 1 : shopMastery(w, day);
            double factor = now[shops.factor + w] * mastery;
            state.shopMastery[w] = mastery;
            state.norm[w] = factor * state.learnt[w];
            state.capability[w] = factor * state.standing[w];
            double possible = state.capability[w] * decisions.load[w];
            unhindered[w] = possible;
            if (shops.hindranceDump[w] >= 0) {
                double millions = state.stockTotal(plant, shops.hindranceDump[w]) / TONS_PER_MILLION;
                possible /= 1 + now[shops.hindrance + w] * millions;
            }
            state.possible[w] = possible;
        }
        for (int l = 0; l < plant.limits.count; l++) {
            limitFactor[l] = limitFactor(l);
        }
    }

    private double shopMastery(int w, int day) {
        int first = Units.NEVER;
        for (int u = plant.shops.firstUnit[w]; u < plant.shops.firstUnit[w + 1]; u++) {
            first = state.unitStart[u] < first ? state.unitStart[u] : first;
        }
        double[] curve = plant.curves[plant.shops.masteryCurve[w]];
        int age = day - first;
        return age < curve.length ? curve[age] : 1;
    }

    /** When users want more than there is, each gets the same share of what it wants. */
    private double limitFactor(int l) {
        Limits limits = plant.limits;
        double wanted = 0;
        for (int k = limits.firstUser[l]; k < limits.firstUser[l + 1]; k++) {
            wanted += state.now[limits.use + k] * state.possible[limits.userWorks[k]];
        }
        double there = state.now[limits.capacity + l];
        return wanted > there ? there / wanted : 1;
    }
}
