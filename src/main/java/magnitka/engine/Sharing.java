package magnitka.engine;

import java.util.Arrays;

/** Several routes of one rank share what lies at their origin in proportion to what they want. */
final class Sharing {

    private final Lines lines;
    private final Stores stores;
    private final State state;
    private final double[] stock;
    private final double[] wantedTons;
    private final Demand demand;
    private final Loading loading;
    private final double[] wantedOfGrade;
    private final double[] cutOfGrade;
    /** Tons wanted over each transit cell, and by each route. */
    private final double[] wantedOver;

    private final double[] wantedBy;

    Sharing(Plant plant, State state, Demand demand, Loading loading) {
        this.lines = plant.lines;
        this.stores = plant.stores;
        this.state = state;
        this.stock = state.stock;
        this.wantedTons = state.wanted;
        this.demand = demand;
        this.loading = loading;
        int grades = 0;
        for (int s = 0; s < stores.count; s++) {
            grades = Math.max(grades, stores.grades(s));
        }
        wantedOfGrade = new double[grades];
        cutOfGrade = new double[grades];
        wantedOver = new double[lines.fromCell.length];
        wantedBy = new double[lines.count];
    }

    /** Ships over routes {@code first} to {@code end - 1}, which are one group. */
    void ship(int first, int end) {
        double wanted = 0;
        for (int r = first; r < end; r++) {
            wanted += loading.want(r);
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
            wantedBy[r] = wantedTons[r] * there / there;
            wanted += wantedBy[r];
        }
        double cut = wanted > there ? there / wanted : 1;
        for (int r = first; r < end; r++) {
            double planned = wantedBy[r] * cut;
            double still = demand.of(r);
            double part = planned > still ? still / planned : 1;
            loading.book(r, loading.load(r, lines.firstCell[r], planned * part));
        }
    }

    /** Each route wants each of its grades as they lie there; a grade that is short is cut for all by one factor. */
    private void share(int first, int end) {
        int cell = stores.firstCell[lines.from[first]];
        cutGrades(first, end, cell);
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
                tons += loading.load(r, t, wantedOver[t] * part);
            }
            loading.book(r, tons);
        }
    }

    /** Finds what is wanted over each transit cell, and the factor of each grade. */
    private void cutGrades(int first, int end, int cell) {
        int grades = stores.grades(lines.from[first]);
        Arrays.fill(wantedOfGrade, 0, grades, 0);
        for (int r = first; r < end; r++) {
            double carried = loading.carried(r);
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
    }
}
