package magnitka.model;

/** Titles and notes, made safe to show: a title must not move the cursor, begin a line of its own or turn the writing round. */
public final class FreeText {

    private FreeText() {}

    /** The text on one line, without control and format characters and halves of characters. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }
}
