package magnitka.cli.text;

import static magnitka.cli.text.Align.left;
import static magnitka.cli.text.Align.right;

import java.util.ArrayList;
import java.util.List;
import magnitka.analysis.pressure.Levels;
import magnitka.analysis.pressure.PressureFindings;
import magnitka.analysis.pressure.PressureFindings.Optimum;
import magnitka.analysis.pressure.PressureFindings.Spread;
import magnitka.analysis.pressure.PressureQuestion;
import magnitka.analysis.pressure.PressureResult;
import magnitka.model.FreeText;
import magnitka.model.Model;
import magnitka.result.Decimals;

/** A study of pressure, for a terminal. */
public final class PressureText {

    private static final int WIDTH = 9;
    private static final int LEAST_WIDTH = 5;
    private static final int CHANGE_WIDTH = 16;
    private static final int PERCENT = 100;

    private final Model model;
    private final PressureResult result;
    private final PressureFindings findings;
    private final String product;
    private final TonsUnit unit;
    private final int nameWidth;

    public PressureText(Model model, PressureResult result) {
        this.model = model;
        this.result = result;
        findings = new PressureFindings(result);
        product = result.question().product();
        double largest = 0;
        for (int i = 0; i < findings.levels().length; i++) {
            largest = Math.max(largest, findings.mean(i, "real"));
        }
        nameWidth = Math.max(findings.optima().stream().mapToInt(o -> name(o).length()).max().orElse(0), ("highest " + product).length()) + 2;
        unit = TonsUnit.of(largest);
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String how = result.settings().expected() ? "expected run" : "mean of " + result.settings().replications() + " replications";
        lines.add(FreeText.oneLine(model.chain().title()) + ": " + product + " by quota pressure, whole run; " + how + ", "
                + unit.words());
        curve(lines);
        lines.add("% of target: report, all reported; grade, good over what the target asks of good" + (findings.hasAssortment() ? ";" : "."));
        if (findings.hasAssortment()) {
            lines.add("shape, made in the shapes that were asked for, of each shape no more than the year asks for.");
        }
        lines.add("order, accepted over ordered. Of output: first grade, reject. stops: days of broken units;");
        lines.add("wear: mean at the end; claims: over need; all three of the whole chain.");
        lines.add("Padding, stocks, extra effort and lost tons by cause are in pressure.csv.");
        lines.addAll(new ReachText(result.reach()).lines());
        lines.add("");
        lines.addAll(optima());
        lines.addAll(new PressureChanges(findings, product, nameWidth).lines());
        lines.addAll(new DrawnChangeText(findings, product).lines());
        spreads(lines);
        lines.addAll(new NearText(findings, result.settings().expected()).lines());
        return lines;
    }

    /** The levels, each column as wide as its head needs. */
    private void curve(List<String> lines) {
        List<String> heads = new ArrayList<>(List.of("pressure", "target", "real", "good", "reported", "report%", "grade%"));
        if (findings.hasAssortment()) {
            heads.add("shape%");
        }
        heads.addAll(List.of("order%", "first%", "reject%", "stops", "wear", "claims"));
        lines.add(line(heads, heads));
        for (int i = 0; i < findings.levels().length; i++) {
            lines.add(line(heads, level(i)));
        }
    }

    private static String line(List<String> heads, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            line.append(Align.right(cells.get(c), Math.max(heads.get(c).length(), LEAST_WIDTH) + 1));
        }
        return line.toString();
    }

    private List<String> level(int i) {
        List<String> cells = new ArrayList<>(List.of(Decimals.fixed(findings.levels()[i], 3), tons(findings.mean(i, "target")),
                tons(findings.mean(i, "real")), tons(findings.mean(i, "good")), tons(findings.mean(i, "reported")),
                percent(findings.mean(i, "fulfilment_reported")), percent(findings.mean(i, "fulfilment_grades"))));
        if (findings.hasAssortment()) {
            cells.add(percent(findings.mean(i, "fulfilment_assortment")));
        }
        cells.addAll(List.of(percent(findings.mean(i, "fulfilment_orders")), percent(findings.mean(i, "first_grade")),
                percent(findings.mean(i, "reject") / findings.mean(i, "real")), figure(findings.meanOfChain(i, "breakdown_days"), 0),
                figure(findings.meanOfChain(i, "wear"), 3), figure(findings.meanOfChain(i, "claimed_over_need"), 2)));
        return cells;
    }

    private List<String> optima() {
        List<String> lines = new ArrayList<>();
        lines.add(left("highest " + product, nameWidth) + row("pressure") + right("interval", CHANGE_WIDTH) + row("of levels") + row("tons"));
        for (Optimum o : findings.optima()) {
            lines.add((left(name(o), nameWidth) + right(figure(o.pressure(), 3), WIDTH) + right(interval(o), CHANGE_WIDTH)
                    + right(figure(o.level(), 3), WIDTH) + right(tons(o.tons()), WIDTH) + remark(o)).stripTrailing());
        }
        double[] levels = findings.levels();
        lines.add("Levels lie " + Decimals.fixed(levels[1] - levels[0], 3) + " apart. Intervals are 95 % ones of chance, no finer than half of that on either side:"
                + " between levels\nthe peak is taken from a parabola, and tons are those of the best of the levels.");
        lines.add(assumptions());
        return lines;
    }

    private String assumptions() {
        String unsaid = "What is assumed of plan, people, wear and grades is in no interval";
        if (!findings.spreads().isEmpty()) {
            return unsaid + ": the draws below vary it.";
        }
        return unsaid + (PressureQuestion.drawnParameters(model).isEmpty() ? ", and no parameter has a range to vary it." : ": --draws 200 tells what is left if it varies.");
    }

    private static String name(Optimum o) {
        return (o.variant().equals("base") ? "" : o.variant() + " ") + o.output();
    }

    private static String interval(Optimum o) {
        return Double.isFinite(o.low()) ? Decimals.fixed(o.low(), 3) + "-" + Decimals.fixed(o.high(), 3) : "-";
    }

    private static String remark(Optimum o) {
        return switch (o.place()) {
            case "lowest" -> "  at the lowest level" + (o.pressure() > 0 ? ": try a lower --from" : "");
            case "highest" -> "  at the highest level" + (o.pressure() < Levels.HIGHEST ? ": try a higher --to" : "");
            case "flat" -> "  the same at every level";
            default -> "";
        };
    }

    private void spreads(List<String> lines) {
        for (Spread spread : findings.spreads()) {
            if (lines.get(lines.size() - 1).startsWith("In ")) {
                lines.add(spread(spread));
            } else {
                lines.add("");
                lines.add("Draws of the figures on plan, people, wear and grades within their ranges: is there a peak between the ends?");
                lines.add(spread(spread));
            }
        }
    }

    private static String spread(Spread spread) {
        String where = Double.isFinite(spread.median())
                ? "; peaks at " + Decimals.fixed(spread.low(), 2) + " to " + Decimals.fixed(spread.high(), 2) + " (10 to 90 %), median "
                        + Decimals.fixed(spread.median(), 2)
                : "";
        return "In " + Decimals.fixed(spread.invertedShare() * PERCENT, 0) + " % of " + spread.draws() + " draws " + spread.output()
                + " output goes up and comes down again" + where;
    }

    private String tons(double tons) {
        return figure(tons / unit.tons(), 0);
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? Decimals.fixed(share * PERCENT, 1) : "-";
    }

    private static String figure(double figure, int decimals) {
        return Double.isFinite(figure) ? Decimals.fixed(figure, decimals) : "-";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(right(cell, WIDTH));
        }
        return row.toString();
    }
}
