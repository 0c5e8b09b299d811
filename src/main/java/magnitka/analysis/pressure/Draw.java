package magnitka.analysis.pressure;

import java.util.Map;
import magnitka.model.Model;

/**
 * One draw of what is assumed.
 *
 * @param number its number among all that were tried, from 1
 * @param values values drawn by parameter, in order
 * @param errorPercent mean absolute error of the drawn model against the archive at normal pressure; NaN where there is no archive
 */
record Draw(int number, Map<String, Double> values, double errorPercent) {

    Model at(Model model) {
        return model.withValues(values);
    }

    double value(String parameter) {
        return values.get(parameter);
    }

    Draw withError(double percent) {
        return new Draw(number, values, percent);
    }

    /** True if it comes as near to the archive as this, or if there is no bound. */
    boolean liesWithin(double percent) {
        return percent == Double.POSITIVE_INFINITY || errorPercent <= percent;
    }
}
