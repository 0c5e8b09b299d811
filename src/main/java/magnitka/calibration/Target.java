package magnitka.calibration;

import magnitka.model.Period;

/**
 * A cell of the archive that the model is to meet.
 *
 * @param quantity column of the model's yearly table
 * @param period year, month or months, as in {@code observed.csv}
 * @param year calendar year in which the period begins
 * @param tons what the archive says; 0 or more
 * @param firstMonth first month of the period, counted from the first of the run
 * @param lastMonth last month of the period
 */
public record Target(String quantity, String period, int year, double tons, int firstMonth, int lastMonth) {

    /** True if the period is a calendar year. */
    boolean isYearly() {
        return Period.parse(period).filter(Period::isYear).isPresent();
    }

    boolean isZero() {
        return tons == 0;
    }
}
