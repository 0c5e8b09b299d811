package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on one's own plant works as it stands: its files written, its commands run one after the other. */
class WorkedExampleTest {

    private static final Pattern STEP = Pattern.compile(
            "(?s)<!-- file: (\\S+) -->\n```[a-z]+\n(.*?)```|(?m:^    \\./magnitka ([a-z]+ glass.*?)$)");
    /** Commands that write files, which a test wants elsewhere. */
    private static final Set<String> WRITERS = Set.of("run", "explain", "bottleneck", "calibrate");

    @TempDir
    Path temp;

    private int reports;

    @Test
    void everyFileIsAcceptedAndEveryCommandWorks() throws IOException {
        int commands = 0;
        for (MatchResult step : STEP.matcher(Files.readString(Path.of("docs/own-plant.md"))).results().toList()) {
            if (step.group(1) != null) {
                Path file = temp.resolve(step.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, step.group(2));
            } else {
                run(step.group(3), ++commands);
            }
        }
        assertThat(commands).isGreaterThan(6);
        assertThat(reports).as("commands that end in a report").isPositive();
    }

    private void run(String command, int number) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.replaceAll(word -> word.equals("glass") ? temp.resolve("glass").toString() : word);
        if (words.get(0).equals("calibrate")) {
            freeTheRating();
        }
        if (WRITERS.contains(words.get(0))) {
            words.addAll(List.of("--out", temp.resolve("out-" + number).toString()));
        }
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(command + ": " + call.err()).isZero();
        assertThat(call.out()).as(command).isNotBlank();
        if (words.contains("--report")) {
            reports++;
            assertThat(temp.resolve("out-" + number + "/report.html")).content().contains("A glass works", "id=\"output\"", "id=\"losses\"", "id=\"network\"",
                    "id=\"stoppages\"", "id=\"grades\"", "id=\"stocks\"", "id=\"sources\"", "Scenario: A third furnace.");
        }
    }

    /** What the page tells the reader to do by hand. */
    private void freeTheRating() throws IOException {
        Path parameters = temp.resolve("glass/parameters.csv");
        Files.writeString(parameters, Files.readString(parameters).replace(",evidence,G-2,", ",fitted,,"));
    }
}
