package magnitka.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import magnitka.model.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case of {@code models/invalid} is a file {@code NAME.json}, a model by itself, or a folder {@code NAME} whose files
 * stand in for those of the sound model "valley". Its scenario {@code case}, if it has one, is applied, and so are the lines
 * of {@code settings.txt}; files named in {@code without.txt} are taken away. What is said about it stands in {@code NAME.problems.txt}, word for word.
 *
 * <p>To write the expected texts anew: {@code mvn -q test -Dtest=InvalidModelsTest -Dmagnitka.rewrite=true}; then read them.
 */
class InvalidModelsTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final Path INVALID = MODELS.resolve("invalid");

    @TempDir
    Path temp;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(INVALID)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".problems.txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBadModelIsRefusedWithTheseWords(String name) throws IOException {
        String said = name.endsWith(".json") ? saidOf(INVALID.resolve(name), INVALID, List.of(), Map.of()) : saidOfFolder(name);
        Path expected = INVALID.resolve(name.replace(".json", "") + ".problems.txt");
        if (Boolean.getBoolean("magnitka.rewrite")) {
            Files.writeString(expected, said + "\n");
        }
        assertThat(said + "\n").isEqualTo(Files.readString(expected));
        assertThat(said).isNotEmpty();
    }

    private String saidOfFolder(String name) throws IOException {
        Path model = temp.resolve("valley");
        copy(MODELS.resolve("valid/valley"), model);
        copy(INVALID.resolve(name), model);
        if (Files.exists(model.resolve("without.txt"))) {
            for (String file : Files.readAllLines(model.resolve("without.txt"), StandardCharsets.UTF_8)) {
                Files.delete(model.resolve(file));
            }
        }
        Map<String, String> settings = new LinkedHashMap<>();
        if (Files.exists(model.resolve("settings.txt"))) {
            for (String line : Files.readAllLines(model.resolve("settings.txt"), StandardCharsets.UTF_8)) {
                settings.put(line.split("=", 2)[0], line.split("=", 2)[1]);
            }
        }
        List<String> scenarios = Files.exists(model.resolve("scenarios/case.json")) ? List.of("case") : List.of();
        return saidOf(model, model, scenarios, settings);
    }

    private static String saidOf(Path model, Path root, List<String> scenarios, Map<String, String> settings) {
        List<Problem> problems = SoundModel.read(model, scenarios, settings).problems();
        return Problem.rendered(problems).replace(root.toString().replace('\\', '/') + "/", "");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
