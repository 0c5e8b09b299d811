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

    /** The known name that the name was most likely meant to be, or empty when none is near. */
    public static String nearest(String name, Collection<String> known) {
        String best = "";
        int bestDistance = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) < bestDistance) {
                int distance = distance(name, candidate);
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return best.isEmpty() ? begunBy(name, known) : best;
    }

    /** The one name that the letters begin, if they are not too few to tell. */
    private static String begunBy(String name, Collection<String> known) {
        List<String> begun = name.length() < TELLING ? List.of() : known.stream().distinct().filter(candidate -> candidate.startsWith(name)).toList();
        return begun.size() == 1 ? begun.get(0) : "";
    }

    /** Number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                    if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                    }
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
