package magnitka.model.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts of a chain that could not be read and were left out, by their paths in the model. Who judges what stands beside them passes
 * over them, so that no problem follows from another.
 */
final class Gaps {

    /** Parts of which the network is made, and its days. */
    private static final Set<String> NETWORK = Set.of("commodities", "nodes", "routes", "start", "end");

    private final Set<List<String>> paths = new HashSet<>();

    void add(List<String> path) {
        paths.add(List.copyOf(path));
    }

    /** True if the part at the path, something in it, or what it stands in was left out. */
    boolean touch(List<String> path) {
        return paths.stream().anyMatch(gap -> starts(gap, path) || starts(path, gap));
    }

    /** True if a place or way was left out, or the days are not known. */
    boolean inNetwork() {
        return NETWORK.stream().anyMatch(part -> touch(List.of(part)));
    }

    /** All of them. */
    Set<List<String>> paths() {
        return Set.copyOf(paths);
    }

    /** True if the places or ways as a whole could not be read. */
    boolean all() {
        return paths.contains(List.of("nodes")) || paths.contains(List.of("routes"));
    }

    /** True if the first or the last day is not known. */
    boolean inPeriod() {
        return touch(List.of("start")) || touch(List.of("end"));
    }

    private static boolean starts(List<String> longer, List<String> shorter) {
        return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
    }
}
