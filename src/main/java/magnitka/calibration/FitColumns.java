package magnitka.calibration;

import magnitka.result.Column;

/** Columns of fitted values and of what the fit made small. */
final class FitColumns {

    /** Enough for six digits of any fitted value. */
    private static final int VALUE_DECIMALS = 9;
    static final int OBJECTIVE_DECIMALS = 12;

    private FitColumns() {}

    static Column value(String name, String meaning) {
        return Column.number(name, "", VALUE_DECIMALS, meaning);
    }

    static Column objective(String name, String meaning) {
        return Column.number(name, "", OBJECTIVE_DECIMALS, meaning);
    }

    static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
