package magnitka.model.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import magnitka.model.Words;

/** What ids and free texts may look like. */
final class Texts {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Texts() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static void checkId(String id, Place at, Problems problems) {
        if (!isId(id)) {
            String near = id.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            problems.add(at, "must be up to 40 small letters, digits and _, with a letter first", Words.quoted(id),
                    isId(near) ? "Maybe " + Words.quoted(near) + "." : "");
        }
    }

    /** Reports a free text that is blank or holds control characters. */
    static void checkFree(String text, Place at, Problems problems) {
        if (text.isBlank()) {
            problems.add(at, "must not be blank", "");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(at, "must not hold line breaks or other control characters", Words.quoted(text));
        }
    }
}
