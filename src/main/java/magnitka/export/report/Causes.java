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
            "blocked", "no room for what is made",
            "reject", "reject");

    private Causes() {}

    static String spoken(String cause, Said said) {
        String known = WORDS.get(cause);
        if (known != null) {
            return known;
        }
        int colon = cause.indexOf(':');
        return colon < 0 ? Spoken.name(cause) : "not enough " + said.bare(cause.substring(colon + 1), cause.startsWith("limit") ? "limit" : "commodity");
    }

    /** Words for all causes, for the script. */
    static Map<String, Object> words(List<String> causes, Said said) {
        Map<String, Object> words = new LinkedHashMap<>();
        causes.forEach(cause -> words.put(cause, spoken(cause, said)));
        return words;
    }
}
