package magnitka.calibration;

import magnitka.result.Column;

/** Columns that several tables share. */
final class Columns {

    private static final int PERCENT_DECIMALS = 3;
    private static final int TONS_DECIMALS = 3;
    /** Enough for six digits of any fitted value. */
    private static final int VALUE_DECIMALS = 9;
    static final int OBJECTIVE_DECIMALS = 12;

    static final Column QUANTITY = Column.text("quantity", "Column of the model's yearly table.");
    static final Column PERIOD = Column.text("period", "Year, month or months of the cell, as in observed.csv.");
    static final Column PARAMETER = Column.text("parameter", "Name of the parameter in the model.");
    static final Column UNIT = Column.text("unit", "Unit of the figures in this row.");

    private Columns() {}

    static Column percent(String name, String meaning) {
        return Column.number(name, "%", PERCENT_DECIMALS, meaning);
    }

    static Column tons(String name, String meaning) {
        return Column.number(name, "t", TONS_DECIMALS, meaning);
    }

    static Column value(String name, String meaning) {
        return Column.number(name, "", VALUE_DECIMALS, meaning);
    }

    static Column objective(String name, String meaning) {
        return Column.number(name, "", OBJECTIVE_DECIMALS, meaning);
    }

    static Column count(String name, String meaning) {
        return Column.number(name, "", 0, meaning);
    }

    static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
