package magnitka.engine;

/**
 * The day of a plain works: inputs and product of one cell each; no limits, by-products, overflow or grading. It does what
 * {@link Production} does, in one go.
 */
final class PlainProduction {

    private final int[] worksRows;
    private final int[] inputRows;
    private final double[] now;
    private final double[] stock;
    private final double[] ledger;
    private final double[] possibleTons;
    private final double[] ratedTons;
    private final double[] made;
    private final double[] account;
    private final int usedAt;

    PlainProduction(Plant plant, State state) {
        this.worksRows = plant.rows.works;
        this.inputRows = plant.rows.inputs;
        this.now = state.now;
        this.stock = state.stock;
        this.ledger = state.ledger.cells;
        this.possibleTons = state.possible;
        this.ratedTons = state.rated;
        this.made = state.made;
        this.account = state.account;
        usedAt = plant.accounts().used(0, 0);
    }

    void run(int w, int row) {
        int[] rows = worksRows;
        int[] inputs = inputRows;
        double[] stock = this.stock;
        double possible = possibleTons[w];
        double output = possible;
        int bound = -1;
        int firstInput = rows[row + ShopRows.FIRST_INPUT];
        int count = rows[row + ShopRows.END_INPUT] - firstInput;
        int end = ShopRows.INPUT_ROW * (firstInput + count);
        for (int k = ShopRows.INPUT_ROW * firstInput, i = 0; k < end; k += ShopRows.INPUT_ROW, i++) {
            double need = now[inputs[k + ShopRows.NEED_SLOT]];
            double there = stock[inputs[k + ShopRows.ONLY_CELL]];
            if (output * need > there) {
                output = there / need;
                bound = i;
            }
        }
        int cell = rows[row + ShopRows.FIRST_CELL];
        double room = now[rows[row + ShopRows.ROOM_SLOT]];
        if (room < Stores.UNLIMITED) {
            room -= stock[cell];
            room = room > 0 ? room : 0;
        }
        if (room < output) {
            output = room;
            bound = count;
        }
        int used = usedAt + firstInput;
        for (int k = ShopRows.INPUT_ROW * firstInput; k < end; k += ShopRows.INPUT_ROW, used++) {
            int from = inputs[k + ShopRows.ONLY_CELL];
            double there = stock[from];
            double tons = output * now[inputs[k + ShopRows.NEED_SLOT]];
            tons = between(tons, there);
            stock[from] = there - tons;
            ledger[Ledger.ROW * from + Ledger.GONE] += tons;
            account[used] += tons;
        }
        stock[cell] += output;
        ledger[Ledger.ROW * cell + Ledger.IN] += output;
        made[w] = output;
        account[w] += output;
        account[rows[row + ShopRows.GRADE_ACCOUNT]] += output;
        if (bound >= 0) {
            cause(w, rows[row + ShopRows.CAUSE_ACCOUNT] + 2 * bound, possible - output);
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

    private void cause(int w, int at, double tons) {
        account[at] += tons;
        double noticed = Daybook.NOTICED * now[worksRows[ShopRows.WORKS_ROW * w + ShopRows.FACTOR_SLOT]] * ratedTons[w];
        if (tons > noticed || tons < -noticed) {
            account[at + 1] += 1;
        }
    }
}
