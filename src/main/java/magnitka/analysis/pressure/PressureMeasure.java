package magnitka.analysis.pressure;

import java.util.List;

/**
 * One figure that a study of pressure takes from each replication.
 *
 * @param kind what {@code of} names: product, works, route, stockpile or chain
 * @param of name of it in the model; blank for the chain
 * @param name what is measured
 * @param cause cause of lost tons; blank otherwise
 * @param unit unit of the figure
 */
record PressureMeasure(String kind, String of, String name, String cause, String unit) {

    static final String TONS = "t";
    static final String REAL = "real";
    static final String GOOD = "good";
    static final String REPORTED = "reported";
    static final String BY_GRADES = "fulfilment_grades";
    static final String BY_ASSORTMENT = "fulfilment_assortment";
    static final String BY_ORDERS = "fulfilment_orders";
    static final String FIRST_GRADE = "first_grade";

    /** The three outputs that are told apart everywhere. */
    static final List<String> OUTPUTS = List.of(REAL, GOOD, REPORTED);

    /** What tons alone do not tell; of a product without shapes there is no fulfilment by assortment. */
    static final List<String> SUCCESSES = List.of(BY_GRADES, BY_ASSORTMENT, BY_ORDERS, FIRST_GRADE);

    static PressureMeasure ofProduct(String product, String name, String unit) {
        return new PressureMeasure("product", product, name, "", unit);
    }

    static PressureMeasure ofWorks(String works, String name, String unit) {
        return new PressureMeasure("works", works, name, "", unit);
    }

    /** True if it is an amount, so that a change of it is told as a share of it. */
    boolean isOfTons() {
        return unit.equals(TONS);
    }

    /** True for the measure of a product, or of the chain if the product is blank. */
    boolean is(String product, String measure) {
        return kind.equals(product.isEmpty() ? "chain" : "product") && of.equals(product) && name.equals(measure);
    }
}
