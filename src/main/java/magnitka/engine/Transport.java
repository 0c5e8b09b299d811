package magnitka.engine;

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
    private final double[] ledger;
    private final double[] way;
    private final Demand demand;
    private final Daybook daybook;
    private final PlainTransport plain;
    private final int wantedAt;
    private final int shippedAt;
    private final double[] wantedOfGrade;
    private final double[] thereOfGrade;
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
        this.ledger = state.ledger.cells;
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
        thereOfGrade = new double[grades];
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
            int row = state.ringRow[r] + end - first;
            row = row < lines.firstRing[r + 1] ? row : lines.firstRing[r];
            state.ringRow[r] = row;
            double share = now[lines.loss + r] * state.lossNoise[r];
            int to = lines.to[r];
            for (int t = first; t < end; t++, row++) {
                double tons = ring[row];
                if (tons > 0) {
                    ring[row] = 0;
                    onTheWayTo[to] -= tons;
                    unload(t, tons, share);
                }
            }
        }
    }

    private void shrink(int s) {
        double share = now[stores.shrinkage + s];
        for (int c = stores.firstCell[s]; c < stores.firstCell[s + 1]; c++) {
            double lost = stock[c] * share;
            stock[c] -= lost;
            ledger[Ledger.ROW * c + Ledger.GONE] += lost;
            daybook.shrunk(s, lost);
        }
    }

    private void unload(int t, double tons, double lossShare) {
        unload(stock, ledger, way, lines.toCell[t], Ledger.WAY_ROW * t, tons, lossShare);
    }

    /** Brings tons into a cell, less what was lost, and writes both into the ledger. */
    static void unload(double[] stock, double[] ledger, double[] way, int cell, int row, double tons, double lossShare) {
        double lost = tons * (lossShare < 1 ? lossShare : 1);
        double rest = tons - lost;
        stock[cell] += rest;
        ledger[Ledger.ROW * cell + Ledger.IN] += rest;
        way[row + Ledger.ARRIVED] += rest;
        way[row + Ledger.LOST] += lost;
        way[row + Ledger.PERIOD_ARRIVED] += rest;
        way[row + Ledger.PERIOD_LOST] += lost;
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
            share(first, end);
        }
    }

    /** Each route wants each of its grades as they lie there; a grade that is short is cut for all by one factor. */
    private void share(int first, int end) {
        int store = lines.from[first];
        int cell = stores.firstCell[store];
        int grades = stores.grades(store);
        for (int g = 0; g < grades; g++) {
            wantedOfGrade[g] = 0;
            thereOfGrade[g] = stock[cell + g];
        }
        for (int r = first; r < end; r++) {
            carriedBy[r] = carried(r);
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                wantedOfGrade[lines.fromCell[t] - cell] += wanted(r, lines.fromCell[t] - cell);
            }
        }
        for (int r = first; r < end; r++) {
            double planned = 0;
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                planned += promised(r, lines.fromCell[t] - cell);
            }
            // another route of the rank may have filled the same order or room
            double still = demand.of(r);
            double part = planned > still ? still / planned : 1;
            double tons = 0;
            for (int t = lines.firstCell[r]; t < lines.firstCell[r + 1]; t++) {
                tons += load(r, t, promised(r, lines.fromCell[t] - cell) * part);
            }
            book(r, tons);
        }
    }

    /** What route r gets of a grade. */
    private double promised(int r, int grade) {
        double there = thereOfGrade[grade];
        double cut = wantedOfGrade[grade] > there ? there / wantedOfGrade[grade] : 1;
        return wanted(r, grade) * cut;
    }

    private double wanted(int r, int grade) {
        return carriedBy[r] > 0 ? wantedTons[r] * thereOfGrade[grade] / carriedBy[r] : 0;
    }

    /** Takes tons over transit cell t of route r; returns what there was. */
    private double load(int r, int t, double wanted) {
        int from = lines.fromCell[t];
        double taken = wanted < stock[from] ? wanted : stock[from];
        if (taken <= 0) {
            return 0;
        }
        stock[from] -= taken;
        ledger[Ledger.ROW * from + Ledger.GONE] += taken;
        way[Ledger.WAY_ROW * t + Ledger.SHIPPED] += taken;
        if (lines.travelDays[r] > 0) {
            ring[state.ringRow[r] + t - lines.firstCell[r]] += taken;
        } else {
            unload(t, taken, now[lines.loss + r] * state.lossNoise[r]);
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
