package magnitka.engine;

/** What is wanted and there goes out, group of routes by group: those that leave one store at one rank. */
final class Shipment {

    private final Lines lines;
    private final Loading loading;
    private final Sharing sharing;
    private final PlainShipment plain;

    Shipment(Plant plant, State state, Decisions decisions) {
        Demand demand = new Demand(plant, state, decisions);
        this.lines = plant.lines;
        this.loading = new Loading(plant, state, demand);
        this.sharing = new Sharing(plant, state, demand, loading);
        this.plain = new PlainShipment(plant, state, decisions.mostShipped);
    }

    void ship() {
        int[] firstOfGroup = lines.firstOfGroup;
        int g = 0;
        while (g + 1 < firstOfGroup.length) {
            int first = firstOfGroup[g];
            int endPlain = plain.endPlain[g];
            if (endPlain > 0) {
                plain.ship(g, endPlain);
                g = endPlain;
                continue;
            }
            int end = firstOfGroup[g + 1];
            if (end - first == 1) {
                loading.shipAlone(first);
            } else {
                sharing.ship(first, end);
            }
            g++;
        }
    }
}
