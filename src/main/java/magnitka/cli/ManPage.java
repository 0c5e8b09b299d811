package magnitka.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a page for {@code man}, in the man macros of troff.
 *
 * <p>The library's own generator writes AsciiDoc, and what turns that into troff is many times the size of this program.
 */
final class ManPage {

    private final CommandSpec command;
    private final StringBuilder text = new StringBuilder();

    private ManPage(CommandSpec command) {
        this.command = command;
    }

    /** Name of a command's page, such as {@code magnitka-run}. */
    static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    /** The page of a command. */
    static String of(CommandSpec command) {
        return new ManPage(command).written();
    }

    private String written() {
        line(".TH " + name(command).toUpperCase(Locale.ROOT) + " 1 \"\" \"" + Caller.NAME + " " + Version.text() + "\" \"User commands\"");
        line(".nh");
        line(".ad l");
        section("NAME", plain(name(command) + " - " + header(command)));
        section("SYNOPSIS", "\\fB" + plain(command.qualifiedName()) + "\\fR"
                + plain(HelpPage.synopsis(command).substring(command.qualifiedName().length())));
        line(".SH EXAMPLES");
        HelpPage.examples(command).forEach(example -> {
            line(".PP");
            line(".nf");
            line(".RS 4");
            line(plain(example));
            line(".RE");
            line(".fi");
        });
        if (!command.positionalParameters().isEmpty()) {
            line(".SH ARGUMENTS");
            command.positionalParameters().forEach(parameter -> item("\\fI" + plain(parameter.paramLabel()) + "\\fR", meaning(parameter)));
        }
        options("OPTIONS", HelpPage.own(command));
        commands();
        options("OPTIONS OF EVERY COMMAND", HelpPage.everywhere(command));
        exitCodes();
        seeAlso();
        return text.toString();
    }

    private void options(String title, List<OptionSpec> options) {
        if (!options.isEmpty()) {
            line(".SH " + title);
            options.forEach(option -> item(names(option), meaning(option)));
        }
    }

    private static String names(OptionSpec option) {
        String label = option.arity().max() == 0 ? "" : "=\\fI" + plain(option.paramLabel()) + "\\fR";
        return String.join(", ", List.of(option.names()).stream().map(name -> "\\fB" + plain(name) + "\\fR").toList()) + label;
    }

    private void commands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        line(".SH COMMANDS");
        command.subcommands().forEach((name, sub) -> item("\\fB" + plain(name) + "\\fR", header(sub.getCommandSpec())));
    }

    private void exitCodes() {
        line(".SH EXIT STATUS");
        Map<String, String> codes = command.usageMessage().exitCodeList();
        codes.forEach((code, meaning) -> item("\\fB" + code.strip() + "\\fR", meaning));
    }

    private void seeAlso() {
        List<CommandSpec> others = command.parent() == null
                ? command.subcommands().values().stream().map(sub -> sub.getCommandSpec()).toList()
                : List.of(command.parent());
        section("SEE ALSO", String.join(", ", others.stream().map(other -> "\\fB" + plain(name(other)) + "\\fR(1)").toList()));
    }

    private static String header(CommandSpec command) {
        return String.join(" ", command.usageMessage().header());
    }

    /** What an argument is for, as the help says it. */
    static String meaning(ArgSpec arg) {
        return String.join(" ", arg.description()).replace("%%", "%");
    }

    private void section(String title, String body) {
        line(".SH " + title);
        line(body);
    }

    private void item(String term, String meaning) {
        line(".TP");
        line(term);
        line(plain(meaning));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Text in which troff finds nothing to do. */
    private static String plain(String words) {
        String escaped = words.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
