package magnitka.export.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is, without asking for a font: pictures are the same on every machine. Widths are those of wide sans-serif
 * letters, so that a text in a narrower font leaves some room and never runs into its neighbour.
 */
final class Letters {

    private static final String NARROW = "ijlI.,:;'|!()[] ft";
    private static final String WIDE = "mwMWQO@%\u2014";
    private static final double NARROW_EMS = 0.39;
    private static final double WIDE_EMS = 0.95;
    private static final double CAPITAL_EMS = 0.74;
    private static final double USUAL_EMS = 0.635;

    private Letters() {}

    static double width(String text, double size) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ems += NARROW.indexOf(c) >= 0 ? NARROW_EMS : WIDE.indexOf(c) >= 0 ? WIDE_EMS : Character.isUpperCase(c) ? CAPITAL_EMS : USUAL_EMS;
        }
        return ems * size;
    }

    /** The text, cut to a width with a sign that something is missing. */
    static String cut(String text, double size, double width) {
        String cut = text;
        while (cut.length() > 1 && width(cut, size) > width) {
            cut = cut.substring(0, cut.length() - 2).stripTrailing() + "\u2026";
        }
        return cut;
    }

    /** The text in lines that fit a width. */
    static List<String> wrapped(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
