package magnitka.engine;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.L64X128Mix;

/** Goods come in and go out: {@link Arrivals} and {@link Shipment} in several runs abreast. */
final class LaneShipment {

    private final Plant plant;
    private final Lines lines;
    private final Stores stores;
    private final Accounts accounts;
    private final Lanes lanes;
    private final double[] now;
    private final L64X128Mix[][] luck;
    private final int[] rule;
    /** Routes over which something was there to ship in some lane; over the others nothing has moved yet. */
    final boolean[] awake;

    private final double[][] wantedBy;
    private final double[][] wantedOver;
    private final double[][] cutOfGrade;
    private final double[] there;
    private final double[] position;
    private final double[] still;
    private final double[] tons;
    private final double[] moved;

    LaneShipment(Plant plant, Lanes lanes) {
        this.plant = plant;
        lines = plant.lines;
        stores = plant.stores;
        accounts = plant.accounts();
        this.lanes = lanes;
        now = lanes.now;
        luck = new L64X128Mix[lines.count][lanes.count];
        rule = new int[lines.count];
        Arrays.setAll(rule, r -> Demand.rule(lines, stores, r));
        awake = new boolean[lines.count];
        wantedBy = lanes.rows(lines.count);
        wantedOver = lanes.rows(lines.fromCell.length);
        int grades = 0;
        for (int s = 0; s < stores.count; s++) {
            grades = Math.max(grades, stores.grades(s));
        }
        cutOfGrade = lanes.rows(grades);
        double[][] scratch = lanes.rows(5);
        there = scratch[0];
        position = scratch[1];
        still = scratch[2];
        tons = scratch[3];
        moved = scratch[4];
    }

    void reset(int lane, State first) {
        for (int r = 0; r < lines.count; r++) {
            luck[r][lane] = first.transitLuck[r];
        }
    }

    void begin() {
        Arrays.fill(awake, false);
    }

    /** Draws the month's losses on the way. */
    void drawLosses() {
        for (int r = 0; r < lines.count; r++) {
            if (plant.lossLaws[r] != null) {
                for (int l = 0; l < lanes.count; l++) {
                    lanes.lossNoise[r][l] = plant.lossLaws[r].at(luck[r][l].nextLong());
                }
            }
        }
    }

