package magnitka.cli.text;

import static magnitka.cli.text.Align.left;
import static magnitka.cli.text.Align.right;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.pressure.PressureFindings;
import magnitka.analysis.pressure.PressureFindings.DrawnChange;
import magnitka.result.Decimals;

/** What mechanisms and incentives change in a product over draws of what is assumed: how much, and how often which way. */
final class DrawnChangeText {

    private static final int RANGE_WIDTH = 17;
    private static final int SIGN_WIDTH = 11;
    private static final int PERCENT = 100;

    private final List<DrawnChange> all;
    private final String product;
    private final int nameWidth;

    DrawnChangeText(PressureFindings findings, String product) {
        this.product = product;
        all = findings.drawnChanges();
        nameWidth = Math.max(all.stream().mapToInt(change -> change.name().length()).max().orElse(0), "mechanism".length()) + 1;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(table(false));
        lines.addAll(table(true));
        if (!lines.isEmpty()) {
            lines.add("more/less: in how many of 100 draws, by more than 2 standard errors. draw_differences_summary.csv");
            lines.add("says which parameters go with each change, and what becomes of success.");
        }
        return lines;
    }

    private List<String> table(boolean policy) {
        List<DrawnChange> own = all.stream().filter(change -> change.policy() == policy).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        int draws = own.stream().mapToInt(DrawnChange::draws).max().orElse(0);
        List<String> lines = new ArrayList<>(List.of("", "Over " + draws + (draws == 1 ? " draw" : " draws") + " of what is assumed, at pressure 1, "
                + (policy ? "other incentives change " : "switching off a mechanism changes ") + product + " by, %:",
                "from 10 to 90 % of the draws, and in which share of the draws it is more or less"));
        StringBuilder head = new StringBuilder(left(policy ? "policy" : "mechanism", nameWidth));
        PressureFindings.outputs().forEach(output -> head.append(right(output, RANGE_WIDTH)).append(right("more/less", SIGN_WIDTH)));
        lines.add(head.toString());
        int outputs = PressureFindings.outputs().size();
        for (int i = 0; i < own.size(); i += outputs) {
            StringBuilder line = new StringBuilder(left(own.get(i).name(), nameWidth));
            own.subList(i, i + outputs).forEach(change -> line.append(cells(change)));
            lines.add(line.toString());
        }
        return lines;
    }

    private static String cells(DrawnChange change) {
        return change.draws() == 0 ? right("-", RANGE_WIDTH) + right("-", SIGN_WIDTH)
                : right(signed(change.low()) + " to " + signed(change.high()), RANGE_WIDTH)
                        + right(Decimals.fixed(change.more() * PERCENT, 0) + "/" + Decimals.fixed(change.less() * PERCENT, 0), SIGN_WIDTH);
    }

    private static String signed(double share) {
        String text = Decimals.fixed(share * PERCENT, 1);
        return (text.startsWith("-") ? "" : "+") + text;
    }
}
