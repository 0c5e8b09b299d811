package magnitka.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import magnitka.export.RunFolder;

/**
 * The first command of the README, run once for all tests that look at it.
 *
 * @param out what it prints
 * @param files texts of the files that it writes, by name; the manifest without its environment
 */
record DefaultRun(String out, Map<String, String> files) {

    static final String COMMAND = "./magnitka run models/magnitogorsk";

    /** What comes before the one field that tells one machine or hour from another; the field is the last. */
    private static final String ENVIRONMENT = ",\n  \"environment\": {";

    private static final class Once {
        private static final DefaultRun RUN = run();
    }

    static DefaultRun once() {
        return Once.RUN;
    }

    private static DefaultRun run() {
        try {
            Path folder = Files.createTempDirectory("magnitka");
            try {
                Call call = Call.magnitka("run", "models/magnitogorsk", "--out", folder.resolve("run").toString());
                if (call.code() != Exit.DONE) {
                    throw new IllegalStateException(COMMAND + " ended with " + call.code() + ": " + call.err());
                }
                return new DefaultRun(call.out(), read(folder.resolve("run")));
            } finally {
                RunFolder.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of the files of a folder by name, but for report and workbook; the manifest without its environment. */
    static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith(KeptPages.REPORT) && !file.endsWith(KeptPages.WORKBOOK)).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        texts.computeIfPresent("manifest.json", (name, text) -> withoutEnvironment(text));
        return texts;
    }

    /** Writes the files into a folder. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static String withoutEnvironment(String manifest) {
        int from = manifest.indexOf(ENVIRONMENT);
        return from < 0 ? manifest : manifest.substring(0, from) + "\n}\n";
    }
}
