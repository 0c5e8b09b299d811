package magnitka.engine;

/** How often units break down: by age, wear and their mean time between failures. */
final class Hazard {

    private final Plant plant;
    private final State state;

    Hazard(Plant plant, State state) {
        this.plant = plant;
        this.state = state;
    }

    /** Days to the next failure; forever for a unit that does not draw. */
    double timeToFailure(int u, int day) {
        if (state.unitLuck[u] == null) {
            return Double.MAX_VALUE;
        }
        double mean = state.now[plant.units.mtbf + u] / rate(u, day);
        return mean * plant.exponential.at(state.unitLuck[u].nextLong());
    }

    double repairTime(int u) {
        double mean = state.now[plant.units.repair + u];
        return mean * plant.laws[plant.units.repairTable[u]].at(state.unitLuck[u].nextLong());
    }

    /** Long-run share of time that the unit stands broken down. */
    double expectedDown(int u, int day) {
        double perFailure = state.now[plant.units.repair + u] * rate(u, day);
        return perFailure / (state.now[plant.units.mtbf + u] + perFailure);
    }

    /** Failure rate over that of a run-in, unworn unit. */
    private double rate(int u, int day) {
        double[] curve = plant.curves[plant.units.infantCurve[u]];
        int age = day - state.unitStart[u];
        double infant = age < curve.length ? curve[age] : 1;
        double wear = plant.units.wearEffect[u] * state.unitWear[u];
        return wear == 0 ? infant : infant * StrictMath.exp(wear);
    }
}
