package magnitka.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import magnitka.analysis.bottleneck.Bottleneck;
import magnitka.result.Decimals;

/** A bottleneck, for a terminal. */
public final class BottleneckText {

    private static final int FIGURE_WIDTH = 14;

    private final Bottleneck bottleneck;
    private final boolean ofSomeWorks;
    private final List<Bottleneck.Gain> gains;
    private final int nameWidth;

    /** @param ofSomeWorks true if gains are those of the works that were asked for and of nothing else */
    public BottleneckText(Bottleneck bottleneck, boolean ofSomeWorks) {
        this.bottleneck = bottleneck;
        this.ofSomeWorks = ofSomeWorks;
        gains = bottleneck.gains().stream().filter(Bottleneck.Gain::isNoticed).toList();
        nameWidth = 2 + Stream.concat(bottleneck.cut().stream().map(BottleneckText::name), gains.stream().map(BottleneckText::name))
                .mapToInt(String::length).max().orElse(0);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String product = bottleneck.quantity() + " " + bottleneck.year();
        if (bottleneck.nothingMade()) {
            lines.add(product + ": nothing was made");
            lines.add("Nothing could be had from: " + bottleneck.cut().stream().map(BottleneckText::name).collect(Collectors.joining(", ")));
        } else {
            lines.add(product + ": made " + Decimals.fixed(bottleneck.madeTonsPerDay(), 1) + " t/day, the cut lets through "
                    + (bottleneck.cut().isEmpty() ? "any amount" : Decimals.fixed(bottleneck.cutTonsPerDay(), 1) + " t/day"));
            addCut(lines);
        }
        addGains(lines);
        return lines;
    }

    private void addCut(List<String> lines) {
        if (!bottleneck.cut().isEmpty()) {
            lines.add("");
            lines.add(left("minimum cut") + right("t/day") + right("as " + bottleneck.quantity()));
            bottleneck.cut().forEach(limit -> lines.add(left(name(limit)) + figure(limit.tonsPerDay(), 1) + figure(limit.finalTonsPerDay(), 1)));
        }
    }

    private void addGains(List<String> lines) {
        lines.add("");
        if (gains.isEmpty()) {
            lines.add(bottleneck.gains().isEmpty() && ofSomeWorks ? "None of these works had a unit in that year."
                    : "No " + (ofSomeWorks ? "works asked for" : "capacity") + " alone, a little larger or with one unit more, would have brought any.");
            return;
        }
        lines.add(left("a little more of") + right("a day") + right("t for each") + right("one unit more") + right("brings t/day"));
        for (Bottleneck.Gain gain : gains) {
            String oneMore = gain.oneMore().map(more -> figure(more.tonsPerDay(), 1) + figure(more.finalTonsPerDay(), 1)).orElse("");
            lines.add(left(name(gain)) + figure(gain.perDay(), 1) + figure(gain.finalTonsPerUnit(), 3) + oneMore);
        }
    }

    private static String name(Bottleneck.Limit limit) {
        return limit.kind().text() + " " + limit.name();
    }

    private static String name(Bottleneck.Gain gain) {
        return gain.kind().text() + " " + gain.name() + ", " + gain.unit();
    }

    private String left(String text) {
        return Align.left(text, nameWidth + 2);
    }

    private static String figure(double value, int decimals) {
        return right(Decimals.fixed(value, decimals));
    }

    private static String right(String text) {
        return Align.right(text, FIGURE_WIDTH);
    }
}
