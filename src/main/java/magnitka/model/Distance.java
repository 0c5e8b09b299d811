package magnitka.model;

/** How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn a name into others (optimal string alignment). */
final class Distance {

    private final String name;
    /** Rows of the table of distances between beginnings: of the letter at hand, the one before, and the one before that. */
    private int[] row = new int[0];

    private int[] before = row;
    private int[] twoBefore = row;

    Distance(String name) {
        this.name = name;
    }

    /** The distance to another name if it is at most {@code most}, else any greater number; what is surely farther is not worked out. */
    int to(String other, int most) {
        if (Math.abs(name.length() - other.length()) > most) {
            return most + 1;
        }
        if (most == 0) {
            return name.equals(other) ? 0 : 1;
        }
        begin(other.length(), most);
        for (int i = 1; i <= name.length(); i++) {
            int[] free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
            if (fill(other, i, most) > most) {
                return most + 1;
            }
        }
        return row[other.length()];
    }

    private void begin(int letters, int most) {
        if (row.length < letters + 2) {
            row = new int[2 * letters + 2];
            before = new int[row.length];
            twoBefore = new int[row.length];
        }
        for (int j = 0; j <= Math.min(letters, most + 1); j++) {
            row[j] = j;
        }
    }

    /**
     * Fills the row of the first i letters as far as it can hold anything up to {@code most}, and the cell on either side.
     *
     * @return the least that it holds; no row after it holds less
     */
    private int fill(String other, int i, int most) {
        int first = Math.max(1, i - most);
        int last = Math.min(other.length(), i + most);
        row[first - 1] = first == 1 ? i : most + 1;
        int least = row[first - 1];
        for (int j = first; j <= last; j++) {
            int same = name.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(Math.min(before[j], row[j - 1]) + 1, before[j - 1] + same);
            if (i > 1 && j > 1 && name.charAt(i - 1) == other.charAt(j - 2) && name.charAt(i - 2) == other.charAt(j - 1)) {
                row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
            }
            least = Math.min(least, row[j]);
        }
        row[last + 1] = most + 1;
        return least;
    }
}
