package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what the program prints and names commands that work. To write its outputs anew: {@link ReferenceTest#REWRITE}. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern OUTPUT =
            Pattern.compile("(?s)(<!-- output: (.+?) -->\n```\n)(.*?)(```\n<!-- /output -->)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^    ((?:\\./magnitka|mvn) .*?)(?: +#.*)?$");
    /** Commands that write files, which tests want elsewhere. */
    private static final Set<String> WRITERS = Set.of("run", "explain", "bottleneck");

    @TempDir
    static Path temp;

    @BeforeAll
    static void rewriteIfAsked() throws IOException {
        if (Boolean.getBoolean("magnitka.rewrite")) {
            String text = Files.readString(README);
            Files.writeString(README, OUTPUT.matcher(text).replaceAll(
                    match -> Matcher.quoteReplacement(match.group(1) + printed(match.group(2)) + match.group(4))));
        }
    }

    private static String emptyFolder() {
        try {
            return Files.createTempDirectory(temp, "run").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command prints. */
    private static String printed(String command) {
        if (command.equals(DefaultRun.COMMAND)) {
            return DefaultRun.once().out();
        }
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        assertThat(words.remove(0)).as(command).isEqualTo("./magnitka");
        if (WRITERS.contains(words.get(0))) {
            words.addAll(List.of("--out", emptyFolder()));
        }
        Call call = Call.magnitka(words.toArray(String[]::new));
        assertThat(call.code()).as(command + ": " + call.err()).isZero();
        return call.out();
    }

    private static List<String> commands(Path document) throws IOException {
        return COMMAND.matcher(Files.readString(document)).results().map(match -> match.group(1)).toList();
    }

    @Test
    void outputsAreWhatTheirCommandsPrint() throws IOException {
        List<MatchResult> outputs = OUTPUT.matcher(Files.readString(README)).results().toList();
        assertThat(outputs).extracting(match -> match.group(2)).contains(DefaultRun.COMMAND);
        assertThat(Files.readString(README).split("<!-- output: ", -1)).as("markers").hasSize(outputs.size() + 1);
        for (MatchResult output : outputs) {
            assertThat(output.group(3)).as("output of %s; to write it anew: %s", output.group(2), ReferenceTest.REWRITE)
                    .isEqualTo(printed(output.group(2)));
        }
    }

    @Test
    void theTwoCommandsAreThoseOfTheContributingGuideAndOfTheContinuousBuild() throws IOException {
        List<String> two = commands(README).subList(0, 2);
        assertThat(two).containsExactly(DefaultRun.COMMAND, "mvn -B verify");
        assertThat(commands(Path.of("CONTRIBUTING.md")).subList(0, 2)).isEqualTo(two);
        List<String> built = Files.readAllLines(Path.of(".ci/run")).stream()
                .filter(line -> line.matches("(JAVA_HOME=\\S+ )?verify mvn -B verify.*")).map(line -> line.replaceFirst(".*?verify ", "")).toList();
        assertThat(built).hasSize(2).startsWith(two.get(1)).allMatch(command -> command.startsWith(two.get(1)));
        assertThat(Path.of("magnitka")).isExecutable();
    }

    @Test
    void itAsksForTheVersionsThatTheLauncherAndTheBuildAskFor() throws IOException {
        String readme = Files.readString(README).replaceAll("\\s+", " ");
        assertThat(readme).contains("a JDK of version 17 or later and Maven 3.8 or later");
        assertThat(Files.readString(Path.of("magnitka"))).contains("-ge 17", "Java 17 or later", "Maven 3.8 or later");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("[3.8,)", "[17,)", "<maven.compiler.release>17<");
    }

    @Test
    void itListsEveryCommandInTheOrderOfTheHelp() throws IOException {
        Pattern row = Pattern.compile("(?m)^\\| `([a-z]+) [^`]*` \\|");
        assertThat(row.matcher(Files.readString(README)).results().map(match -> match.group(1))).containsExactlyElementsOf(Commands.names());
    }

    @Test
    void commandsOnAModelTakeScenariosAndSettings() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme).contains("Commands on a MODEL take `--scenario NAME` and `--set parameter=value`");
        for (String command : Commands.names()) {
            boolean takes = Call.magnitka(command, "--help").out().contains("--scenario=NAME");
            assertThat(takes).as(command).isEqualTo(readme.contains("| `" + command + " MODEL"));
        }
    }

    @Test
    void onesOwnPlantRunsAsTheReadmeSaysAndItsErrorIsTheOneShown() throws IOException {
        Path plant = temp.resolve("my-plant");
        for (String command : commands(README).stream().filter(line -> line.endsWith(" my-plant")).toList()) {
            printed(command.replace("my-plant", plant.toString()));
        }
        Path model = plant.resolve("model.json");
        Files.writeString(model, Files.readString(model).replace("\"from\": \"coal_yard\"", "\"from\": \"coal_yrd\""));
        Call call = Call.magnitka("check", plant.toString());
        assertThat(call.code()).isEqualTo(Exit.BAD_MODEL);
        assertThat(Files.readString(README)).contains("```\n" + call.err().replace(plant.toString(), "my-plant") + "```\n");
    }
}
