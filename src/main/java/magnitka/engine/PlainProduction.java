package magnitka.engine;

/**
 * The day of plain works: inputs and product of one cell each; no limits, by-products, overflow or grading. They make what
 * {@link Production} would let them make, in one loop without calls.
 */
final class PlainProduction {

    private static final int CAUSE_ACCOUNTS = 2;

    private final int[] worksRows;
    private final int[] inputRows;
    private final double[] now;
    private final double[] stock;
    private final double[] ledger;
    private final double[] possibleTons;
    private final double[] noticedTons;
    private final double[] made;
    private final double[] account;

    PlainProduction(Plant plant, State state) {
        this.worksRows = plant.rows.works;
        this.inputRows = plant.rows.inputs;
        this.now = state.now;
        this.stock = state.stock;
        this.ledger = state.ledger.cells;
        this.possibleTons = state.possible;
        this.noticedTons = state.noticed;
        this.made = state.made;
        this.account = state.account;
    }

    /** Runs works {@code first} to {@code end - 1}; what the loop needs of this object is looked up once. */
    void run(int first, int end) {
        int[] rows = worksRows;
        int[] inputs = inputRows;
        double[] now = this.now;
        double[] stock = this.stock;
        double[] ledger = this.ledger;
        double[] account = this.account;
        double[] possibleTons = this.possibleTons;
        double[] made = this.made;
        for (int w = first; w < end; w++) {
            int row = ShopRows.WORKS_ROW * w;
            double possible = possibleTons[w];
            double output = possible;
            int bound = -1;
            int firstInput = ShopRows.INPUT_ROW * rows[row + ShopRows.FIRST_INPUT];
            int endInput = ShopRows.INPUT_ROW * rows[row + ShopRows.END_INPUT];
            for (int k = firstInput; k < endInput; k += ShopRows.INPUT_ROW) {
                double need = now[inputs[k + ShopRows.NEED_SLOT]];
                double there = stock[inputs[k + ShopRows.ONLY_CELL]];
                if (output * need > there) {
                    output = there / need;
                    bound = k - firstInput;
                }
            }
            int cell = rows[row + ShopRows.FIRST_CELL];
            double lying = stock[cell];
            double capacity = now[rows[row + ShopRows.ROOM_SLOT]];
            if (capacity < Stores.UNLIMITED && capacity - lying < output) {
                output = capacity > lying ? capacity - lying : 0;
                bound = endInput - firstInput;
            }
            for (int k = firstInput; k < endInput; k += ShopRows.INPUT_ROW) {
                int from = inputs[k + ShopRows.ONLY_CELL];
                double there = stock[from];
                double tons = between(output * now[inputs[k + ShopRows.NEED_SLOT]], there);
                stock[from] = there - tons;
                ledger[Ledger.ROW * from + Ledger.GONE] += tons;
                account[inputs[k + ShopRows.USED_ACCOUNT]] += tons;
            }
            stock[cell] = lying + output;
            ledger[Ledger.ROW * cell + Ledger.IN] += output;
            made[w] = output;
            account[w] += output;
            if (bound >= 0) {
                int at = rows[row + ShopRows.CAUSE_ACCOUNT] + CAUSE_ACCOUNTS * (bound / ShopRows.INPUT_ROW);
                double lost = possible - output;
                account[at] += lost;
                if (lost > noticedTons[w]) {
                    account[at + 1] += 1;
                }
            }
        }
    }

    /**
     * The lesser of two amounts, none when either is below 0. Which is the lesser depends on rounding where the input
     * binds, so a branch would be foretold wrongly every other time; bits of doubles above 0 are ordered as the doubles are.
     */
    private static double between(double tons, double there) {
        long lesser = Math.min(Double.doubleToRawLongBits(tons), Double.doubleToRawLongBits(there));
        return Double.longBitsToDouble(Math.max(lesser, 0));
    }
}
