package magnitka.engine;

import java.util.Arrays;

/** Routes: what was shipped comes in, less its loss; what is wanted and there goes out. */
final class Transport {

    private final Lines lines;
    private final Stores stores;
    private final State state;
    private final double[] now;
    private final double[] stock;
    private final double[] ring;
    private final double[] onTheWayTo;
    private final double[] wantedTons;
    private final double[] account;
    private final double[] in;
    private final double[] gone;
    private final double[] way;
    private final Demand demand;
    private final Daybook daybook;
    private final PlainTransport plain;
    private final int wantedAt;
    private final int shippedAt;
    private final double[] wantedOfGrade;
    private final double[] cutOfGrade;
    private final double[] wantedOver;
    private final double[] carriedBy;

    Transport(Plant plant, State state, Decisions decisions, Daybook daybook) {
        this.lines = plant.lines;
        this.stores = plant.stores;
        this.state = state;
        this.now = state.now;
        this.stock = state.stock;
        this.ring = state.ring;
        this.onTheWayTo = state.onTheWayTo;
        this.wantedTons = state.wanted;
        this.account = state.account;
        this.in = state.ledger.in;
        this.gone = state.ledger.gone;
        this.way = state.ledger.way;
        this.demand = new Demand(plant, state, decisions);
        this.daybook = daybook;
        this.plain = new PlainTransport(plant, state);
        wantedAt = plant.accounts().wanted(0);
        shippedAt = plant.accounts().shipped(0);
        int grades = 0;
        for (int s = 0; s < stores.count; s++) {
            grades = Math.max(grades, stores.grades(s));
        }
        wantedOfGrade = new double[grades];
        cutOfGrade = new double[grades];
        wantedOver = new double[lines.fromCell.length];
        carriedBy = new double[lines.count];
    }

    /** Stocks shrink overnight; then everything that is due comes in, even where there is no room for it. */
    void arrive() {
        for (int s : stores.shrinking) {
            shrink(s);
        }
        for (int r : lines.travelling) {
            int first = lines.firstCell[r];
            int end = lines.firstCell[r + 1];
            int days = lines.travelDays[r];
            int place = state.ringPlace[r] + 1;
            place = place < lines.firstRing[r] + days ? place : lines.firstRing[r];
            state.ringPlace[r] = place;
            double share = now[lines.loss + r] * state.lossNoise[r];
            int to = lines.to[r];
            for (int t = first; t < end; t++, place += days) {
                double tons = ring[place];
                if (tons > 0) {
                    ring[place] = 0;
                    onTheWayTo[to] -= tons;
                    state.ledger.unload(lines.toCell[t], Ledger.WAY_ROW * t, tons, share);
                }
            }
        }
    }

    private void shrink(int s) {
        double share = now[stores.shrinkage + s];
        for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
            double lost = stock[c] * share;
            stock[c] -= lost;
            gone[c] += lost;
            daybook.shrunk(s, lost);
        }
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
                shipTogether(first, end);
            }
            g++;
        }
    }

    private void shipAlone(int r) {
        double wanted = want(r);
        double shipped = 0;
        if (wanted > 0) {
            double carried = carried(r);
            double tons = wanted < carried ? wanted : carried;
            if (tons > 0) {
                take(r, tons, carried);
                shipped = tons;
            }
        }
        book(r, shipped);
    }

    private double want(int r) {
        double wanted = demand.of(r);
        wantedTons[r] = wanted;
        account[wantedAt + r] += wanted;
        return wanted;
    }

    private double carried(int r) {
        int first = lines.firstCell[r];
        int end = lines.firstCell[r + 1];
        double tons = stock[lines.fromCell[first]];
        for (int t = first + 1; t < end; t++) {
            tons += stock[lines.fromCell[t]];
        }
        return tons;
    }

    /** Takes tons out of what lies there, of each grade in proportion. */
    private void take(int r, double tons, double carried) {
        int first = lines.firstCell[r];
        int end = lines.firstCell[r + 1];
        if (end - first == 1) {
            load(r, first, tons);
            return;
        }
        double part = tons / carried;
        for (int t = first; t < end; t++) {
            load(r, t, stock[lines.fromCell[t]] * part);
        }
    }

    private void shipTogether(int first, int end) {
        double wanted = 0;
        for (int r = first; r < end; r++) {
            wanted += want(r);
            state.shipped[r] = 0;
        }
        if (wanted > 0) {
            if (stores.grades(lines.from[first]) == 1) {
                shareOneGrade(first, end);
            } else {
                share(first, end);
            }
        }
    }

    /**
     * The same as {@link #share} where there are no grades to be told apart; what a route wants takes the place of what it
     * could carry. Times and through the stock as there, so that rounding is the same.
     */
    private void shareOneGrade(int first, int end) {
        double there = stock[lines.fromCell[lines.firstCell[first]]];
        if (!(there > 0)) {
            return;
        }
        double wanted = 0;
        for (int r = first; r < end; r++) {
            carriedBy[r] = wantedTons[r] * there / there;
            wanted += carriedBy[r];
        }
        double cut = wanted > there ? there / wanted : 1;
        for (int r = first; r < end; r++) {
            double planned = carriedBy[r] * cut;
            double still = demand.of(r);
            double part = planned > still ? still / planned : 1;
            book(r, load(r, lines.firstCell[r], planned * part));
        }
    }

    /** Each route wants each of its grades as they lie there; a grade that is short is cut for all by one factor. */
    private void share(int first, int end) {
        int store = lines.from[first];
        int cell = stores.firstCell[store];
        int grades = stores.grades(store);
        Arrays.fill(wantedOfGrade, 0, grades, 0);
        for (int r = first; r < end; r++) {
            double carried = carried(r);
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                double there = stock[lines.fromCell[t]];
                wantedOver[t] = there > 0 ? wantedTons[r] * there / carried : 0;
                wantedOfGrade[lines.fromCell[t] - cell] += wantedOver[t];
            }
        }
        for (int g = 0; g < grades; g++) {
            double there = stock[cell + g];
            cutOfGrade[g] = wantedOfGrade[g] > there ? there / wantedOfGrade[g] : 1;
        }
        for (int r = first; r < end; r++) {
            double planned = 0;
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                wantedOver[t] *= cutOfGrade[lines.fromCell[t] - cell];
                planned += wantedOver[t];
            }
            // another route of the rank may have filled the same order or room
            double still = demand.of(r);
            double part = planned > still ? still / planned : 1;
            double tons = 0;
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                tons += load(r, t, wantedOver[t] * part);
            }
            book(r, tons);
        }
    }

    /** Takes tons over transit cell t of route r; returns what there was. */
    private double load(int r, int t, double wanted) {
        int from = lines.fromCell[t];
        double taken = wanted < stock[from] ? wanted : stock[from];
        if (taken <= 0) {
            return 0;
        }
        stock[from] -= taken;
        gone[from] += taken;
        way[Ledger.WAY_ROW * t + Ledger.SHIPPED] += taken;
        if (lines.travelDays[r] > 0) {
            ring[state.ringPlace[r] + (t - lines.firstCell[r]) * lines.travelDays[r]] += taken;
        } else {
            state.ledger.unload(lines.toCell[t], Ledger.WAY_ROW * t, taken, now[lines.loss + r] * state.lossNoise[r]);
        }
        return taken;
    }

    private void book(int r, double tons) {
        state.shipped[r] = tons;
        account[shippedAt + r] += tons;
        state.receivedToday[lines.to[r]] += tons;
        if (lines.travelDays[r] > 0) {
            onTheWayTo[lines.to[r]] += tons;
        }
    }
}
