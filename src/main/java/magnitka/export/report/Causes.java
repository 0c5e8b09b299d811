package magnitka.export.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.result.Cause;

/** Names of causes in {@code losses.csv}, in words. */
final class Causes {

    private Causes() {}

    static String spoken(String cause, Said said) {
        return Cause.named(cause).map(known -> spoken(known, said)).orElseGet(() -> Spoken.name(cause));
    }

    private static String spoken(Cause cause, Said said) {
        return switch (cause.kind()) {
            case NOT_MASTERED -> "not yet mastered";
            case OUTAGES -> "dated outages";
            case OVERHAULS -> "overhauls";
            case BREAKDOWNS -> "breakdowns";
            case LOAD -> "driven below normal load";
            case HINDRANCE -> "a dump in the way";
            case LIMIT -> "not enough " + said.bare(cause.of(), "limit");
            case INPUT -> "not enough " + said.bare(cause.of(), "commodity");
            case BLOCKED -> "no room for what is made";
            case REJECT -> "reject";
        };
    }

    /** Words for all causes, for the script. */
    static Map<String, Object> words(List<String> causes, Said said) {
        Map<String, Object> words = new LinkedHashMap<>();
        causes.forEach(cause -> words.put(cause, spoken(cause, said)));
        return words;
    }
}
