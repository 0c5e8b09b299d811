package magnitka.cli.text;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.Waterfall;
import magnitka.result.Decimals;

/** A waterfall, for a terminal. */
public final class WaterfallText {

    private static final int FIGURE_WIDTH = 12;

    private final Waterfall waterfall;
    private final int nameWidth;

    public WaterfallText(Waterfall waterfall) {
        this.waterfall = waterfall;
        nameWidth = 2 + waterfall.losses().stream().mapToInt(loss -> loss.cause().name().length()).max().orElse(0);
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
        }
        lines.add(line("= good", waterfall.goodTons(), ""));
        return lines;
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
