package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import magnitka.Csv;

/**
 * What each dated event did, kept in {@code results/pressure/events/}: the decade with its people without the event, or with more of
 * it, less the same as it is, replication by replication under the same luck.
 */
enum KeptEvents {
    NO_RECORDS("record campaigns of 1935 and 1936", "--scenario no_records"),
    NORMS_IN_FULL("norms of 1936 in full at the open hearths too", "--scenario norms_in_full"),
    NO_ARRESTS("arrests of 1937 and 1938, absent crews", "--scenario no_arrests"),
    PLAN_1937_NOT_LOWERED("plan of 1937 not lowered", "--scenario plan_1937_not_lowered"),
    NO_REPAIR_BAN("ban on repairs of June 1936", "--scenario no_repair_ban"),
    NEWCOMERS("losses under a new director", "--set newcomer_mastery=1"),
    NOBODY_FALLS("directors who fall for missed quarters", "--set director_failures=20"),
    MARKET_1933("market between firms in early 1933", "--scenario market_1933");

    static final Path FOLDER = KeptStudy.FOLDER.resolve("events");

    private static final List<String> TABLES = List.of("differences.csv", "differences_total.csv");

    /** File with the hash of the changed model. */
    private static final String HASH = "model_hash.txt";

    private final String event;
    private final String change;

    KeptEvents(String event, String change) {
        this.event = event;
        this.change = change;
    }

    String event() {
        return event;
    }

    /** Options that change the run. */
    String change() {
        return change;
    }

    Path folder() {
        return FOLDER.resolve(name().toLowerCase(Locale.ROOT));
    }

    String keptHash() throws IOException {
        return Files.readString(folder().resolve(HASH)).strip();
    }

    /** Hash of the changed model as it is now. */
    String hashNow() throws IOException {
        List<String> words = new ArrayList<>(List.of("check", "models/magnitogorsk", "--json"));
        words.addAll(List.of(change.split(" ")));
        return "sha256:" + new ObjectMapper().readTree(call(words)).get("model_hash").asText();
    }

    List<Map<String, String>> years() throws IOException {
        return Csv.read(folder().resolve("differences.csv"));
    }

    List<Map<String, String>> wholeRun() throws IOException {
        return Csv.read(folder().resolve("differences_total.csv"));
    }

    Map<String, String> year(int year, String quantity) throws IOException {
        return years().stream().filter(row -> row.get("year").equals("" + year) && row.get("quantity").equals(quantity)).findFirst().orElseThrow();
    }

    /** Runs the decade as it is, and without each event: texts of the files to keep, by event and name. */
    static Map<KeptEvents, Map<String, String>> anew(Path temp) throws IOException {
        Path asItIs = temp.resolve("as it is");
        run(asItIs, List.of());
        Map<KeptEvents, Map<String, String>> all = new TreeMap<>();
        for (KeptEvents event : values()) {
            Path changed = temp.resolve(event + " changed");
            run(changed, List.of(event.change.split(" ")));
            Path out = temp.resolve(event + " differences");
            call(List.of("compare", asItIs.toString(), changed.toString(), "--quiet", "--out", out.toString()));
            Map<String, String> kept = DefaultRun.read(out);
            String hash = new ObjectMapper().readTree(kept.get("manifest.json")).get("model_hash").asText();
            kept.keySet().retainAll(TABLES);
            kept.put(HASH, hash + "\n");
            all.put(event, kept);
        }
        return all;
    }

    private static void run(Path out, List<String> change) {
        List<String> words = new ArrayList<>(List.of(KeptStudy.DECADE.command().split(" ")));
        words.addAll(change);
        words.addAll(List.of("--quiet", "--out", out.toString()));
        call(words);
    }

    private static String call(List<String> words) {
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(words + ": " + call.err()).isZero();
        return call.out();
    }

    Map<String, String> kept() throws IOException {
        return DefaultRun.read(folder());
    }

    void keep(Map<String, String> files) throws IOException {
        Files.createDirectories(folder());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder().resolve(file.getKey()), file.getValue());
        }
    }
}
