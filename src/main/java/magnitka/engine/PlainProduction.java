package magnitka.engine;

/**
 * The day of plain works: inputs and product of one cell each; no limits, by-products, overflow or grading. They make what
 * {@link Production} would let them make, in one loop without calls.
 */
final class PlainProduction {

    private static final int NOWHERE = -1;

    private final int[] worksRows;
    private final int[] inputRows;
    private final double[] now;
    private final double[] stock;
    private final double[] in;
    private final double[] gone;
    private final double[] possibleTons;
    private final double[] noticedTons;
    private final double[] made;
    private final WorksBalance balance;
    private final double[] mostTaken;
    private final double[] account;

    PlainProduction(Plant plant, State state, double[] mostTaken) {
        this.mostTaken = mostTaken;
        this.worksRows = plant.rows.works;
        this.inputRows = plant.rows.inputs;
        this.now = state.now;
        this.stock = state.stock;
        this.in = state.ledger.in;
        this.gone = state.ledger.gone;
        this.possibleTons = state.possible;
        this.noticedTons = state.noticed;
        this.made = state.made;
        this.balance = state.worksBalance;
        this.account = state.account;
    }

    /** Runs works {@code first} to {@code end - 1}; what the loop needs of this object is looked up once. */
    void run(int first, int end) {
        int[] rows = worksRows;
        int[] inputs = inputRows;
        double[] now = this.now;
        double[] stock = this.stock;
        double[] in = this.in;
        double[] gone = this.gone;
        double[] account = this.account;
        double[] possibleTons = this.possibleTons;
        double[] noticed = noticedTons;
        double[] made = this.made;
        double[] worst = balance.worst;
        double[] mostTaken = this.mostTaken;
        for (int w = first; w < end; w++) {
            int row = ShopRows.WORKS_ROW * w;
            double possible = possibleTons[w];
            double output = possible;
            double off = 0;
            int lostAt = NOWHERE;
            int firstInput = rows[row + ShopRows.FIRST_INPUT_ROW];
            // from row to row and not by count: the compiler takes a counted loop to be a long one, and prepares for it
            for (int k = firstInput; k >= 0; k = inputs[k + ShopRows.NEXT]) {
                double need = now[inputs[k + ShopRows.NEED_SLOT]];
                double there = stock[inputs[k + ShopRows.ONLY_CELL]];
                double most = mostTaken[inputs[k + ShopRows.INPUT]];
                there = there < most ? there : most;
                if (output * need > there) {
                    output = there / need;
                    lostAt = inputs[k + ShopRows.SHORT_ACCOUNT];
                }
            }
            int cell = rows[row + ShopRows.FIRST_CELL];
            double lying = stock[cell];
            double capacity = now[rows[row + ShopRows.ROOM_SLOT]];
            if (capacity < Stores.UNLIMITED && capacity - lying < output) {
                output = capacity > lying ? capacity - lying : 0;
                lostAt = rows[row + ShopRows.BLOCKED_ACCOUNT];
            }
            for (int k = firstInput; k >= 0; k = inputs[k + ShopRows.NEXT]) {
                int from = inputs[k + ShopRows.ONLY_CELL];
                double there = stock[from];
                // which is the lesser depends on rounding where the input binds, so a branch would be foretold wrongly
                double due = output * now[inputs[k + ShopRows.NEED_SLOT]];
                double tons = Math.max(Math.min(due, there), 0);
                double before = gone[from];
                double after = before + tons;
                stock[from] = there - tons;
                gone[from] = after;
                off += Math.abs(after - before - due);
                account[inputs[k + ShopRows.USED_ACCOUNT]] += tons;
            }
            stock[cell] = lying + output;
            double before = in[cell];
            double after = before + output;
            in[cell] = after;
            off += Math.abs(after - before - output);
            if (!(off <= worst[w] * output)) {
                balance.keep(w, off, output);
            }
            made[w] = output;
            account[w] += output;
            if (lostAt != NOWHERE) {
                double lost = possible - output;
                account[lostAt] += lost;
                if (lost > noticed[w]) {
                    account[lostAt + 1] += 1;
                }
            }
        }
    }
}
