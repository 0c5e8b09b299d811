package magnitka.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import magnitka.model.Parameter;
import org.apache.commons.math3.util.FastMath;

/**
 * A free parameter and its scaled coordinate: 0 at its low end, 1 at its high end.
 *
 * @param logarithmic true if equal steps of the coordinate are equal ratios of the value
 */
record Scale(Parameter parameter, boolean logarithmic) {

    /** Ranges wider than this, as a ratio, are taken by ratios. */
    private static final double WIDE = 4;

    /** Values are cut to this, so that a value written to a file comes back as the same value. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    static Scale of(Parameter parameter) {
        return new Scale(parameter, parameter.low() > 0 && parameter.high() / parameter.low() > WIDE);
    }

    /** Value at a coordinate from 0 to 1. */
    double value(double coordinate) {
        double low = parameter.low();
        double high = parameter.high();
        double value = logarithmic
                ? low * FastMath.exp(coordinate * FastMath.log(high / low))
                : low + coordinate * (high - low);
        double cut = new BigDecimal(value).round(DIGITS).doubleValue();
        return cut < low ? low : cut > high ? high : cut;
    }

    /** Coordinate of a value. */
    double coordinate(double value) {
        double low = parameter.low();
        double high = parameter.high();
        return logarithmic ? FastMath.log(value / low) / FastMath.log(high / low) : (value - low) / (high - low);
    }
}
