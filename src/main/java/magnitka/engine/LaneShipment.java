package magnitka.engine;

import java.util.Arrays;

/** What is wanted and there goes out: {@link Shipment}, {@link Loading}, {@link Sharing} and {@link PlainShipment} in several runs abreast. */
final class LaneShipment {

    private final LaneArrivals arrivals;
    private final LaneDemand demand;
    private final Lines lines;
    private final Stores stores;
    private final Accounts accounts;
    private final Lanes lanes;
    private final double[][] wantedBy;
    private final double[][] wantedOver;
    private final double[][] cutOfGrade;
    private final double[] there;
    private final double[] still;
    private final double[] tons;
    private final double[] moved;

    LaneShipment(Plant plant, Lanes lanes, LaneArrivals arrivals) {
        this.arrivals = arrivals;
        demand = new LaneDemand(plant, lanes);
        lines = plant.lines;
        stores = plant.stores;
        accounts = plant.accounts();
        this.lanes = lanes;
        wantedBy = lanes.rows(lines.count);
        wantedOver = lanes.rows(lines.fromCell.length);
        int grades = 0;
        for (int s = 0; s < stores.count; s++) {
            grades = Math.max(grades, stores.grades(s));
        }
        cutOfGrade = lanes.rows(grades);
        double[][] scratch = lanes.rows(4);
        there = scratch[0];
        still = scratch[1];
        tons = scratch[2];
        moved = scratch[3];
    }

    /** What is wanted and there goes out, group of routes by group. */
    void ship() {
        int[] firstOfGroup = lines.firstOfGroup;
        for (int g = 0; g + 1 < firstOfGroup.length; g++) {
            int first = firstOfGroup[g];
            int end = firstOfGroup[g + 1];
            for (int r = first; r < end; r++) {
                demand.of(r, wantedBy[r]);
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
        for (int r = first; r < end && !lanes.awake[first]; r++) {
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                lanes.awake[first] |= LaneMath.any(lanes.stock[lines.fromCell[t]]);
            }
        }
        Arrays.fill(lanes.awake, first, end, lanes.awake[first]);
        return lanes.awake[first];
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
            demand.of(r, still);
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
        demand.of(r, still);
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
            arrivals.bring(r, t, tons);
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
}
