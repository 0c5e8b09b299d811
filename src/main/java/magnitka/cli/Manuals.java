package magnitka.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Writes man pages and completion for shells, for the build. */
public final class Manuals {

    private Manuals() {}

    /** Writes {@code man/man1/*.1} and {@code completion/magnitka} into a folder. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("args: must be one folder, got " + args.length + " words");
        }
        Path folder = Path.of(args[0]);
        CommandLine top = Main.commandLine(new Voice(Caller.unseen(), new PrintWriter(Writer.nullWriter()), System::nanoTime));
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        for (CommandSpec command : commands(top)) {
            write(pages.resolve(ManPage.name(command) + ".1"), ManPage.of(command));
        }
        Path completion = Files.createDirectories(folder.resolve("completion"));
        write(completion.resolve(Caller.NAME), AutoComplete.bash(Caller.NAME, top));
    }

    private static List<CommandSpec> commands(CommandLine top) {
        List<CommandSpec> commands = new ArrayList<>(List.of(top.getCommandSpec()));
        top.getSubcommands().values().forEach(command -> commands.add(command.getCommandSpec()));
        return commands;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
