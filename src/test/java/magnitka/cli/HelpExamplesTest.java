package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of every help page works. They are run as they stand but for this: files go to a folder of the test, whose runs
 * they look at; few replications are run; no browser is opened; and {@code calibrate} fits a small model.
 */
class HelpExamplesTest {

    /** Commands that write a folder under results unless told otherwise. */
    private static final Set<String> WRITERS = Set.of("run", "pressure", "plan", "explain", "bottleneck", "calibrate", "validate");
    private static final Map<String, String> FEWER = Map.of("--replications", "2", "--draws", "2", "--steps", "3", "--starts", "1");
    private static final Map<String, List<String>> MORE = Map.of(
            "run", List.of("--replications", "2"),
            "explain", List.of("--replications", "2"),
            "validate", List.of("--replications", "5"),
            "pressure", List.of("--replications", "2", "--steps", "3"),
            "calibrate", List.of("--replications", "5", "--starts", "1", "--evaluations", "700", "--no-validation"));

    @TempDir
    static Path temp;

    private static int folders;

    @TestFactory
    Stream<DynamicTest> examplesWork() {
        return Commands.names().stream().flatMap(command -> Call.magnitka(command, "--help").out().lines())
                .filter(line -> line.startsWith("  magnitka "))
                .map(String::strip)
                .map(example -> DynamicTest.dynamicTest(example, () -> run(example)));
    }

    private static void run(String example) throws IOException {
        for (String command : example.split(" [|>] ")[0].split(" && ")) {
            List<String> words = List.of(command.split(" "));
            assertThat(words.get(0)).isEqualTo("magnitka");
            List<String> changed = changed(words.subList(1, words.size()));
            Call call = Call.magnitka(changed.toArray(String[]::new));
            assertThat(call.code()).as("%s%n%s", String.join(" ", changed), call.err()).isZero();
        }
    }

    private static List<String> changed(List<String> words) throws IOException {
        String command = words.get(0);
        List<String> changed = new ArrayList<>();
        String before = "";
        for (String word : words) {
            String shorter = FEWER.getOrDefault(before, word);
            if (!word.equals("--open")) {
                changed.add(before.equals("--out") ? fresh() : shorter.equals(word) ? place(command, word) : shorter);
            }
            before = word;
        }
        List<String> more = MORE.getOrDefault(command, List.of());
        for (int i = 0; i < more.size(); i += more.get(i).equals("--no-validation") ? 1 : 2) {
            boolean given = words.contains(more.get(i)) || (words.contains("--expected") && more.get(i).equals("--replications"));
            changed.addAll(given ? List.of() : more.subList(i, Math.min(more.size(), more.get(i).equals("--no-validation") ? i + 1 : i + 2)));
        }
        if (WRITERS.contains(command) && !words.contains("--out")) {
            changed.addAll(List.of("--out", fresh()));
        }
        return changed;
    }

    private static String fresh() {
        return temp.resolve("fresh-" + folders++).toString();
    }

    private static String place(String command, String word) throws IOException {
        if (word.startsWith("results/")) {
            Path run = temp.resolve(word);
            if (!Files.exists(run)) {
                List<String> maker = new ArrayList<>(word.endsWith("/study") ? List.of("pressure", "--steps", "3") : List.of("run"));
                maker.addAll(List.of("models/magnitogorsk", "--replications", "2", "--out", run.toString()));
                assertThat(Call.magnitka(maker.toArray(String[]::new)).code()).isZero();
            }
            return run.toString();
        }
        if (word.endsWith("/calibration")) {
            copy(Path.of(word), temp.resolve("calibration"));
            return temp.resolve("calibration").toString();
        }
        boolean written = word.startsWith("~/") || word.equals("my-plant");
        return written ? temp.resolve(word.replace("~/", "home/")).toString()
                : command.equals("calibrate") && word.equals("models/magnitogorsk") ? "src/test/resources/calibration/learning" : word;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
