package magnitka.analysis;

import magnitka.result.Column;

/** Columns that several tables share. */
final class Columns {

    /** Kilograms: enough for the causes of a year to add up before the reader's eyes. */
    static final int TONS_DECIMALS = 3;

    static final int SHARE_DECIMALS = 6;

    static final Column YEAR = Column.number("year", "", 0, "Calendar year.");
    static final Column MONTH = Column.date("month", "First day of the month.");
    static final Column WORKS = Column.text("works", "Name of the works in the model.");
    static final Column QUANTITY = Column.text("quantity", "Column of the model's yearly table.");
    static final Column UNIT = Column.text("unit", "Unit of the figures in this row.");
    static final Column COMMODITY = Column.text("commodity", "Name of the commodity in the model.");
    static final Column GRADE = Column.text("grade", "Name of the grade in the model.");

    private Columns() {}

    static Column tons(String name, String meaning) {
        return Column.number(name, "t", TONS_DECIMALS, meaning);
    }

    static Column days(String name, String meaning) {
        return Column.number(name, "days", TONS_DECIMALS, meaning);
    }

    static Column share(String name, String meaning) {
        return Column.number(name, "share", SHARE_DECIMALS, meaning);
    }
}
