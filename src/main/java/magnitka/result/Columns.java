package magnitka.result;

/** Columns that several tables share, and how many decimals their figures have. */
public final class Columns {

    /** Kilograms: enough for the causes of a year to add up before the reader's eyes. */
    public static final int TONS_DECIMALS = 3;
    private static final int PERCENT_DECIMALS = 3;
    public static final int SHARE_DECIMALS = 6;

    public static final Column YEAR = Column.number("year", "", 0, "Calendar year.");
    public static final Column MONTH = Column.date("month", "First day of the month.");
    public static final Column PERIOD = Column.text("period", "Year, month or months of the cell, as in observed.csv.");
    public static final Column QUANTITY = Column.text("quantity", "Column of the model's yearly table.");
    public static final Column UNIT = Column.text("unit", "Unit of the figures in this row.");
    public static final Column WORKS = Column.text("works", "Name of the works in the model.");
    public static final Column COMMODITY = Column.text("commodity", "Name of the commodity in the model.");
    public static final Column GRADE = Column.text("grade", "Name of the grade in the model.");
    public static final Column PARAMETER = Column.text("parameter", "Name of the parameter in the model.");

    private Columns() {}

    public static Column tons(String name, String meaning) {
        return Column.number(name, "t", TONS_DECIMALS, meaning);
    }

    public static Column days(String name, String meaning) {
        return Column.number(name, "days", TONS_DECIMALS, meaning);
    }

    public static Column share(String name, String meaning) {
        return Column.number(name, "share", SHARE_DECIMALS, meaning);
    }

    public static Column percent(String name, String meaning) {
        return Column.number(name, "%", PERCENT_DECIMALS, meaning);
    }

    public static Column count(String name, String meaning) {
        return Column.number(name, "", 0, meaning);
    }
}
