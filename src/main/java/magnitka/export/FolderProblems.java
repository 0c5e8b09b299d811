package magnitka.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong with a folder, in the words of every other message: where, what was expected, what was found. */
final class FolderProblems {

    /** More are counted, not told: one wrong column would fill the screen. */
    private static final int MOST_TOLD = 20;

    private final List<String> problems = new ArrayList<>();
    private int untold;

    void add(String where, String expected, String found) {
        add(where, expected, found, "");
    }

    void add(String where, String expected, String found, String cure) {
        if (problems.size() >= MOST_TOLD) {
            untold++;
            return;
        }
        problems.add(where + ": " + expected + ", got " + found + (cure.isEmpty() ? "" : System.lineSeparator() + "  " + cure));
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Ends the reading if anything is wrong. */
    void throwIfAny() {
        throwIfAny(Optional.empty());
    }

    /** The same; {@code nowhere} is a folder that is not there. */
    void throwIfAny(Optional<Path> nowhere) {
        if (!problems.isEmpty()) {
            List<String> all = new ArrayList<>(problems);
            if (untold > 0) {
                all.add("... and " + untold + " more of this kind");
            }
            throw new DamagedRunException(all, nowhere);
        }
    }
}
