package magnitka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A shop that learns, small enough to be fitted again and again. */
final class LearningShop {

    static final Path MODEL = Path.of("src/test/resources/calibration/learning");

    private LearningShop() {}

    /** A copy that may be changed, in a folder of a test. */
    static Path copiedTo(Path temp) throws IOException {
        Path model = temp.resolve("learning");
        try (Stream<Path> files = Files.walk(MODEL)) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(MODEL.relativize(file).toString()));
            }
        }
        return model;
    }

    /** Files of a folder by name, the manifest without its environment. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(texts.get("manifest.json"));
        assertThat(manifest.remove("environment")).isNotNull();
        texts.put("manifest.json", manifest.toString());
        return texts;
    }
}
