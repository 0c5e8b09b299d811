package magnitka.calibration;

import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** How many cells of the archive lie inside the bands of the ensemble. */
final class Coverage {

    private static final double[] BANDS = {0.5, 0.8, 0.95};
    private static final double PERCENT = 100;
    private static final String ALL = "all";

    private Coverage() {}

    /** @param spreads what varies in each ensemble, and what it gave */
    static Table table(Fitted.Wording wording, Archive archive, List<Spread> spreads) {
        Table.Rows rows = Table.of("coverage", "How many cells lie inside the bands of the ensemble " + wording.ensemble() + ".",
                Column.text("varied", "What differs between replications: chance (stoppages, losses on the way, undated starts); chance and"
                        + " parameters (fitted values drawn from their Gauss-Newton distribution too); chance, parameters and errors (beside them"
                        + " an error for each cell, Laplace, independent, of the scale structural_error in summary.csv, which is what chance and"
                        + " parameters leave of the errors of the model fitted without the cell's year); or the same, year left out: of the model"
                        + " fitted without the cell's year."),
                Column.text("quantity", "Column of the model's yearly table, or all."),
                Columns.percent("band", "Share of replications that the band holds, around the median."),
                Columns.count("cells", "Number of cells that are not zero in the archive."),
                Columns.count("inside", "Number of them inside the band."),
                Columns.percent("covered", "inside / cells."));
        for (Spread spread : spreads) {
            for (double band : BANDS) {
                add(rows, archive, spread, band, ALL);
                archive.quantities().forEach(quantity -> add(rows, archive, spread, band, quantity));
            }
        }
        return rows.table();
    }

    /**
     * An ensemble.
     *
     * @param varied what differs between replications
     * @param samples what it gave for the filled cells
     * @param counted cells that it speaks of
     */
    record Spread(String varied, Samples samples, boolean[] counted) {}

    private static void add(Table.Rows rows, Archive archive, Spread spread, double band, String quantity) {
        int cells = 0;
        int inside = 0;
        for (int i = 0; i < archive.filled().size(); i++) {
            Target cell = archive.filled().get(i);
            if (spread.counted()[i] && (quantity.equals(ALL) || cell.quantity().equals(quantity))) {
                cells++;
                inside += spread.samples().holds(i, band, cell.tons()) ? 1 : 0;
            }
        }
        if (cells > 0) {
            rows.add(Cell.of(spread.varied()), Cell.of(quantity), Cell.of(PERCENT * band), Cell.of((double) cells), Cell.of((double) inside),
                    Cell.of(PERCENT * inside / cells));
        }
    }
}
