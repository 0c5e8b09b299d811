package magnitka.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import magnitka.export.CannotCreateException;
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
        refuseIfTaken(folder);
        Path whole = folder.toAbsolutePath().normalize();
        if (whole.getParent() == null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try {
            Files.createDirectories(whole.getParent());
            write(whole);
        } catch (IOException e) {
            throw new CannotCreateException(folder, e);
        }
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

    private static void refuseIfTaken(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(folder.toString());
                }
            }
        } else if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    /** Writes aside and moves into place, so that the folder is there whole or not at all. */
    private static void write(Path folder) throws IOException {
        Path aside = Files.createTempDirectory(folder.getParent(), ".magnitka-new-");
        try {
            Path made = Files.createDirectory(aside.resolve("model"));
            for (String name : FILES) {
                Path file = made.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream text = NewCommand.class.getResourceAsStream("template/" + name)) {
                    Files.copy(text, file);
                }
            }
            if (Files.isDirectory(folder)) {
                moveInto(folder, made);
            } else {
                Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Folders.delete(aside);
        }
    }

    /** An empty folder stays the folder that it is: the user's shell may stand in it. */
    private static void moveInto(Path folder, Path made) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(made)) {
            parts = files.sorted().toList();
        }
        for (Path part : parts) {
            try {
                Files.move(part, folder.resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Folders.empty(folder);
                throw e;
            }
        }
    }
}
