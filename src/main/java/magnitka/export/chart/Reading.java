package magnitka.export.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import magnitka.export.DamagedRunException;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** A table as a chart reads it: by column, with a blank as NaN or an empty text. */
final class Reading {

    private final Table table;
    private final List<String> columns;

    private Reading(Table table) {
        this.table = table;
        columns = table.columns().stream().map(Column::name).toList();
    }

    /** A table that must have certain columns and at least one row. */
    static Reading of(Table table, String... needed) {
        Reading reading = new Reading(table);
        List<String> problems = new ArrayList<>();
        for (String name : needed) {
            if (!reading.columns.contains(name)) {
                problems.add(table.name() + ".csv: must have a column " + name + ", got " + String.join(", ", reading.columns));
            }
        }
        if (table.rows().isEmpty()) {
            problems.add(table.name() + ".csv: must have rows, got none");
        }
        if (!problems.isEmpty()) {
            throw new DamagedRunException(problems);
        }
        return reading;
    }

    int rows() {
        return table.rows().size();
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    double figure(int row, String column) {
        return table.rows().get(row).get(columns.indexOf(column)) instanceof Cell.Figure figure ? figure.value() : Double.NaN;
    }

    /** The figure, or 0 where there is none. */
    double amount(int row, String column) {
        double figure = figure(row, column);
        return Double.isNaN(figure) ? 0 : figure;
    }

    String text(int row, String column) {
        return table.rows().get(row).get(columns.indexOf(column)) instanceof Cell.Text text ? text.value() : "";
    }

    int year(int row) {
        return (int) amount(row, "year");
    }

    /** A date as a part of its year: 1931-07-01 is 1931.5. */
    double date(int row, String column) {
        return table.rows().get(row).get(columns.indexOf(column)) instanceof Cell.Day day
                ? day.value().getYear() + (day.value().getDayOfYear() - 1.0) / day.value().lengthOfYear() : Double.NaN;
    }

    /** The texts of a column, each once, in the order of the file. */
    Set<String> texts(String column) {
        Set<String> texts = new LinkedHashSet<>();
        for (int row = 0; row < rows(); row++) {
            texts.add(text(row, column));
        }
        return texts;
    }

    int firstYear() {
        return yearAt(0, -1);
    }

    int lastYear() {
        return yearAt(Integer.MIN_VALUE, 1);
    }

    private int yearAt(int start, int sign) {
        int year = sign < 0 ? Integer.MAX_VALUE : start;
        for (int row = 0; row < rows(); row++) {
            year = sign < 0 ? Math.min(year, year(row)) : Math.max(year, year(row));
        }
        return year;
    }

    Axis years() {
        return Axis.ofYears(firstYear(), lastYear());
    }
}
