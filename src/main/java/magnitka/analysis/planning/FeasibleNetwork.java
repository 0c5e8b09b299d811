package magnitka.analysis.planning;

import java.util.HashMap;
import java.util.Map;
import magnitka.engine.DatedMeans;
import magnitka.engine.FullLoad;
import magnitka.engine.Plant;

/**
 * The network of some days as rows of a linear programme, in tons of the period: everything that a run of the works could make
 * of its units at full load without a stoppage obeys them. They leave out what only holds it up further: room, minimum rates,
 * wear, shrinkage and the order of days.
 */
final class FeasibleNetwork {

    private static final double TONS_PER_MILLION = 1e6;

    final LinearProgramme programme = new LinearProgramme();
    /** Variable that stands for the output of each works. */
    final int[] output;

    /** Row of each works' capability, each shared limit, and each route's capacity; -1 for a route that is not needed. */
    final int[] worksRow;

    final int[] limitRow;
    final int[] routeRow;
    /** Row of what was on the way over each route when the period began; -1 where nothing was. */
    final int[] onTheWayRow;

    /** Row of each grade in each source and stockpile. */
    final int[][] cellRow;

    private final Plant plant;
    private final Span span;
    private final DatedMeans dated;
    private final Opening opening;
    /** Means over the first days of the span, by their number: routes of one travel time share them. */
    private final Map<Integer, DatedMeans> inTimeMeans = new HashMap<>();

    /** @param mostLoad highest load, by works and day of the span */
    FeasibleNetwork(Plant plant, FullLoad full, Span span, Opening opening, double[][] mostLoad) {
        this.plant = plant;
        this.span = span;
        this.opening = opening;
        dated = span.means(plant);
        output = new int[plant.works().size()];
        worksRow = new int[output.length];
        limitRow = new int[plant.limits().size()];
        routeRow = new int[plant.routes().size()];
        onTheWayRow = new int[routeRow.length];
        cellRow = new int[plant.storeCount()][];
        for (int s = 0; s < cellRow.length; s++) {
            addStore(s);
        }
        for (int w = 0; w < output.length; w++) {
            output[w] = programme.variable();
            worksRow[w] = programme.row(capability(w, full, mostLoad[w]));
            programme.put(worksRow[w], output[w], 1);
            addInputs(w);
            addProducts(w);
        }
        for (int l = 0; l < limitRow.length; l++) {
            addLimit(l);
        }
        for (int r = 0; r < routeRow.length; r++) {
            boolean needed = plant.isStockpile(plant.routeTo(r));
            onTheWayRow[r] = needed && opening.onTheWay(r) > 0 ? programme.row(opening.onTheWay(r)) : -1;
            routeRow[r] = needed ? addRoute(r) : -1;
        }
    }

    /** Number of rows that the network of a plant takes, without those for what is on the way when the days begin. */
    static int rows(Plant plant) {
        int rows = plant.limits().size();
        for (int s = 0; s < plant.storeCount(); s++) {
            rows += plant.isSource(s) || plant.isStockpile(s) ? plant.grades(s) : 0;
        }
        for (int w = 0; w < plant.works().size(); w++) {
            rows += 1 + plant.inputStores(w).length + plant.grades(plant.productStore(w));
        }
        for (int r = 0; r < plant.routes().size(); r++) {
            rows += plant.isStockpile(plant.routeTo(r)) ? 1 : 0;
        }
        return rows;
    }

    /** Full load of all started units, less what the dump that hinders the works takes at its size when the period begins. */
    private double capability(int w, FullLoad full, double[] mostLoad) {
        double tons = 0;
        for (int day = span.first(); day < span.end(); day++) {
            tons += full.learntTons(w, day, day + 1) * mostLoad[day - span.first()];
        }
        int dump = plant.hindranceDump(w);
        return dump < 0 ? tons : tons / (1 + dated.hindrance(w) * opening.tons(dump) / TONS_PER_MILLION);
    }

    private void addStore(int s) {
        cellRow[s] = new int[plant.grades(s)];
        for (int g = 0; g < cellRow[s].length; g++) {
            cellRow[s][g] = !plant.isSource(s) && !plant.isStockpile(s) ? -1 : programme.row(there(s, g));
        }
    }

    private double there(int s, int g) {
        if (plant.isStockpile(s)) {
            return opening.tons(s, g);
        }
        double share = plant.sourceShares(s)[g];
        return share > 0 ? share * dated.supply(s) * span.days() : 0;
    }

    /** A ton below the lowest accepted grade stands for 1 / (1 + extra) tons of sound input. */
    private void addInputs(int w) {
        int[] from = plant.inputStores(w);
        for (int i = 0; i < from.length; i++) {
            int[] grades = plant.inputGrades(w, i);
            int sound = plant.soundInputGrades(w, i);
            int row = programme.row(0);
            programme.put(row, output[w], dated.inputTons(w, i));
            for (int k = 0; k < grades.length; k++) {
                int taken = programme.variable();
                programme.put(cellRow[from[i]][grades[k]], taken, 1);
                programme.put(row, taken, k < sound ? -1 : -1 / (1 + dated.inputExtra(w, i)));
            }
        }
    }

    /** Grades may turn out worse than the normal shares, never better: of grade g or better there is at most its normal share. */
    private void addProducts(int w) {
        int[] cells = cellRow[plant.productStore(w)];
        double[] shares = plant.normalShares(w);
        int[] made = new int[cells.length];
        double orBetter = 0;
        for (int g = 0; g < cells.length; g++) {
            made[g] = programme.variable();
            programme.put(cells[g], made[g], -1);
            orBetter = g == cells.length - 1 ? 1 : orBetter + shares[g];
            int row = programme.row(0);
            programme.put(row, output[w], -orBetter);
            for (int h = 0; h <= g; h++) {
                programme.put(row, made[h], 1);
            }
        }
        int[] beside = plant.byProductStores(w);
        for (int b = 0; b < beside.length; b++) {
            int cell = cellRow[beside[b]][plant.byProductGrade(w, b)];
            if (cell >= 0) {
                programme.put(cell, output[w], -dated.byProductTons(w, b));
            }
        }
    }

    private void addLimit(int l) {
        limitRow[l] = programme.row(dated.limitCapacity(l) * span.days());
        int[] users = plant.limitUsers(l);
        for (int k = 0; k < users.length; k++) {
            programme.put(limitRow[l], output[users[k]], dated.limitUse(l, k));
        }
    }

    /** What is shipped in time to arrive before the period ends, and what was on the way when it began. */
    private int addRoute(int r) {
        int inTime = span.days() - plant.travelDays(r);
        double capacity = inTime <= 0 ? 0 : inTimeMeans.computeIfAbsent(inTime, days -> new Span(span.first(), span.first() + days).means(plant)).routeCapacity(r) * inTime;
        int row = programme.row(capacity);
        double arriving = 1 - dated.lossShare(r);
        for (int g : plant.routeGrades(r)) {
            int shipped = programme.variable();
            programme.put(row, shipped, 1);
            programme.put(cellRow[plant.routeFrom(r)][g], shipped, 1);
            programme.put(cellRow[plant.routeTo(r)][g], shipped, -arriving);
            if (onTheWayRow[r] >= 0) {
                int coming = programme.variable();
                programme.put(onTheWayRow[r], coming, 1);
                programme.put(cellRow[plant.routeTo(r)][g], coming, -arriving);
            }
        }
        return row;
    }
}