    /** Stocks shrink overnight; then everything that is due comes in. */
    void unload() {
        for (int s : stores.shrinking) {
            double share = now[stores.shrinkage + s];
            double[] account = lanes.account[accounts.shrunk(stores.place[s])];
            for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
                shrink(lanes.stock[c], lanes.gone[c], account, share);
            }
        }
        for (int r : lines.travelling) {
            int days = lines.travelDays[r];
            int place = lanes.ringPlace[r] + 1;
            place = place < lines.firstRing[r] + days ? place : lines.firstRing[r];
            lanes.ringPlace[r] = place;
            if (!awake[r]) {
                continue;
            }
            double[] onTheWay = lanes.onTheWayTo[lines.to[r]];
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++, place += days) {
                take(onTheWay, lanes.ring[place], tons);
                bring(r, t);
            }
        }
    }

    private static void shrink(double[] stock, double[] gone, double[] account, double share) {
        for (int l = 0; l < stock.length; l++) {
            double lost = stock[l] * share;
            stock[l] -= lost;
            gone[l] += lost;
            account[l] += lost;
        }
    }

    private static void take(double[] onTheWay, double[] ring, double[] tons) {
        for (int l = 0; l < tons.length; l++) {
            double due = ring[l];
            tons[l] = due;
            onTheWay[l] -= due;
            ring[l] = 0;
        }
    }

    /** Brings {@link #tons} off transit cell t of route r into its store, less what is lost on the way. */
    private void bring(int r, int t) {
        double share = now[lines.loss + r];
        if (lanes.lossNoise[r] == null) {
            lose(tons, share < 1 ? share : 1, lanes.arrived[t], lanes.lost[t]);
        } else {
            lose(tons, lanes.lossNoise[r], share, lanes.arrived[t], lanes.lost[t]);
        }
        bring(lanes.arrived[t], lanes.stock[lines.toCell[t]], lanes.in[lines.toCell[t]], lanes.periodArrived[t]);
        LaneMath.add(lanes.periodLost[t], lanes.lost[t]);
    }

    private static void lose(double[] tons, double share, double[] arrived, double[] lost) {
        for (int l = 0; l < tons.length; l++) {
            double gone = tons[l] * share;
            lost[l] = gone;
            arrived[l] = tons[l] - gone;
        }
    }

    private static void lose(double[] tons, double[] noise, double share, double[] arrived, double[] lost) {
        for (int l = 0; l < tons.length; l++) {
            double gone = tons[l] * Math.min(share * noise[l], 1);
            lost[l] = gone;
            arrived[l] = tons[l] - gone;
        }
    }

    private static void bring(double[] arrived, double[] stock, double[] in, double[] period) {
        for (int l = 0; l < arrived.length; l++) {
            double rest = arrived[l];
            stock[l] += rest;
            in[l] += rest;
            period[l] += rest;
        }
    }

    /** What is wanted and there goes out, group of routes by group. */
    void ship() {
        int[] firstOfGroup = lines.firstOfGroup;
        for (int g = 0; g + 1 < firstOfGroup.length; g++) {
            int first = firstOfGroup[g];
            int end = firstOfGroup[g + 1];
            for (int r = first; r < end; r++) {
                want(r, wantedBy[r]);
                LaneMath.add(lanes.account[accounts.wanted(r)], wantedBy[r]);
            }
            if (!wake(first, end)) {
                continue;
            }
            if (end == first + 1) {
                shipAlone(first);
            } else if (stores.grades(lines.from[first]) == 1) {
                shareOneGrade(first, end);
            } else {
                share(first, end);
            }
        }
    }

    /** True if there is, or once was, something for the routes to ship in some lane. */
    private boolean wake(int first, int end) {
        for (int r = first; r < end && !awake[first]; r++) {
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                awake[first] |= LaneMath.any(lanes.stock[lines.fromCell[t]]);
            }
        }
        Arrays.fill(awake, first, end, awake[first]);
        return awake[first];
    }

    private void shipAlone(int r) {
        int first = lines.firstCell[r];
        int end = lines.firstCell[r + 1];
        if (end == first + 1) {
            load(r, first, wantedBy[r]);
            book(r, tons);
        } else {
            carried(r);
            part(wantedBy[r], there, moved, still);
            for (int t = first; t < end; t++) {
                LaneMath.times(tons, lanes.stock[lines.fromCell[t]], still);
                load(r, t, tons);
            }
            book(r, moved);
        }
    }

    /** Tons at its origin that route r could carry. */
    private void carried(int r) {
        int first = lines.firstCell[r];
        LaneMath.copy(lanes.stock[lines.fromCell[first]], there);
        for (int t = first + 1; t < lines.firstCell[r + 1]; t++) {
            LaneMath.add(there, lanes.stock[lines.fromCell[t]]);
        }
    }

    private static void part(double[] wanted, double[] carried, double[] moved, double[] part) {
        for (int l = 0; l < moved.length; l++) {
            double taken = Math.max(Math.min(wanted[l], carried[l]), 0);
            moved[l] = taken;
            part[l] = taken / LaneMath.divisor(carried[l]);
        }
    }

    private void shareOneGrade(int first, int end) {
        double[] lying = lanes.stock[lines.fromCell[lines.firstCell[first]]];
        double[] all = cutOfGrade[0];
        Arrays.fill(all, 0);
        for (int r = first; r < end; r++) {
            through(wantedBy[r], lying, all);
        }
        cut(all, lying);
        for (int r = first; r < end; r++) {
            LaneMath.times(wantedBy[r], wantedBy[r], all);
            want(r, still);
            within(tons, wantedBy[r], still);
            load(r, lines.firstCell[r], tons);
            book(r, tons);
        }
    }

    /** Times and through the stock, as where there are grades, so that rounding is the same. */
    private static void through(double[] wanted, double[] lying, double[] all) {
        for (int l = 0; l < wanted.length; l++) {
            double stock = LaneMath.divisor(lying[l]);
            double part = wanted[l] * stock / stock;
            wanted[l] = part;
            all[l] += part;
        }
    }

    private static void cut(double[] all, double[] lying) {
        for (int l = 0; l < all.length; l++) {
            all[l] = Math.min(1, lying[l] / LaneMath.divisor(all[l]));
        }
    }

    /** What is planned, or what is still wanted if that is less: another route of the rank may have filled the same order or room. */
    private static void within(double[] tons, double[] planned, double[] still) {
        for (int l = 0; l < tons.length; l++) {
            tons[l] = planned[l] * Math.min(1, still[l] / LaneMath.divisor(planned[l]));
        }
    }

    private void share(int first, int end) {
        int cell = stores.firstCell[lines.from[first]];
        int grades = stores.grades(lines.from[first]);
        for (int g = 0; g < grades; g++) {
            Arrays.fill(cutOfGrade[g], 0);
        }
        for (int r = first; r < end; r++) {
            carried(r);
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                over(wantedOver[t], wantedBy[r], lanes.stock[lines.fromCell[t]], there, cutOfGrade[lines.fromCell[t] - cell]);
            }
        }
        for (int g = 0; g < grades; g++) {
            cut(cutOfGrade[g], lanes.stock[cell + g]);
        }
        for (int r = first; r < end; r++) {
            shareOver(r, cell);
        }
    }

    private static void over(double[] wantedOver, double[] wanted, double[] lying, double[] carried, double[] all) {
        for (int l = 0; l < wantedOver.length; l++) {
            double tons = wanted[l] * lying[l] / LaneMath.divisor(carried[l]);
            wantedOver[l] = tons;
            all[l] += tons;
        }
    }

    private void shareOver(int r, int cell) {
        double[] planned = there;
        Arrays.fill(planned, 0);
        for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
            LaneMath.times(wantedOver[t], wantedOver[t], cutOfGrade[lines.fromCell[t] - cell]);
            LaneMath.add(planned, wantedOver[t]);
        }
        want(r, still);
        partOf(still, planned);
        Arrays.fill(moved, 0);
        for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
            LaneMath.times(tons, wantedOver[t], still);
            load(r, t, tons);
            LaneMath.add(moved, tons);
        }
        book(r, moved);
    }

    private static void partOf(double[] still, double[] planned) {
        for (int l = 0; l < still.length; l++) {
            still[l] = Math.min(1, still[l] / LaneMath.divisor(planned[l]));
        }
    }

    /** Takes what is asked for over transit cell t of route r, as far as it is there; {@link #tons} are what was taken. */
    private void load(int r, int t, double[] asked) {
        int from = lines.fromCell[t];
        load(asked, lanes.stock[from], lanes.gone[from], lanes.shipped[t], tons);
        if (lines.travelDays[r] > 0) {
            LaneMath.add(lanes.ring[lanes.ringPlace[r] + (t - lines.firstCell[r]) * lines.travelDays[r]], tons);
        } else {
            bring(r, t);
        }
    }

    private static void load(double[] asked, double[] stock, double[] gone, double[] shipped, double[] tons) {
        for (int l = 0; l < tons.length; l++) {
            double there = stock[l];
            double taken = Math.max(Math.min(asked[l], there), 0);
            tons[l] = taken;
            stock[l] = there - taken;
            gone[l] += taken;
            shipped[l] = taken;
        }
    }

    /** Writes down what route r shipped today. */
    private void book(int r, double[] moved) {
        double[] received = lanes.receivedToday[lines.to[r]];
        if (lines.travelDays[r] > 0) {
            book(moved, lanes.account[accounts.shipped(r)], received, lanes.onTheWayTo[lines.to[r]]);
        } else {
            book(moved, lanes.account[accounts.shipped(r)], received);
        }
    }

    private static void book(double[] moved, double[] shipped, double[] received) {
        for (int l = 0; l < moved.length; l++) {
            double tons = moved[l];
            shipped[l] += tons;
            received[l] += tons;
        }
    }

    private static void book(double[] moved, double[] shipped, double[] received, double[] onTheWay) {
        for (int l = 0; l < moved.length; l++) {
            double tons = moved[l];
            shipped[l] += tons;
            received[l] += tons;
            onTheWay[l] += tons;
        }
    }

    /** What is wanted over route r now. */
    private void want(int r, double[] wanted) {
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
