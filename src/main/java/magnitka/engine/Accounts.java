package magnitka.engine;

import java.util.ArrayList;
import java.util.List;
import magnitka.result.Cause;

/**
 * Layout of what a run writes down for each period: one row of figures, with the place of each.
 *
 * <p>All are tons of the period unless the name says days, spells, stock or wear. They add up over periods, but for {@link
 * #longestBreakdown}, stocks and wear. Stores are given by their place in the file.
 */
public final class Accounts {

    private static final Cause REJECT = Cause.of(Cause.Kind.REJECT);
    private static final int UNIT = 6;
    private static final int STORE = 4;

    private final Plant plant;
    private final List<List<Cause>> causes = new ArrayList<>();
    private final int[] ratedAt;
    private final int works;
    private final int routes;
    private final int usedBase;
    private final int gradeBase;
    private final int wantedBase;
    private final int arrivedBase;
    private final int unitBase;
    private final int storeBase;
    private final int byProductBase;
    private final int spilledBase;
    private final int[] stockAt;
    private final int wearBase;

    /** Figures that are gathered over days. */
    final int sums;

    /** Length of a row. */
    final int width;

    Accounts(Plant plant) {
        this.plant = plant;
        works = plant.shops.count;
        routes = plant.lines.count;
        usedBase = 2 * works;
        gradeBase = usedBase + plant.recipes.inputStore.length;
        wantedBase = gradeBase + plant.qualities.normalShare.length;
        ratedAt = new int[works + 1];
        ratedAt[0] = wantedBase + 2 * routes;
        for (int w = 0; w < works; w++) {
            causes.add(Causes.of(w, plant.recipes, plant.limits));
            ratedAt[w + 1] = ratedAt[w] + 1 + 2 * causes.get(w).size();
        }
        arrivedBase = ratedAt[works];
        unitBase = arrivedBase + 2 * routes;
        storeBase = unitBase + UNIT * plant.units.count;
        byProductBase = storeBase + STORE * plant.stores.count;
        spilledBase = byProductBase + plant.recipes.byProductCell.length;
        sums = spilledBase + works;
        stockAt = new int[plant.stores.count + 1];
        stockAt[0] = sums;
        for (int s = 0; s < plant.stores.count; s++) {
            stockAt[s + 1] = stockAt[s] + plant.grades(s);
        }
        wearBase = stockAt[plant.stores.count];
        width = wearBase + plant.units.count;
    }

    /** The causes that output is lost to, in the order of the waterfall. */
    public List<Cause> causes(int shop) {
        return causes.get(shop);
    }

    /** Rated output of all units started so far. */
    public int rated(int shop) {
        return ratedAt[shop];
    }

    /** Output, all grades. */
    public int made(int shop) {
        return shop;
    }

    /** Output as reported. */
    public int reported(int shop) {
        return works + shop;
    }

    /** Tons lost to a cause; negative where load is above 1. */
    public int lostTo(int shop, int cause) {
        return ratedAt[shop] + 1 + 2 * cause;
    }

    /** Output below the lowest accepted grade: made, and lost to the cause of that name. */
    public int rejected(int shop) {
        return lostTo(shop, causes.get(shop).indexOf(REJECT));
    }

    /** Days on which a cause took anything. */
    public int daysOf(int shop, int cause) {
        return ratedAt[shop] + 2 + 2 * cause;
    }

    /** Tons of an input used; {@code input} counts from 0 within the works. */
    public int used(int shop, int input) {
        return usedBase + plant.recipes.firstInput[shop] + input;
    }

    /** Output of a grade, from 0, the best. */
    public int grade(int shop, int grade) {
        return gradeBase + plant.qualities.firstShare[shop] + grade;
    }

    public int wanted(int route) {
        return wantedBase + route;
    }

    public int shipped(int route) {
        return wantedBase + routes + route;
    }

    public int arrived(int route) {
        return arrivedBase + route;
    }

    public int lostOnWay(int route) {
        return arrivedBase + routes + route;
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

    /** Days of repair of the longest breakdown that began in the period; 0 in the expected run, which has no single ones. */
    public int longestBreakdown(int unit) {
        return unitBase + UNIT * unit + 5;
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

    /** Tons of a by-product; {@code byProduct} counts from 0 within the works. */
    public int byProduct(int shop, int byProduct) {
        return byProductBase + plant.recipes.firstByProduct[shop] + byProduct;
    }

    /** Output that went to the dump for want of room. */
    public int spilled(int shop) {
        return spilledBase + shop;
    }

    /** Stock of a grade at the end of the period. */
    public int stock(int store, int grade) {
        return stockAt[store] + grade;
    }

    /** Wear of a unit at the end of the period. */
    public int wear(int unit) {
        return wearBase + unit;
    }

    public int width() {
        return width;
    }

    int wearBase() {
        return wearBase;
    }
}
