package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import magnitka.analysis.planning.PlanSize;
import magnitka.engine.SimulationException;
import magnitka.export.DamagedRunException;
import magnitka.model.ModelException;
import magnitka.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FailuresTest {

    static List<Arguments> failures() {
        Problem problem = new Problem("m.json", 3, "/title", "1", "must be text", "");
        return List.of(
                Arguments.of(new ModelException(List.of(problem)), 65, "m.json:3 /title: must be text, got 1|1 problem in the model."),
                Arguments.of(new ModelException(List.of(problem, problem)), 65,
                        "m.json:3 /title: must be text, got 1|m.json:3 /title: must be text, got 1|2 problems in the model."),
                Arguments.of(new DamagedRunException(List.of("run: must be the folder of a run, got a file")), 65,
                        "run: must be the folder of a run, got a file"),
                Arguments.of(catchThrowable(() -> new PlanSize(10_001).patience()), 1,
                        "The largest plan could not be worked out: for a network this large it would be a linear programme of 10,001 rows,"
                                + " and more than 10,000 are not tried."),
                Arguments.of(new SimulationException(LocalDate.of(1935, 2, 1), "mine", "mass does not balance"), 1,
                        "The run failed: mine on 1935-02-01: mass does not balance"),
                Arguments.of(new FileAlreadyExistsException("out"), 73, "out: it exists already"),
                Arguments.of(new DirectoryNotEmptyException("out"), 73, "out: the folder is not empty"),
                Arguments.of(new NotDirectoryException("out"), 73, "out: it is not a folder"),
                Arguments.of(new AccessDeniedException("out"), 73, "out: permission denied"),
                Arguments.of(new NoSuchFileException("in"), 74, "in: no such file or folder"),
                Arguments.of(new FileSystemException("in", null, "Input/output error"), 74, "in: Input/output error"),
                Arguments.of(new FileSystemException("in"), 74, "in: input or output failed"),
                Arguments.of(new FileNotFoundException("in (Permission denied)"), 74, "in (Permission denied)"),
                Arguments.of(new UncheckedIOException(new IOException("disk on fire")), 74, "Input or output failed: disk on fire"),
                Arguments.of(new OutOfMemoryError("heap"), 1, "Out of memory. Give Java more of it: JAVA_OPTS=-Xmx4g magnitka ..."),
                Arguments.of(new IllegalStateException("oops"), 70,
                        "This is a bug in magnitka, please report it: java.lang.IllegalStateException: oops|--debug shows where it happened."));
    }

    private static Voice voice(StringWriter err) {
        return new Voice(Caller.unseen(), new PrintWriter(err), System::nanoTime);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsCodeAndWordsAndNoTrace(Throwable failure, int code, String words) {
        StringWriter err = new StringWriter();
        assertThat(new Failures(voice(err)).tell(failure)).isEqualTo(code);
        assertThat(err.toString().lines()).containsExactly(words.split("\\|"));
    }

    @Test
    void debugShowsTheTrace() {
        StringWriter err = new StringWriter();
        Voice voice = voice(err);
        new CommandLine(voice).parseArgs("--debug");
        new Failures(voice).tell(new IllegalStateException("oops"));
        assertThat(err.toString()).contains("\tat " + FailuresTest.class.getName()).doesNotContain("--debug");
    }

    /** A program that was told to end: its hooks run, and what the main thread was writing is taken away. */
    static final class Told {

        public static void main(String[] args) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                PrintWriter err = new PrintWriter(System.err);
                new Failures(new Voice(Caller.unseen(), err, System::nanoTime)).tell(new IOException("the folder is closed"));
                err.flush();
            }));
            if (args.length > 0) {
                new Failures(new Voice(Caller.unseen(), new PrintWriter(System.err), System::nanoTime)).tell(new IOException(args[0]));
            }
        }
    }

    @Test
    void aProgramThatWasToldToEndDoesNotComplainOfIt() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Told.class.getName(), "disk on fire").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said.lines()).containsExactly("Input or output failed: disk on fire");
    }
}
