package magnitka.export.report;

import java.util.List;
import java.util.Locale;
import magnitka.result.Decimals;

/** Figures and names as a sentence says them. */
final class Spoken {

    private static final double MILLION = 1e6;
    private static final int PERCENT = 100;

    private Spoken() {}

    /** A name of the model without its underscores. */
    static String name(String name) {
        return name.replace('_', ' ');
    }

    /** Tons with three digits that count: 7 t, 184,000 t, 2.34 million t. */
    static String tons(double tons) {
        double size = StrictMath.abs(tons);
        if (size >= MILLION) {
            return Decimals.fixed(tons / MILLION, size >= 100 * MILLION ? 0 : size >= 10 * MILLION ? 1 : 2) + "\u00a0million\u00a0t";
        }
        double step = 1;
        while (size >= 1000 * step) {
            step *= 10;
        }
        return grouped(StrictMath.rint(tons / step) * step) + "\u00a0t";
    }

    /** A whole number with commas between thousands. */
    static String grouped(double number) {
        String digits = Decimals.fixed(StrictMath.abs(number), 0);
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return (number <= -1 ? "\u2212" : "") + text;
    }

    /** A share as per cent, with one decimal. */
    static String percent(double share) {
        return ofHundred(PERCENT * share);
    }

    /** Per cent with one decimal. */
    static String ofHundred(double percent) {
        return minus(Decimals.fixed(percent, 1)) + "\u00a0%";
    }

    /** Per cent with its sign. */
    static String signed(double percent) {
        return (percent > 0 ? "+" : "") + ofHundred(percent);
    }

    static String decimal(double number, int decimals) {
        return minus(Decimals.fixed(number, decimals));
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }

    /** "1 day", "3 days". */
    static String counted(double number, String thing) {
        String text = grouped(StrictMath.rint(number));
        return text + " " + thing + (text.equals("1") ? "" : "s");
    }

    /** "In 1935", "From 1931 to 1940". */
    static String years(int first, int last) {
        return first == last ? "In " + first : "From " + first + " to " + last;
    }

    /** "none is lost", "1 is lost", "3 are lost". */
    static String are(long number, String rest) {
        return number == 0 ? "none is " + rest : number == 1 ? "1 is " + rest : grouped(number) + " are " + rest;
    }

    static String quoted(String text) {
        return "\u201c" + text + "\u201d";
    }

    /** With a capital letter in front. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }
}
