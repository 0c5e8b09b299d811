package magnitka.engine;

import java.util.Arrays;

/** What is wanted over routes today: {@link Demand} in several runs abreast. */
final class LaneDemand {

    private final Lines lines;
    private final Stores stores;
    private final Lanes lanes;
    private final double[] now;
    private final int[] rule;
    private final double[] position;

    LaneDemand(Plant plant, Lanes lanes) {
        lines = plant.lines;
        stores = plant.stores;
        this.lanes = lanes;
        now = lanes.now;
        rule = new int[lines.count];
        Arrays.setAll(rule, r -> Demand.rule(lines, stores, r));
        position = new double[lanes.count];
    }

    /** What is wanted over route r now. */
    void of(int r, double[] wanted) {
        int to = lines.to[r];
        double most = now[lines.capacity + r];
        if (rule[r] == Demand.ANY) {
            Arrays.fill(wanted, Math.max(most, 0));
        } else if (rule[r] == Demand.ORDERS) {
            upTo(wanted, lanes.receivedToday[to], now[stores.orders + to], most);
        } else {
            LaneMath.total(position, lanes.stock, stores.firstCell[to], stores.firstCell[to + 1]);
            if (rule[r] == Demand.NORM) {
                order(r, to, wanted, most);
            } else {
                fill(wanted, position, lanes.onTheWayTo[to], now[stores.capacity + to], most);
            }
        }
    }

    private static void upTo(double[] wanted, double[] received, double orders, double most) {
        for (int l = 0; l < wanted.length; l++) {
            wanted[l] = Math.max(Math.min(orders - received[l], most), 0);
        }
    }

    private static void fill(double[] wanted, double[] lying, double[] onTheWay, double capacity, double most) {
        for (int l = 0; l < wanted.length; l++) {
            wanted[l] = Math.max(Math.min(capacity - lying[l] - onTheWay[l], most), 0);
        }
    }

    /** Supply by norm; see {@link magnitka.model.Route.Ordering}. */
    private void order(int r, int to, double[] wanted, double most) {
        double planned = now[lines.plannedLoss + r];
        double cover = now[lines.cover + r] + lines.travelDays[r];
        order(wanted, lanes.need[to], position, lanes.onTheWayTo[to], 1 - planned, cover, lines.adjustDays[r], now[lines.allotment + r]);
        within(wanted, position, now[stores.capacity + to], most);
    }

    private static void order(double[] wanted, double[] need, double[] lying, double[] onTheWay, double arriving, double cover,
            double adjustDays, double allotment) {
        for (int l = 0; l < wanted.length; l++) {
            double each = need[l];
            double order = each + (each * cover - (lying[l] + onTheWay[l] * arriving)) / adjustDays;
            wanted[l] = Math.min(order, each * allotment) / arriving;
        }
    }

    private static void within(double[] wanted, double[] lying, double capacity, double most) {
        for (int l = 0; l < wanted.length; l++) {
            wanted[l] = Math.max(Math.min(Math.min(wanted[l], capacity - lying[l]), most), 0);
        }
    }
}
