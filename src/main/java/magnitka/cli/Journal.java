package magnitka.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import magnitka.calibration.Descent;
import magnitka.export.Manifest;

/**
 * A file that remembers finished searches, a line each, until the results are written; the same command goes on from it.
 *
 * <p>Figures are spelled in hexadecimal, so that they come back bit by bit. A line cut short by a crash is passed over.
 */
final class Journal {

    private static final String END = "end";
    private static final int PARTS = 7;
    private static final int KEY_LETTERS = 12;

    private final Path file;
    private final Map<String, Descent> known = new HashMap<>();

    /** The journal beside an output folder, in a file named after all that has an influence on results. */
    static Journal beside(Path folder, Manifest manifest) throws IOException {
        String all = String.join("\n", manifest.version(), manifest.modelHash(), manifest.command());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            String key = HexFormat.of().formatHex(digest).substring(0, KEY_LETTERS);
            return new Journal(folder.toAbsolutePath().normalize().resolveSibling(".calibration-" + key + ".progress"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Journal(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = line.split(" ", -1);
                if (parts.length == PARTS && parts[PARTS - 1].equals(END)) {
                    known.put(parts[0], new Descent(parts[0], figures(parts[4]), Double.parseDouble(parts[3]), Integer.parseInt(parts[2]),
                            Descent.End.valueOf(parts[1]), figures(parts[5])));
                }
            }
        }
    }

    Path file() {
        return file;
    }

    synchronized Optional<Descent> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    synchronized int size() {
        return known.size();
    }

    synchronized void add(Descent descent) {
        String line = String.join(" ", descent.id(), descent.ended().name(), Integer.toString(descent.evaluations()),
                Double.toHexString(descent.value()), spelled(descent.point()), spelled(descent.trace()), END);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.put(descent.id(), descent);
    }

    /** Forgets everything: the results are there. */
    synchronized void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String spelled(double[] figures) {
        return Arrays.stream(figures).mapToObj(Double::toHexString).collect(Collectors.joining(","));
    }

    private static double[] figures(String text) {
        return text.isEmpty() ? new double[0] : Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
