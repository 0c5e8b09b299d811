package magnitka.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder is not what a command of this program wrote: everything that is wrong with it. */
public final class DamagedRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;
    private final transient Optional<Path> nowhere;

    /** @param problems each says where, what was expected and what was found; at least one */
    public DamagedRunException(List<String> problems) {
        this(problems, Optional.empty());
    }

    /** @param nowhere folder that is not there */
    DamagedRunException(List<String> problems, Optional<Path> nowhere) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
        this.nowhere = nowhere;
    }

    /** Names of the runs beside a folder that is not there; none if that is not what is wrong. */
    public List<String> beside() {
        Path parent = nowhere.map(folder -> folder.toAbsolutePath().normalize().getParent()).orElse(null);
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(parent)) {
            return places.filter(RunReader::isRun).map(place -> place.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // a hint is not worth another failure
            return List.of();
        }
    }

    /** Name that the folder was given, if it is not there. */
    public String name() {
        return nowhere.map(folder -> folder.toAbsolutePath().normalize().getFileName()).map(Path::toString).orElse("");
    }

    public List<String> problems() {
        return problems;
    }
}
