package magnitka.export.chart;

import java.util.List;

/**
 * One coordinate system with what is drawn in it.
 *
 * @param title what it shows
 * @param unit unit of the vertical axis, or of the horizontal one if rows stand on the vertical one
 * @param x horizontal axis
 * @param y vertical axis
 * @param marks what is drawn, the last on top
 * @param legend signs of this panel alone; those of all panels stand on the page
 */
record Panel(String title, String unit, Axis x, Axis y, List<Mark> marks, List<Sign> legend) {

    /** An entry of a legend: a line, an area or a dot, and what it stands for. */
    record Sign(String text, Ink ink, Shape shape) {}

    /** What a sign in a legend looks like. */
    enum Shape {
        LINE,
        AREA,
        DOT
    }

    Panel {
        marks = List.copyOf(marks);
        legend = List.copyOf(legend);
    }

    static Panel of(String title, String unit, Axis x, Axis y, List<Mark> marks) {
        return new Panel(title, unit, x, y, marks, List.of());
    }
}
