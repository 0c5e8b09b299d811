package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManualsTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^ +(\\d+) {3,}(\\S.*)$");

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Manuals.main(new String[] {folder.toString()});
    }

    private static String page(String name) throws IOException {
        return Files.readString(folder.resolve("man/man1").resolve(name + ".1"));
    }

    @Test
    void everyCommandHasAPageWithItsExamplesOptionsAndExitCodes() throws IOException {
        List<String> pages = new ArrayList<>(List.of("magnitka.1"));
        for (String command : Commands.names()) {
            pages.add("magnitka-" + command + ".1");
            String help = Call.magnitka(command, "--help").out();
            String page = page("magnitka-" + command).replace("\\-", "-");
            assertThat(page).startsWith(".TH MAGNITKA-" + command.toUpperCase(java.util.Locale.ROOT) + " 1 ")
                    .contains(OPTION.matcher(help).results().map(match -> match.group()).distinct().toList())
                    .contains(help.lines().filter(line -> line.startsWith("  magnitka ")).map(String::strip).toList())
                    .contains(EXIT_CODE.matcher(help).results().map(match -> "\\fB" + match.group(1) + "\\fR\n" + match.group(2)).toList());
        }
        try (Stream<Path> files = Files.list(folder.resolve("man/man1"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages);
        }
        assertThat(page("magnitka")).contains(Commands.names().stream().map(name -> "\\fB" + name + "\\fR").toList());
    }

    @Test
    void aPageIsPlainTroff() throws IOException {
        assertThat(page("magnitka-graph")).isEqualTo(Files.readString(Path.of("src/test/resources/cli/magnitka-graph.1")).replace("VERSION", Version.text()));
        for (String command : Commands.names()) {
            assertThat(page("magnitka-" + command).lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                    .allMatch(line -> line.matches("\\.(TH|SH|TP|PP|nf|fi|RS|RE|nh|ad)( .*)?"));
        }
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({
        "magnitka expl, explain",
        "magnitka --qui, --quiet",
        "magnitka run --repl, --replications",
        "magnitka graph --format mer, mermaid",
        "magnitka run --color n, never",
        "magnitka check models/tut, models/tutorial"
    })
    void bashCompletes(String typed, String completed) throws Exception {
        String script = "compopt() { :; }; source completion/magnitka; cd \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
                + " _complete_magnitka; echo \"${COMPREPLY[*]}\"";
        List<String> words = new ArrayList<>(List.of("bash", "-c", script, "bash", Path.of("").toAbsolutePath().toString()));
        words.addAll(List.of(typed.split(" ")));
        Process bash = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        assertThat(said.strip()).isEqualTo(completed);
    }

    @Test
    void theDocumentListsTheSameOptionsExitCodesAndCommands() throws IOException {
        String document = Files.readString(Path.of("docs/command-line.md"));
        String help = Call.magnitka("--help").out();
        String shared = help.substring(help.indexOf("Options of every command"));
        assertThat(Pattern.compile("(?m)^\\| `(--[a-z]+)`").matcher(document).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(OPTION.matcher(shared).results().map(match -> match.group()).distinct().toList());
        TreeMap<String, String> codes = new TreeMap<>();
        EXIT_CODE.matcher(shared).results().forEach(match -> codes.put(match.group(1), match.group(2)));
        TreeMap<String, String> listed = new TreeMap<>();
        Pattern.compile("(?m)^\\| (\\d+) \\| (.*) \\|$").matcher(document).results().forEach(match -> listed.put(match.group(1), match.group(2)));
        assertThat(listed).isEqualTo(codes);
        String json = document.substring(document.indexOf("take `--json`:"), document.indexOf("They then"));
        assertThat(Pattern.compile("`([a-z]+)`").matcher(json).results().map(match -> match.group(1))).containsExactlyElementsOf(
                Commands.names().stream().filter(name -> Call.magnitka(name, "--help").out().contains("--json")).toList());
    }
}
