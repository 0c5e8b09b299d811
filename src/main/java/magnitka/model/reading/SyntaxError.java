package magnitka.model.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says in plain words what is wrong with text that is not JSON, and what was probably meant. */
final class SyntaxError {

    private SyntaxError() {}

    static void report(String file, String text, JsonParser parser, StreamReadException error, Problems problems) {
        JsonStreamContext context = parser.getParsingContext();
        String path = context.pathAsPointer().toString();
        if (error instanceof JsonEOFException) {
            int last = 1 + (int) text.stripTrailing().chars().filter(c -> c == '\n').count();
            String cure = error.getOriginalMessage().contains("quote") ? "Maybe a closing quote is missing." : unclosed(context);
            problems.add(new Place(file, last, path), "must be complete JSON", "the end of the file", cure);
            return;
        }
        int line = error.getLocation().getLineNr();
        int offset = offset(text, line, error.getLocation().getColumnNr());
        char before = previous(text, offset);
        char here = offset < text.length() ? text.charAt(offset) : ' ';
        String cure = cure(before, here);
        if (error.getOriginalMessage().contains("colon")) {
            cure = "Maybe a colon is missing before it.";
        } else if (cure.isEmpty() && (here == '}' || here == ']')) {
            cure = unclosed(context);
        }
        problems.add(new Place(file, line, path), "must be JSON", shown(here), cure);
    }

    private static String unclosed(JsonStreamContext context) {
        if (context.inRoot()) {
            return "Maybe a quote or a brace is missing.";
        }
        int line = context.startLocation(null).getLineNr();
        return "Maybe the " + (context.inArray() ? "[" : "{") + " of line " + line + " is never closed.";
    }

    /** Index of the character that the parser stumbled over, which is the last one that it took. */
    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int at = 0, n = 1; at < text.length() && n < line; at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
                n++;
                start = at + 1;
            }
        }
        return Math.max(0, start + column - 1);
    }

    private static char previous(String text, int offset) {
        String before = text.substring(0, Math.min(offset, text.length())).stripTrailing();
        return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    }

    private static String shown(char here) {
        return Character.isWhitespace(here) || Character.isISOControl(here)
                ? "a line break or control character"
                : "the character " + here;
    }

    private static String cure(char before, char here) {
        if (before == ',' && (here == '}' || here == ']')) {
            return "Maybe the comma before it is one too many.";
        }
        if (here == '/' || here == '#') {
            return "JSON has no comments: put remarks into a \"note\".";
        }
        if (here == '\'' || here == '\u201c' || here == '\u201d') {
            return "Texts and names stand in straight double quotes.";
        }
        if (before == ',' && Character.isDigit(here)) {
            return "Maybe a decimal comma: write 1.5, not 1,5.";
        }
        if (here == '"' || here == '{' || here == '[') {
            return "Maybe a comma is missing before it.";
        }
        if (before == '\\') {
            return "A backslash in a text is written twice.";
        }
        if (before == '+' || here == '+' || here == '.' || (before == '0' && Character.isDigit(here))) {
            return "Numbers are written like 0.5 or 12: no plus sign, no leading zero, a digit before the point.";
        }
        if (Character.isWhitespace(here) || Character.isISOControl(here)) {
            return "Maybe a closing quote is missing on this line.";
        }
        return Character.isLetter(here) ? "Maybe double quotes are missing around a text or a name." : "";
    }
}
