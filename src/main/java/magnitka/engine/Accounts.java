package magnitka.engine;

import java.util.List;

/**
 * Layout of what a run writes down for each period: one row of figures, with the place of each.
 *
 * <p>All are tons of the period unless the name says days, spells, stock or wear.
 */
public final class Accounts {

    private static final int WORKS_FIXED = 3;
    private static final int LINE = 4;
    private static final int UNIT = 5;
    private static final int STORE = 4;

    private final Plant plant;
    private final int[] worksBase;
    private final List<List<String>> causes;
    private final int lineBase;
    private final int unitBase;
    private final int storeBase;
    private final int stockBase;
    private final int wearBase;

    /** Figures that add up over days. */
    final int sums;

    /** Length of a row. */
    final int width;

    Accounts(Plant plant) {
        this.plant = plant;
        int works = plant.shops.count;
        worksBase = new int[works + 1];
        causes = new java.util.ArrayList<>();
        for (int w = 0; w < works; w++) {
            causes.add(plant.shops.causes(w, plant.limits));
            worksBase[w + 1] = worksBase[w] + WORKS_FIXED + 2 * causes.get(w).size()
                    + plant.shops.firstInput[w + 1] - plant.shops.firstInput[w]
                    + plant.shops.firstShare[w + 1] - plant.shops.firstShare[w];
        }
        lineBase = worksBase[works];
        unitBase = lineBase + LINE * plant.lines.count;
        storeBase = unitBase + UNIT * plant.units.count;
        sums = storeBase + STORE * plant.stores.count;
        stockBase = sums;
        wearBase = stockBase + plant.stores.cells();
        width = wearBase + plant.units.count;
    }

    /** Names of the causes that output is lost to, in the order of the waterfall. */
    public List<String> causes(int works) {
        return causes.get(works);
    }

    /** Rated output of all units started so far. */
    public int rated(int works) {
        return worksBase[works];
    }

    /** Output, all grades. */
    public int made(int works) {
        return worksBase[works] + 1;
    }

    /** Output as reported. */
    public int reported(int works) {
        return worksBase[works] + 2;
    }

    /** Tons lost to a cause; negative where load is above 1. */
    public int lostTo(int works, int cause) {
        return worksBase[works] + WORKS_FIXED + 2 * cause;
    }

    /** Days on which a cause took anything. */
    public int daysOf(int works, int cause) {
        return worksBase[works] + WORKS_FIXED + 2 * cause + 1;
    }

    /** Tons of an input used; {@code input} counts from 0 within the works. */
    public int used(int works, int input) {
        return worksBase[works] + WORKS_FIXED + 2 * causes.get(works).size() + input;
    }

    /** Output of a grade, from 0, the best. */
    public int grade(int works, int grade) {
        return used(works, plant.shops.firstInput[works + 1] - plant.shops.firstInput[works]) + grade;
    }

    public int wanted(int route) {
        return lineBase + LINE * route;
    }

    public int shipped(int route) {
        return lineBase + LINE * route + 1;
    }

    public int arrived(int route) {
        return lineBase + LINE * route + 2;
    }

    public int lostOnWay(int route) {
        return lineBase + LINE * route + 3;
    }

    public int breakdownDays(int unit) {
        return unitBase + UNIT * unit;
    }

    public int outageDays(int unit) {
        return unitBase + UNIT * unit + 1;
    }

    public int overhaulDays(int unit) {
        return unitBase + UNIT * unit + 2;
    }

    /** Number of breakdowns. */
    public int breakdownSpells(int unit) {
        return unitBase + UNIT * unit + 3;
    }

    /** Days since the unit's start within the period. */
    public int unitDays(int unit) {
        return unitBase + UNIT * unit + 4;
    }

    /** Tons ordered by a customer. */
    public int ordered(int store) {
        return storeBase + STORE * store;
    }

    /** Tons that came into a store over routes. */
    public int received(int store) {
        return storeBase + STORE * store + 1;
    }

    /** Tons that came into a store over routes in grades that it accepts. */
    public int accepted(int store) {
        return storeBase + STORE * store + 2;
    }

    /** Tons lost in a store to shrinkage. */
    public int shrunk(int store) {
        return storeBase + STORE * store + 3;
    }

    /** Stock of a grade at the end of the period. */
    public int stock(int store, int grade) {
        return stockBase + plant.stores.firstCell[store] + grade;
    }

    /** Wear of a unit at the end of the period. */
    public int wear(int unit) {
        return wearBase + unit;
    }

    public int width() {
        return width;
    }

    int stockBase() {
        return stockBase;
    }

    int wearBase() {
        return wearBase;
    }
}
