package magnitka.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import magnitka.export.RunFolder;

/**
 * Runs through the usual commands once, for the launcher: Java writes down the classes that were needed, and later calls
 * start faster. It shows nothing and leaves nothing behind.
 */
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        through(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param place where a folder may be made and taken away again */
    static void through(Path place) throws IOException {
        Path folder = Files.createTempDirectory(place, "magnitka");
        try {
            String model = folder.resolve("plant").toString();
            for (List<String> call : List.of(
                    List.of("--help"),
                    List.of("check", "--help"),
                    List.of("new", model),
                    List.of("check", model),
                    List.of("describe", model),
                    List.of("evidence", model),
                    List.of("graph", model),
                    List.of("run", model, "--replications", "2", "--out", folder.resolve("run").toString()),
                    List.of("report", folder.resolve("run").toString()),
                    List.of("plot", folder.resolve("run").toString(), "--chart", "output"),
                    List.of("compare", folder.resolve("run").toString(), folder.resolve("run").toString()),
                    List.of("export", folder.resolve("run").toString(), "--xlsx"),
                    List.of("explain", model, "--works", "kilns", "--year", "1932", "--expected", "--out", folder.resolve("why").toString()))) {
                int code = Main.run(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), call.toArray(String[]::new));
                if (code != Exit.DONE) {
                    throw new IllegalStateException(String.join(" ", call) + " ended with " + code);
                }
            }
        } finally {
            RunFolder.delete(folder);
        }
    }
}
