package magnitka.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import magnitka.model.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code magnitka}. */
@Command(
        name = "magnitka",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        header = "Simulates planned-economy supply chains, day by day.",
        descriptionHeading = "%nExamples:%n",
        description = {"  magnitka check models/magnitogorsk", "  magnitka new my-plant"},
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands, each with a --help of its own:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:the run failed",
            " 2:bad command or option",
            "65:bad model or data",
            "69:no Java or Maven to build with (the launcher)",
            "70:internal fault: a bug",
            "73:cannot create output",
            "74:input or output failed",
            "130:interrupted",
            "143:terminated"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program a failure happened.")
    private boolean debug;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(run(out, err, args));
    }

    /** Runs a command; returns its exit code. */
    static int run(OutputStream out, OutputStream err, String... args) {
        StandardOutput watched = new StandardOutput(out);
        PrintWriter messages = writer(err);
        PrintWriter data = writer(watched);
        int code = execute(data, messages, args);
        data.flush();
        Optional<IOException> failure = watched.failure();
        if (failure.isPresent()) {
            if (!StandardOutput.nobodyReads(failure.get())) {
                messages.println("Cannot write to standard output: " + failure.get().getMessage());
            }
            code = code == Exit.DONE ? Exit.OUTPUT_FAILED : code;
        }
        messages.flush();
        return code;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    private static int execute(PrintWriter data, PrintWriter messages, String... args) {
        boolean debug = List.of(args).contains("--debug");
        try {
            return commandLine(args)
                    .setOut(data)
                    .setErr(messages)
                    .setParameterExceptionHandler((failure, given) -> misused(failure, messages))
                    .setExecutionExceptionHandler((failure, command, result) -> new Failures(messages, debug).tell(failure))
                    .execute(args);
        } catch (StackOverflowError | OutOfMemoryError | RuntimeException e) {
            return new Failures(messages, debug).tell(e);
        }
    }

    private static CommandLine commandLine(String... args) {
        CommandLine top = new CommandLine(new Main());
        Commands.addCalled(top, args);
        top.setCaseInsensitiveEnumValuesAllowed(true);
        if ("dumb".equals(System.getenv("TERM"))) {
            top.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        }
        return top;
    }

    private static int misused(ParameterException failure, PrintWriter messages) {
        CommandLine command = failure.getCommandLine();
        messages.println(failure instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched.getUnmatched().get(0), command)
                : failure.getMessage());
        messages.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.BAD_COMMAND;
    }

    /** Says that a command, option or argument is not known, and what was most likely meant. */
    private static String unknown(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        Collection<String> known = option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
        String nearest = Words.nearest(word, known);
        String kind = option ? "option" : command.getParent() == null ? "command" : "argument";
        return "Unknown " + kind + " '" + word + "'." + (nearest.isEmpty() ? "" : " Maybe '" + nearest + "'?");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }
}
