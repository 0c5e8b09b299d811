package magnitka.export.chart;

import java.util.List;

/**
 * A chart before it is laid out.
 *
 * @param title what it shows
 * @param reading how to read it: one or two sentences
 * @param legend signs that all panels share
 * @param panels at least one
 * @param form how the panels want to be laid out
 */
record Figure(String title, String reading, List<Panel.Sign> legend, List<Panel> panels, Form form) {

    /**
     * How panels want to be laid out.
     *
     * @param columns at most so many beside each other
     * @param leastWidth least width of a panel in pixels at the smallest letters
     * @param height height of a panel for its width, or
     * @param rowHeight height of a row for panels with rows; 0 for others
     */
    record Form(int columns, double leastWidth, double height, double rowHeight) {

        static final Form GRID = new Form(3, 250, 0.62, 0);

        static Form rows(int columns, double leastWidth, double rowHeight) {
            return new Form(columns, leastWidth, 0, rowHeight);
        }
    }

    Figure {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("panels: must not be empty");
        }
    }
}
