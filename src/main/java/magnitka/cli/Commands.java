package magnitka.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The commands, in the order in which the help lists them. */
final class Commands {

    /** A new command is one class and one line here. */
    private static final Map<String, Class<?>> BY_NAME = inOrder();

    private Commands() {}

    private static Map<String, Class<?>> inOrder() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand.class);
        commands.put("pressure", PressureCommand.class);
        commands.put("plan", PlanCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("bottleneck", BottleneckCommand.class);
        commands.put("calibrate", CalibrateCommand.class);
        commands.put("validate", ValidateCommand.class);
        commands.put("compare", CompareCommand.class);
        commands.put("report", ReportCommand.class);
        commands.put("plot", PlotCommand.class);
        commands.put("export", ExportCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("describe", DescribeCommand.class);
        commands.put("evidence", EvidenceCommand.class);
        commands.put("graph", GraphCommand.class);
        commands.put("new", NewCommand.class);
        return Collections.unmodifiableMap(commands);
    }

    /** Names of all commands. */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** Adds the one command that the arguments call, which starts faster, or all if there is none. */
    static void addCalled(CommandLine top, String[] args) {
        Class<?> called = args.length == 0 ? null : BY_NAME.get(args[0]);
        if (called == null) {
            BY_NAME.forEach(top::addSubcommand);
        } else {
            top.addSubcommand(args[0], called);
        }
    }
}
