package magnitka.export.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of causes in {@code losses.csv}, in words. */
final class Causes {

    private static final Map<String, String> WORDS = Map.of(
            "not_mastered", "not yet mastered",
            "outages", "dated outages",
            "overhauls", "overhauls",
            "breakdowns", "breakdowns",
            "load", "driven below normal load",
            "hindrance", "a dump in the way",
            "blocked", "no room for the product",
            "reject", "reject");

    private Causes() {}

    static String spoken(String cause) {
        String known = WORDS.get(cause);
        if (known != null) {
            return known;
        }
        int colon = cause.indexOf(':');
        return colon < 0 ? Spoken.name(cause) : "not enough " + Spoken.name(cause.substring(colon + 1));
    }

    /** Words for all causes, for the script. */
    static Map<String, Object> words(List<String> causes) {
        Map<String, Object> words = new LinkedHashMap<>();
        causes.forEach(cause -> words.put(cause, spoken(cause)));
        return words;
    }
}
