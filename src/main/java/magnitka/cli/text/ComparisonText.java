package magnitka.cli.text;

import static magnitka.cli.text.Align.right;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import magnitka.analysis.comparison.Comparison;
import magnitka.analysis.tables.RunTables;
import magnitka.model.Model;
import magnitka.result.Decimals;
import magnitka.result.Table;
import magnitka.run.EnsembleResult;

/** The yearly table against the archive, for a terminal. */
public final class ComparisonText {

    private static final int FIGURE_WIDTH = 7;
    private static final int ERROR_WIDTH = 6;
    private static final int ALONE_WIDTH = 16;

    private final String name;
    private final EnsembleResult result;
    private final Comparison comparison;
    private final Table annual;
    private final TonsUnit unit;

    /** @param name what was run, in a few words */
    public ComparisonText(Model model, String name, EnsembleResult result, Comparison comparison) {
        this.name = name;
        this.result = result;
        this.comparison = comparison;
        annual = RunTables.annual(model, result);
        unit = TonsUnit.of(largest());
    }

    private double largest() {
        double largest = 0;
        for (int row = 0; row < annual.rows().size(); row++) {
            for (String quantity : result.measures()) {
                largest = Math.max(largest, annual.figure(row, quantity));
            }
        }
        return largest;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String how = result.settings().expected()
                ? "expected run" : "median of " + result.settings().replications() + " replications";
        lines.add(name + ": " + how + (hasArchive() ? ", archive, error; " : "; ") + unit.words());
        StringBuilder head = new StringBuilder("year");
        result.measures().forEach(quantity -> head.append(right(quantity, hasArchive() ? 2 * FIGURE_WIDTH + ERROR_WIDTH : ALONE_WIDTH)));
        lines.add(head.toString());
        for (int row = 0; row < annual.rows().size(); row++) {
            lines.add(line(row));
        }
        comparison.meanAbsoluteErrorPercent().ifPresent(error -> lines.add("Mean absolute error over the " + comparison.filledCells()
                + " cells: " + Decimals.fixed(error, 1) + " %"));
        if (comparison.zeroCells() > 0) {
            lines.add("Cells that are zero in the archive: " + comparison.zeroCellsKept() + " of " + comparison.zeroCells()
                    + " are exactly zero");
        }
        return lines;
    }

    private boolean hasArchive() {
        return !comparison.cells().isEmpty();
    }

    private String line(int row) {
        int year = (int) annual.figure(row, "year");
        StringBuilder line = new StringBuilder("" + year);
        for (String quantity : result.measures()) {
            String simulated = unit.figure(annual.figure(row, quantity), 0);
            if (!hasArchive()) {
                line.append(right(simulated, ALONE_WIDTH));
                continue;
            }
            line.append(right(simulated, FIGURE_WIDTH));
            Optional<Comparison.Match> cell = comparison.cell(year, quantity);
            line.append(right(cell.map(known -> unit.figure(known.archiveTons(), 0)).orElse("-"), FIGURE_WIDTH));
            line.append(right(cell.map(ComparisonText::error).orElse(""), ERROR_WIDTH));
        }
        return line.toString().stripTrailing();
    }

    private static String error(Comparison.Match cell) {
        if (cell.isZero()) {
            return cell.keepsZero() ? "" : "!";
        }
        String text = Decimals.fixed(cell.errorPercent(), 0);
        return (cell.errorPercent() >= 0 ? "+" : text.startsWith("-") ? "" : "-") + text + "%";
    }
}
