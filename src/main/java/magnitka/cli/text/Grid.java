package magnitka.cli.text;

import static magnitka.cli.text.Align.left;
import static magnitka.cli.text.Align.right;

import java.util.ArrayList;
import java.util.List;

/** Rows of words as lines: the first column at the left, the others at the right, each as wide as its longest word. */
final class Grid {

    private static final int GAP = 2;

    private Grid() {}

    /**
     * Lines of rows that are of one length.
     *
     * @param first least width of the first column
     * @param others least width of the others
     */
    static List<String> lines(List<List<String>> rows, int first, int others) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(left(row.get(0), Math.max(first, width(rows, 0))));
            for (int c = 1; c < row.size(); c++) {
                line.append(right(row.get(c), GAP + Math.max(others, width(rows, c))));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
