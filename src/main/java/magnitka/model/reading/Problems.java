package magnitka.model.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import magnitka.model.Problem;

/** Collects what is wrong, so that a user sees all of it at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Place at, String expected, String got, String cure) {
        found.add(new Problem(at.file(), at.line(), at.path(), got, expected, cure));
    }

    void add(Place at, String expected, String got) {
        add(at, expected, got, "");
    }

    int size() {
        return found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Problems in the order of the files' lines, files in the order in which they first went wrong. */
    List<Problem> inOrder() {
        return inOrder(found);
    }

    static List<Problem> inOrder(List<Problem> problems) {
        Map<String, Integer> files = new LinkedHashMap<>();
        problems.forEach(problem -> files.putIfAbsent(problem.file(), files.size()));
        return problems.stream()
                .distinct()
                .sorted(Comparator.<Problem>comparingInt(problem -> files.get(problem.file())).thenComparingInt(Problem::line))
                .toList();
    }
}
