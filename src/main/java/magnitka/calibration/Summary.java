package magnitka.calibration;

import java.util.List;
import java.util.Optional;
import magnitka.model.StructuralChoice;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Columns;
import magnitka.result.Table;

/** The figures that a calibration is judged by. */
final class Summary {

    private final Table.Rows rows = Table.of("summary", "The figures that the fit is judged by.",
            Column.text("figure", "Name of the figure."),
            FitColumns.objective("value", "The figure."),
            Columns.UNIT,
            Column.text("meaning", "What it says."));

    private Summary() {}

    static Table of(Fit fit, Fitted fitted, List<StructuralChoice> choices, Optional<StructuralError> error) {
        Summary summary = new Summary();
        Objective objective = fit.objective();
        summary.add("objective", objective.at(fit.point()), "", "What the fit made small: mean rounded absolute log error of factor x expected run, plus the prior");
        summary.add("prior", objective.prior(fit.point()), "", "The part of it that the prior takes");
        summary.add("mean_absolute_error", fitted.percent(), "%", "Mean absolute error of the medians over the filled cells");
        summary.add("expected_run_error", objective.withoutFactors().percent(fitted.expected()), "%", "The same of the expected run, which knows no chance");
        summary.add("worst_column_error", worstColumn(fitted), "%", "Mean absolute error of the worst column");
        summary.add("worst_cell_error", fitted.worstPercent(), "%", "Largest absolute error of a cell");
        summary.add("cells", fitted.cells().size(), "cells", "Filled cells of the archive's table");
        summary.add("zero_cells", fitted.archive().zeros().size(), "cells", "Cells that are zero in the archive");
        summary.add("zero_cells_kept", fitted.zerosKept(), "cells", "Of these, cells that are exactly zero in every replication");
        summary.add("fitted_parameters", fit.point().length, "numbers", "Parameters of status fitted");
        summary.add("counted_numbers", StructureTable.counted(objective.space(), choices), "numbers",
                "Fitted parameters, and structural choices made with the table in view");
        summary.add("adopted_points", fit.adopted(), "points", "Better points that profiles found, from which the fit went on");
        summary.add("error_scale", objective.scale(fit.point()), "", "Scale of the fit's log errors, taken as Laplace: their mean absolute value times n / (n - p)");
        error.ifPresent(left -> summary.add("structural_error", left.scale(), "",
                "Scale of the log errors that chance and parameters leave, taken as Laplace: the most likely one, over cells whose year was left out"));
        return summary.rows.table();
    }

    private static double worstColumn(Fitted fitted) {
        return fitted.archive().quantities().stream().mapToDouble(fitted::percentOf).max().orElseThrow();
    }

    private void add(String figure, double value, String unit, String meaning) {
        rows.add(Cell.of(figure), Cell.of(value), unit.isEmpty() ? Cell.BLANK : Cell.of(unit), Cell.of(meaning));
    }
}
