package magnitka.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Figures as text, the same on every machine, Java version and locale.
 *
 * <p>{@code Double.toString} differs between Java 17 and 25, so it is not used.
 */
public final class Decimals {

    private static final int ENOUGH_DIGITS = 17;
    /** Scaled figures below this lose nothing of their half-way cases in a double. */
    private static final double SMALL = 1e9;

    private static final double[] POWER = {1, 10, 100, 1_000, 10_000};

    private Decimals() {}

    /** A figure with a fixed number of decimals, half-way cases to the even neighbour; never a negative zero. */
    public static String fixed(double value, int decimals) {
        if (decimals < POWER.length) {
            double scaled = value * POWER[decimals];
            double whole = StrictMath.rint(scaled);
            double beyond = StrictMath.abs(scaled - whole);
            if (StrictMath.abs(scaled) < SMALL && beyond < 0.499_999) {
                return spell((long) whole, decimals);
            }
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String spell(long scaled, int decimals) {
        if (decimals == 0) {
            return Long.toString(scaled);
        }
        StringBuilder text = new StringBuilder(16);
        text.append(StrictMath.abs(scaled));
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        text.insert(text.length() - decimals, '.');
        if (scaled < 0) {
            text.insert(0, '-');
        }
        return text.toString();
    }

    /** The shortest plain text that reads back as the same figure. */
    public static String exact(double value) {
        BigDecimal full = new BigDecimal(value);
        if (full.signum() == 0) {
            return "0";
        }
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal shorter = full.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == value) {
                return plain(shorter);
            }
        }
        return plain(full.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
