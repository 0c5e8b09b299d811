package magnitka.export.workbook;

import java.util.regex.Pattern;

/** Texts that a cell can hold. */
final class SheetText {

    private static final int LONGEST = 32_767;

    /** Spreadsheets read this as the letter of that number. */
    private static final Pattern LETTER_BY_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** The text with a sign in place of what XML does not allow, and cut where a cell ends. */
    static String of(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().map(c -> isAllowed(c) ? c : '\ufffd').forEach(allowed::appendCodePoint);
        String spelled = LETTER_BY_NUMBER.matcher(allowed).replaceAll("_x005F_");
        return spelled.length() > LONGEST ? spelled.substring(0, LONGEST - 1) + "\u2026" : spelled;
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xfffe || c > 0xffff;
    }
}
