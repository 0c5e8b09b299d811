package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class VoiceTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private Voice voice(Caller caller, String... options) {
        Voice voice = new Voice(caller, new PrintWriter(err), () -> nanos.getAndAdd(250_000_000L));
        new CommandLine(voice).parseArgs(options);
        return voice;
    }

    @Test
    void quietKeepsBackAllButComplaintsAndVerboseSaysMore() {
        for (String option : new String[] {"--quiet", "--color=auto", "--verbose"}) {
            Voice voice = voice(Caller.unseen(), option);
            voice.say("note");
            voice.detail(() -> "detail");
            voice.timed("Work", () -> 1);
            voice.complain("wrong");
            err.append("|\n");
        }
        assertThat(err.toString().lines()).containsExactly("wrong", "|", "note", "wrong", "|", "note", "detail", "Work took 0.25 s", "wrong", "|");
    }

    @ParameterizedTest
    @CsvSource({
        // --color, terminal, TERM, NO_COLOR, coloured
        "auto, true, xterm, '', true",
        "auto, false, xterm, '', false",
        "auto, true, dumb, '', false",
        "auto, true, xterm, 1, false",
        "always, false, dumb, 1, true",
        "never, true, xterm, '', false"
    })
    void coloursFollowTheOptionThenTheTerminalAndItsVariables(String when, boolean terminal, String term, String noColour, boolean coloured) {
        Voice voice = voice(new Caller("magnitka", terminal, terminal, Map.of("TERM", term, "NO_COLOR", noColour)), "--color", when);
        assertThat(voice.out().enabled()).isEqualTo(coloured);
        assertThat(voice.strong("tons")).isEqualTo(coloured ? "\u001b[1mtons\u001b[0m" : "tons");
    }

    @ParameterizedTest
    @CsvSource({
        // option, terminal, TERM, what a reader sees after two seconds
        "--debug, true, xterm, line",
        "--debug, false, xterm, nothing",
        "--debug, true, dumb, nothing",
        "--quiet, true, xterm, nothing",
        "--verbose, false, xterm, log"
    })
    void progressIsForTerminals(String option, boolean terminal, String term, String seen) {
        Voice voice = voice(new Caller("magnitka", false, terminal, Map.of("TERM", term)), option);
        ProgressLine line = voice.progress();
        nanos.addAndGet(20_000_000_000L);
        line.tell(1, 2, "things");
        assertThat(err.toString().isEmpty() ? "nothing" : err.toString().startsWith("\r") ? "line" : "log").isEqualTo(seen);
    }

    @Test
    void whatIsSaidTakesTheProgressLineAway() {
        Voice voice = voice(new Caller("magnitka", false, true, Map.of()), "--color=auto");
        ProgressLine line = voice.progress();
        nanos.addAndGet(20_000_000_000L);
        line.tell(1, 2, "things");
        voice.say("note");
        assertThat(err.toString()).endsWith(" \rnote" + System.lineSeparator());
    }

    @Test
    void theHelpIsColouredWhereItIsWanted() {
        assertThat(Call.magnitka("--color=always", "run", "--help").out()).contains("\u001b[");
        assertThat(Call.magnitka("run", "--help", "--color=always").out()).contains("\u001b[");
        Map<String, String> usual = Map.of("TERM", "xterm");
        assertThat(Call.by(new Caller("magnitka", true, true, usual), "--help").out()).contains("\u001b[");
        assertThat(Call.by(new Caller("magnitka", true, true, Map.of("TERM", "dumb")), "--help").out()).doesNotContain("\u001b[");
        assertThat(Call.by(new Caller("magnitka", true, true, Map.of("NO_COLOR", "1")), "--help").out()).doesNotContain("\u001b[");
        assertThat(Call.by(new Caller("magnitka", true, true, usual), "--help", "--color=never").out()).doesNotContain("\u001b[");
    }

    @Test
    void quietAndVerboseExcludeEachOther() {
        Call call = Call.magnitka("check", "models/tutorial", "-q", "-v");
        assertThat(call.code()).isEqualTo(Exit.BAD_COMMAND);
        assertThat(call.err()).startsWith("--quiet and --verbose: give one of them");
    }
}
