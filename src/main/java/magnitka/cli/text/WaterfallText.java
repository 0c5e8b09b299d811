package magnitka.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import magnitka.analysis.Waterfall;
import magnitka.result.Cause;
import magnitka.result.Decimals;

/** A waterfall, for a terminal. */
public final class WaterfallText {

    private static final int FIGURE_WIDTH = 12;

    private final Waterfall waterfall;
    private final int nameWidth;

    public WaterfallText(Waterfall waterfall) {
        this.waterfall = waterfall;
        nameWidth = 2 + Stream.concat(waterfall.losses().stream().map(loss -> loss.cause().name()), waterfall.full().stream().map(WaterfallText::full))
                .mapToInt(String::length).max().orElse(0);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(waterfall.works() + " " + waterfall.year() + ": from rated capacity to good output");
        lines.add(left("") + right("tons") + right("%") + right("days"));
        lines.add(line("rated", waterfall.ratedTons(), ""));
        for (Waterfall.Loss loss : waterfall.losses()) {
            if (loss.tons() != 0) {
                lines.add(line("- " + loss.cause().name(), loss.tons(), Decimals.fixed(loss.days(), 1)));
            }
            if (loss.cause().kind() == Cause.Kind.BLOCKED) {
                waterfall.full().forEach(full -> lines.add(line("  " + full(full), full.tons(), Decimals.fixed(full.days(), 1))));
            }
        }
        lines.add(line("= good", waterfall.goodTons(), ""));
        return lines;
    }

    private static String full(Waterfall.Full full) {
        return "  full: " + full.node() + (full.made() == Waterfall.Made.PRODUCT ? "" : ", " + full.commodity());
    }

    private String line(String name, double tons, String days) {
        double share = waterfall.shareOfRated(tons);
        String percent = Double.isFinite(share) ? Decimals.fixed(100 * share, 1) : "-";
        return (left(name) + right(Decimals.fixed(tons, 0)) + right(percent) + right(days)).stripTrailing();
    }

    private String left(String text) {
        return Align.left(text, nameWidth + 2);
    }

    private static String right(String text) {
        return Align.right(text, FIGURE_WIDTH);
    }
}
