package magnitka.export.chart;

import java.util.List;

/** Something drawn in a panel, in the units of its axes. */
sealed interface Mark {

    /** A line through points; a point that is not finite breaks it. */
    record Line(List<Svg.Point> points, Ink ink) implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** The area between two lines. */
    record Band(double[] x, double[] low, double[] high, Ink ink) implements Mark {
        public Band {
            x = x.clone();
            low = low.clone();
            high = high.clone();
        }
    }

    /** Round points; hollow ones show what lies under them. */
    record Dots(List<Svg.Point> points, boolean hollow, String colour) implements Mark {
        public Dots {
            points = List.copyOf(points);
        }
    }

    /** A rectangle between two corners. */
    record Box(double x1, double y1, double x2, double y2, Ink ink) implements Mark {}

    /** A text beside a point, {@code dx} pixels to its right. */
    record Label(double x, double y, String text, double dx) implements Mark {}
}
