package magnitka.export;

/** Strangers' texts, made safe to show: on one line, without characters that steer a terminal or turn the writing round. */
public final class PlainText {

    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(plain, c));
        return plain.toString().strip();
    }

    /** Appends a character as it may be shown. */
    public static void append(StringBuilder plain, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append(' ');
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
            default -> plain.appendCodePoint(c);
        }
    }
}
