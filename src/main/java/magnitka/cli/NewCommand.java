package magnitka.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import magnitka.export.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small model to start from. */
@Command(
        name = "new",
        header = "Writes a small model of your own that runs at once.",
        description = {"  ${COMMAND-FULL-NAME} my-plant", "  ${COMMAND-FULL-NAME} ~/models/ural && ${ROOT-COMMAND-NAME} check ~/models/ural"})
final class NewCommand implements Callable<Integer> {

    private static final List<String> FILES = List.of(
            "model.json", "parameters.csv", "evidence.csv", "observed.csv", "scenarios/coal_shortage.json", "README.md");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to write; it must not exist yet, or be empty.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        write();
        PrintWriter out = spec.commandLine().getOut();
        out.println(folder);
        out.flush();
        Voice voice = Voice.of(spec);
        String typed = RunRecord.quoted(folder.toString());
        voice.say("That is a small model. Next:");
        voice.say("  " + voice.program() + " check " + typed);
        voice.say("  " + voice.program() + " run " + typed);
        voice.say(folder.resolve("README.md") + " says what is in it and how to make it your own.");
        return Exit.DONE;
    }

    private void write() throws IOException {
        try (RunFolder made = RunFolder.at(folder);
                Undoing undoing = new Undoing(made)) {
            undoing.begin();
            for (String name : FILES) {
                try (InputStream text = NewCommand.class.getResourceAsStream("template/" + name)) {
                    made.write(name, text::transferTo);
                }
            }
            made.finishInside();
        }
    }
}
