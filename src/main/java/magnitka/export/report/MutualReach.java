package magnitka.export.report;

import java.util.Arrays;

/** Which places all lead to one another, by two searches without recursion: a chain may be as long as it likes. */
final class MutualReach {

    private static final int NONE = -1;

    private final int[] from;
    private final int[] to;
    private final int[] group;

    /** @param from origin of each way, 0 to {@code places - 1}; {@code to} likewise its end */
    MutualReach(int places, int[] from, int[] to) {
        this.from = from;
        this.to = to;
        group = new int[places];
        int[] left = lastLeftFirst(places);
        Arrays.fill(group, NONE);
        int[][] into = by(to, places);
        int[] open = new int[places];
        int groups = 0;
        for (int start : left) {
            int size = 0;
            if (group[start] == NONE) {
                group[start] = groups++;
                open[size++] = start;
            }
            while (size > 0) {
                int place = open[--size];
                for (int way : into[place]) {
                    if (group[from[way]] == NONE) {
                        group[from[way]] = group[place];
                        open[size++] = from[way];
                    }
                }
            }
        }
    }

    /** Number of the group of each place. */
    int[] group() {
        return group;
    }

    /** The places in the order in which a search in depth leaves them, turned round. */
    private int[] lastLeftFirst(int places) {
        int[][] out = by(from, places);
        int[] next = new int[places];
        boolean[] seen = new boolean[places];
        int[] path = new int[places];
        int[] left = new int[places];
        int free = places;
        for (int start = 0; start < places; start++) {
            int depth = 0;
            if (!seen[start]) {
                seen[start] = true;
                path[depth++] = start;
            }
            while (depth > 0) {
                int place = path[depth - 1];
                if (next[place] == out[place].length) {
                    left[--free] = place;
                    depth--;
                } else {
                    int end = to[out[place][next[place]++]];
                    if (!seen[end]) {
                        seen[end] = true;
                        path[depth++] = end;
                    }
                }
            }
        }
        return left;
    }

    /** Numbers of the ways by place, in their order. */
    private static int[][] by(int[] ends, int places) {
        int[] count = new int[places];
        for (int end : ends) {
            count[end]++;
        }
        int[][] ways = new int[places][];
        Arrays.setAll(ways, place -> new int[count[place]]);
        for (int way = ends.length - 1; way >= 0; way--) {
            ways[ends[way]][--count[ends[way]]] = way;
        }
        return ways;
    }
}
