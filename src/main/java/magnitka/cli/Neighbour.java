package magnitka.cli;

import java.nio.file.Path;

/** Names for what is made of a folder: beside it, and after it. */
final class Neighbour {

    private Neighbour() {}

    /** {@code results/run} and {@code .xlsx} make {@code results/run.xlsx}. */
    static Path of(Path folder, String ending) {
        Path whole = folder.toAbsolutePath().normalize();
        String file = (whole.getFileName() == null ? "run" : whole.getFileName().toString()) + ending;
        Path given = folder.normalize();
        if (given.getParent() != null) {
            return given.resolveSibling(file);
        }
        // a folder named . or .. has its neighbours elsewhere
        boolean here = given.toString().isEmpty() || given.toString().equals("..");
        return here ? whole.resolveSibling(file) : Path.of(file);
    }
}
