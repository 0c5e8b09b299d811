package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page for teachers: its commands work one after the other, and those whose output it shows print that. The others get few
 * replications here. To write the outputs anew: {@code mvn -q -B test -Dtest=TeachersPageTest -Dmagnitka.rewrite=true}.
 */
class TeachersPageTest {

    private static final Path PAGE = Path.of("docs/teachers.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^    \\./magnitka (.*)$");
    private static final Pattern OUTPUT = Pattern.compile("(?s)(<!-- output: \\./magnitka (.+?) -->\n```\n)(.*?)(```\n<!-- /output -->)");
    private static final Set<String> WRITERS = Set.of("run", "explain", "pressure");
    private static final Map<String, String> FEWER = Map.of("--replications", "2", "--draws", "2", "--steps", "3");
    private static final int QUESTIONS = 5;

    @TempDir
    static Path temp;

    private static final Map<String, String> PRINTED = new LinkedHashMap<>();

    @BeforeAll
    static void runThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (MatchResult command : COMMAND.matcher(page).results().toList()) {
            String words = command.group(1).strip();
            PRINTED.put(words, printed(words, !words.startsWith("pressure")));
        }
        if (Boolean.getBoolean("magnitka.rewrite")) {
            Files.writeString(PAGE, OUTPUT.matcher(page).replaceAll(
                    shown -> Matcher.quoteReplacement(shown.group(1) + expected(shown.group(2)) + shown.group(4))));
        }
    }

    /** Runs a command as it stands, or with few replications; files go to a folder of the test. */
    private static String printed(String command, boolean asItStands) {
        List<String> words = new ArrayList<>();
        String before = "";
        for (String word : command.split(" ")) {
            String shorter = asItStands ? word : FEWER.getOrDefault(before, word);
            words.add(word.startsWith("results/") ? temp.resolve(word).toString() : shorter);
            before = word;
        }
        if (WRITERS.contains(words.get(0)) && !words.contains("--out")) {
            words.addAll(List.of("--out", temp.resolve("out-" + PRINTED.size()).toString()));
        }
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(command + ": " + call.err()).isZero();
        assertThat(call.out()).as(command).isNotBlank();
        return call.out().replace(temp + "/", "");
    }

    /** What a shown command printed; with {@code | head -n N} the first lines of it. */
    private static String expected(String shown) {
        String[] parts = shown.split(" \\| head -n ");
        String all = PRINTED.get(parts[0]);
        assertThat(all).as("a command of the page: " + parts[0]).isNotNull();
        return parts.length == 1 ? all : String.join("\n", all.lines().limit(Integer.parseInt(parts[1])).toList()) + "\n";
    }

    @Test
    void everyQuestionHasACommand() throws IOException {
        String[] questions = Files.readString(PAGE).split("\n## ");
        for (int q = 1; q <= QUESTIONS; q++) {
            assertThat(questions[q]).startsWith(q + ". ").contains("?\n").containsPattern(COMMAND);
        }
        assertThat(PRINTED.size()).isGreaterThan(QUESTIONS);
    }

    @Test
    void outputsAreWhatTheCommandsPrint() throws IOException {
        List<MatchResult> shown = OUTPUT.matcher(Files.readString(PAGE)).results().toList();
        assertThat(shown).hasSizeGreaterThan(2);
        shown.forEach(output -> assertThat(output.group(3)).as(output.group(2)).isEqualTo(expected(output.group(2))));
    }

    /** What the page says in words of question 2: iron answers, steel does not. */
    @Test
    void withoutTheLossThereIsMoreIronAndNoMoreSteel() {
        String compared = PRINTED.get("compare results/as-it-was results/no-loss");
        Matcher all = Pattern.compile("(?m)^all years +(\\S+) ± \\S+ +(\\S+) ± \\S+ +(\\S+) ± \\S+ +(\\S+) ± \\S+ +(\\S+) ±").matcher(compared);
        assertThat(all.find()).isTrue();
        assertThat(Double.parseDouble(all.group(3))).as("pig iron, thousand tons").isGreaterThan(100);
        assertThat(Double.parseDouble(all.group(4))).as("steel, thousand tons").isBetween(-10.0, 10.0);
    }
}
