package magnitka.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The order of a help page: what it is for, examples, usage, a command's own options, those of every command, exit codes. */
final class HelpPage {

    private static final String OWN = "ownOptions";
    private static final String EVERYWHERE = "optionsOfEveryCommand";

    private static final List<String> ORDER = List.of(
            UsageMessageSpec.SECTION_KEY_HEADER,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            OWN,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            EVERYWHERE,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

    private static final int LONGEST_OPTION = 24;

    private HelpPage() {}

    /** Gives the program and its commands this order. */
    static void arrange(CommandLine top) {
        top.setHelpSectionKeys(ORDER);
        top.setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION);
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(top.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, HelpPage::examples);
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, help -> synopsis(help.commandSpec()) + System.lineSeparator());
        sections.put(OWN, help -> options(help, "%n", own(help.commandSpec())));
        sections.put(EVERYWHERE, help -> options(help, "%nOptions of every command:%n", everywhere(help.commandSpec())));
        top.setHelpSectionMap(sections);
    }

    /** Lines that can be pasted: never broken in two. */
    private static String examples(Help help) {
        return String.join("", examples(help.commandSpec()).stream().map(line -> "  " + line + System.lineSeparator()).toList());
    }

    /** The examples of a command. */
    static List<String> examples(CommandSpec command) {
        return Stream.of(command.usageMessage().description()).map(String::strip).toList();
    }

    /** A command with what it cannot do without; the list of options has the rest. */
    static String synopsis(CommandSpec command) {
        List<String> words = new ArrayList<>(List.of(command.qualifiedName(), "[OPTIONS]"));
        command.options().stream().filter(OptionSpec::required).forEach(option -> words.add(option.longestName() + "=" + option.paramLabel()));
        command.positionalParameters().forEach(parameter -> words.add(parameter.paramLabel()));
        words.addAll(command.parent() == null ? List.of("COMMAND") : List.of());
        return String.join(" ", words);
    }

    /** Options that only this command has. */
    static List<OptionSpec> own(CommandSpec command) {
        List<OptionSpec> options = new ArrayList<>(command.options());
        options.removeAll(everywhere(command));
        return options;
    }

    /** Options that the program has, with or without a command. */
    static List<OptionSpec> everywhere(CommandSpec command) {
        return command.root().options().stream().map(option -> command.findOption(option.longestName())).toList();
    }

    private static String options(Help help, String heading, List<OptionSpec> options) {
        return options.isEmpty() ? "" : help.createHeading(heading) + help.optionListExcludingGroups(options);
    }
}
