package magnitka.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code magnitka}: what every command inherits, and how a call begins and ends. */
@Command(
        name = "magnitka",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        header = "Simulates planned-economy supply chains, day by day.",
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%nExamples:%n",
        description = {"  ${COMMAND-FULL-NAME} run models/magnitogorsk", "  ${COMMAND-FULL-NAME} new my-plant"},
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

    @Mixin
    private final Voice voice;

    private Main(Voice voice) {
        this.voice = voice;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(run(Caller.ofThisProcess(), StandardOutput.ofThisProcess(), err, args));
    }

    /** Runs a command for a caller who does not look; returns its exit code. */
    static int run(OutputStream out, OutputStream err, String... args) {
        return run(Caller.unseen(), out, err, args);
    }

    /** Runs a command; returns its exit code. */
    static int run(Caller caller, OutputStream out, OutputStream err, String... args) {
        return run(caller, new StandardOutput(out, () -> false), err, args);
    }

    static int run(Caller caller, StandardOutput watched, OutputStream err, String... args) {
        PrintWriter messages = writer(err);
        PrintWriter data = writer(watched);
        int code = execute(new Voice(caller, messages, System::nanoTime), data, messages, args);
        data.flush();
        Optional<IOException> failure = watched.failure();
        if (failure.isPresent()) {
            if (!watched.nobodyReads()) {
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

    private static int execute(Voice voice, PrintWriter data, PrintWriter messages, String... args) {
        try {
            String[] meant = helpFirst(args);
            return commandLine(voice, meant)
                    .setOut(data)
                    .setErr(messages)
                    .setExecutionStrategy(call -> begin(voice, call))
                    .setParameterExceptionHandler((failure, given) -> new Misuse(failure, List.of(given), voice).tell())
                    .setExecutionExceptionHandler((failure, command, result) -> new Failures(voice).tell(failure))
                    .execute(meant);
        } catch (Error | RuntimeException e) {
            return new Failures(voice).tell(e);
        }
    }

    /** {@code help run} is what some try first: it is {@code run --help}. */
    private static String[] helpFirst(String... args) {
        boolean asked = args.length > 0 && args[0].equals("help");
        return !asked ? args : args.length == 1 ? new String[] {"--help"} : new String[] {args[1], "--help"};
    }

    private static int begin(Voice voice, ParseResult call) {
        List<CommandLine> commands = call.asCommandLineList();
        CommandLine last = commands.get(commands.size() - 1);
        commands.forEach(command -> command.setColorScheme(CommandLine.Help.defaultColorScheme(voice.out())));
        if (!last.isUsageHelpRequested() && !last.isVersionHelpRequested()) {
            voice.check(last.getCommandSpec());
        }
        return new CommandLine.RunLast().execute(call);
    }

    /** The command line with the one command that is called, or with all. */
    static CommandLine commandLine(Voice voice, String... args) {
        CommandLine top = new CommandLine(new Main(voice));
        top.setCommandName(voice.program());
        Commands.addCalled(top, args);
        top.setCaseInsensitiveEnumValuesAllowed(true);
        HelpPage.arrange(top);
        return top;
    }

    Voice voice() {
        return voice;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }
}
