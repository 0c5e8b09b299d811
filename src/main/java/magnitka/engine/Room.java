package magnitka.engine;

/** Room for what works make. */
final class Room {

    static final int PRODUCT = -1;

    private final Stores stores;
    private final Recipes recipes;
    private final Mixing mixing;
    private final int[] worksRows;
    private final double[] now;

    /** The by-product that there is least room for, counted over all works; {@link #PRODUCT} if it is the product. */
    int scarcest;

    Room(Plant plant, State state, Mixing mixing) {
        this.stores = plant.stores;
        this.recipes = plant.recipes;
        this.mixing = mixing;
        this.worksRows = plant.rows.works;
        this.now = state.now;
    }

    /** Tons of product that there is room for, with its by-products. */
    double of(int row) {
        double room = now[worksRows[row + ShopRows.ROOM_SLOT]];
        if (room < Stores.UNLIMITED) {
            room -= mixing.total(worksRows[row + ShopRows.FIRST_CELL], worksRows[row + ShopRows.END_CELL]);
            room = room > 0 ? room : 0;
        }
        scarcest = PRODUCT;
        int end = worksRows[row + ShopRows.END_BY_PRODUCT];
        for (int b = worksRows[row + ShopRows.FIRST_BY_PRODUCT]; b < end; b++) {
            double tons = now[recipes.byProductTons + b];
            if (tons > 0) {
                double forBy = in(recipes.byProductStore[b]) / tons;
                if (forBy < room) {
                    room = forBy;
                    scarcest = b;
                }
            }
        }
        return room;
    }

    private double in(int store) {
        double capacity = now[stores.capacity + store];
        if (capacity >= Stores.UNLIMITED) {
            return Stores.UNLIMITED;
        }
        double room = capacity - mixing.total(stores.firstCell[store], stores.firstCell[store + 1]);
        return room > 0 ? room : 0;
    }
}
