package magnitka.engine;

/** What is wanted and there goes out, group of routes by group: those that leave one store at one rank. */
final class Shipment {

    private final Lines lines;
    private final double[] stock;
    private final Loading loading;
    private final Sharing sharing;
    private final PlainShipment plain;

    Shipment(Plant plant, State state, Decisions decisions) {
        Demand demand = new Demand(plant, state, decisions);
        this.lines = plant.lines;
        this.stock = state.stock;
        this.loading = new Loading(plant, state, demand);
        this.sharing = new Sharing(plant, state, demand, loading);
        this.plain = new PlainShipment(plant, state);
    }

    void ship() {
        int[] firstOfGroup = lines.firstOfGroup;
        int g = 0;
        while (g + 1 < firstOfGroup.length) {
            int first = firstOfGroup[g];
            int endPlain = plain.endPlain[g];
            if (endPlain > 0) {
                plain.ship(first, firstOfGroup[endPlain]);
                g = endPlain;
                continue;
            }
            int end = firstOfGroup[g + 1];
            if (end - first == 1) {
                shipAlone(first);
            } else {
                sharing.ship(first, end);
            }
            g++;
        }
    }

    private void shipAlone(int r) {
        double wanted = loading.want(r);
        double shipped = 0;
        if (wanted > 0) {
            double carried = loading.carried(r);
            double tons = wanted < carried ? wanted : carried;
            if (tons > 0) {
                take(r, tons, carried);
                shipped = tons;
            }
        }
        loading.book(r, shipped);
    }

    /** Takes tons out of what lies there, of each grade in proportion. */
    private void take(int r, double tons, double carried) {
        int first = lines.firstCell[r];
        int end = lines.firstCell[r + 1];
        if (end - first == 1) {
            loading.load(r, first, tons);
            return;
        }
        double part = tons / carried;
        for (int t = first; t < end; t++) {
            loading.load(r, t, stock[lines.fromCell[t]] * part);
        }
    }
}
