package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Help pages, word by word: {@code src/test/resources/cli/help/COMMAND.txt}. */
class HelpTest {

    private static final Path PAGES = Path.of("src/test/resources/cli/help");
    private static final String REWRITE = "mvn -q -B test -Dtest=HelpTest -Dmagnitka.rewrite=true";

    static List<String> commands() {
        return Commands.names();
    }

    private static void assertPage(String name, String page) throws IOException {
        Path file = PAGES.resolve(name + ".txt");
        if (Boolean.getBoolean("magnitka.rewrite")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, page);
        }
        assertThat(file).as("to write it anew: " + REWRITE).exists();
        assertThat(page).as("to write it anew: " + REWRITE).isEqualTo(Files.readString(file));
    }

    @Test
    void theProgramHasAPage() throws IOException {
        Call call = Call.magnitka("--help");
        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        assertPage("magnitka", call.out());
        assertThat(Call.magnitka("help")).isEqualTo(call);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAPageThatOpensWithTwoExamplesAndEndsWithExitCodes(String command) throws IOException {
        Call call = Call.magnitka(command, "--help");
        assertThat(call.code()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).containsPattern("^[A-Z][^\n]+\n([^\n]+\n)?\nExamples:\n(  magnitka " + command + " [^\n]+\n){2,4}\nUsage: magnitka " + command + " ")
                .containsPattern("\nExit codes:\n   0    done\n(.*\n)+  143   terminated\n$")
                .contains("--quiet", "--verbose", "--color=WHEN", "--debug");
        assertThat(call.out().lines().filter(line -> !line.startsWith("  magnitka "))).allMatch(line -> line.length() <= 80);
        assertPage(command, call.out());
        assertThat(Call.magnitka("help", command)).isEqualTo(call);
    }

    @Test
    void commandsThatPrintTablesHaveJsonAndThoseThatPrintTextHaveNot() {
        for (String command : Commands.names()) {
            boolean text = List.of("describe", "graph", "new", "export", "plot", "report").contains(command);
            assertThat(Call.magnitka(command, "--help").out().contains("--json")).as(command).isNotEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theProgramIsNamedAsItWasCalled(String command) {
        for (Map.Entry<String, String> name : Map.of("./magnitka", "./magnitka", "/opt/my tools/magnitka", "'/opt/my tools/magnitka'",
                "завод/magnitka", "завод/magnitka", "/odd%d/@|bold x|@/magnitka", "magnitka").entrySet()) {
            Caller caller = new Caller(Caller.typed(name.getKey()), false, false, Map.of());
            Call call = Call.by(caller, command, "--help");
            assertThat(call.code()).isZero();
            assertThat(call.out()).contains("\n  " + name.getValue() + " " + command + " ", "Usage: " + name.getValue() + " " + command);
            assertThat(Call.by(caller, command, "--bogus").err()).endsWith("Try '" + name.getValue() + " " + command + " --help'.\n");
        }
    }
}
