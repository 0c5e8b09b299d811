package magnitka.export.chart;

import java.util.List;

/** Inks in an order in which neighbours differ by shade and pattern; colours that colour-blind readers tell apart. */
final class Inks {

    private static final List<Ink> LINES = List.of(
            Ink.line("#000000", 2, ""),
            Ink.line("#0072b2", 2, "7 3"),
            Ink.line("#d55e00", 2, "2 2.5"),
            Ink.line("#009e73", 2, "9 3 2 3"),
            Ink.line("#8a4f9e", 2, "4 2"),
            Ink.line("#7a6a00", 2, "1 3"));

    /** Only three have no hatching, and those differ in shade. */
    private static final List<Ink> AREAS = List.of(
            Ink.area("#8cc1e4", Ink.Hatch.NONE),
            Ink.area("#f5c04a", Ink.Hatch.RISING),
            Ink.area("#b54708", Ink.Hatch.NONE),
            Ink.area("#ddeefa", Ink.Hatch.FALLING),
            Ink.area("#57b894", Ink.Hatch.UPRIGHT),
            Ink.area("#f7f0a0", Ink.Hatch.DOTTED),
            Ink.area("#e3b3cd", Ink.Hatch.LEVEL),
            Ink.area("#9a9a9a", Ink.Hatch.FALLING),
            Ink.area("#ffffff", Ink.Hatch.CROSSED));

    private Inks() {}

    static Ink line(int n) {
        return LINES.get(n % LINES.size());
    }

    static Ink area(int n) {
        return AREAS.get(n % AREAS.size());
    }

    /** Number of areas that can be told apart. */
    static int areas() {
        return AREAS.size();
    }
}
