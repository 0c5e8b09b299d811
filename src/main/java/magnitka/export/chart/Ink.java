package magnitka.export.chart;

/**
 * How a mark is drawn.
 *
 * @param colour colour of the line or area, as SVG spells it
 * @param width width of a line; 0 for none
 * @param dash dashes as SVG spells them; empty for a whole line
 * @param hatch lines over an area, so that a grey print tells it from others
 * @param opacity 0 to 1
 */
record Ink(String colour, double width, String dash, Hatch hatch, double opacity) {

    /** Lines over an area. */
    enum Hatch {
        NONE(""),
        RISING("M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"),
        FALLING("M-1,5 l2,2 M0,0 l6,6 M5,-1 l2,2"),
        LEVEL("M0,3 h6"),
        UPRIGHT("M3,0 v6"),
        CROSSED("M0,3 h6 M3,0 v6"),
        DOTTED("M1.5,1.5 h1 M4.5,4.5 h1");

        private final String path;

        Hatch(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    static final Ink GRID = line("#d9d9d9", 0.7, "");
    static final Ink FRAME = line("#404040", 1, "");
    static final Ink NOTE = line("#707070", 1, "2 2");

    static Ink line(String colour, double width, String dash) {
        return new Ink(colour, width, dash, Hatch.NONE, 1);
    }

    static Ink area(String colour, Hatch hatch) {
        return new Ink(colour, 0, "", hatch, 1);
    }

    Ink faded(double share) {
        return new Ink(colour, width, dash, hatch, share);
    }
}
