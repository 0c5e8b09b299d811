package magnitka.model.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import magnitka.model.Words;

/**
 * Files of a model: a folder with {@code model.json} and its companions, or a single JSON file, which has none.
 *
 * @param name name of the folder, or of the single file without its ending
 * @param main the JSON file
 * @param folder the folder; nothing for a single file
 */
record ModelFiles(String name, Path main, Optional<Path> folder) {

    private static final String MAIN = "model.json";
    private static final String ENDING = ".json";
    private static final String OF_A_RUN = "This command takes the model itself; manifest.json in that folder names it under \"command\". "
            + "Results are taken by report, plot, export and compare.";

    /** The files at the path, or nothing and a problem. */
    static Optional<ModelFiles> at(Path path, Problems problems) {
        boolean isMain = path.endsWith(MAIN);
        if (Files.isDirectory(path) || (isMain && Files.exists(path))) {
            Path folder = isMain ? Optional.ofNullable(path.getParent()).orElse(Path.of("")) : path;
            Path main = folder.resolve(MAIN);
            if (!Files.exists(main)) {
                problems.add(Place.of(TextFile.shown(main)), "must exist in the folder of a model", isRun(folder) ? "the folder of a run" : "no such file",
                        isRun(folder) ? OF_A_RUN : "");
                return Optional.empty();
            }
            return Optional.of(new ModelFiles(nameOf(folder.toAbsolutePath().normalize()), main, Optional.of(folder)));
        }
        if (!Files.exists(path)) {
            problems.add(Place.of(TextFile.shown(path)), "must be the folder or the JSON file of a model", "no such file", near(path));
            return Optional.empty();
        }
        return Optional.of(new ModelFiles(withoutEnding(nameOf(path)), path, Optional.empty()));
    }

    /** A companion that may or may not be there; a single file has none. */
    Optional<Path> companion(String file) {
        return folder.map(root -> root.resolve(file));
    }

    /** Names of the scenarios beside the model, in alphabetical order. */
    List<String> scenarios() {
        return companion("scenarios").map(ModelFiles::namesIn).orElse(List.of());
    }

    /** The file of a scenario, given by name or as a path, or nothing and a problem. */
    Optional<Path> scenario(String nameOrPath, Problems problems) {
        if (nameOrPath.endsWith(ENDING) || nameOrPath.contains("/") || nameOrPath.contains("\\")) {
            return path(nameOrPath, problems);
        }
        List<String> known = scenarios();
        if (known.contains(nameOrPath)) {
            return companion("scenarios").map(scenarios -> scenarios.resolve(nameOrPath + ENDING));
        }
        problems.add(Place.of("--scenario " + nameOrPath), "must name a scenario of the model or be a path to a JSON file",
                Words.quoted(nameOrPath),
                known.isEmpty() ? "The model has no scenarios." : Words.maybe(nameOrPath, known));
        return Optional.empty();
    }

    private static Optional<Path> path(String text, Problems problems) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            problems.add(Place.of("--scenario"), "must be a path to a JSON file", Words.quoted(text));
            return Optional.empty();
        }
    }

    private static List<String> namesIn(Path scenarios) {
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(scenarios)) {
            List<String> names = new ArrayList<>();
            files.map(ModelFiles::nameOf).filter(name -> name.endsWith(ENDING)).forEach(name -> names.add(withoutEnding(name)));
            return names.stream().sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** True if a command wrote its results there. */
    private static boolean isRun(Path folder) {
        return Files.exists(folder.resolve("manifest.json")) && Files.exists(folder.resolve("datapackage.json"));
    }

    private static String near(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> files = Files.list(parent)) {
            return Words.maybe(nameOf(path), files.map(ModelFiles::nameOf).sorted().toList());
        } catch (IOException e) {
            return "";
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName() == null ? "model" : path.getFileName().toString();
    }

    private static String withoutEnding(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
