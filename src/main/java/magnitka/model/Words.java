package magnitka.model;

import java.util.Collection;
import java.util.List;

/** How messages write texts and lists of names, and which known name a mistyped one was meant to be. */
public final class Words {

    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_LISTED = 20;

    /** Fewer letters begin too many words. */
    private static final int TELLING = 4;

    private Words() {}

    /** The text in double quotes, control characters made visible, long texts cut. */
    public static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (Character.isISOControl(c)) {
                shown.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > LONGEST_SHOWN ? "...\"" : "\"").toString();
    }

    /** {@code a, b or c}; long lists are cut. */
    public static String list(Collection<String> names) {
        List<String> all = List.copyOf(names);
        if (all.size() > MOST_LISTED) {
            return String.join(", ", all.subList(0, MOST_LISTED)) + " or " + (all.size() - MOST_LISTED) + " others";
        }
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.get(all.size() - 1);
    }

    /** Advice that names the nearest known name, or empty when none is near. */
    public static String maybe(String name, Collection<String> known) {
        String nearest = nearest(name, known);
        return nearest.isEmpty() ? "" : "Maybe " + quoted(nearest) + ".";
    }

    /** The known name that the name was most likely meant to be, the first of equals, or empty when none is near. */
    public static String nearest(String name, Collection<String> known) {
        String best = "";
        int mostEdits = Math.max(1, name.length() / 3);
        Distance distance = new Distance(name);
        for (String candidate : known) {
            int edits = distance.to(candidate, mostEdits);
            if (edits <= mostEdits) {
                best = candidate;
                // only a nearer one is better; of a name found as it stands there is none
                mostEdits = edits - 1;
            }
        }
        return best.isEmpty() ? begunBy(name, known) : best;
    }

    /** The one name that the letters begin, if they are not too few to tell. */
    private static String begunBy(String name, Collection<String> known) {
        List<String> begun = name.length() < TELLING ? List.of() : known.stream().distinct().filter(candidate -> candidate.startsWith(name)).toList();
        return begun.size() == 1 ? begun.get(0) : "";
    }
}
