package magnitka.calibration;

import java.util.List;
import java.util.Locale;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** Tables of the searches. */
final class FitTables {

    private FitTables() {}

    static Table trace(Fit fit) {
        Table.Rows rows = Table.of("trace", "How the searches of the fit went: the best objective after every " + Descent.TRACED
                        + " evaluations.",
                Column.text("search", "Name of the search: a start, or a search of a round of correction."),
                Columns.count("evaluations", "Points tried so far."),
                FitColumns.objective("objective", "Best objective so far; comparable within the starts, and within a round."),
                Column.text("ended", "Why the search ended, on its last line: converged, stalled or budget; blank before."));
        fit.starts().forEach(descent -> add(rows, descent));
        fit.rounds().forEach(round -> round.searches().forEach(descent -> add(rows, descent)));
        return rows.table();
    }

    private static void add(Table.Rows rows, Descent descent) {
        double[] trace = descent.trace();
        for (int i = 0; i < trace.length; i++) {
            boolean last = i == trace.length - 1;
            rows.add(Cell.of(descent.id()), Cell.of((double) (last ? descent.evaluations() : (i + 1) * Descent.TRACED)), Cell.of(trace[i]),
                    last ? Cell.of(descent.ended().name().toLowerCase(Locale.ROOT)) : Cell.BLANK);
        }
    }

    static Table rounds(Fit fit) {
        Table.Rows rows = Table.of("rounds", "Rounds of correction for chance.",
                Columns.count("round", "Number of the round."),
                Columns.percent("largest_change", "Largest change of a cell's factor against the round before."),
                FitColumns.objective("objective", "Objective after the searches of the round, with its factors."));
        for (int i = 0; i < fit.rounds().size(); i++) {
            rows.add(Cell.of(i + 1.0), Cell.of(fit.rounds().get(i).largestChangePercent()), Cell.of(fit.rounds().get(i).value()));
        }
        return rows.table();
    }

    /** The fitted values alone, before anything is known of their intervals. */
    static Table parameters(Fit fit) {
        Space space = fit.objective().space();
        Table.Rows rows = Table.of("parameters", "Fitted parameters.", Columns.PARAMETER, Columns.UNIT,
                FitColumns.value("fitted", "Fitted value."),
                FitColumns.value("low", "Low end of the declared range."),
                FitColumns.value("high", "High end of the declared range."));
        List<String> names = space.names();
        for (int i = 0; i < names.size(); i++) {
            rows.add(Cell.of(names.get(i)), Cell.of(space.parameter(i).unit()), Cell.of(space.scale(i).value(fit.point()[i])),
                    Cell.of(space.parameter(i).low()), Cell.of(space.parameter(i).high()));
        }
        return rows.table();
    }
}
