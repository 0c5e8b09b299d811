package magnitka.engine;

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

    /** 1 where {@link PlainProduction} can run the works. */
    static final int PLAIN = 11;

    /** Slot of the rated factor, account of the first of all grades, account of the first cause that is bound daily. */
    static final int FACTOR_SLOT = 12;

    static final int GRADE_ACCOUNT = 13;
    static final int CAUSE_ACCOUNT = 14;

    static final int WORKS_ROW = 15;

    /** Places in the row of an input: slot of the tons needed, and the only cell taken from, or -1 if there are several. */
    static final int NEED_SLOT = 0;

    static final int ONLY_CELL = 1;
    static final int INPUT_ROW = 2;

    final int[] works;
    final int[] inputs;

    ShopRows(Plant plant) {
        works = new int[WORKS_ROW * plant.shops.count];
        inputs = new int[INPUT_ROW * plant.shops.inputStore.length];
        for (int i = 0; i < plant.shops.inputStore.length; i++) {
            fillInput(plant.shops, i);
        }
        for (int w = 0; w < plant.shops.count; w++) {
            fillWorks(plant, w);
        }
    }

    private void fillWorks(Plant plant, int w) {
        Shops shops = plant.shops;
        int row = WORKS_ROW * w;
        int product = shops.product[w];
        works[row + FIRST_LIMIT] = plant.limits.firstOfWorks[w];
        works[row + END_LIMIT] = plant.limits.firstOfWorks[w + 1];
        works[row + FIRST_INPUT] = shops.firstInput[w];
        works[row + END_INPUT] = shops.firstInput[w + 1];
        works[row + FIRST_BY_PRODUCT] = shops.firstByProduct[w];
        works[row + END_BY_PRODUCT] = shops.firstByProduct[w + 1];
        works[row + ROOM_SLOT] = plant.stores.capacity + product;
        works[row + FIRST_CELL] = plant.stores.firstCell[product];
        works[row + END_CELL] = plant.stores.firstCell[product + 1];
        works[row + FIRST_SHARE] = shops.firstShare[w];
        works[row + GRADED] = shops.graded[w] ? 1 : 0;
        works[row + PLAIN] = plain(plant, w) ? 1 : 0;
        works[row + FACTOR_SLOT] = shops.factor + w;
        works[row + GRADE_ACCOUNT] = plant.accounts().grade(w, 0);
        works[row + CAUSE_ACCOUNT] = plant.accounts().lostTo(w, Shops.FIRST_CAUSES.size());
    }

    private boolean plain(Plant plant, int w) {
        Shops shops = plant.shops;
        boolean plain = !shops.graded[w]
                && shops.overflow[w] < 0
                && plant.stores.grades(shops.product[w]) == 1
                && shops.firstByProduct[w] == shops.firstByProduct[w + 1]
                && plant.limits.firstOfWorks[w] == plant.limits.firstOfWorks[w + 1];
        for (int i = shops.firstInput[w]; i < shops.firstInput[w + 1]; i++) {
            plain &= inputs[INPUT_ROW * i + ONLY_CELL] >= 0;
        }
        return plain;
    }

    private void fillInput(Shops shops, int i) {
        int first = shops.firstInputCell[i];
        boolean one = shops.firstInputCell[i + 1] == first + 1 && shops.firstDefective[i] == first + 1;
        inputs[INPUT_ROW * i + NEED_SLOT] = shops.inputTons + i;
        inputs[INPUT_ROW * i + ONLY_CELL] = one ? shops.inputCell[first] : -1;
    }
}
