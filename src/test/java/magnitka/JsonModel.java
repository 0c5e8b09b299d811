package magnitka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import magnitka.model.Model;
import magnitka.network.SoundModel;

/** Models from texts inside tests. */
public final class JsonModel {

    private JsonModel() {}

    /** Reads the text of a model file. */
    public static Model of(String json) {
        try {
            Path file = Files.createTempFile("model", ".json");
            try {
                Files.writeString(file, json);
                return SoundModel.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
