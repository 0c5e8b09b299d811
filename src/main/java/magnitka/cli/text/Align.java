package magnitka.cli.text;

/** Columns of a fixed width. */
final class Align {

    private Align() {}

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(width - text.length(), 0));
    }

    /** Text at the right of a column, with a space before it even if it does not fit. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(width - text.length(), 1)) + text;
    }
}
