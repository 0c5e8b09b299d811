package magnitka.engine;

/** Units that worked today wear: {@link Wearing} in several runs abreast, at normal load and full maintenance. */
final class LaneWear {

    private final Lanes lanes;
    private final UnitWear rates;
    private final UnitStoppages stoppages;
    private final double[] now;
    private int nextRestoration;

    LaneWear(Plant plant, Lanes lanes) {
        this.lanes = lanes;
        rates = plant.units.wear;
        stoppages = plant.units.stoppages;
        now = lanes.now;
    }

    void begin() {
        nextRestoration = 0;
    }

    /** Dated overhauls that ended by this morning. */
    void restore(int day) {
        UnitStoppages.Restoration[] restorations = stoppages.restorations;
        while (nextRestoration < restorations.length && restorations[nextRestoration].day() <= day) {
            UnitStoppages.Restoration restoration = restorations[nextRestoration++];
            double[] wear = lanes.unitWear[restoration.unit()];
            for (int l = 0; l < wear.length; l++) {
                wear[l] *= restoration.shareLeft();
            }
        }
    }

    void wear(int day) {
        for (int u : rates.wearing) {
            if (rates.base[u] == 0) {
                continue;
            }
            double dated = (1 - now[stoppages.outage + u]) * (1 - now[stoppages.overhaul + u]);
            wear(lanes.unitWear[u], lanes.downShare[u], lanes.cycleShare[u], lanes.unitStart[u], day, dated, rates.base[u]);
        }
    }

    private static void wear(double[] wear, double[] down, double[] cycle, int[] start, int day, double dated, double rate) {
        for (int l = 0; l < wear.length; l++) {
            double begun = Math.max(0, Math.min(1, day + 1 - start[l]));
            wear[l] += begun * (dated * (1 - down[l] - cycle[l]) * rate);
        }
    }
}
