package magnitka.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Figures as text: read strictly, written the same on every machine. */
public final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");

    /** One comma with three digits behind it: more likely between thousands than before decimals. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    private Numerals() {}

    /** The finite number that the text is, or nothing. */
    public static OptionalDouble parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Advice on a text that is not a number, or empty. */
    public static String cure(String text) {
        String bare = text.strip();
        String close = bare.replaceAll("[\\s,_'\u00a0\u202f]", "");
        String point = bare.replace(',', '.');
        boolean decimal = parse(point).isPresent();
        if (decimal && GROUPED.matcher(bare).matches()) {
            return "Maybe " + close + ": thousands are not separated. Or " + point + ", if the comma was meant as a point.";
        }
        if (decimal) {
            return "Maybe " + point + (bare.contains(",") ? ": decimals have a point." : ", without spaces.");
        }
        return parse(close).isPresent() ? "Maybe " + close + ": thousands are not separated." : "";
    }

    /** The figure without an exponent where it stays short, without needless zeros or rounding dust. */
    public static String shown(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value).round(FIFTEEN_DIGITS).stripTrailingZeros();
        boolean plain = value == 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15);
        return plain ? exact.toPlainString() : exact.toString();
    }
}
