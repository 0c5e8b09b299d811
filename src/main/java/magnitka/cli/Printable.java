package magnitka.cli;

import java.math.BigDecimal;

/** What models say, made safe to print: a title must not move the cursor or begin a line of its own. */
final class Printable {

    private Printable() {}

    /** The text on one line, without control characters or marks that turn the direction of writing. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                line.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /** The figure without needless zeros, and without an exponent unless it is very large or small. */
    static String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        boolean plain = value == 0 || Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15;
        return plain ? exact.toPlainString() : exact.toString();
    }
}
