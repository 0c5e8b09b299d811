package magnitka.analysis.pressure;

import static magnitka.result.Cell.of;

import java.util.ArrayList;
import java.util.List;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** What draws leave of the answers by how near they come to the archive. */
final class NearTables {

    static final int ERROR_DECIMALS = 4;

    private static final int WITHIN_DECIMALS = 4;

    private final DrawnCurves drawn;

    NearTables(DrawnCurves drawn) {
        this.drawn = drawn;
    }

    /** Bounds of the error in per cent, going up; the last one is infinite and holds all draws. */
    static List<Double> bounds(DrawnCurves drawn) {
        List<Double> bounds = new ArrayList<>(NearBounds.of(drawn.found().kept().stream().mapToDouble(Draw::errorPercent).toArray()));
        bounds.add(Double.POSITIVE_INFINITY);
        return bounds;
    }

    /** What they leave of the curve; nothing where they were not held against an archive. */
    List<Table> curves() {
        if (!drawn.found().isCompared()) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>(List.of(within(), Column.text("output", "real, good (of accepted grades) or reported.")));
        columns.addAll(DrawTables.shape());
        Table.Rows rows = Table.of("draws_near", "What is left of the shape of the curve at draws that come near to the archive.", columns);
        for (double within : bounds(drawn)) {
            PressureMeasure.OUTPUTS.forEach(output -> rows.add(DrawTables.cells(List.of(Cell.ofKnown(within), of(output)), drawn.spread(output, within))));
        }
        return List.of(rows.table());
    }

    /** What they leave of what mechanisms and policies change. */
    List<Table> changes() {
        if (!drawn.found().isCompared() || drawn.changes().isEmpty()) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>(List.of(within()));
        columns.addAll(DrawnChangeTables.columns());
        Table.Rows rows = Table.of("draw_differences_near", "What is left of what mechanisms and policies change in the product in question, at pressure 1, at draws that "
                + "come near to the archive.", columns);
        for (double within : bounds(drawn)) {
            for (DrawnChanges.Spread spread : drawn.changes().spreads(within)) {
                List<Cell> row = new ArrayList<>(List.of(Cell.ofKnown(within)));
                row.addAll(DrawnChangeTables.cells(spread));
                rows.add(row);
            }
        }
        return List.of(rows.table());
    }

    private static Column within() {
        return Column.number("within", "%", WITHIN_DECIMALS, "Draws whose error, as draws.csv has it, is no larger than this; blank for all draws.");
    }
}
