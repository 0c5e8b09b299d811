package magnitka.export.workbook;

import java.util.List;
import magnitka.export.Manifest;
import magnitka.result.Cell;
import magnitka.result.Column;
import magnitka.result.Table;

/** What a reader needs beside the tables of a run, as tables. */
final class Descriptions {

    private Descriptions() {}

    /** Every parameter as the run used it. */
    static Table parameters(Manifest manifest) {
        Table.Rows rows = Table.of("Parameters", "Every parameter of the model as the run used it, with its status and sources.",
                Column.text("parameter", "Name of the parameter in the model."),
                Column.number("value", "", 6, "Its value."),
                Column.text("unit", "Unit of value, low and high."),
                Column.number("low", "", 6, "Lowest value that is thought possible."),
                Column.number("high", "", 6, "Highest value that is thought possible."),
                Column.text("status", "evidence: a source says it; estimate: a guess within a range; fitted: chosen so that output meets the archive."),
                Column.text("evidence", "Facts that it rests on, by their numbers in evidence.csv of the model."),
                Column.text("note", "What it is, and why it has this value."));
        for (Manifest.ParameterLine line : manifest.parameters()) {
            rows.add(Cell.of(line.name()), Cell.of(line.value()), Cell.of(line.unit()), Cell.of(line.low()), Cell.of(line.high()),
                    Cell.of(line.status()), Cell.of(String.join(" ", line.evidence())), Cell.of(line.note()));
        }
        return rows.table();
    }

    /** What every column of the tables means. */
    static Table columns(List<Table> tables) {
        Table.Rows rows = Table.of("Columns", "What every column of every sheet means.",
                Column.text("sheet", "Name of the table."),
                Column.text("column", "Name of the column."),
                Column.text("unit", "Unit of its figures."),
                Column.text("meaning", "What it holds."));
        for (Table table : tables) {
            for (Column column : table.columns()) {
                rows.add(Cell.of(table.name()), Cell.of(column.name()), Cell.of(column.unit()), Cell.of(column.meaning()));
            }
        }
        return rows.table();
    }
}
