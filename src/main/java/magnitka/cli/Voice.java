package magnitka.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** What the program says beside its data, and in which colours: options that every command inherits. */
final class Voice {

    /** Whether to use colours. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double NANOS_A_SECOND = 1e9;

    private final Caller caller;
    private final PrintWriter err;
    private final LongSupplier nanos;
    private final ProgressLine line;

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "Say nothing on standard error but what went wrong.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT,
            description = "Say on standard error what is done and how long it takes; also progress where that is no terminal.")
    private boolean verbose;

    @Option(names = "--color", scope = ScopeType.INHERIT, paramLabel = "WHEN", defaultValue = "auto",
            description = "Colours: ${COMPLETION-CANDIDATES}. auto: on a terminal, unless NO_COLOR is set or TERM is dumb.")
    private Colour colour = Colour.AUTO;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program a failure happened.")
    private boolean debug;

    Voice(Caller caller, PrintWriter err, LongSupplier nanos) {
        this.caller = caller;
        this.err = err;
        this.nanos = nanos;
        line = new ProgressLine(err, nanos);
    }

    /** The voice of the command that is being run. */
    static Voice of(CommandSpec spec) {
        return ((Main) spec.root().userObject()).voice();
    }

    /** The program as the user called it. */
    String program() {
        return caller.program();
    }

    /** Variables of the environment that the user called it from. */
    Map<String, String> environment() {
        return caller.environment();
    }

    boolean debug() {
        return debug;
    }

    /** Refuses options that contradict each other. */
    void check(CommandSpec spec) {
        if (quiet && verbose) {
            throw new ParameterException(spec.commandLine(), "--quiet and --verbose: give one of them");
        }
    }

    /** Tells the user something beside the data. */
    void say(String message) {
        if (!quiet) {
            complain(message);
        }
    }

    /** Tells a curious user something more. */
    void detail(Supplier<String> message) {
        if (verbose) {
            complain(message.get());
        }
    }

    /** Tells the user what went wrong, wanted or not. */
    void complain(String message) {
        line.clear();
        err.println(message);
        err.flush();
    }

    /** Where failures are told, with no progress line in the way. */
    PrintWriter err() {
        line.clear();
        return err;
    }

    /** The line that says how far something has got; it shows nothing where nobody would want it. */
    ProgressLine progress() {
        boolean terminal = caller.errIsTerminal() && !caller.isDumb();
        line.appearAs(quiet ? ProgressLine.Manner.SILENT : terminal ? ProgressLine.Manner.REWRITTEN
                : verbose ? ProgressLine.Manner.LOGGED : ProgressLine.Manner.SILENT);
        return line;
    }

    /** Does some work and tells a curious user how long it took. */
    <T> T timed(String what, Supplier<T> work) {
        long begun = nanos.getAsLong();
        T result = work.get();
        detail(() -> what + " took " + String.format(Locale.ROOT, "%.2f", (nanos.getAsLong() - begun) / NANOS_A_SECOND) + " s");
        return result;
    }

    /** Whether data is written in colours. */
    Ansi out() {
        return ansi(caller.outIsTerminal());
    }

    private Ansi ansi(boolean terminal) {
        boolean on = switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && !caller.isDumb() && !caller.wantsNoColour();
        };
        return on ? Ansi.ON : Ansi.OFF;
    }

    /** A text to stand out among the data. */
    String strong(String text) {
        return out().enabled() && !text.isEmpty() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
