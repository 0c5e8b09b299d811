package magnitka.cli;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.Bottleneck;
import magnitka.result.Decimals;

/** A bottleneck, for a terminal. */
final class BottleneckText {

    private static final int FIGURE_WIDTH = 14;
    /** Gains below this are not worth a line. */
    private static final double NOTICED = 0.0005;

    private final Bottleneck bottleneck;
    private final int nameWidth;

    BottleneckText(Bottleneck bottleneck) {
        this.bottleneck = bottleneck;
        int widest = 0;
        for (Bottleneck.Limit limit : bottleneck.cut()) {
            widest = Math.max(widest, name(limit.kind(), limit.name()).length());
        }
        for (Bottleneck.Gain gain : bottleneck.gains()) {
            widest = Math.max(widest, name(gain.kind(), gain.name()).length());
        }
        nameWidth = widest;
    }

    List<String> lines() {
        String product = bottleneck.quantity() + " " + bottleneck.year();
        List<String> lines = new ArrayList<>();
        lines.add(product + ": made " + Decimals.fixed(bottleneck.madeTonsPerDay(), 1) + " t/day, the cut lets through "
                + (bottleneck.cut().isEmpty() ? "any amount" : Decimals.fixed(bottleneck.cutTonsPerDay(), 1) + " t/day"));
        if (!bottleneck.cut().isEmpty()) {
            lines.add("");
            lines.add(left("minimum cut") + right("t/day") + right("as " + bottleneck.quantity()));
            bottleneck.cut().forEach(limit -> lines.add(left(name(limit.kind(), limit.name()))
                    + right(Decimals.fixed(limit.tonsPerDay(), 1)) + right(Decimals.fixed(limit.finalTonsPerDay(), 1))));
        }
        lines.add("");
        lines.add(left("one more ton a day of") + right("t/day") + right("gains t/day"));
        bottleneck.gains().stream()
                .filter(gain -> StrictMath.abs(gain.finalTonsPerTon()) >= NOTICED)
                .forEach(gain -> lines.add(left(name(gain.kind(), gain.name())) + right(Decimals.fixed(gain.tonsPerDay(), 1))
                        + right(Decimals.fixed(gain.finalTonsPerTon(), 3))));
        return lines;
    }

    private static String name(String kind, String name) {
        return kind + " " + name;
    }

    private String left(String text) {
        return text + " ".repeat(Math.max(nameWidth + 2 - text.length(), 0));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(FIGURE_WIDTH - text.length(), 1)) + text;
    }
}
