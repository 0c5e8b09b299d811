package magnitka.engine;

import magnitka.result.Cause;

/**
 * What the day needs to know of works and their inputs, one row of numbers each: a row lies in one place of memory and is
 * checked for its bounds once.
 */
final class ShopRows {

    /** Places in the row of a works. Ends are those of the next works' firsts. */
    static final int FIRST_LIMIT = 0;

    static final int END_LIMIT = 1;
    static final int FIRST_INPUT = 2;
    static final int END_INPUT = 3;
    static final int FIRST_BY_PRODUCT = 4;
    static final int END_BY_PRODUCT = 5;
    static final int ROOM_SLOT = 6;
    static final int FIRST_CELL = 7;
    static final int END_CELL = 8;
    static final int FIRST_SHARE = 9;
    /** 1 where the product falls into grades. */
    static final int GRADED = 10;

    /** Where the works from here on end that {@link PlainProduction} can run; 0 where it cannot run this one. */
    static final int END_PLAIN = 11;

    /** Account of what is lost for want of room. */
    static final int BLOCKED_ACCOUNT = 12;

    /** Where the row of the first input starts; -1 for none. */
    static final int FIRST_INPUT_ROW = 13;

    static final int WORKS_ROW = 14;

    /** Places in the row of an input: slot of the tons needed, and the only cell taken from, or -1 if there are several. */
    static final int NEED_SLOT = 0;

    static final int ONLY_CELL = 1;
    static final int USED_ACCOUNT = 2;
    /** Account of what is lost for want of it. */
    static final int SHORT_ACCOUNT = 3;

    /** Where the row of the works' next input starts; -1 for none. */
    static final int NEXT = 4;

    /** Number of the input. */
    static final int INPUT = 5;

    static final int INPUT_ROW = 6;

    final int[] works;
    final int[] inputs;

    ShopRows(Plant plant) {
        works = new int[WORKS_ROW * plant.shops.count];
        inputs = new int[INPUT_ROW * plant.recipes.inputStore.length];
        int endPlain = 0;
        for (int w = plant.shops.count - 1; w >= 0; w--) {
            fillWorks(plant, w);
            fillInputs(plant, w);
            endPlain = !plain(plant, w) ? 0 : endPlain > 0 ? endPlain : w + 1;
            works[WORKS_ROW * w + END_PLAIN] = endPlain;
        }
    }

    private void fillWorks(Plant plant, int w) {
        Recipes recipes = plant.recipes;
        int row = WORKS_ROW * w;
        int product = plant.shops.product[w];
        works[row + FIRST_LIMIT] = plant.limits.firstOfWorks[w];
        works[row + END_LIMIT] = plant.limits.firstOfWorks[w + 1];
        works[row + FIRST_INPUT] = recipes.firstInput[w];
        works[row + END_INPUT] = recipes.firstInput[w + 1];
        works[row + FIRST_BY_PRODUCT] = recipes.firstByProduct[w];
        works[row + END_BY_PRODUCT] = recipes.firstByProduct[w + 1];
        works[row + ROOM_SLOT] = plant.stores.capacity + product;
        works[row + FIRST_CELL] = plant.stores.firstCell[product];
        works[row + END_CELL] = plant.stores.firstCell[product + 1];
        works[row + FIRST_SHARE] = plant.qualities.firstShare[w];
        works[row + GRADED] = plant.qualities.graded[w] ? 1 : 0;
        works[row + BLOCKED_ACCOUNT] = plant.accounts().lostTo(w, plant.accounts().causes(w).indexOf(Cause.of(Cause.Kind.BLOCKED)));
        works[row + FIRST_INPUT_ROW] = recipes.firstInput[w] < recipes.firstInput[w + 1] ? INPUT_ROW * recipes.firstInput[w] : -1;
    }

    boolean isPlain(int w) {
        return works[WORKS_ROW * w + END_PLAIN] > 0;
    }

    private boolean plain(Plant plant, int w) {
        Shops shops = plant.shops;
        Recipes recipes = plant.recipes;
        boolean plain = !plant.qualities.graded[w]
                && shops.overflow[w] < 0
                && plant.stores.grades(shops.product[w]) == 1
                && recipes.firstByProduct[w] == recipes.firstByProduct[w + 1]
                && plant.limits.firstOfWorks[w] == plant.limits.firstOfWorks[w + 1];
        for (int i = recipes.firstInput[w]; i < recipes.firstInput[w + 1]; i++) {
            plain &= inputs[INPUT_ROW * i + ONLY_CELL] >= 0;
        }
        return plain;
    }

    private void fillInputs(Plant plant, int w) {
        Recipes recipes = plant.recipes;
        int cause = Causes.BINDING + plant.limits.firstOfWorks[w + 1] - plant.limits.firstOfWorks[w];
        int end = recipes.firstInput[w + 1];
        for (int i = recipes.firstInput[w]; i < end; i++, cause++) {
            int row = INPUT_ROW * i;
            int first = recipes.firstInputCell[i];
            boolean one = recipes.firstInputCell[i + 1] == first + 1 && recipes.firstDefective[i] == first + 1;
            inputs[row + NEED_SLOT] = recipes.inputTons + i;
            inputs[row + ONLY_CELL] = one ? recipes.inputCell[first] : -1;
            inputs[row + USED_ACCOUNT] = plant.accounts().used(0, i);
            inputs[row + SHORT_ACCOUNT] = plant.accounts().lostTo(w, cause);
            inputs[row + INPUT] = i;
            inputs[row + NEXT] = i + 1 < end ? row + INPUT_ROW : -1;
        }
    }
}
