package magnitka.export.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.result.Cause;

/** Names of causes in {@code losses.csv}, in words. */
final class Causes {

    private Causes() {}

    static String spoken(String cause) {
        return Cause.named(cause).map(Causes::spoken).orElseGet(() -> Spoken.name(cause));
    }

    private static String spoken(Cause cause) {
        return switch (cause.kind()) {
            case NOT_MASTERED -> "not yet mastered";
            case OUTAGES -> "dated outages";
            case OVERHAULS -> "overhauls";
            case BREAKDOWNS -> "breakdowns";
            case LOAD -> "driven below normal load";
            case HINDRANCE -> "a dump in the way";
            case LIMIT, INPUT -> "not enough " + Spoken.name(cause.of());
            case BLOCKED -> "no room for the product";
            case REJECT -> "reject";
        };
    }

    /** Words for all causes, for the script. */
    static Map<String, Object> words(List<String> causes) {
        Map<String, Object> words = new LinkedHashMap<>();
        causes.forEach(cause -> words.put(cause, spoken(cause)));
        return words;
    }
}
