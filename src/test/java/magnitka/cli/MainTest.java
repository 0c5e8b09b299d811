package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String VALLEY = "src/test/resources/models/valid/valley";

    @TempDir
    Path temp;

    @Test
    void helpListsCommandsAndExitCodes() {
        Call call = Call.magnitka("--help");
        assertThat(call.code()).isEqualTo(Exit.DONE);
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains(Commands.names()).contains(" 65 ", " 70 ", " 73 ", " 74 ", "130", "143");
    }

    @Test
    void theListOfCommandsSaysWhatEachOneIsFor() {
        String list = Call.magnitka("--help").out();
        for (String command : Commands.names()) {
            String header = Call.magnitka(command, "--help").out().lines().findFirst().orElseThrow();
            assertThat(list).containsPattern("(?m)^  " + command + " +" + header.substring(0, 12));
        }
    }

    @Test
    void versionIsTheOneOfTheBuild() throws IOException {
        Call call = Call.magnitka("--version");
        assertThat(call.out()).matches("magnitka \\d+\\.\\d+\\.\\d+\\S*\\R");
        String pom = java.nio.file.Files.readString(Path.of("pom.xml"));
        assertThat(pom).contains("<artifactId>magnitka</artifactId>\n  <version>" + Version.text() + "</version>");
    }

    @Test
    void noCommandIsABadCommand() {
        Call call = Call.magnitka();
        assertThat(call).isEqualTo(new Call(Exit.BAD_COMMAND, "", lines("Missing command.", "Try 'magnitka --help'.")));
    }

    @Test
    void mistypedCommandIsMetWithTheNearest() {
        assertThat(Call.magnitka("chek", VALLEY))
                .isEqualTo(new Call(Exit.BAD_COMMAND, "", lines("Unknown command 'chek'. Maybe 'check'?", "Try 'magnitka --help'.")));
    }

    @Test
    void mistypedOptionIsMetWithTheNearest() {
        assertThat(Call.magnitka("check", VALLEY, "--scenaro", "x"))
                .isEqualTo(new Call(Exit.BAD_COMMAND, "", lines("Unknown option '--scenaro'. Maybe '--scenario'?", "Try 'magnitka check --help'.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "check", "check a b", "check --set", "check m --set novalue", "graph m --format svg", "new", "--nonsense", "qqqqqq"
    })
    void badCommandsAreToldInOneOrTwoLinesWithoutATrace(String line) {
        Call call = Call.magnitka(line.split(" "));
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).endsWith(" --help'." + System.lineSeparator()).doesNotContain("\tat ", "Exception");
        assertThat(call.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void fullDiskIsNoticed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(full, err, "describe", VALLEY)).isEqualTo(Exit.OUTPUT_FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(lines("Cannot write to standard output: No space left on device"));
    }

    @Test
    void readerOfAPipeMayLeaveUntold() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(closed, err, "describe", VALLEY)).isEqualTo(Exit.OUTPUT_FAILED);
        assertThat(err.size()).isZero();
    }

    /** The words of a failure are in the language of the system; that nobody reads at a pipe is not told in any. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFailsAtAPipeIsNotTold(boolean pipe) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Datenuebergabe unterbrochen");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        StandardOutput out = new StandardOutput(closed, () -> pipe);
        assertThat(Main.run(Caller.unseen(), out, err, "describe", VALLEY)).isEqualTo(Exit.OUTPUT_FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(pipe ? "" : lines("Cannot write to standard output: Datenuebergabe unterbrochen"));
    }

    /** The other end of a real pipe is closed before the first byte. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRealPipeIsKnownAsOne() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Pipe.class.getName()).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a pipe");
        assertThat(process.waitFor()).isZero();
        Path file = temp.resolve("out");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Pipe.class.getName()).redirectOutput(file.toFile()).start();
        assertThat(other.waitFor()).isZero();
        assertThat(file).hasContent("no pipe");
    }

    static final class Pipe {

        public static void main(String[] args) {
            System.out.print(StandardOutput.isPipe() ? "a pipe" : "no pipe");
        }
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
