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
            if (rates.base[u] == 0 || day < lanes.earliest[u]) {
                continue;
            }
            double dated = (1 - now[stoppages.outage + u]) * (1 - now[stoppages.overhaul + u]);
            if (day >= lanes.latest[u]) {
                wear(lanes.unitWear[u], lanes.downShare[u], lanes.cycleShare[u], dated, rates.base[u]);
            } else {
                wearStarted(u, day, dated);
            }
        }
    }

    private static void wear(double[] wear, double[] down, double[] cycle, double dated, double rate) {
        for (int l = 0; l < wear.length; l++) {
            wear[l] += dated * (1 - down[l] - cycle[l]) * rate;
        }
    }

    private void wearStarted(int u, int day, double dated) {
        double[] wear = lanes.unitWear[u];
        for (int l = 0; l < wear.length; l++) {
            if (day >= lanes.unitStart[u][l]) {
                wear[l] += dated * (1 - lanes.downShare[u][l] - lanes.cycleShare[u][l]) * rates.base[u];
            }
        }
    }
}
